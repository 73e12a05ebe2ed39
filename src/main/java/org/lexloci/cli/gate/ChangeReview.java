package org.lexloci.cli.gate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.lexloci.agreement.AgreementException;
import org.lexloci.command.CheckInput;
import org.lexloci.command.SelfDeclarations;
import org.lexloci.git.Base;
import org.lexloci.git.Snapshot;
import org.lexloci.input.InputDocuments;
import org.lexloci.input.Progress;
import org.lexloci.run.ChangesSince;
import org.lexloci.run.FaultException;
import org.lexloci.run.HouseChange;
import org.lexloci.run.HouseChanges;
import org.lexloci.run.Run;
import org.lexloci.run.SelfDeclared;
import org.lexloci.source.InputFile;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.source.file.Checkout;

/**
 * Judges a change. Whoever makes the change decides what is deployed, but not what it is judged by:
 * that is the house's configuration, records, waivers and baseline from before the change.
 *
 * @param then the files before the change
 * @param now the files after it
 */
record ChangeReview(Base base, Snapshot then, Checkout now) {

  /**
   * Judges by the house as it was before the change, and reports what the change does to it.
   *
   * @param gate by which to judge
   * @param merged opens that by which everything is judged once the change is merged
   */
  JudgedRun judgeAsBefore(Gate gate, Supplier<Gate> merged) {
    InputDocuments before = gate.readFiles(then, Progress.NONE).files();
    FileArguments wanted = gate.readFiles(now, Progress.NONE);
    InputDocuments after = withUnchecked(gate, wanted);
    CheckInput gathered = gate.gather(after, before);
    CheckInput former = gate.gather(before);
    Run run = gate.panel().check(gathered);
    List<HouseChange> changes = List.of();
    List<Problem> faults = new ArrayList<>();
    try {
      Gate later = merged.get();
      changes = changes(gate, before, later, after);
      if (changes.isEmpty()) {
        wanted.refuseIdle();
      } else {
        FileArguments read = later.readFiles(now, Progress.NONE);
        read.refuseIdle();
        faults.addAll(later.panel().check(later.gather(read.files())).problems());
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
    ChangesSince since = since(Optional.of(gate.panel().check(former)), run);
    return withChanges(
        gate,
        after,
        run.with(faults),
        since.with(
            new HouseChanges(false, changes), selfDeclared(gate, former, gathered, after, run)));
  }

  /**
   * Judges by the house as it is after the change.
   *
   * @param gate by which to judge
   * @param old opens that by which everything was judged before
   */
  JudgedRun judgeAsAfter(Gate gate, Supplier<Gate> old) {
    FileArguments wanted = gate.readFiles(now, Progress.NONE);
    wanted.refuseIdle();
    InputDocuments after = withUnchecked(gate, wanted);
    InputDocuments before = gate.readFiles(then, Progress.NONE).files();
    CheckInput gathered = gate.gather(after);
    Run run = gate.panel().check(gathered);
    Optional<Run> earlier = Optional.empty();
    List<HouseChange> changes;
    try {
      Gate former = old.get();
      InputDocuments read = former.readFiles(then, Progress.NONE).files();
      changes = changes(former, read, gate, after);
      earlier = Optional.of(former.panel().check(former.gather(read)));
    } catch (FaultException | AgreementException e) {
      // What could not be judged then has no verdict that could have moved.
      changes = changes(gate, before, gate, after);
    }
    return withChanges(
        gate,
        after,
        run,
        since(earlier, run)
            .with(
                new HouseChanges(true, changes),
                selfDeclared(gate, gate.gather(before), gathered, after, run)));
  }

  private InputDocuments withUnchecked(Gate gate, FileArguments wanted) {
    return new UncheckedFiles(then, now, gate.opened().house().reader(), wanted.files())
        .below(gate.terms().paths());
  }

  private ChangesSince since(Optional<Run> earlier, Run run) {
    return ChangesSince.between(base.ref(), base.shortCommit(), earlier, run);
  }

  /** Each agreement judges again what it has judged. */
  private List<SelfDeclared> selfDeclared(
      Gate gate, CheckInput former, CheckInput gathered, InputDocuments after, Run run) {
    List<SelfDeclared> declared = new ArrayList<>();
    for (int i = 0; i < gathered.byAgreement().size(); i++) {
      declared.addAll(
          new SelfDeclarations(
                  gate.panel().all().get(i),
                  former.byAgreement().get(i),
                  gathered.byAgreement().get(i),
                  changedFiles(after))
              .of(run));
    }
    return declared;
  }

  private JudgedRun withChanges(Gate gate, InputDocuments after, Run run, ChangesSince since) {
    Run changed = run.since(since, since.judged(run, changedFiles(after)));
    return new JudgedRun(gate, after, changed.warned(since.waivedByName()));
  }

  private List<HouseChange> changes(
      Gate gate, InputDocuments before, Gate later, InputDocuments after) {
    List<HouseChange> changes = new ArrayList<>();
    if (!gate.opened().library().digest().equals(later.opened().library().digest())) {
      String id = later.opened().library().agreement().id();
      Position at = Position.whole(later.opened().house().agreement().shown());
      changes.add(new HouseChange("agreement", id, HouseChange.How.CHANGED, at));
    }
    changes.addAll(gate.directories().changes(later.directories()));
    changes.addAll(gate.houseDocuments(before, then).changes(later.houseDocuments(after, now)));
    return changes;
  }

  /** Answers which files changed; names that print alike count as one. */
  private Predicate<String> changedFiles(InputDocuments files) {
    Map<String, List<Path>> places = new HashMap<>();
    for (InputFile file : files.byAgreement().stream().flatMap(f -> f.files().stream()).toList()) {
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
