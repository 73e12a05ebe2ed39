package org.lexloci.report.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.lexloci.agreement.Agreement;
import org.lexloci.decision.Dependence;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Settlement;
import org.lexloci.decision.Verdict;
import org.lexloci.report.Colour;
import org.lexloci.report.OpenLines;
import org.lexloci.source.word.WordList;

/**
 * Tells what a verdict depends on, each question in one sentence: what its answers give alone, and
 * what they give with an answer to the question before. Of more questions than two a person first
 * hears what settles the verdict alone.
 */
final class OpenSentences {

  /** Of more questions not every combination of answers can be told in ten seconds. */
  private static final int FEW = 2;

  private static final String LABEL = "      depends on  ";
  private static final String READING = "readings.";
  private static final Pattern DAYS = Pattern.compile("(on|after|before) [0-9-]+");

  private final EditionDecision edition;
  private final Colour colour;
  private final Map<String, List<String>> answers;

  private OpenSentences(EditionDecision edition, Colour colour) {
    this.edition = edition;
    this.colour = colour;
    this.answers = OpenLines.answers(edition);
  }

  /**
   * Lists the questions with their sentences.
   *
   * @param alone of how many questions, if they are not few, to tell what settles the verdict
   *     alone; 0 to tell few questions at length
   */
  static List<String> of(EditionDecision edition, Agreement agreement, int alone, Colour colour) {
    OpenSentences sentences = new OpenSentences(edition, colour);
    List<Dependence> open = edition.dependsOn();
    boolean few = open.size() <= FEW;
    return few && alone == 0
        ? sentences.whole(agreement)
        : sentences.brief(few || alone == 0 ? FEW : alone);
  }

  /** Tells in one line what settles the verdict alone, or what is asked first. */
  static List<String> gist(EditionDecision edition, Colour colour) {
    List<Dependence> open = edition.dependsOn();
    if (open.isEmpty()) {
      return List.of();
    }
    OpenSentences sentences = new OpenSentences(edition, colour);
    String first =
        open.stream()
            .filter(Dependence::settles)
            .findFirst()
            .map(d -> d.question().id() + ": " + sentences.alone(d))
            .orElseGet(() -> matter(open.get(0).question().id()));
    int more = open.size() - 1;
    return List.of(LABEL + first + (more == 0 ? "" : "; and on " + more + " more, see -v"));
  }

  private List<String> whole(Agreement agreement) {
    List<String> lines = new ArrayList<>();
    for (Dependence open : edition.dependsOn()) {
      List<String> parts = new ArrayList<>();
      if (open.settles()) {
        parts.add(alone(open));
        matters(open, parts);
      }
      together(open, parts);
      String asked = open.question().id() + ": " + open.question().asked(agreement);
      lines.addAll(
          LineWrapping.lines(LABEL, asked + " " + String.join("; ", parts), Columns.WIDTH));
    }
    return lines;
  }

  private List<String> brief(int alone) {
    List<String> lines = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (Dependence open : edition.dependsOn()) {
      if (open.settles() && lines.size() < alone) {
        lines.addAll(
            LineWrapping.lines(LABEL, open.question().id() + ": " + alone(open), Columns.WIDTH));
      } else {
        others.add(open.question().id());
      }
    }
    if (!others.isEmpty()) {
      String label = lines.isEmpty() ? LABEL : "      and on      ";
      lines.addAll(LineWrapping.lines(label, matters(others) + "; see -v", Columns.WIDTH));
    }
    return lines;
  }

  /** Names what is read one way or another together. */
  private static String matters(List<String> questions) {
    List<String> read =
        questions.stream().filter(q -> q.startsWith(READING)).map(OpenSentences::word).toList();
    List<String> parts =
        new ArrayList<>(questions.stream().filter(q -> !q.startsWith(READING)).toList());
    if (!read.isEmpty()) {
      parts.add("how " + WordList.bareAnd(read) + (read.size() == 1 ? " is read" : " are read"));
    }
    return WordList.bareAnd(parts);
  }

  private static String word(String reading) {
    return "*" + reading.substring(READING.length()) + "*";
  }

  private String alone(Dependence open) {
    List<String> parts = new ArrayList<>();
    for (Verdict verdict : List.of(Verdict.PERMIT, Verdict.DENY)) {
      List<String> giving = answers(open, verdict);
      if (!giving.isEmpty()) {
        parts.add(colour.of(verdict) + " " + when(open, giving));
      }
    }
    return String.join("; ", parts);
  }

  private static List<String> answers(Dependence open, Verdict verdict) {
    return open.verdicts().entrySet().stream()
        .filter(e -> e.getValue() == verdict)
        .map(Map.Entry::getKey)
        .toList();
  }

  private String when(Dependence open, List<String> giving) {
    boolean days = giving.stream().allMatch(a -> DAYS.matcher(a).matches());
    return (days ? "" : "if ") + some(open.question().id(), giving);
  }

  private String some(String question, List<String> some) {
    return OpenLines.any(some, answers.get(question));
  }

  /** Says that answers which settle nothing alone are a matter of the question told next. */
  private void matters(Dependence open, List<String> parts) {
    List<String> giving = answers(open, Verdict.INDETERMINATE);
    List<String> order = List.copyOf(answers.keySet());
    String id = open.question().id();
    if (!giving.isEmpty() && order.indexOf(id) == 0 && order.size() > 1) {
      parts.add(some(id, giving) + " is a matter of " + matter(order.get(1)));
    }
  }

  private static String matter(String id) {
    return matters(List.of(id));
  }

  /** Says what answers give together with one to a question that comes before. */
  private void together(Dependence open, List<String> parts) {
    String id = open.question().id();
    Map<String, List<String>> given = new LinkedHashMap<>();
    edition.settledBy().stream()
        .filter(s -> s.answers().size() == FEW && last(s).equals(id))
        .forEach(
            s -> {
              String other =
                  s.answers().keySet().stream()
                      .filter(q -> !q.equals(id))
                      .findFirst()
                      .orElseThrow();
              given
                  .computeIfAbsent(
                      "with " + other + " " + some(other, s.answers().get(other)),
                      k -> new ArrayList<>())
                  .add(colour.of(s.verdict()) + " " + when(open, s.answers().get(id)));
            });
    given.forEach((with, said) -> parts.add(with + ": " + String.join(", ", said)));
  }

  /** Finds the question of a settlement that is told last. */
  private String last(Settlement settlement) {
    List<String> order = List.copyOf(answers.keySet());
    return settlement.answers().keySet().stream()
        .max((a, b) -> Integer.compare(order.indexOf(a), order.indexOf(b)))
        .orElseThrow();
  }
}
