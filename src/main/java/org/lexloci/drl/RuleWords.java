package org.lexloci.drl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lexloci.agreement.RuleInWords;
import org.lexloci.drl.ParsedRule.Constraint;
import org.lexloci.drl.ParsedRule.Operator;
import org.lexloci.drl.ParsedRule.Pattern;
import org.lexloci.drl.ParsedRule.Value;
import org.lexloci.source.word.WordList;

/** Puts the conditions of a rule into words: ids of questions, with the answers they need. */
public final class RuleWords {

  private static final String CLAUSE = "clause";

  private final QuestionIndex asks;
  private final Map<String, String> lent = new HashMap<>();

  public RuleWords(QuestionIndex asks) {
    this.asks = asks;
  }

  public RuleInWords of(ParsedRule rule) {
    Set<String> clauses = new LinkedHashSet<>();
    boolean consent = false;
    List<String> conditions = new ArrayList<>();
    for (Pattern pattern : rule.patterns()) {
      if (Verb.isFinding(pattern.type())) {
        clauses.addAll(pattern.texts(CLAUSE));
        conditions.add(finding(pattern));
      } else {
        consent |= pattern.type().equals("Consent");
        fact(pattern).ifPresent(conditions::add);
      }
    }
    clauses.remove(rule.clause());
    return new RuleInWords(
        rule.name().substring(rule.clause().length()).strip(),
        rule.verb().map(Verb::word).orElse(""),
        conditions,
        List.copyOf(clauses),
        consent);
  }

  private static String finding(Pattern pattern) {
    String what =
        switch (pattern.type()) {
          case "Applies" -> pattern.negated() ? "does not apply" : "applies";
          case "Excepted" -> pattern.negated() ? "is not excepted" : "is excepted";
          case "Breach" -> pattern.negated() ? "is not broken" : "is broken";
          default -> pattern.negated() ? "leaves nothing to do" : "leaves something to do";
        };
    return WordList.bareOr(pattern.texts(CLAUSE)) + " " + what;
  }

  /** A fact that only lends its answer to another condition is no condition. */
  private Optional<String> fact(Pattern pattern) {
    Optional<String> key = asks.named(pattern.type());
    StringBuilder words = new StringBuilder(pattern.negated() ? "not: " : "");
    String ids = WordList.bareOr(List.copyOf(new TreeSet<>(asks.of(pattern))));
    words.append(ids);
    boolean lends = false;
    boolean asksOf = false;
    String joint = " ";
    for (Constraint constraint : pattern.constraints()) {
      if (constraint.property().equals(key.orElse(""))) {
        continue;
      }
      if (constraint.variable().isPresent()) {
        lent.put(constraint.variable().get(), ids);
        lends = true;
      } else if (constraint.method()) {
        words
            .append(", whichever ")
            .append(WordList.bareOr(borrowed(constraint)))
            .append(" picks,");
      } else {
        words.append(joint).append(words(constraint));
        joint = " and ";
        asksOf = true;
      }
    }
    return lends && !asksOf ? Optional.empty() : Optional.of(words.toString());
  }

  private List<String> borrowed(Constraint constraint) {
    return constraint.values().stream().map(v -> lent.getOrDefault(v.text(), v.text())).toList();
  }

  private static String words(Constraint constraint) {
    return verb(constraint.operator())
        + WordList.bareOr(constraint.values().stream().map(RuleWords::spelt).toList());
  }

  private static String verb(Operator operator) {
    return operator.includes() ? "is " : operator == Operator.NOT_IN ? "is neither " : "is not ";
  }

  private static String spelt(Value value) {
    return switch (value.kind()) {
      case TRUTH -> value.text().equals("true") ? "yes" : "no";
      case CONSTANT ->
          value
              .text()
              .substring(value.text().indexOf('.') + 1)
              .toLowerCase(Locale.ROOT)
              .replace('_', '-');
      default -> value.text();
    };
  }
}
