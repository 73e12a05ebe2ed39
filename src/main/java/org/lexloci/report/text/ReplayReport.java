package org.lexloci.report.text;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.lexloci.decision.Standing;
import org.lexloci.decision.Status;
import org.lexloci.decision.Verdict;
import org.lexloci.replay.RecordedDecision;
import org.lexloci.replay.RecordedTerms;
import org.lexloci.replay.ReplayedDecision;
import org.lexloci.replay.ReplayedEdition;
import org.lexloci.replay.ReplayedRun;
import org.lexloci.report.Colour;
import org.lexloci.report.Summary;
import org.lexloci.report.VerdictWords;
import org.lexloci.source.SafeText;
import org.lexloci.source.word.WordList;

/** Writes for people which decisions of an earlier run come out differently now. */
public record ReplayReport(PrintWriter out, Colour colour) {

  /**
   * Tells what changed, or everything, and last how much of it there is.
   *
   * @param all whether what comes out the same is told too
   */
  public void write(ReplayedRun run, boolean all) {
    List<ReplayedDecision> changed = run.changed();
    (all ? run.decisions() : changed).forEach(this::decision);
    if (run.isBySameRules() && !changed.isEmpty()) {
      out.println("by the rules of then all comes out as it did: the record was changed since");
    }
    run.unasked().forEach((name, deployments) -> writeUnjudged(run, name, deployments));
    run.others()
        .forEach(
            id ->
                out.println(
                    "what `"
                        + SafeText.of(id)
                        + "` judged is not judged again here; name it by `--agreement`"));
    writeTrusted(run);
    out.println(summary(run, changed.size()));
    out.flush();
  }

  /** Tells what cannot be judged again, as what accepted it is no part of the record. */
  private void writeTrusted(ReplayedRun run) {
    RecordedTerms terms = run.recorded().terms();
    long waived = run.same(Standing.WAIVED);
    if (waived > 0) {
      String names =
          terms.waivers().entrySet().stream()
              .map(w -> SafeText.quoted(w.getKey()) + ", until " + w.getValue().until())
              .collect(Collectors.joining("; "));
      out.println(
          waived
              + " waived, by the word of the record alone: no waiver is read here ("
              + names
              + ")");
    }
    long frozen = run.same(Standing.FROZEN);
    if (frozen > 0) {
      out.println(
          frozen
              + " frozen, by the word of the record alone: no baseline is read here ("
              + terms.baseline().map(SafeText::quoted).orElse("none")
              + ")");
    }
  }

  private void writeUnjudged(ReplayedRun run, String name, long deployments) {
    boolean all = deployments == run.decisions().size();
    String of = all ? "" : " of " + WordList.counted(deployments, "deployment");
    out.println(name + " was not asked" + of + " then; `check` asks it");
  }

  private void decision(ReplayedDecision decision) {
    RecordedDecision recorded = decision.recorded();
    out.println(
        turn(recorded.verdict(), decision.verdict())
            + "  "
            + colour.bold(
                SafeText.of(recorded.product())
                    + " on "
                    + recorded.provider().map(SafeText::of).orElse("an unstated cloud"))
            + "  "
            + colour.faint(SafeText.full(recorded.deployed())));
    if (decision.verdict() != recorded.verdict()
        && decision.editions().stream().allMatch(ReplayedEdition::isSame)) {
      out.println("    its editions come to what they did: the verdict on record was changed");
    } else if (decision.verdict() == recorded.verdict() && !decision.isStandingSo()) {
      out.println("    `" + words(recorded.standing()) + "` is not how it counts by these rules");
    }
    decision.editions().stream().filter(edition -> !edition.isSame()).forEach(this::edition);
  }

  private void edition(ReplayedEdition edition) {
    String name = SafeText.of(edition.recorded().name());
    if (edition.again().isEmpty()) {
      out.println("    " + name + "  is no edition of these rules");
      return;
    }
    out.println("    " + name + "  " + turn(edition.recorded().verdict(), edition.verdict()));
    edition.changed().forEach(this::clause);
    if (edition.changed().isEmpty() && edition.unknown().isEmpty()) {
      line("its clauses come to what they did: the record of it was changed");
    }
    some("no rule asks any more: ", edition.unknown());
    some("open, as the record is silent: ", edition.missing());
  }

  private void clause(ReplayedEdition.Changed changed) {
    Status was = changed.was().status();
    Status now = changed.now().status();
    line(
        SafeText.of(changed.clause())
            + ": "
            + words(was)
            + (was == now ? ", for other reasons" : " to " + words(now)));
  }

  private void some(String label, List<String> words) {
    if (!words.isEmpty()) {
      line(label + words.stream().map(SafeText::of).collect(Collectors.joining(", ")));
    }
  }

  private void line(String words) {
    LineWrapping.print(out, "      ", words);
  }

  private String turn(Verdict was, Verdict now) {
    return (was == now ? "" : colour.of(was) + " to ") + colour.of(now);
  }

  private static String words(Enum<?> constant) {
    return VerdictWords.spell(constant).replace('-', ' ');
  }

  /** Says how much comes out the same, and by which rules. */
  private static String summary(ReplayedRun run, int changed) {
    int judged = run.decisions().size();
    return "%s of %s: %s the same, %s otherwise%s"
        .formatted(
            WordList.counted(judged, "deployment"),
            SafeText.of(run.recorded().terms().today()),
            judged - changed,
            changed,
            rules(run));
  }

  private static String rules(ReplayedRun run) {
    String now = Summary.digest(run.digest());
    if (run.isBySameRules()) {
      return " · rules " + now + ", as then";
    }
    List<String> changed = run.changedEditions();
    return " · rules %s then, %s now: %s changed"
        .formatted(
            SafeText.of(Summary.digest(run.rules().digest())),
            now,
            changed.isEmpty() ? "no edition" : String.join(", ", changed));
  }
}
