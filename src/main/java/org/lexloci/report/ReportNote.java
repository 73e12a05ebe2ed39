package org.lexloci.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lexloci.decision.Decision;
import org.lexloci.decision.EditionDecision;
import org.lexloci.run.Run;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.world.SettledReading;

/**
 * A note that changes nothing about how a run ends; without it a report would claim too much.
 *
 * @param said in one line, at the place that it is about
 */
public record ReportNote(Kind kind, Problem said) {

  /** What it is about. */
  public enum Kind {
    WORD("what the change does to the house's word"),
    DECLARED("what the change declares itself"),
    READING("settled readings"),
    IDLE("objects that name no product"),
    FILES("files passed over"),
    RECORD("the end of what is known"),
    BESIDE("what other agreements say");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    /** Names it in a few words. */
    public String title() {
      return title;
    }
  }

  /** Lists the notes in the order of their kinds; frequent kinds are summed up. */
  public static List<ReportNote> of(Run run) {
    List<ReportNote> asides = new ArrayList<>(ofChange(run));
    for (SettledReading reading : run.ledger().readings()) {
      asides.add(
          new ReportNote(Kind.READING, new Problem(reading.at(), AcceptedLines.words(reading))));
    }
    List<Problem> idle = run.unjudged().idle();
    if (!idle.isEmpty()) {
      Problem first = idle.get(0);
      String more = idle.size() == 1 ? "" : ", and " + (idle.size() - 1) + " more";
      asides.add(
          new ReportNote(
              Kind.IDLE, new Problem(first.at(), "not judged: " + first.message() + more)));
    }
    String files = Summary.files(run.unjudged());
    if (!files.isEmpty()) {
      asides.add(new ReportNote(Kind.FILES, new Problem(Position.TYPED, files)));
    }
    run.notes()
        .forEach(
            note -> asides.add(new ReportNote(Kind.RECORD, new Problem(Position.TYPED, note))));
    run.beside().forEach(other -> beside(other, asides));
    return asides;
  }

  /** Lists the notes on what a change decides itself. */
  public static List<ReportNote> ofChange(Run run) {
    List<ReportNote> asides = new ArrayList<>();
    run.since()
        .ifPresent(
            since -> {
              HouseChangeLines.word(since)
                  .ifPresent(said -> asides.add(new ReportNote(Kind.WORD, said)));
              HouseChangeLines.selfDeclared(since)
                  .forEach(said -> asides.add(new ReportNote(Kind.DECLARED, said)));
            });
    return asides;
  }

  /** Decisions about which the other agreement is silent are counted, as in a text. */
  private static void beside(Run other, List<ReportNote> asides) {
    List<Decision> silent =
        other.decisions().stream()
            .filter(d -> d.editions().stream().allMatch(e -> e.deciding().isEmpty()))
            .toList();
    for (Decision decision : other.decisions()) {
      if (!silent.contains(decision)) {
        asides.add(beside(other, decision));
      }
    }
    if (!silent.isEmpty()) {
      String said =
          "the "
              + other.agreement().title()
              + ", asked beside, says nothing of "
              + silent.size()
              + " of "
              + other.decisions().size();
      asides.add(new ReportNote(Kind.BESIDE, new Problem(Position.TYPED, said)));
    }
  }

  private static ReportNote beside(Run other, Decision decision) {
    String editions =
        decision.editions().stream().map(ReportNote::edition).collect(Collectors.joining("; "));
    return new ReportNote(
        Kind.BESIDE,
        new Problem(
            decision.deployment().at(),
            "beside, with no say in the verdict: "
                + VerdictWords.read(decision.verdict())
                + " for "
                + DecisionSubject.of(decision)
                + " under the "
                + other.agreement().title()
                + ", "
                + editions));
  }

  private static String edition(EditionDecision edition) {
    return edition.edition().shown() + ": " + DecidingClause.markedSentence(edition);
  }
}
