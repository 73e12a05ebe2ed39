package org.lexloci.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lexloci.decision.Decision;
import org.lexloci.decision.Standing;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.descriptor.Narrowing;
import org.lexloci.descriptor.ProductDeployment;
import org.lexloci.descriptor.Records;
import org.lexloci.run.Run;
import org.lexloci.run.SelfDeclaration;
import org.lexloci.source.Position;
import org.lexloci.source.StatedValue;

/**
 * Finds the answers that rest on what a change declares itself: a fact in a descriptor or manifest
 * that narrows the agreement, or another deployment that counts as a launch. What was declared
 * before, and what makes no difference, is not told.
 */
public final class SelfDeclarations {

  private final Checker checker;
  private final CheckInput before;
  private final CheckInput after;
  private final Predicate<String> hasChanged;
  private final Map<List<String>, ProductDeployment> stated = new HashMap<>();
  private final Map<String, List<Descriptors.Named>> launches = new HashMap<>();

  /**
   * Prepares to look.
   *
   * @param before what there was before the change
   * @param after what there is with it
   * @param hasChanged tells whether the change touches a file
   */
  public SelfDeclarations(
      Checker checker, CheckInput before, CheckInput after, Predicate<String> hasChanged) {
    this.checker = checker;
    this.before = before;
    this.after = after;
    this.hasChanged = hasChanged;
    Set<List<Object>> launched = new HashSet<>();
    for (Descriptors.Named named : before.descriptors().deployments()) {
      stated.putIfAbsent(key(named), named.deployment());
      launch(named).ifPresent(launched::add);
    }
    for (Descriptors.Named named : after.descriptors().deployments()) {
      Optional<List<Object>> launch = launch(named);
      if (launch.isPresent() && !launched.contains(launch.get()) && hasChanged(named.at())) {
        launches.computeIfAbsent(product(named), k -> new ArrayList<>()).add(named);
      }
    }
  }

  private static List<String> key(Descriptors.Named named) {
    return List.of(named.at().file(), named.name().value());
  }

  /** What of a deployment counts as a launch of its product; empty when nothing does. */
  private Optional<List<Object>> launch(Descriptors.Named named) {
    ProductDeployment.@Nullable Target target = named.deployment().target();
    return target == null || target.provider() == null || target.launchDate() == null
        ? Optional.empty()
        : Optional.of(
            List.of(
                product(named),
                named.deployment().stageOrDefault(),
                target.provider().value(),
                target.launchDate().value()));
  }

  private record Candidate(
      Descriptors.Named plain, List<StatedValue<String>> facts, Optional<Decision> decision) {}

  /** Judges once more, without what the change declares, what is not denied with it. */
  public List<SelfDeclaration> of(Run run) {
    List<Candidate> candidates = new ArrayList<>();
    for (Decision decision : run.decisions()) {
      if (decision.standing() != Standing.DENY && checker.session().hasJudged(decision)) {
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
      boolean judged =
          run.decisions().stream().anyMatch(d -> d.deployment().at().equals(named.at()));
      // What is retired or said to be another owner's is not judged.
      if (!judged && hasChanged(named.at())) {
        candidate(named, Optional.empty()).ifPresent(candidates::add);
      }
    }
    return candidates.isEmpty() ? List.of() : different(candidates);
  }

  private boolean hasChanged(Position at) {
    return hasChanged.test(at.file());
  }

  private List<SelfDeclaration> different(List<Candidate> candidates) {
    Descriptors plain =
        new Descriptors(
            candidates.stream().map(Candidate::plain).toList(), after.descriptors().records());
    List<Decision> judged = checker.judge(plain, before.descriptors().deployments());
    List<SelfDeclaration> declared = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      Standing without = judged.get(i).standing();
      Standing with = candidate.decision().map(Decision::standing).orElse(Standing.PERMIT);
      if (without.compareTo(with) < 0) {
        declared.add(
            new SelfDeclaration(
                candidate.facts().stream().map(StatedValue::value).toList(),
                candidate.facts().get(0).at(),
                candidate.decision(),
                without));
      }
    }
    return declared;
  }

  private Optional<Candidate> candidate(Descriptors.Named named, Optional<Decision> decision) {
    Narrowing narrowing = Narrowing.of(named.deployment(), stated.get(key(named)));
    List<StatedValue<String>> facts = new ArrayList<>(narrowing.facts());
    for (Descriptors.Named other : launches.getOrDefault(product(named), List.of())) {
      if (!other.at().equals(named.at())) {
        facts.add(launchDate(Objects.requireNonNull(other.deployment().target())));
      }
    }
    return facts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Candidate(
                new Descriptors.Named(
                    named.at(), named.name(), narrowing.without(), named.observed()),
                facts,
                decision));
  }

  private static StatedValue<String> launchDate(ProductDeployment.Target target) {
    StatedValue<LocalDate> day = Objects.requireNonNull(target.launchDate());
    String provider = Objects.requireNonNull(target.provider()).value().id();
    return new StatedValue<>("launch on " + provider + ", " + day.value(), day.at());
  }

  private String product(Descriptors.Named named) {
    String name = named.deployment().product().name().value();
    return after.descriptors().records().id(name).orElseGet(() -> Records.fold(name));
  }
}
