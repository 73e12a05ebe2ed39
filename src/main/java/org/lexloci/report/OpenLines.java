package org.lexloci.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lexloci.agreement.Agreement;
import org.lexloci.decision.Dependence;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Verdict;
import org.lexloci.source.word.WordList;

/** Words what a verdict depends on. Answers that give the same verdict are told together. */
public final class OpenLines {

  /** Fewer answers are told one by one. */
  private static final int MANY = 3;

  private OpenLines() {}

  /** Lists the open questions with what their answers give, then answers that settle together. */
  public static List<String> of(EditionDecision edition, Agreement agreement, Colour colour) {
    List<String> lines = new ArrayList<>();
    for (Dependence dependence : edition.dependsOn()) {
      lines.add(
          "      depends on  "
              + dependence.question().id()
              + ": "
              + dependence.question().asked(agreement));
      Map<String, Verdict> verdicts = dependence.settles() ? together(dependence) : Map.of();
      int width = verdicts.keySet().stream().mapToInt(String::length).max().orElse(0);
      verdicts.forEach(
          (answers, verdict) ->
              lines.add(
                  " ".repeat(20)
                      + answers
                      + " ".repeat(width + 3 - answers.length())
                      + colour.of(verdict)));
    }
    String label = "      settled by  ";
    for (String settlement : settlements(edition, colour)) {
      lines.add(label + settlement);
      label = " ".repeat(label.length());
    }
    return lines;
  }

  /** Answers the verdicts of answers, the most frequent one as that of any other answer. */
  static Map<String, Verdict> together(Dependence dependence) {
    Map<Verdict, List<String>> alike = new LinkedHashMap<>();
    dependence
        .verdicts()
        .forEach(
            (answer, verdict) ->
                alike.computeIfAbsent(verdict, v -> new ArrayList<>()).add(answer));
    int most = alike.values().stream().mapToInt(List::size).max().orElse(0);
    if (most < MANY || alike.size() == 1) {
      return dependence.verdicts();
    }
    Map<String, Verdict> together = new LinkedHashMap<>();
    Map<String, Verdict> rest = new LinkedHashMap<>();
    alike.forEach(
        (verdict, answers) -> {
          if (answers.size() == most && rest.isEmpty()) {
            rest.put("any other", verdict);
          } else {
            together.put(WordList.bareOr(answers), verdict);
          }
        });
    together.putAll(rest);
    return together;
  }

  /** Lists the answers of each open question, in the order of the questions. */
  public static Map<String, List<String>> answers(EditionDecision edition) {
    Map<String, List<String>> answers = new LinkedHashMap<>();
    edition
        .dependsOn()
        .forEach(d -> answers.put(d.question().id(), List.copyOf(d.verdicts().keySet())));
    return answers;
  }

  private static List<String> settlements(EditionDecision edition, Colour colour) {
    Map<String, List<String>> all = answers(edition);
    return edition.settledBy().stream()
        .map(
            settlement ->
                settlement.answers().entrySet().stream()
                        .map(e -> e.getKey() + ": " + any(e.getValue(), all.get(e.getKey())))
                        .collect(Collectors.joining(" and "))
                    + "   "
                    + colour.of(settlement.verdict()))
        .toList();
  }

  /** Lists some answers, or names the others as exceptions where that is shorter. */
  public static String any(List<String> some, List<String> all) {
    List<String> others = all.stream().filter(a -> !some.contains(a)).toList();
    return some.size() < MANY || others.isEmpty() || others.size() > some.size()
        ? WordList.bareOr(some)
        : "any but " + WordList.bareOr(others);
  }
}
