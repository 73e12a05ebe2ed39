package org.lexloci.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.lexloci.agreement.Agreement;
import org.lexloci.decision.Dependence;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Settlement;
import org.lexloci.decision.Verdict;

/** Tells what a verdict depends on; answers that come to the same are told together. */
final class OpenLines {

  /** Nobody reads more. */
  private static final int MOST = 6;

  /** Fewer answers are told one by one. */
  private static final int MANY = 3;

  private OpenLines() {}

  /** Lists the open questions with what their answers give, then answers that settle together. */
  static List<String> of(EditionDecision edition, Agreement agreement, Colour colour) {
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
                      + colour.of(verdict, Words.read(verdict))));
    }
    String label = "      settled by  ";
    for (String settlement : settlements(edition, colour)) {
      lines.add(label + settlement);
      label = " ".repeat(label.length());
    }
    return lines;
  }

  /** Answers what the answers to a question give, the most of them as any other. */
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
            together.put(or(answers), verdict);
          }
        });
    together.putAll(rest);
    return together;
  }

  private static List<String> settlements(EditionDecision edition, Colour colour) {
    Map<String, List<String>> all =
        edition.dependsOn().stream()
            .collect(
                Collectors.toMap(d -> d.question().id(), d -> List.copyOf(d.verdicts().keySet())));
    List<Together> together = new ArrayList<>();
    for (Settlement settlement : edition.settledBy()) {
      if (together.stream().noneMatch(t -> t.takes(settlement))) {
        together.add(new Together(settlement));
      }
    }
    return together.stream().limit(MOST).map(t -> t.told(all, colour)).toList();
  }

  /** Settlements that differ in their answers to one question alone. */
  private static final class Together {

    private final Map<String, List<String>> answers = new LinkedHashMap<>();
    private final Verdict verdict;

    Together(Settlement first) {
      first
          .answers()
          .forEach((question, answer) -> answers.put(question, new ArrayList<>(List.of(answer))));
      this.verdict = first.verdict();
    }

    /** Takes one more that differs in the question in which those it has differ, if any do. */
    boolean takes(Settlement settlement) {
      if (settlement.verdict() != verdict
          || !settlement.answers().keySet().equals(answers.keySet())) {
        return false;
      }
      List<String> differ =
          answers.keySet().stream()
              .filter(q -> !answers.get(q).equals(List.of(settlement.answers().get(q))))
              .toList();
      if (differ.size() != 1) {
        return false;
      }
      String question = differ.get(0);
      Objects.requireNonNull(answers.get(question))
          .add(Objects.requireNonNull(settlement.answers().get(question)));
      return true;
    }

    String told(Map<String, List<String>> all, Colour colour) {
      return answers.entrySet().stream()
              .map(
                  e ->
                      e.getKey()
                          + ": "
                          + any(e.getValue(), Objects.requireNonNull(all.get(e.getKey()))))
              .collect(Collectors.joining(" and "))
          + "   "
          + colour.of(verdict, Words.read(verdict));
    }

    private static String any(List<String> some, List<String> all) {
      List<String> others = all.stream().filter(a -> !some.contains(a)).toList();
      return some.size() < MANY || others.isEmpty() || others.size() > some.size()
          ? or(some)
          : "any but " + or(others);
    }
  }

  private static String or(List<String> words) {
    int last = words.size() - 1;
    return last == 0
        ? words.get(0)
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }
}
