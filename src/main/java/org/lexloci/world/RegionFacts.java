package org.lexloci.world;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lexloci.agreement.DeclaredRegions;
import org.lexloci.deployment.Deployment;
import org.lexloci.descriptor.Origin;
import org.lexloci.descriptor.ProductDeployment;
import org.lexloci.fact.InferenceRegionGroup;
import org.lexloci.fact.Provider;
import org.lexloci.fact.RegionGroup;
import org.lexloci.source.StatedValue;

/** Whether the regions of a deployment are among those that an agreement groups. */
record RegionFacts(Deployment deployment, CaseBuilder builder) {

  /** Model calls run in the region where customers get the product, unless stated otherwise. */
  void add(DeclaredRegions group) {
    Optional<ProductDeployment.Target> target = Optional.ofNullable(deployment.stated().target());
    Optional<Member> member =
        member(
            group,
            target.map(ProductDeployment.Target::provider),
            target.map(ProductDeployment.Target::region));
    ProductDeployment.@Nullable Inference inference = deployment.stated().inference();
    member.ifPresent(
        m -> builder.know(new Known(new RegionGroup(group.name(), m.yes()), m.origin())));
    if (inference != null) {
      if (member.isEmpty()) {
        builder.ask(Questions.regions(group));
      }
      inference(group, inference);
    } else if (member.isPresent()) {
      builder.know(
          new Known(
              new InferenceRegionGroup(group.name(), member.get().yes()),
              Origin.byDefault("where customers get it")));
    } else {
      builder.ask(Questions.regions(group).among(List.of(both(group, false), both(group, true))));
    }
  }

  private void inference(DeclaredRegions group, ProductDeployment.Inference inference) {
    Optional<Member> member =
        member(group, Optional.of(inference.provider()), Optional.ofNullable(inference.region()));
    if (member.isPresent()) {
      builder.know(
          new Known(
              new InferenceRegionGroup(group.name(), member.get().yes()), member.get().origin()));
    } else {
      builder.ask(Questions.inferenceRegions(group));
    }
  }

  private record Member(boolean yes, Origin origin) {}

  /** Tells whether a place is in the group; empty where that depends on what is not stated. */
  private static Optional<Member> member(
      DeclaredRegions group,
      Optional<StatedValue<Provider>> provider,
      Optional<StatedValue<String>> region) {
    return provider.flatMap(
        p ->
            group
                .holds(p.value(), region.map(StatedValue::value))
                .map(
                    yes ->
                        new Member(
                            yes, Origin.stated(region.map(StatedValue::at).orElse(p.at())))));
  }

  private static Answer both(DeclaredRegions group, boolean member) {
    RegionGroup there = new RegionGroup(group.name(), member);
    return new Answer(
        there.answer(), List.of(there, new InferenceRegionGroup(group.name(), member)));
  }
}
