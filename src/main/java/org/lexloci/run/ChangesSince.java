package org.lexloci.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.lexloci.acceptance.Waiver;
import org.lexloci.decision.Decision;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Outcome;
import org.lexloci.decision.Standing;
import org.lexloci.decision.Status;
import org.lexloci.decision.WaivedBreach;
import org.lexloci.deployment.Deployment;
import org.lexloci.fact.Provider;
import org.lexloci.finding.Finding;
import org.lexloci.source.Problem;
import org.lexloci.source.SafeText;

/**
 * What became of deployments since a commit.
 *
 * @param ref what the user called the commit
 * @param commit its id, shortened
 * @param moved deployments that are new, or count otherwise than they did, in the order of the run
 * @param unchanged how many count as they did
 * @param word what the change does to what the house says
 * @param declared what deployments are permitted for that the change itself declares
 */
public record ChangesSince(
    String ref,
    String commit,
    List<Moved> moved,
    int unchanged,
    HouseChanges word,
    List<SelfDeclaration> declared) {

  /** How a deployment has moved. */
  public enum Kind {
    /** It was not there, counts worse than it did, or fails for what it did not before. */
    NEW,
    /** It counts better than it did, or is gone. */
    FIXED
  }

  /**
   * A deployment that is new, gone, or counts otherwise than it did.
   *
   * @param decision the later one; the earlier one of a deployment that is gone
   * @param file where it stands, or stood
   * @param was how it counted; empty when it was not there
   * @param now how it counts; empty when it is gone
   */
  public record Moved(
      Kind kind, Decision decision, String file, Optional<Standing> was, Optional<Standing> now) {}

  /**
   * Compares two runs.
   *
   * @param before what the same command says of the commit; empty when it says nothing, so that
   *     everything is new
   * @param after what it says now
   */
  public static ChangesSince between(String ref, String commit, Optional<Run> before, Run after) {
    Map<String, Decision> earlier = before.map(ChangesSince::byKey).orElseGet(LinkedHashMap::new);
    List<Moved> moved = new ArrayList<>();
    int unchanged = 0;
    for (Map.Entry<String, Decision> entry : byKey(after).entrySet()) {
      Decision now = entry.getValue();
      Optional<Decision> former = Optional.ofNullable(earlier.remove(entry.getKey()));
      Optional<Standing> was = former.map(Decision::standing);
      if (was.isPresent()
          && was.get() == now.standing()
          && !(after.fails(now) && failsForMore(former.get(), now))) {
        unchanged++;
      } else {
        boolean better = was.isPresent() && now.standing().compareTo(was.get()) > 0;
        moved.add(
            new Moved(
                better ? Kind.FIXED : Kind.NEW,
                now,
                now.deployment().at().file(),
                was,
                Optional.of(now.standing())));
      }
    }
    earlier.values().stream()
        .filter(gone -> before.orElseThrow().fails(gone))
        .forEach(
            gone ->
                moved.add(
                    new Moved(
                        Kind.FIXED,
                        gone,
                        gone.deployment().at().file(),
                        Optional.of(gone.standing()),
                        Optional.empty())));
    return new ChangesSince(ref, commit, moved, unchanged, HouseChanges.UNCHANGED, List.of());
  }

  /** Adds what the change says itself. */
  public ChangesSince with(HouseChanges otherWord, List<SelfDeclaration> otherDeclared) {
    return new ChangesSince(ref, commit, moved, unchanged, otherWord, otherDeclared);
  }

  /** Lists deployments that the change brings and a waiver is for that was granted by a name. */
  public List<Problem> waivedByName() {
    List<Problem> told = new ArrayList<>();
    for (Moved each : moved) {
      if (each.was().isEmpty() && each.now().equals(Optional.of(Standing.WAIVED))) {
        each.decision().acceptance().waived().stream()
            .filter(w -> w.state() == WaivedBreach.State.USED)
            .map(WaivedBreach::waiver)
            .filter(Waiver::isForWhatever)
            .distinct()
            .forEach(waiver -> told.add(byName(waiver, each.decision().deployment())));
      }
    }
    return told;
  }

  private static Problem byName(Waiver waiver, Deployment brought) {
    return new Problem(
        waiver.name().at(),
        "waiver `"
            + waiver.name().value()
            + "` names no `product` and no `provider`, and counts for "
            + SafeText.quoted(brought.product().value())
            + brought.provider().map(p -> " on " + p.value().id()).orElse("")
            + ", which the change brings under that name");
  }

  /** Counts the deployments that have moved in one way. */
  public long count(Kind kind) {
    return moved.stream().filter(m -> m.kind() == kind).count();
  }

  /** Keeps of a run's decisions those in files that changed, and those that moved without. */
  public List<Decision> judged(Run run, Predicate<String> hasChanged) {
    Set<Decision> without = Collections.newSetFromMap(new IdentityHashMap<>());
    moved.forEach(m -> without.add(m.decision()));
    return run.decisions().stream()
        .filter(d -> hasChanged.test(d.deployment().at().file()) || without.contains(d))
        .toList();
  }

  /**
   * Tells whether a clause is broken, may be, or leaves something to be done as none did before.
   */
  private static boolean failsForMore(Decision before, Decision now) {
    return !objections(before).containsAll(objections(now));
  }

  private static Set<List<Object>> objections(Decision decision) {
    Set<List<Object>> objections = new HashSet<>();
    for (EditionDecision edition : decision.editions()) {
      for (Outcome outcome : edition.outcomes()) {
        List<Object> clause = List.of(edition.edition().name(), outcome.clause().id());
        if (outcome.isBroken()) {
          objections.add(clause);
        }
        if (outcome.findings().stream().anyMatch(Finding.Duty.class::isInstance)) {
          objections.add(List.of(clause, Finding.Duty.class));
        }
        if (outcome.status() == Status.VIOLATED) {
          objections.add(List.of(clause, Status.VIOLATED));
        }
      }
    }
    return objections;
  }

  /** What is told apart by nothing else is told apart by its order. */
  private static Map<String, Decision> byKey(Run run) {
    Map<String, Integer> seen = new HashMap<>();
    Map<String, Decision> decisions = new LinkedHashMap<>();
    for (Decision decision : run.decisions()) {
      String key =
          String.join(
              "\n",
              decision.deployment().at().file(),
              decision.deployment().observed().object(),
              decision.deployment().name().value(),
              decision.deployment().product().value(),
              decision.deployment().providerId().orElse("?"),
              decision.deployment().inferenceElsewhere().map(Provider::id).orElse("?"));
      decisions.put(key + "\n" + seen.merge(key, 1, Integer::sum), decision);
    }
    return decisions;
  }
}
