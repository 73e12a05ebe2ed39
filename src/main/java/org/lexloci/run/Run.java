package org.lexloci.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lexloci.agreement.Agreement;
import org.lexloci.decision.Decision;
import org.lexloci.decision.Notes;
import org.lexloci.decision.Standing;
import org.lexloci.descriptor.Assumption;
import org.lexloci.descriptor.Citation;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;

/**
 * Everything that one run judged and could not judge.
 *
 * @param digest of the agreement's rules
 * @param today the day of the question
 * @param files how many files were read
 * @param retired how many deployments were not judged because they are retired
 * @param unjudged what was found and not judged by itself
 * @param patch of the files, after which all that an edit can make permitted is; may be empty
 * @param sources what the ids of cited sources stand for
 * @param assumptions what was supposed for the whole run
 * @param ledger what was accepted outside of the rules
 * @param beside what other agreements say, with no say in how the run ends
 * @param others the other agreements by which some of the decisions were made
 * @param since what became of deployments since a commit; the decisions are then those in files
 *     that changed and those that moved
 * @param told what was counted of decisions and problems that are no longer held
 */
public record Run(
    Agreement agreement,
    String digest,
    LocalDate today,
    List<Decision> decisions,
    int files,
    int retired,
    UnjudgedInput unjudged,
    List<Problem> problems,
    List<Problem> warnings,
    Map<String, Citation> sources,
    List<Assumption> assumptions,
    String patch,
    Ledger ledger,
    List<Run> beside,
    List<Rulebook> others,
    Optional<ChangesSince> since,
    Tally told)
    implements CommandResult<Run> {

  /** Sets what other agreements say beside it. */
  public Run beside(List<Run> others) {
    List<Problem> told = new ArrayList<>(warnings);
    for (Run other : others) {
      for (Problem problem : other.problems) {
        String message = "beside " + other.agreement.id() + ": " + problem.message();
        told.add(new Problem(problem.at(), message));
      }
    }
    return copy(decisions, problems, told, patch, others, since);
  }

  /** Joins what was judged by another agreement for the same house. */
  public Run and(Run other) {
    String note =
        "judged by `" + other.agreement.id() + "`, as the configuration says of its directory";
    Map<String, Citation> cited = new LinkedHashMap<>(other.sources);
    cited.putAll(sources);
    return new Run(
        agreement,
        digest,
        today,
        Stream.concat(decisions.stream(), other.decisions.stream().map(d -> d.noting(note)))
            .toList(),
        files + other.files,
        retired + other.retired,
        unjudged.and(other.unjudged),
        Stream.concat(problems.stream(), other.problems.stream()).distinct().sorted().toList(),
        Stream.concat(warnings.stream(), other.warnings.stream()).distinct().toList(),
        cited,
        assumptions,
        patch,
        ledger,
        beside,
        Stream.concat(others.stream(), Stream.of(new Rulebook(other.agreement, other.digest)))
            .toList(),
        since,
        told.and(other.told));
  }

  /** Answers the end of a run, of which this is the last part and the earlier ones were told. */
  public Run after(Run earlier) {
    return ended(retired + earlier.retired, earlier.tally().and(tally()));
  }

  /** Answers the end of a run that was told. */
  public Run after() {
    return ended(retired, tally());
  }

  private Run ended(int retirements, Tally counted) {
    return new Run(
        agreement,
        digest,
        today,
        List.of(),
        files,
        retirements,
        unjudged,
        List.of(),
        List.of(),
        Map.of(),
        assumptions,
        patch,
        ledger,
        beside,
        others,
        since,
        counted);
  }

  /** Counts everything that was told and everything that still is to be. */
  public Tally tally() {
    return told.and(Tally.of(this));
  }

  /** Keeps what changed since a commit. */
  public Run since(ChangesSince difference, List<Decision> judged) {
    return copy(judged, problems, warnings, patch, beside, Optional.of(difference));
  }

  /** Answers the same run with what would make its decisions other ones. */
  public Run advised(List<Decision> others, String edits, List<Problem> obstacles) {
    List<Problem> told = Stream.concat(warnings.stream(), obstacles.stream()).toList();
    return copy(others, problems, told, edits, beside, since);
  }

  /** Answers the same run with more warnings. */
  public Run warned(List<Problem> more) {
    return advised(decisions, patch, more);
  }

  @Override
  public Run with(List<Problem> more) {
    List<Problem> all = Stream.concat(problems.stream(), more.stream()).toList();
    return copy(decisions, all, warnings, patch, beside, since);
  }

  private Run copy(
      List<Decision> otherDecisions,
      List<Problem> otherProblems,
      List<Problem> otherWarnings,
      String otherPatch,
      List<Run> otherAgreements,
      Optional<ChangesSince> otherSince) {
    return new Run(
        agreement,
        digest,
        today,
        otherDecisions,
        files,
        retired,
        unjudged,
        otherProblems,
        otherWarnings,
        sources,
        assumptions,
        otherPatch,
        ledger,
        otherAgreements,
        others,
        otherSince,
        told);
  }

  /** Counts the decisions that stand in a way, each of which stands in one. */
  public long count(Standing standing) {
    return told.count(standing) + decisions.stream().filter(d -> d.standing() == standing).count();
  }

  /** Tells how the run ends. */
  @Override
  public Exit exit() {
    return RunExit.of(this);
  }

  /** Tells whether a decision is among those for which the run fails. */
  public boolean fails(Decision decision) {
    return switch (decision.standing()) {
      case DENY -> true;
      case INDETERMINATE -> ledger.failOn() != FailOn.DENY;
      case PERMIT -> ledger.failOn() == FailOn.DUTY && decision.isWithDuties();
      default -> false;
    };
  }

  /** Tells of each assumption where a report would otherwise show answers alone. */
  public List<Problem> suppositions() {
    return assumptions.stream()
        .map(
            a ->
                new Problem(
                    Position.TYPED, "assumed and no fact: " + a.words() + " (" + a.option() + ")"))
        .toList();
  }

  /** Lists what a reader should know of the whole run: that a day is past what is known. */
  public List<String> notes() {
    return tally().latest().flatMap(day -> Notes.past(agreement, day)).stream().toList();
  }

  /** Says in a few words why it ends so. */
  @Override
  public String reason() {
    return RunExit.reason(this);
  }
}
