package org.lexloci.remedy;

import static org.lexloci.remedy.DescriptorMoves.stated;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.lexloci.deployment.Deployment;
import org.lexloci.descriptor.ProductDeployment;
import org.lexloci.fact.Provider;
import org.lexloci.source.StatedValue;

/** The providers that the descriptor could state instead. */
final class ProviderMoves {

  private static final String TARGET = "target.provider";
  private static final String INFERENCE = "inference.provider";

  private final Deployment deployment;

  /** Providers that neither rules nor this deployment tell from each other. */
  private final List<Provider> alike = new ArrayList<>();

  private final Set<Provider> single = new LinkedHashSet<>();

  ProviderMoves(Candidates candidates, Deployment deployment) {
    this.deployment = deployment;
    candidates.agreement().anchor().ifPresent(single::add);
    Set<Provider> told = new TreeSet<>(candidates.named());
    target().ifPresent(told::add);
    inference().ifPresent(told::add);
    deployment.record().refusals().forEach(r -> told.add(r.value().provider()));
    deployment.record().consents().stream()
        .flatMap(c -> c.value().provider().one().stream())
        .forEach(told::add);
    single.addAll(told);
    Stream.of(Provider.values()).filter(p -> !single.contains(p)).forEach(alike::add);
  }

  /** Lists where customers could get it. */
  Dimension targets() {
    List<Move> moves = new ArrayList<>();
    for (Provider provider : single) {
      if (!target().equals(Optional.of(provider))) {
        moves.add(target(List.of(provider)));
      }
    }
    if (!alike.isEmpty()) {
      moves.add(target(alike));
    }
    return new Dimension(moves);
  }

  /** Model calls run where customers get the product unless a descriptor says otherwise. */
  Dimension inferences() {
    List<Move> moves = new ArrayList<>();
    for (Provider provider : single) {
      if (!inference().equals(Optional.of(provider))) {
        moves.add(inference(List.of(provider)));
      }
    }
    if (!alike.isEmpty()) {
      moves.add(inference(alike));
    }
    if (alike.size() > 1) {
      // Two that are alike differ where one is the target: then, and only then, it is another case.
      Move other = inference(alike.subList(1, alike.size()));
      moves.add(
          new Move(
              other.cost(),
              Set.of(INFERENCE + "=another"),
              d -> provider(d).equals(Optional.of(alike.get(0))) ? other.applied().apply(d) : d,
              d -> INFERENCE + ": another one of these",
              other.states(),
              other.matters()));
    }
    return new Dimension(moves);
  }

  private Move target(List<Provider> any) {
    boolean elsewhere =
        deployment
            .region()
            .filter(r -> target().isPresent() || any.stream().anyMatch(p -> p.disowns(r.value())))
            .isPresent();
    StatedValue<Provider> one = stated(any.get(0));
    return on(
        TARGET,
        any,
        elsewhere ? Optional.of(RegionMoves.REGION) : Optional.empty(),
        d -> {
          ProductDeployment moved = d.stated().onProvider(one);
          return d.with(elsewhere ? moved.inRegion(null) : moved);
        },
        Deployment::region);
  }

  private Move inference(List<Provider> any) {
    Optional<String> region =
        Optional.ofNullable(deployment.stated().inference())
            .flatMap(i -> Optional.ofNullable(i.region()))
            .map(r -> RegionMoves.INFERENCE_REGION);
    StatedValue<Provider> one = stated(any.get(0));
    Move move =
        on(
            INFERENCE,
            any,
            region,
            d -> d.with(d.stated().inferredOn(one)),
            changed -> Optional.empty());
    return any.size() == 1
        ? move
        : move.saying(
            changed ->
                provider(changed).equals(Optional.of(one.value()))
                    ? INFERENCE + ": the same"
                    : move.words().apply(changed));
  }

  /**
   * Moves to another provider. A region means something on its provider alone, so it is left behind
   * unless another move states one.
   *
   * @param region the field in which one is stated
   */
  private static Move on(
      String field,
      List<Provider> any,
      Optional<String> region,
      UnaryOperator<Deployment> applied,
      Function<Deployment, Optional<?>> regionAfter) {
    List<String> ids = any.stream().map(Provider::id).toList();
    return new Move(
        Cost.EDIT,
        Set.of(field + "=" + ids.get(0)),
        applied,
        changed ->
            field
                + ": "
                + String.join(" or ", ids)
                + region
                    .filter(r -> regionAfter.apply(changed).isEmpty())
                    .map(", no "::concat)
                    .orElse(""),
        Optional.of(new Statement(field, ids, region.stream().toList())),
        Move.anyOf(
            field.equals(TARGET) ? ProviderMoves::isAboutTarget : ProviderMoves::isAboutInference));
  }

  /** Where customers get it decides where model calls run if nothing else is stated. */
  private static boolean isAboutTarget(String question) {
    return question.equals(TARGET)
        || question.startsWith("regions.")
        || Candidates.isAboutLaunch(question)
        || isAboutInference(question);
  }

  private static boolean isAboutInference(String question) {
    return question.equals(INFERENCE)
        || question.startsWith("inference-regions.")
        || Candidates.isDeclaredOfCloud(question);
  }

  private Optional<Provider> target() {
    return provider(deployment);
  }

  private Optional<Provider> inference() {
    return deployment.inference().map(StatedValue::value);
  }

  private static Optional<Provider> provider(Deployment deployment) {
    return deployment.provider().map(StatedValue::value);
  }
}
