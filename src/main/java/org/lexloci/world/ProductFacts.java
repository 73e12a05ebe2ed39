package org.lexloci.world;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.DeclaredAttribute;
import org.lexloci.descriptor.NamedRecord;
import org.lexloci.descriptor.Origin;
import org.lexloci.descriptor.ProductField;
import org.lexloci.descriptor.ProductSpec;
import org.lexloci.descriptor.Records;
import org.lexloci.fact.Attribute;
import org.lexloci.fact.CapabilityCriteria;
import org.lexloci.fact.Fact;
import org.lexloci.fact.Hardware;
import org.lexloci.fact.JointDevelopment;
import org.lexloci.fact.OpenWeights;
import org.lexloci.fact.Owner;
import org.lexloci.fact.ProductType;
import org.lexloci.source.StatedValue;

/** What is known and open about the product itself. */
record ProductFacts(List<NamedRecord<ProductSpec>> said, CaseBuilder builder) {

  /** Asks about what is known not to be the service behind a device. */
  private static final Question NO_BACK_END =
      Questions.HARDWARE.among(
          Questions.HARDWARE.answers().stream()
              .filter(a -> !a.facts().contains(Hardware.BACK_END))
              .toList());

  /**
   * Collects what follows from every statement about a product.
   *
   * @param said the deployment's own first
   */
  static CaseBuilder of(List<NamedRecord<ProductSpec>> said, Agreement agreement) {
    CaseBuilder builder = new CaseBuilder();
    ProductFacts facts = new ProductFacts(said, builder);
    facts.settle(Questions.TYPE, ProductField.TYPE, ProductSpec::type, Function.identity());
    facts.settle(
        Questions.STATEFULNESS,
        ProductField.STATEFULNESS,
        ProductSpec::statefulness,
        Function.identity());
    facts.weights();
    facts.hardware();
    String supplier = agreement.supplier().id();
    facts.settle(Questions.OWNER, ProductField.OWNER, facts.owners(supplier));
    // What the parties develop together is developed with nobody else.
    List<String> parties = List.of(supplier, agreement.counterparty().id());
    facts.settle(
        Questions.JOINT,
        ProductField.JOINTLY_DEVELOPED_WITH,
        ProductSpec::jointlyDevelopedWith,
        with ->
            with.stream().map(Records::fold).allMatch(parties::contains)
                ? JointDevelopment.NO
                : JointDevelopment.YES);
    for (DeclaredAttribute attribute : agreement.attributes(DeclaredAttribute.Of.PRODUCT)) {
      facts.attribute(attribute);
    }
    return builder;
  }

  /** A product on the public record is the supplier's: to claim another owner contradicts it. */
  private List<Known> owners(String supplier) {
    List<Known> owners =
        stated(
            ProductField.OWNER,
            ProductSpec::owner,
            owner -> owner.equals(supplier) ? Owner.SUPPLIER : Owner.THIRD_PARTY);
    if (owners.stream().noneMatch(k -> k.fact() == Owner.THIRD_PARTY)) {
      return owners;
    }
    List<Known> all = new ArrayList<>(owners);
    said.stream()
        .filter(p -> p.kind() == Origin.Kind.RECORD && p.collection() != null)
        .filter(p -> p.value().owner() == null)
        .map(p -> new Known(Owner.SUPPLIER, p.origin(p.name().at(), p.value().source())))
        .forEach(all::add);
    return all;
  }

  /** What is no device may be the service behind one; what is said to be neither is a product. */
  private void hardware() {
    List<Known> behind =
        stated(
            ProductField.HARDWARE,
            ProductSpec::deviceBackEnd,
            yes -> yes ? Hardware.BACK_END : Hardware.NO);
    List<Known> device =
        stated(
            ProductField.HARDWARE, ProductSpec::hardware, yes -> yes ? Hardware.YES : Hardware.NO);
    if (device.isEmpty()
        && leavesOpen(ProductField.HARDWARE)
        && !isAnswer(Hardware.BACK_END, behind)) {
      builder.ask(behind.isEmpty() ? Questions.HARDWARE : NO_BACK_END);
      return;
    }
    List<Known> all = new ArrayList<>(device);
    all.addAll(behind);
    List<Known> of = all.stream().filter(k -> k.fact() != Hardware.NO).toList();
    builder.settle(
        Questions.HARDWARE, of.isEmpty() || behind.isEmpty() || device.isEmpty() ? all : of);
  }

  /**
   * Criteria are a condition of open weights: whoever states the one, or says that nobody knows it,
   * leaves the other open.
   */
  private void weights() {
    List<Known> weights =
        stated(
            ProductField.OPEN_WEIGHTS,
            ProductSpec::openWeights,
            yes -> yes ? OpenWeights.YES : OpenWeights.NO);
    List<Known> criteria =
        stated(
            ProductField.CAPABILITY_CRITERIA_MET,
            ProductSpec::capabilityCriteriaMet,
            yes -> yes ? CapabilityCriteria.YES : CapabilityCriteria.NO);
    // Whoever states criteria alone leaves open whether the weights are published at all.
    if (criteria.isEmpty()) {
      settle(Questions.OPEN_WEIGHTS, ProductField.OPEN_WEIGHTS, weights);
      doubt(weights);
    } else {
      builder.settleOrAsk(Questions.OPEN_WEIGHTS, weights);
    }
    boolean maybe =
        weights.isEmpty()
            ? leavesOpen(ProductField.OPEN_WEIGHTS)
            : isAnswer(OpenWeights.YES, weights);
    if (maybe) {
      builder.settleOrAsk(Questions.CRITERIA, criteria);
    } else {
      settle(Questions.CRITERIA, ProductField.CAPABILITY_CRITERIA_MET, criteria);
    }
  }

  /**
   * That weights are not published is the strict side for an API, which the bar on APIs holds in
   * place. For anything else it is the side on which no clause asks for criteria.
   */
  private void doubt(List<Known> weights) {
    List<ProductType> types =
        said.stream()
            .flatMap(product -> Stream.ofNullable(product.value().type()))
            .map(StatedValue::value)
            .distinct()
            .toList();
    if (weights.isEmpty() && !types.equals(List.of(ProductType.API))) {
      builder.doubt(Questions.OPEN_WEIGHTS);
      builder.doubt(Questions.CRITERIA);
    }
  }

  private <T> void settle(
      Question question,
      ProductField field,
      Function<ProductSpec, @Nullable StatedValue<T>> statement,
      Function<T, ? extends Fact> fact) {
    settle(question, field, stated(field, statement, fact));
  }

  /** What the record says is open has no default. */
  private void settle(Question question, ProductField field, List<Known> stated) {
    if (leavesOpen(field)) {
      builder.settleOrAsk(question, stated);
    } else {
      builder.settle(question, stated);
    }
  }

  private boolean leavesOpen(ProductField field) {
    return said.stream().anyMatch(product -> product.value().leavesOpen(field));
  }

  private static boolean isAnswer(Fact fact, List<Known> stated) {
    return stated.stream().anyMatch(k -> k.fact() == fact);
  }

  private void attribute(DeclaredAttribute attribute) {
    List<Known> stated = new ArrayList<>();
    for (NamedRecord<ProductSpec> product : said) {
      @Nullable StatedValue<String> answer =
          product.value().attributesOrNone().get(attribute.name());
      if (answer != null) {
        Fact fact = new Attribute(attribute.name(), answer.value());
        stated.add(new Known(fact, origin(product, answer)));
      }
    }
    builder.settle(Questions.attribute(attribute), stated);
  }

  private <T> List<Known> stated(
      ProductField field,
      Function<ProductSpec, @Nullable StatedValue<T>> statement,
      Function<T, ? extends Fact> fact) {
    List<Known> stated = new ArrayList<>();
    for (NamedRecord<ProductSpec> product : said) {
      @Nullable StatedValue<T> value = statement.apply(product.value());
      if (value != null) {
        Origin origin =
            product.value().infers(field) ? product.inferred(value.at()) : origin(product, value);
        stated.add(new Known(fact.apply(value.value()), origin));
      }
    }
    return stated;
  }

  private static Origin origin(NamedRecord<ProductSpec> product, StatedValue<?> value) {
    return product.collection() == null && product.value().source() == null
        ? Origin.stated(value.at())
        : product.origin(value.at(), product.value().source());
  }
}
