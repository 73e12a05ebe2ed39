package org.lexloci.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.lexloci.FilesRead;
import org.lexloci.Gathered;
import org.lexloci.Progress;
import org.lexloci.SelfDeclarations;
import org.lexloci.agreement.AgreementException;
import org.lexloci.decision.FaultException;
import org.lexloci.decision.HouseChange;
import org.lexloci.decision.HouseWord;
import org.lexloci.decision.Run;
import org.lexloci.decision.SelfDeclared;
import org.lexloci.decision.Since;
import org.lexloci.git.Base;
import org.lexloci.git.Snapshot;
import org.lexloci.source.Checkout;
import org.lexloci.source.InputFile;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;

/**
 * Judges what a change brings. Who makes the change decides on what is deployed, and not on what it
 * is judged by: that is what the house said before.
 */
final class Review {

  private final Base base;
  private final Snapshot then;
  private final Checkout now;

  /**
   * Prepares to judge.
   *
   * @param then the files before the change
   * @param now the files after it
   */
  Review(Base base, Snapshot then, Checkout now) {
    this.base = base;
    this.then = then;
    this.now = now;
  }

  /**
   * Judges by what the house said before, and tells what the change does to that.
   *
   * @param gate by which to judge
   * @param merged opens that by which everything is judged once the change is merged
   */
  Judged mistrusting(Gate gate, Supplier<Gate> merged) {
    FilesRead before = gate.wanted(then, Progress.NONE).files();
    WantedFiles wanted = gate.wanted(now, Progress.NONE);
    FilesRead after = wanted.files();
    Gathered gathered = gate.gathered(after, before);
    Gathered former = gate.gathered(before);
    Run run = gate.panel().check(gathered);
    List<HouseChange> changes = List.of();
    List<Problem> faults = new ArrayList<>();
    try {
      Gate later = merged.get();
      changes = changes(gate, before, later, after);
      if (changes.isEmpty()) {
        wanted.refuseIdle();
      } else {
        WantedFiles read = later.wanted(now, Progress.NONE);
        read.refuseIdle();
        faults.addAll(later.panel().check(later.gathered(read.files())).problems());
      }
    } catch (FaultException e) {
      faults.addAll(e.problems());
    } catch (AgreementException e) {
      faults.addAll(e.problems());
    }
    if (changes.isEmpty() && !faults.isEmpty()) {
      changes = changes(gate, before, gate, after);
    }
    faults.removeAll(run.problems());
    Since since = since(Optional.of(gate.panel().check(former)), run);
    return judged(
        gate,
        after,
        run.with(faults),
        since.with(new HouseWord(false, changes), declared(gate, former, gathered, after, run)));
  }

  /**
   * Judges by what the change makes of what the house said.
   *
   * @param gate by which to judge
   * @param old opens that by which everything was judged before
   */
  Judged trusting(Gate gate, Supplier<Gate> old) {
    WantedFiles wanted = gate.wanted(now, Progress.NONE);
    wanted.refuseIdle();
    FilesRead after = wanted.files();
    FilesRead before = gate.wanted(then, Progress.NONE).files();
    Gathered gathered = gate.gathered(after);
    Run run = gate.panel().check(gathered);
    Optional<Run> earlier = Optional.empty();
    List<HouseChange> changes;
    try {
      Gate former = old.get();
      FilesRead read = former.wanted(then, Progress.NONE).files();
      changes = changes(former, read, gate, after);
      earlier = Optional.of(former.panel().check(former.gathered(read)));
    } catch (FaultException | AgreementException e) {
      // What could not be judged then has no verdict that could have moved.
      changes = changes(gate, before, gate, after);
    }
    return judged(
        gate,
        after,
        run,
        since(earlier, run)
            .with(
                new HouseWord(true, changes),
                declared(gate, gate.gathered(before), gathered, after, run)));
  }

  private List<Problem> overlooked(Gate gate, FilesRead after) {
    return new Overlooked(then, now, gate.opened().house().reader(), after)
        .below(gate.terms().paths());
  }

  private Since since(Optional<Run> earlier, Run run) {
    return Since.between(base.ref(), base.shortCommit(), earlier, run);
  }

  /** Each agreement judges again what it has judged. */
  private List<SelfDeclared> declared(
      Gate gate, Gathered former, Gathered gathered, FilesRead after, Run run) {
    List<SelfDeclared> declared = new ArrayList<>();
    for (int i = 0; i < gathered.each().size(); i++) {
      declared.addAll(
          new SelfDeclarations(
                  gate.panel().each().get(i),
                  former.each().get(i),
                  gathered.each().get(i),
                  changed(after))
              .of(run));
    }
    return declared;
  }

  private Judged judged(Gate gate, FilesRead after, Run run, Since since) {
    Run changed = run.since(since, since.judged(run, changed(after)));
    return new Judged(gate, after, changed.warned(overlooked(gate, after)));
  }

  private List<HouseChange> changes(Gate gate, FilesRead before, Gate later, FilesRead after) {
    List<HouseChange> changes = new ArrayList<>();
    if (!gate.opened().library().digest().equals(later.opened().library().digest())) {
      String id = later.opened().library().agreement().id();
      Position at = Position.whole(later.opened().house().agreement().shown());
      changes.add(new HouseChange("agreement", id, HouseChange.How.CHANGED, at));
    }
    changes.addAll(gate.directories().changes(later.directories()));
    changes.addAll(gate.word(before, then).changes(later.word(after, now)));
    return changes;
  }

  /** Names that look alike are one name here, and then a change of either is one of it. */
  private Predicate<String> changed(FilesRead files) {
    Map<String, List<Path>> places = new HashMap<>();
    for (InputFile file : files.each().stream().flatMap(f -> f.taken().stream()).toList()) {
      places.computeIfAbsent(file.shown(), k -> new ArrayList<>()).add(file.path());
    }
    Map<String, Boolean> known = new HashMap<>();
    return shown ->
        known.computeIfAbsent(
            shown,
            name -> {
              List<Path> named = places.getOrDefault(name, List.of());
              return named.isEmpty() || named.stream().anyMatch(then::hasChanged);
            });
  }
}
