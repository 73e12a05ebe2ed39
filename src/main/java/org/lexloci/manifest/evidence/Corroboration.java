package org.lexloci.manifest.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.descriptor.Observation;
import org.lexloci.descriptor.ProductDeployment;
import org.lexloci.descriptor.ProductSpec;
import org.lexloci.descriptor.Records;
import org.lexloci.fact.Provider;
import org.lexloci.source.StatedValue;
import org.lexloci.source.word.UnusableText;

/** Compares what a descriptor states with what the manifests show that it names. */
public final class Corroboration {

  private final List<Subject> subjects;
  private final UnaryOperator<String> ids;
  private final List<String> conflicts = new ArrayList<>();

  private Corroboration(List<Subject> subjects, UnaryOperator<String> ids) {
    this.subjects = subjects;
    this.ids = ids;
  }

  /**
   * Finds what of the manifests is the deployment: where some of what they describe names the
   * product, the rest is of others.
   *
   * @param ids the id of a product for any name of it
   */
  public static Corroboration of(
      Descriptors.Named named, List<Subject> subjects, UnaryOperator<String> ids) {
    String product = ids.apply(named.deployment().product().name().value());
    List<Subject> own =
        subjects.stream()
            .filter(
                subject ->
                    subject.evidence().decisive(Aspect.PRODUCT).stream()
                        .anyMatch(item -> ids.apply(item.value()).equals(product)))
            .toList();
    return new Corroboration(own.isEmpty() ? subjects : own, ids);
  }

  /** Lists what of the manifests is the deployment. */
  public List<Subject> subjects() {
    return subjects;
  }

  /** Adds to it what they say otherwise, and what they alone say. */
  public Descriptors.Named compared(Descriptors.Named named) {
    ProductDeployment stated = completed(named.deployment());
    ProductDeployment.@Nullable Target target = stated.target();
    List<StatedValue<Provider>> clouds = providers(target == null ? null : target.provider());
    boolean disputed = clouds.size() > 1;
    Observation observed =
        new Observation(
            "",
            named.observed().reference(),
            0,
            disputed ? clouds : List.of(),
            conflicts,
            List.of(),
            named.observed().additions(),
            Optional.empty());
    ProductDeployment joined =
        clouds.isEmpty() ? stated : stated.onProvider(disputed ? null : clouds.get(0));
    return new Descriptors.Named(named.at(), named.name(), joined, observed);
  }

  /** Takes from the manifests what the descriptor leaves out and they do not dispute. */
  private ProductDeployment completed(ProductDeployment stated) {
    ProductDeployment.@Nullable Target target = stated.target();
    product(stated.product().name());
    @Nullable ProductSpec spec = stated.product().inline();
    ProductDeployment whole = stated;
    @Nullable EvidenceItem type =
        word("product.type", spec == null ? null : spec.type(), Aspect.PRODUCT_TYPE);
    if (type != null) {
      whole = whole.typed(Reduction.type(type));
    }
    @Nullable EvidenceItem stage = word("stage", stated.stage(), Aspect.STAGE);
    if (stage != null) {
      whole = whole.at(Reduction.stage(stage));
    }
    @Nullable EvidenceItem day =
        word("target.launchDate", target == null ? null : target.launchDate(), Aspect.LAUNCH_DATE);
    if (day != null) {
      whole = whole.onDay(Reduction.day(day));
    }
    @Nullable EvidenceItem region = region(target == null ? null : target.region());
    return region == null
        ? whole
        : whole.inRegion(new StatedValue<>(region.value(), region.place().at()));
  }

  /** Lists the clouds that anything decides for, what the descriptor states first. */
  private List<StatedValue<Provider>> providers(@Nullable StatedValue<Provider> stated) {
    List<EvidenceItem> shown =
        subjects.stream()
            .flatMap(
                subject ->
                    Stream.concat(
                        LocationEvidence.declared(subject.evidence()).stream(),
                        LocationEvidence.proved(subject.evidence()).stream()))
            .toList();
    List<EvidenceItem> all = told(stated, shown, UnaryOperator.identity());
    if (all.size() > 1) {
      conflicts.add(LocationEvidence.inMoreThanOneWay("target.provider", all));
    }
    return all.stream().map(LocationEvidence::provider).toList();
  }

  /** What serves several models names the product by one of them. */
  private void product(StatedValue<String> name) {
    List<EvidenceItem> shown = shown(Aspect.PRODUCT, Strength.DECLARED, Strength.STRONG);
    String id = ids.apply(name.value());
    if (shown.stream().noneMatch(item -> ids.apply(item.value()).equals(id))) {
      compare("product", new StatedValue<>(id, name.at()), shown, ids);
    }
  }

  /** What stands in several regions is described one by one. */
  private @Nullable EvidenceItem region(@Nullable StatedValue<String> region) {
    List<EvidenceItem> shown =
        shown(Aspect.REGION, Strength.DECLARED, Strength.STRONG).stream()
            .filter(item -> UnusableText.complaint(item.value()).isEmpty())
            .toList();
    if (region != null
        && shown.stream()
            .noneMatch(
                item ->
                    Provider.plainRegion(item.value())
                        .equals(Provider.plainRegion(region.value())))) {
      compare("target.region", region, shown, Provider::plainRegion);
    }
    return region == null ? only(shown, Provider::plainRegion) : null;
  }

  /** Finds what is shown where it is in one way. */
  private static @Nullable EvidenceItem only(
      List<EvidenceItem> shown, UnaryOperator<String> spelling) {
    List<EvidenceItem> all = told(null, shown, spelling);
    return all.size() == 1 ? all.get(0) : null;
  }

  /** Answers what the manifests alone declare. */
  private @Nullable EvidenceItem word(String fact, @Nullable StatedValue<?> stated, Aspect aspect) {
    List<EvidenceItem> shown = shown(aspect, Strength.DECLARED);
    compare(fact, stated, shown, UnaryOperator.identity());
    return stated == null ? only(shown, UnaryOperator.identity()) : null;
  }

  private void compare(
      String fact,
      @Nullable StatedValue<?> stated,
      List<EvidenceItem> shown,
      UnaryOperator<String> spelling) {
    List<EvidenceItem> all = told(stated, shown, spelling);
    if (all.size() > 1) {
      conflicts.add(LocationEvidence.inMoreThanOneWay(fact, all));
    }
  }

  /** Lists each value once, what the descriptor states first. */
  private static List<EvidenceItem> told(
      @Nullable StatedValue<?> stated, List<EvidenceItem> shown, UnaryOperator<String> spelling) {
    List<EvidenceItem> all = new ArrayList<>();
    if (stated != null) {
      ManifestPlace place = new ManifestPlace(stated.at(), 1, "");
      all.add(
          new EvidenceItem(
              Aspect.PROVIDER, Strength.DECLARED, spelt(stated.value()), "descriptor", place));
    }
    for (EvidenceItem item : shown) {
      String value = spelling.apply(item.value());
      if (all.stream().noneMatch(i -> spelling.apply(i.value()).equals(value))) {
        all.add(item);
      }
    }
    return all;
  }

  private List<EvidenceItem> shown(Aspect aspect, Strength... strengths) {
    return Stream.of(strengths)
        .flatMap(
            s -> subjects.stream().flatMap(subject -> subject.evidence().of(aspect, s).stream()))
        .toList();
  }

  private static String spelt(Object value) {
    if (value instanceof Provider provider) {
      return provider.id();
    }
    return value instanceof Enum<?> word
        ? Records.fold(word.name().toLowerCase(Locale.ROOT))
        : value.toString();
  }
}
