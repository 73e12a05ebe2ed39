package org.lexloci.drl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.lexloci.drl.ParsedRule.Pattern;
import org.lexloci.source.Problem;

/**
 * Refuses conclusions that lead back to what they rest on. One that rests on its own absence comes
 * and goes without end, and one that rests on itself stays when nothing else supports it.
 */
public final class FeedCheck {

  private final List<ParsedRule> rules;
  private final Map<String, Set<String>> leads = new LinkedHashMap<>();

  FeedCheck(List<ParsedRule> rules) {
    this.rules = rules;
    for (ParsedRule rule : rules) {
      for (Pattern pattern : rule.patterns()) {
        premises(pattern)
            .forEach(
                p -> leads.computeIfAbsent(p, k -> new LinkedHashSet<>()).add(concluded(rule)));
      }
    }
  }

  void check(Consumer<Problem> problems) {
    for (ParsedRule rule : rules) {
      for (Pattern pattern : rule.patterns()) {
        for (String premise : premises(pattern)) {
          List<String> way = way(concluded(rule), premise);
          if (!way.isEmpty()) {
            problems.accept(
                rule.problem(
                    pattern.at(),
                    "`"
                        + RulePrinter.pattern(pattern)
                        + "` feeds itself: it leads to "
                        + String.join(", that to ", way)));
          }
        }
      }
    }
  }

  /** Finds the shortest way from one finding to another. */
  private List<String> way(String from, String to) {
    Map<String, String> before = new LinkedHashMap<>();
    Deque<String> next = new ArrayDeque<>(List.of(from));
    before.put(from, "");
    while (!next.isEmpty()) {
      String at = next.remove();
      if (at.equals(to)) {
        List<String> way = new ArrayList<>();
        for (String step = at; !step.isEmpty(); step = before.get(step)) {
          way.add(0, step);
        }
        return way;
      }
      for (String step : leads.getOrDefault(at, Set.of())) {
        if (before.putIfAbsent(step, at) == null) {
          next.add(step);
        }
      }
    }
    return List.of();
  }

  public static String concluded(ParsedRule rule) {
    return finding(rule.verb().orElseThrow().finding(), rule.clause());
  }

  /** Lists the findings that a pattern matches; none when it matches facts. */
  public static Collection<String> premises(Pattern pattern) {
    return Verb.isFinding(pattern.type())
        ? pattern.texts("clause").stream().map(c -> finding(pattern.type(), c)).toList()
        : List.of();
  }

  public static String finding(String type, String clause) {
    return "`" + type + "` of `" + clause + "`";
  }
}
