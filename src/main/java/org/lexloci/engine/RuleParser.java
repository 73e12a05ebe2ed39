package org.lexloci.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;

/** Reads rule files as they are written. */
final class RuleParser {

  /**
   * A rule file as it is written.
   *
   * @param namespace its package
   */
  record Parsed(RuleFile file, String namespace, List<ParsedRule> rules) {}

  private RuleParser() {}

  static @Nullable Parsed parse(RuleFile file, Consumer<Problem> problems) {
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    @Nullable PackageDescr unit = null;
    try {
      unit = parser.parse(false, file.text());
    } catch (DroolsParserException e) {
      problems.accept(new Problem(new Position(file.shown(), 1, 1), "cannot be parsed"));
    }
    for (DroolsError error : parser.getErrors()) {
      int[] lines = error.getLines();
      int line = lines.length == 0 ? 1 : Math.max(1, lines[0]);
      problems.accept(
          new Problem(new Position(file.shown(), line, 1), Messages.plain(error.getMessage())));
    }
    if (unit == null || parser.hasErrors()) {
      return null;
    }
    List<ParsedRule> rules = new ArrayList<>();
    for (RuleDescr rule : unit.getRules()) {
      rules.add(rule(file, rule));
    }
    return new Parsed(file, unit.getName(), rules);
  }

  private static ParsedRule rule(RuleFile file, RuleDescr rule) {
    List<ParsedRule.Pattern> patterns = new ArrayList<>();
    patterns(rule.getLhs(), patterns);
    return new ParsedRule(
        file,
        rule.getName(),
        rule.getLine(),
        rule.getAnnotations().stream()
            .filter(a -> a.getName().equals("clause"))
            .map(a -> String.valueOf(a.getSingleValue()))
            .toList(),
        rule.getAttributes().values().stream().map(AttributeDescr::getName).sorted().toList(),
        patterns,
        String.valueOf(rule.getConsequence()).strip().replaceAll("\\s+", " "));
  }

  private static void patterns(@Nullable BaseDescr descr, List<ParsedRule.Pattern> patterns) {
    if (descr instanceof PatternDescr pattern) {
      List<String> constraints = new ArrayList<>();
      for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
        constraints.add(String.valueOf(constraint));
      }
      patterns.add(new ParsedRule.Pattern(pattern.getObjectType(), constraints));
    } else if (descr instanceof ConditionalElementDescr element) {
      element.getDescrs().forEach(child -> patterns((BaseDescr) child, patterns));
    }
  }
}
