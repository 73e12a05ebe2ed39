package org.lexloci;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lexloci.decision.Decision;
import org.lexloci.decision.Run;
import org.lexloci.decision.SelfDeclared;
import org.lexloci.decision.Standing;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.descriptor.Narrowing;
import org.lexloci.descriptor.ProductDeployment;
import org.lexloci.descriptor.Records;
import org.lexloci.descriptor.Stage;
import org.lexloci.source.Position;
import org.lexloci.source.Stated;

/**
 * Finds the answers that rest on what a change declares itself: a fact in a descriptor or manifest
 * that narrows the agreement, or another deployment that counts as a launch. What was declared
 * before, and what makes no difference, is not told.
 */
public final class SelfDeclarations {

  private final Checker checker;
  private final Gathered before;
  private final Gathered after;
  private final Predicate<String> hasChanged;

  /**
   * Prepares to look.
   *
   * @param before what there was before the change
   * @param after what there is with it
   * @param hasChanged tells whether the change touches a file
   */
  public SelfDeclarations(
      Checker checker, Gathered before, Gathered after, Predicate<String> hasChanged) {
    this.checker = checker;
    this.before = before;
    this.after = after;
    this.hasChanged = hasChanged;
  }

  private record Candidate(
      Descriptors.Named plain, List<Stated<String>> facts, Optional<Decision> decision) {}

  /** Judges once more, without what the change declares, what is not denied with it. */
  public List<SelfDeclared> of(Run run) {
    List<Candidate> candidates = new ArrayList<>();
    for (Decision decision : run.decisions()) {
      if (decision.standing() != Standing.DENY && hasChanged(decision.deployment().at())) {
        Descriptors.Named named =
            new Descriptors.Named(
                decision.deployment().at(),
                decision.deployment().name(),
                decision.deployment().stated(),
                decision.deployment().observed());
        candidate(named, Optional.of(decision)).ifPresent(candidates::add);
      }
    }
    for (Descriptors.Named named : after.descriptors().deployments()) {
      if (named.deployment().stageOrDefault() == Stage.RETIRED && hasChanged(named.at())) {
        candidate(named, Optional.empty()).ifPresent(candidates::add);
      }
    }
    return candidates.isEmpty() ? List.of() : different(candidates);
  }

  private boolean hasChanged(Position at) {
    return hasChanged.test(at.file());
  }

  private List<SelfDeclared> different(List<Candidate> candidates) {
    Descriptors plain =
        new Descriptors(
            candidates.stream().map(Candidate::plain).toList(), after.descriptors().records());
    List<Decision> judged = checker.judge(plain, before.descriptors().deployments());
    List<SelfDeclared> declared = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      Standing without = judged.get(i).standing();
      Standing with = candidate.decision().map(Decision::standing).orElse(Standing.PERMIT);
      if (without.compareTo(with) < 0) {
        declared.add(
            new SelfDeclared(
                candidate.facts().stream().map(Stated::value).toList(),
                candidate.facts().get(0).at(),
                candidate.decision(),
                without));
      }
    }
    return declared;
  }

  private Optional<Candidate> candidate(Descriptors.Named named, Optional<Decision> decision) {
    @Nullable ProductDeployment was =
        before.descriptors().deployments().stream()
            .filter(b -> b.at().file().equals(named.at().file()))
            .filter(b -> b.name().value().equals(named.name().value()))
            .map(Descriptors.Named::deployment)
            .findFirst()
            .orElse(null);
    Narrowing narrowing = Narrowing.of(named.deployment(), was);
    List<Stated<String>> facts = new ArrayList<>(narrowing.facts());
    facts.addAll(launches(named));
    return facts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Candidate(
                new Descriptors.Named(
                    named.at(), named.name(), narrowing.without(), named.observed()),
                facts,
                decision));
  }

  /** Lists other deployments of the same product that the change adds or gives another day. */
  private List<Stated<String>> launches(Descriptors.Named named) {
    List<Stated<String>> launches = new ArrayList<>();
    for (Descriptors.Named other : after.descriptors().deployments()) {
      ProductDeployment.@Nullable Target target = other.deployment().target();
      if (hasChanged(other.at())
          && !other.at().equals(named.at())
          && product(other).equals(product(named))
          && target != null
          && target.provider() != null
          && target.launchDate() != null
          && before.descriptors().deployments().stream().noneMatch(b -> launchesAlike(b, other))) {
        launches.add(
            new Stated<>(
                "launch on " + target.provider().value().id() + ", " + target.launchDate().value(),
                target.launchDate().at()));
      }
    }
    return launches;
  }

  private boolean launchesAlike(Descriptors.Named one, Descriptors.Named other) {
    return product(one).equals(product(other))
        && one.deployment().stageOrDefault() == other.deployment().stageOrDefault()
        && Objects.equals(place(one), place(other));
  }

  private static @Nullable List<Object> place(Descriptors.Named named) {
    ProductDeployment.@Nullable Target target = named.deployment().target();
    return target == null || target.provider() == null || target.launchDate() == null
        ? null
        : List.of(target.provider().value(), target.launchDate().value());
  }

  private String product(Descriptors.Named named) {
    String name = named.deployment().product().name().value();
    return after.descriptors().records().id(name).orElseGet(() -> Records.fold(name));
  }
}
