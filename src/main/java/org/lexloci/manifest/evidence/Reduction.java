package org.lexloci.manifest.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.descriptor.ModelNames;
import org.lexloci.descriptor.Observation;
import org.lexloci.descriptor.ProductDeployment;
import org.lexloci.descriptor.ProductReference;
import org.lexloci.descriptor.Stage;
import org.lexloci.descriptor.Vocabularies;
import org.lexloci.fact.ProductType;
import org.lexloci.fact.Provider;
import org.lexloci.source.Position;
import org.lexloci.source.StatedValue;
import org.lexloci.source.word.Name;
import org.lexloci.source.word.UnusableText;

/**
 * Reduces what an object shows to deployments as descriptors state them. Every fact keeps its
 * place; what nothing decides is left out, which makes it a question.
 */
public record Reduction(ManifestDefaults said, ModelNames names) {

  /** Stands for a product that nothing names. */
  public static final String UNSTATED = ProductReference.UNSTATED;

  /** Lists the deployments of a product that a subject is: none, one, or one for each model. */
  public List<Descriptors.Named> of(Subject subject) {
    List<StatedValue<String>> products = products(subject);
    return products.stream().map(product -> named(subject, product)).toList();
  }

  /** Tells whether somebody says what a subject deploys, so that nothing of it is left untold. */
  public boolean isStated(Subject subject) {
    return said.product().isPresent() || subject.evidence().declared(Aspect.PRODUCT).isPresent();
  }

  private List<StatedValue<String>> products(Subject subject) {
    Evidence evidence = subject.evidence();
    List<EvidenceItem> declared = evidence.of(Aspect.PRODUCT, Strength.DECLARED);
    List<EvidenceItem> items = new ArrayList<>(declared);
    Set<String> stated = declared.stream().map(this::id).collect(Collectors.toSet());
    evidence.decisive(Aspect.PRODUCT).stream()
        .filter(item -> declared.isEmpty() || !item.value().equals(UNSTATED))
        .filter(item -> !stated.contains(id(item)))
        .forEach(items::add);
    boolean open = items.stream().allMatch(item -> item.value().equals(UNSTATED));
    if (!open || !items.isEmpty() && said.product().isEmpty()) {
      return items.stream().map(i -> new StatedValue<>(i.value(), i.place().at())).toList();
    }
    if (!subject.deploys()) {
      return List.of();
    }
    if (said.product().isPresent()) {
      return List.of(new StatedValue<>(said.product().get(), Position.whole("--product")));
    }
    return evidence.declares() ? List.of(new StatedValue<>(UNSTATED, subject.at())) : List.of();
  }

  private String id(EvidenceItem item) {
    return names.product(item.value()).orElse(item.value());
  }

  private Descriptors.Named named(Subject subject, StatedValue<String> product) {
    Evidence evidence = subject.evidence();
    List<String> conflicts = new ArrayList<>(subject.doubts());
    LocationEvidence whereabouts = LocationEvidence.of(evidence, said);
    whereabouts.conflict().ifPresent(conflicts::add);
    @Nullable EvidenceItem type = one(evidence, Aspect.PRODUCT_TYPE, conflicts);
    @Nullable EvidenceItem stage = one(evidence, Aspect.STAGE, conflicts);
    @Nullable EvidenceItem date = one(evidence, Aspect.LAUNCH_DATE, conflicts);
    one(evidence, Aspect.PRODUCT, conflicts);
    List<String> notes = new ArrayList<>(subject.notes());
    if (product.value().equals(UNSTATED)) {
      evidence
          .unstated()
          .map(why -> "it cannot be read which product it is: " + why.shown())
          .ifPresent(notes::add);
    }
    notes.addAll(whereabouts.notes());
    ProductDeployment.Target target =
        new ProductDeployment.Target(
            whereabouts.provider().orElse(null),
            region(evidence, whereabouts.provider()),
            date == null ? null : day(date));
    ProductDeployment plain =
        ProductDeployment.of(
            new ProductReference(product, null), stage == null ? null : stage(stage), target);
    ProductDeployment deployment = type == null ? plain : plain.typed(type(type));
    Observation observed =
        new Observation(
            subject.address(),
            subject.reference(),
            subject.more(),
            whereabouts.candidates(),
            conflicts,
            notes,
            additions(subject, product, whereabouts.conflict().isPresent(), date == null),
            Optional.empty());
    return new Descriptors.Named(
        subject.at(), new StatedValue<>(name(subject), subject.at()), deployment, observed);
  }

  private static @Nullable EvidenceItem one(
      Evidence evidence, Aspect aspect, List<String> conflicts) {
    List<EvidenceItem> declared = evidence.of(aspect, Strength.DECLARED);
    if (declared.size() > 1) {
      conflicts.add(LocationEvidence.inMoreThanOneWay(aspect.word(), declared));
    }
    return declared.size() == 1 ? declared.get(0) : null;
  }

  static StatedValue<ProductType> type(EvidenceItem type) {
    return new StatedValue<>(constant(ProductType.class, type.value()), type.place().at());
  }

  static StatedValue<Stage> stage(EvidenceItem stage) {
    return new StatedValue<>(constant(Stage.class, stage.value()), stage.place().at());
  }

  static StatedValue<LocalDate> day(EvidenceItem date) {
    return new StatedValue<>(Vocabularies.day(date.value()).orElseThrow(), date.place().at());
  }

  /**
   * A region that is not filled in, or named in more than one way, is none. One that the cloud does
   * not have goes before all others.
   */
  private static @Nullable StatedValue<String> region(
      Evidence evidence, Optional<StatedValue<Provider>> cloud) {
    List<EvidenceItem> declared = evidence.of(Aspect.REGION, Strength.DECLARED);
    List<EvidenceItem> regions =
        declared.isEmpty() ? evidence.of(Aspect.REGION, Strength.STRONG) : declared;
    Optional<EvidenceItem> one =
        evidence.decisive(Aspect.REGION).stream()
            .filter(item -> cloud.filter(c -> c.value().disowns(item.value())).isPresent())
            .findFirst()
            .or(() -> regions.stream().filter(item -> regions.size() == 1).findFirst());
    return one.filter(item -> UnusableText.complaint(item.value()).isEmpty())
        .map(item -> new StatedValue<>(item.value(), item.place().at()))
        .orElse(null);
  }

  private static Map<String, String> additions(
      Subject subject, StatedValue<String> product, boolean conflict, boolean undated) {
    Map<String, String> additions = new LinkedHashMap<>();
    if (product.value().equals(UNSTATED)) {
      additions.put(Observation.PRODUCT, subject.syntax().line(Aspect.PRODUCT));
    }
    additions.put("product.type", subject.syntax().line(Aspect.PRODUCT_TYPE));
    if (!conflict) {
      additions.put("target.provider", subject.syntax().line(Aspect.PROVIDER));
    }
    if (undated) {
      additions.put("target.launchDate", subject.syntax().line(Aspect.LAUNCH_DATE));
    }
    return additions;
  }

  private static String name(Subject subject) {
    String kind = subject.what().toLowerCase(Locale.ROOT);
    if (Name.valid(subject.name())) {
      return subject.name();
    }
    return Stream.of(kind, slug(subject.name())).filter(Name::valid).findFirst().orElse("unnamed");
  }

  /** Spells an address as a name. */
  private static String slug(String address) {
    StringBuilder slug = new StringBuilder();
    for (char letter : address.toLowerCase(Locale.ROOT).toCharArray()) {
      boolean plain = letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9';
      if (plain || letter == '.') {
        slug.append(letter);
      } else if (slug.length() > 0 && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    int end = slug.length();
    while (end > 0 && slug.charAt(end - 1) == '-') {
      end--;
    }
    return slug.substring(0, end);
  }

  private static <T extends Enum<T>> T constant(Class<T> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
