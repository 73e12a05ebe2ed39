package org.lexloci.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.lexloci.decision.Decision;
import org.lexloci.decision.Judge;
import org.lexloci.decision.Run;
import org.lexloci.decision.Verdict;
import org.lexloci.descriptor.Deployment;
import org.lexloci.remedy.Remedies;
import org.lexloci.remedy.Remedy;
import org.lexloci.remedy.RemedyPatch;
import org.lexloci.source.Problem;
import org.lexloci.source.TextEdit;

/** Finds what would make denied and undecided deployments permitted. */
public final class RemedyFinder {

  private final Map<String, Judge> judges = new HashMap<>();

  /** Prepares to search by the same agreements, editions, day and readings by which was judged. */
  public RemedyFinder(List<Checker> checkers) {
    checkers.forEach(one -> judges.put(one.session().agreement().id(), one.session().judge()));
  }

  private Judge judge(Decision decision) {
    return Objects.requireNonNull(judges.get(decision.agreement().id()));
  }

  /** Adds to a run what would make its deployments permitted, written down by a function. */
  public Run advise(Run run, BiFunction<Deployment, Remedy, RemedyPatch> writing) {
    List<Decision> decisions = new ArrayList<>();
    for (Decision decision : run.decisions()) {
      decisions.add(
          decision.verdict() == Verdict.PERMIT
              ? decision
              : decision.with(
                  judge(decision)
                      .remedies(decision.deployment())
                      .written(r -> writing.apply(decision.deployment(), r))));
    }
    return run.advised(decisions, "", List.of());
  }

  /**
   * Adds to a run what would make its deployments permitted, with a patch of their files.
   *
   * @param base what the files' names start from
   */
  public Run advise(Run run, Path base) {
    RemedyEdits drafts = new RemedyEdits(base);
    Run advised = advise(run, drafts::write);
    return withPatch(advised, drafts, d -> d.remedies().flatMap(Remedies::firstEdit));
  }

  /** Adds to a run a patch of its files and nothing else, which takes far less time. */
  public Run patch(Run run, Path base) {
    RemedyEdits drafts = new RemedyEdits(base);
    return withPatch(
        run,
        drafts,
        d -> judge(d).firstEdit(d.deployment()).map(r -> r.with(drafts.write(d.deployment(), r))));
  }

  private static Run withPatch(
      Run run, RemedyEdits drafts, Function<Decision, Optional<Remedy>> firstEdit) {
    List<TextEdit> edits = new ArrayList<>();
    List<Problem> obstacles = new ArrayList<>();
    for (Decision decision : run.decisions()) {
      if (decision.verdict() == Verdict.PERMIT) {
        continue;
      }
      Optional<Remedy> edit = firstEdit.apply(decision);
      edit.ifPresent(r -> edits.addAll(r.written().edits()));
      if (edit.map(r -> r.written().edits().isEmpty()).orElse(true)) {
        obstacles.add(
            new Problem(
                decision.deployment().at(),
                "no patch: "
                    + edit.map(r -> r.written().unfit())
                        .orElse("no edit of the descriptor alone makes it permitted")));
      }
    }
    return run.advised(run.decisions(), drafts.patch(edits), obstacles);
  }
}
