package org.lexloci.world;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.DeclaredAttribute;
import org.lexloci.descriptor.Deployment;
import org.lexloci.descriptor.Origin;
import org.lexloci.descriptor.ProductSpec;
import org.lexloci.descriptor.Recorded;
import org.lexloci.fact.Attribute;
import org.lexloci.fact.CapabilityCriteria;
import org.lexloci.fact.Fact;
import org.lexloci.fact.Hardware;
import org.lexloci.fact.JointDevelopment;
import org.lexloci.fact.OpenWeights;
import org.lexloci.fact.Owner;
import org.lexloci.source.Stated;

/** What is known and open about the product itself. */
final class ProductFacts {

  private ProductFacts() {}

  static void add(Deployment deployment, Agreement agreement, CaseBuilder builder) {
    List<Recorded<ProductSpec>> said = deployment.record().said();
    builder.settle(Questions.TYPE, stated(said, ProductSpec::type, Function.identity()));
    builder.settle(
        Questions.STATEFULNESS, stated(said, ProductSpec::statefulness, Function.identity()));
    List<Known> weights =
        stated(said, ProductSpec::openWeights, yes -> yes ? OpenWeights.YES : OpenWeights.NO);
    List<Known> criteria =
        stated(
            said,
            ProductSpec::capabilityCriteriaMet,
            yes -> yes ? CapabilityCriteria.YES : CapabilityCriteria.NO);
    // Criteria are of open weights: whoever states them alone leaves open whether there are any.
    if (weights.isEmpty() && !criteria.isEmpty()) {
      builder.ask(Questions.OPEN_WEIGHTS);
    } else {
      builder.settle(Questions.OPEN_WEIGHTS, weights);
    }
    // Criteria are a condition of open weights: whoever states the one leaves the other open.
    if (criteria.isEmpty() && weights.stream().anyMatch(k -> k.fact() == OpenWeights.YES)) {
      builder.ask(Questions.CRITERIA);
    } else {
      builder.settle(Questions.CRITERIA, criteria);
    }
    builder.settle(Questions.HARDWARE, hardware(said));
    String supplier = agreement.supplier().id();
    builder.settle(Questions.OWNER, owners(said, supplier));
    builder.settle(
        Questions.JOINT,
        stated(
            said,
            ProductSpec::jointlyDevelopedWith,
            with -> with.isEmpty() ? JointDevelopment.NO : JointDevelopment.YES));
    for (DeclaredAttribute attribute : agreement.attributes(DeclaredAttribute.Of.PRODUCT)) {
      builder.settle(
          Questions.attribute(attribute),
          stated(
              said,
              spec -> spec.attributesOrNone().get(attribute.name()),
              answer -> new Attribute(attribute.name(), answer)));
    }
  }

  /** A product on the public record is the supplier's: to claim another owner contradicts it. */
  private static List<Known> owners(List<Recorded<ProductSpec>> said, String supplier) {
    List<Known> owners =
        stated(
            said,
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
  private static List<Known> hardware(List<Recorded<ProductSpec>> said) {
    List<Known> behind =
        stated(said, ProductSpec::deviceBackEnd, yes -> yes ? Hardware.BACK_END : Hardware.NO);
    List<Known> device =
        stated(said, ProductSpec::hardware, yes -> yes ? Hardware.YES : Hardware.NO);
    List<Known> all = new ArrayList<>(device);
    all.addAll(behind);
    List<Known> of = all.stream().filter(k -> k.fact() != Hardware.NO).toList();
    return of.isEmpty() || behind.isEmpty() || device.isEmpty() ? all : of;
  }

  private static <T> List<Known> stated(
      List<Recorded<ProductSpec>> said,
      Function<ProductSpec, @Nullable Stated<T>> statement,
      Function<T, ? extends Fact> fact) {
    List<Known> stated = new ArrayList<>();
    for (Recorded<ProductSpec> product : said) {
      @Nullable Stated<T> value = statement.apply(product.value());
      if (value != null) {
        stated.add(new Known(fact.apply(value.value()), origin(product, value)));
      }
    }
    return stated;
  }

  private static Origin origin(Recorded<ProductSpec> product, Stated<?> value) {
    return product.collection() == null && product.value().source() == null
        ? Origin.stated(value.at())
        : product.origin(value.at(), product.value().source());
  }
}
