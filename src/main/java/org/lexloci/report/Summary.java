package org.lexloci.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.lexloci.agreement.Agreement;
import org.lexloci.decision.Standing;
import org.lexloci.decision.Verdict;
import org.lexloci.decision.WaivedBreach;
import org.lexloci.run.Exit;
import org.lexloci.run.Run;
import org.lexloci.run.Tally;
import org.lexloci.run.UnjudgedInput;
import org.lexloci.source.word.WordList;

/** The last line that a person reads: what was judged, by which rules, and how the run ends. */
public final class Summary {

  /** As much of a digest as tells rules apart. */
  private static final int SHORT_DIGEST = 8;

  private Summary() {}

  public static String of(Run run) {
    Tally tally = run.tally();
    List<String> counts = new ArrayList<>();
    count(tally.count(Standing.DENY), "no", counts);
    count(tally.count(Standing.INDETERMINATE), "depends", counts);
    count(tally.count(Standing.FROZEN), "frozen", counts);
    count(tally.count(Standing.WAIVED), "waived", counts);
    count(tally.count(Standing.PERMIT), "yes", counts);
    count(run.retired(), "retired", counts);
    problems(tally.problems(), counts);
    long ignored = run.ledger().count(WaivedBreach.State.IGNORED);
    count(ignored, "waiver ignored", "waivers ignored", counts);
    return WordList.counted(tally.judged(), "deployment")
        + (counts.isEmpty() ? "" : ": " + String.join(", ", counts))
        + clausesApplied(tally)
        + unjudged(run.unjudged())
        + HouseChangeLines.summary(run)
        + tail(
            run.agreement(),
            run.digest(),
            others(run) + AssumptionMark.count(run.assumptions()),
            run.exit(),
            run.reason());
  }

  /** Says which other agreements judged a part of it. */
  private static String others(Run run) {
    return run.others().stream()
        .map(
            other ->
                " · `"
                    + other.agreement().id()
                    + "`: rules "
                    + digest(other.digest())
                    + ", basis: "
                    + other.agreement().basis())
        .collect(Collectors.joining());
  }

  private static String clausesApplied(Tally tally) {
    return tally.judged() == 0
        ? ""
        : " · "
            + WordList.counted(tally.clauses().size(), "clause")
            + " applied to "
            + tally.applied();
  }

  /** Counts what was found and not judged; empty when there is none. */
  public static String unjudged(UnjudgedInput unjudged) {
    List<String> counts = new ArrayList<>(notRead(unjudged));
    int idle = unjudged.idle().size();
    count(idle, "object names no product", "objects name no product", counts);
    passedOver(unjudged, counts);
    return counts.stream().map(" · "::concat).collect(Collectors.joining());
  }

  /** Counts the files of which nothing was judged, by the reason; empty when there is none. */
  static String files(UnjudgedInput unjudged) {
    List<String> files = new ArrayList<>();
    passedOver(unjudged, files);
    files.addAll(notRead(unjudged));
    return String.join(", ", files);
  }

  private static void passedOver(UnjudgedInput unjudged, List<String> counts) {
    count(unjudged.inert(), "file deploys nothing", "files deploy nothing", counts);
    count(unjudged.unrecognised(), "file not recognised", "files not recognised", counts);
  }

  private static List<String> notRead(UnjudgedInput unjudged) {
    return unjudged.unread().isEmpty() ? List.of() : List.of(unjudged.notRead());
  }

  /** Words the end of the line: rules, basis, remarks, exit code. */
  public static String tail(
      Agreement agreement, String digest, String besides, Exit exit, String reason) {
    return " · rules "
        + digest(digest)
        + " · basis: "
        + agreement.basis()
        + besides
        + " · exit "
        + exit.code()
        + ", "
        + reason;
  }

  /** Shortens the digest of rules. */
  public static String digest(String digest) {
    return digest.substring(0, Math.min(SHORT_DIGEST, digest.length()));
  }

  /** Lists how many there are of each verdict; a verdict of which there is none is left out. */
  public static List<String> verdicts(ToLongFunction<Verdict> number) {
    List<String> counts = new ArrayList<>();
    count(number.applyAsLong(Verdict.DENY), "no", counts);
    count(number.applyAsLong(Verdict.INDETERMINATE), "depends", counts);
    count(number.applyAsLong(Verdict.PERMIT), "yes", counts);
    return counts;
  }

  /** Adds how many problems there are, if there is one. */
  public static void problems(long number, List<String> counts) {
    count(number, "problem", "problems", counts);
  }

  private static void count(long number, String one, String many, List<String> counts) {
    count(number, number == 1 ? one : many, counts);
  }

  private static void count(long number, String what, List<String> counts) {
    if (number > 0) {
      counts.add(number + " " + what);
    }
  }
}
