package org.lexloci.drl;

import java.util.List;
import java.util.stream.Collectors;
import org.lexloci.drl.ParsedRule.Constraint;
import org.lexloci.drl.ParsedRule.Pattern;
import org.lexloci.drl.ParsedRule.Value;

/**
 * Writes a rule file anew from what was understood of it. The compiler sees this text alone, so it
 * cannot read anything that the checks did not.
 */
public final class RulePrinter {

  private RulePrinter() {}

  public static String print(ParsedFile file) {
    StringBuilder text = new StringBuilder("package " + file.namespace().name() + "\n");
    text.append("import org.lexloci.fact.*\n");
    for (Verb verb : Verb.values()) {
      text.append("import org.lexloci.finding.Finding.").append(verb.finding()).append('\n');
    }
    text.append("import function org.lexloci.engine.Ruling.*\n");
    for (ParsedRule rule : file.rules()) {
      text.append("rule \"").append(rule.name()).append("\"\n");
      text.append("@clause(").append(rule.clause()).append(")\nwhen\n");
      rule.patterns().forEach(p -> text.append(pattern(p)).append('\n'));
      text.append("then\n").append(rule.verb().orElseThrow().word()).append("(kcontext);\nend\n");
    }
    return text.toString();
  }

  /** Writes a pattern on one line, as messages do too. */
  static String pattern(Pattern pattern) {
    return (pattern.negated() ? "not " : "")
        + pattern.type()
        + pattern.constraints().stream()
            .map(RulePrinter::constraint)
            .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String constraint(Constraint constraint) {
    String property = constraint.property() + (constraint.method() ? ".id()" : "");
    if (constraint.variable().isPresent()) {
      return constraint.variable().get() + " : " + property;
    }
    List<String> values = constraint.values().stream().map(RulePrinter::value).toList();
    return property
        + " "
        + constraint.operator().sign()
        + " "
        + (constraint.operator().takesSeveral()
            ? "(" + String.join(", ", values) + ")"
            : values.get(0));
  }

  private static String value(Value value) {
    return value.kind() == Value.Kind.TEXT ? "\"" + value.text() + "\"" : value.text();
  }
}
