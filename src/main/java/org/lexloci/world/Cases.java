package org.lexloci.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.DeclaredAttribute;
import org.lexloci.agreement.DeclaredEvent;
import org.lexloci.agreement.DeclaredGroup;
import org.lexloci.deployment.Deployment;
import org.lexloci.descriptor.NamedRecord;
import org.lexloci.descriptor.Origin;
import org.lexloci.descriptor.ProductDeployment;
import org.lexloci.descriptor.ProductSpec;
import org.lexloci.fact.Attribute;
import org.lexloci.fact.Channel;
import org.lexloci.fact.Fact;
import org.lexloci.fact.Inference;
import org.lexloci.fact.ProductGroup;
import org.lexloci.fact.Provider;
import org.lexloci.fact.Target;
import org.lexloci.source.StatedValue;

/** Reduces deployments to cases. */
public final class Cases {

  private final Agreement agreement;
  private final LocalDate today;
  private final List<AssumedAnswer> assumed;
  private final Map<DeclaredAttribute, Question> attributes = new LinkedHashMap<>();
  private final Map<DeclaredEvent, Question> events = new LinkedHashMap<>();
  private final LastValueCache<List<NamedRecord<ProductSpec>>, CaseBuilder> product;
  private final LastValueCache<JudgedLaunch, CaseBuilder> launch;

  /**
   * Prepares for an agreement.
   *
   * @param today the day as of which launches have happened or are still planned
   */
  public Cases(Agreement agreement, LocalDate today) {
    this(agreement, today, List.of());
  }

  /**
   * Prepares for an agreement and a what-if.
   *
   * @param assumed answers that are put in the place of what is known or open
   */
  public Cases(Agreement agreement, LocalDate today, List<AssumedAnswer> assumed) {
    this.agreement = agreement;
    this.today = today;
    this.assumed = assumed;
    agreement
        .attributes(DeclaredAttribute.Of.DEPLOYMENT)
        .forEach(attribute -> attributes.put(attribute, Questions.attribute(attribute)));
    agreement.events().forEach(event -> events.put(event, Questions.event(event)));
    this.product = new LastValueCache<>(said -> ProductFacts.of(said, agreement));
    this.launch = new LastValueCache<>(judged -> LaunchFacts.of(judged, agreement, today));
  }

  /** Reduces a deployment to what is known and what is open. */
  public Case of(Deployment described) {
    Deployment deployment = new AssumedFacts(assumed).placed(described);
    CaseBuilder builder = new CaseBuilder();
    builder.add(product.of(deployment.record().said()));
    groups(deployment, builder);
    target(deployment, described, builder);
    RegionFacts regions = new RegionFacts(deployment, builder);
    agreement.regions().forEach(regions::add);
    ProductDeployment stated = deployment.stated();
    attributes.forEach(
        (attribute, question) ->
            builder.settle(
                question,
                stated.attributesOrNone().get(attribute.name()),
                answer -> new Attribute(attribute.name(), answer)));
    builder.settle(Questions.CHANNEL, stated.channel(), this::channel);
    builder.settle(Questions.CUSTOMER, stated.customer(), Function.identity());
    builder.settle(Questions.WORKLOAD, stated.workload(), Function.identity());
    builder.add(launch.of(JudgedLaunch.of(deployment)));
    declared(deployment, builder);
    return of(deployment, builder);
  }

  /** Reduces what others declared about a deployment, and nothing else about it. */
  public Case declared(Deployment described) {
    Deployment deployment = new AssumedFacts(assumed).placed(described);
    CaseBuilder builder = new CaseBuilder();
    declared(deployment, builder);
    return of(deployment, builder);
  }

  private void declared(Deployment deployment, CaseBuilder builder) {
    RecordFacts records = new RecordFacts(deployment, today, builder);
    records.capability();
    new RefusalFacts(deployment, builder).add(agreement.anchor());
    events.forEach(records::event);
  }

  private Case of(Deployment deployment, CaseBuilder builder) {
    return new Case(
        deployment.launchDay(),
        builder.known(),
        builder.open(),
        builder.doubted(),
        ConsentsOnRecord.of(deployment, agreement.anchor()),
        builder.contradictions(),
        assumed);
  }

  /** Lists where it runs and where its model calls do, as far as that is known. */
  public List<Fact> places(Deployment described) {
    Deployment deployment = new AssumedFacts(assumed).placed(described);
    Optional<Provider> target = deployment.provider().map(StatedValue::value);
    Optional<Provider> inference = deployment.inference().map(StatedValue::value).or(() -> target);
    List<Fact> places = new ArrayList<>();
    target.ifPresent(provider -> places.add(new Target(provider)));
    inference.ifPresent(provider -> places.add(new Inference(provider)));
    return places;
  }

  /** A product is what its id says, so that no question is left open. */
  private void groups(Deployment deployment, CaseBuilder builder) {
    StatedValue<String> product = deployment.product();
    for (DeclaredGroup group : agreement.products()) {
      boolean member = group.members().contains(product.value());
      builder.know(new Known(new ProductGroup(group.name(), member), Origin.stated(product.at())));
    }
  }

  /** Model calls run where customers get the product, unless stated otherwise. */
  private static void target(Deployment deployment, Deployment described, CaseBuilder builder) {
    Optional<StatedValue<Provider>> inference = deployment.inference();
    inference.ifPresent(
        i -> builder.know(AssumedFacts.cloud(new Inference(i.value()), i, described.inference())));
    List<StatedValue<Provider>> candidates = deployment.observed().providers();
    if (deployment.provider().isPresent()) {
      StatedValue<Provider> target = deployment.provider().get();
      builder.know(AssumedFacts.cloud(new Target(target.value()), target, described.provider()));
      if (inference.isEmpty()) {
        builder.know(
            new Known(new Inference(target.value()), Origin.byDefault("where customers get it")));
      }
    } else if (inference.isPresent()) {
      builder.ask(Questions.TARGET);
    } else {
      builder.ask(
          candidates.isEmpty()
              ? Questions.TARGET_AND_INFERENCE
              : Questions.targetAndInference(candidates.stream().map(StatedValue::value)));
    }
  }

  private Channel channel(String seller) {
    if (seller.equals(agreement.supplier().id())) {
      return Channel.SUPPLIER;
    }
    return seller.equals(Channel.PUBLISHED_WEIGHTS.answer())
        ? Channel.PUBLISHED_WEIGHTS
        : Channel.PROVIDER;
  }
}
