package org.lexloci.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.lexloci.decision.Decision;
import org.lexloci.decision.Judge;
import org.lexloci.decision.Verdict;
import org.lexloci.deployment.Deployment;
import org.lexloci.input.ParallelMap;
import org.lexloci.input.Progress;
import org.lexloci.remedy.Remedies;
import org.lexloci.remedy.Remedy;
import org.lexloci.remedy.RemedyPatch;
import org.lexloci.run.Run;
import org.lexloci.source.Problem;
import org.lexloci.source.edit.TextEdit;

/** Finds what would make denied and undecided deployments permitted. */
public final class RemedyFinder {

  private static final String NO_EDIT = "no edit of the descriptor alone makes it permitted";

  private final Map<String, Judge> judges = new HashMap<>();

  private final Progress progress;

  /**
   * Prepares to search by the same agreements, editions, day and readings by which was judged.
   *
   * @param progress is told how many deployments have been searched for
   */
  public RemedyFinder(List<Checker> checkers, Progress progress) {
    this.progress = progress;
    checkers.forEach(one -> judges.put(one.session().agreement().id(), one.session().judge()));
  }

  private Judge judge(Decision decision) {
    return Objects.requireNonNull(judges.get(decision.agreement().id()));
  }

  /** Adds to a run what would make its deployments permitted, written down by a function. */
  public Run advise(Run run, BiFunction<Deployment, Remedy, RemedyPatch> writing) {
    List<Optional<Remedies>> found = each(run, d -> Optional.of(judge(d).remedies(d.deployment())));
    List<Decision> advised = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Decision decision = run.decisions().get(i);
      advised.add(
          found
              .get(i)
              .map(r -> r.written(one -> writing.apply(decision.deployment(), one)))
              .map(decision::with)
              .orElse(decision));
    }
    return run.advised(advised, "", List.of());
  }

  /**
   * Adds to a run what would make its deployments permitted, with a patch of their files.
   *
   * @param base what the files' names start from
   */
  public Run advise(Run run, Path base) {
    RemedyEdits drafts = new RemedyEdits(base);
    Run advised = advise(run, drafts::write);
    return withPatch(
        advised,
        drafts,
        advised.decisions().stream().map(d -> d.remedies().flatMap(Remedies::firstEdit)).toList());
  }

  /** Adds to a run a patch of its files and nothing else, which takes far less time. */
  public Run patch(Run run, Path base) {
    RemedyEdits drafts = new RemedyEdits(base);
    List<Optional<Remedy>> edits = each(run, d -> judge(d).firstEdit(d.deployment()));
    List<Optional<Remedy>> written = new ArrayList<>();
    for (int i = 0; i < edits.size(); i++) {
      Deployment deployment = run.decisions().get(i).deployment();
      written.add(edits.get(i).map(r -> r.with(drafts.write(deployment, r))));
    }
    return withPatch(run, drafts, written);
  }

  /** Searches for each decision that is no permission, side by side, as one takes long. */
  private <T> List<Optional<T>> each(Run run, Function<Decision, Optional<T>> search) {
    return new ParallelMap<Decision, Optional<T>>(
            () -> d -> d.verdict() == Verdict.PERMIT ? Optional.empty() : search.apply(d),
            ParallelMap.threadsForLong(run.decisions().size()),
            "deployments searched for remedies")
        .of(run.decisions(), progress);
  }

  private static Run withPatch(Run run, RemedyEdits drafts, List<Optional<Remedy>> firstEdits) {
    List<TextEdit> edits = new ArrayList<>();
    Set<Problem> obstacles = new LinkedHashSet<>();
    for (int i = 0; i < firstEdits.size(); i++) {
      Decision decision = run.decisions().get(i);
      if (decision.verdict() == Verdict.PERMIT) {
        continue;
      }
      Optional<RemedyPatch> edit = firstEdits.get(i).map(Remedy::written);
      edit.ifPresent(written -> edits.addAll(written.edits()));
      if (edit.map(written -> written.edits().isEmpty()).orElse(true)) {
        Problem obstacle =
            edit.flatMap(RemedyPatch::obstacle)
                .orElseGet(() -> new Problem(decision.deployment().at(), NO_EDIT));
        obstacles.add(new Problem(obstacle.at(), "no patch: " + obstacle.message()));
      }
    }
    return run.advised(run.decisions(), drafts.patch(edits), List.copyOf(obstacles));
  }
}
