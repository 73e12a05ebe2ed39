package org.lexloci.descriptor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Problem;
import org.lexloci.source.RecordFields;
import org.lexloci.source.StatedValue;
import org.lexloci.source.binding.Binder;
import org.lexloci.source.binding.Envelope;
import org.lexloci.source.word.Name;

/** Reads deployments and records from documents. */
public record DescriptorReader(Binder binder, Consumer<Problem> problems) {

  /** The kinds of documents that are read here. */
  public static final List<String> KINDS =
      List.of(
          "ProductDeployment",
          "Product",
          "Consent",
          "CapabilityStatement",
          "FirstRefusal",
          "Event",
          "ClusterMap",
          "Sources");

  private static final List<String> REPORTS =
      List.of("Run", "Timeline", "Comparison", "Matrix", "Explanation", "Test", "Verification");

  /**
   * Kinds that a walk may come across: agreements, what a house brings along, and what an earlier
   * run wrote. A waiver beside the deployment it is for would be one that nobody else has seen.
   */
  public static final List<String> ELSEWHERE =
      Stream.concat(
              Stream.of("Waiver", "Baseline", "Configuration", "Agreement", "Edition", "Cases"),
              REPORTS.stream())
          .toList();

  /** Fields that a deployment has in common with a kind that is read elsewhere. */
  private static final Map<String, String> SHARED =
      Map.of("Waiver", "product", "Agreement", "attributes");

  /** Tells whether a document claims to be of a kind that is read here. */
  public static boolean claims(Document document) {
    return Envelope.claimed(document, KINDS, ELSEWHERE);
  }

  /** Tells whether a document puts something on record. */
  public static boolean records(Document document) {
    return Envelope.kind(document)
        .filter(kind -> KINDS.contains(kind) && !kind.equals("ProductDeployment"))
        .isPresent();
  }

  /** Names the kind of a document of ours that states nothing which is judged, nor a record. */
  public static Optional<String> elsewhere(Document document) {
    return isCase(document)
        ? Optional.of("Cases")
        : Envelope.kind(document).filter(ELSEWHERE::contains);
  }

  /** Tells whether a document is one of ours, and no report of an earlier run. */
  public static boolean isKept(Document document) {
    return claims(document)
        || elsewhere(document).filter(kind -> !REPORTS.contains(kind)).isPresent();
  }

  /** Finds what a document that is read elsewhere states and only a deployment can. */
  public static Optional<Problem> misplaced(Document document) {
    Optional<String> kind = elsewhere(document);
    if (kind.isEmpty()
        || !(document.root() instanceof MappingNode root)
        || !(root.get("spec").orElse(null) instanceof MappingNode spec)) {
      return Optional.empty();
    }
    return RecordFields.names(ProductDeployment.class, SHARED.getOrDefault(kind.get(), "")).stream()
        .flatMap(field -> spec.entry(field).stream())
        .findFirst()
        .map(
            field ->
                new Problem(
                    field.keyAt(),
                    "`"
                        + field.key()
                        + "` is a deployment's, and a document of kind `"
                        + kind.get()
                        + "` states none; expected kind `ProductDeployment`"));
  }

  /** Cases of a clause have no envelope: they stand in a list, beside the rules. */
  private static boolean isCase(Document document) {
    return document.root() instanceof MappingNode root
        && root.get("given").isPresent()
        && root.get("expect").isPresent()
        && root.get("kind").isEmpty();
  }

  /**
   * Reads every document that claims to be ours.
   *
   * @param collection what a report calls the place where these documents stand; null for files of
   *     the user's
   */
  public Descriptors read(List<Document> documents, @Nullable String collection) {
    List<Descriptors.Named> deployments = new ArrayList<>();
    Records.Builder records = new Records.Builder();
    for (Document document : documents) {
      if (claims(document)) {
        List<Problem> told = new ArrayList<>();
        Optional<Envelope> envelope = Envelope.open(document, KINDS, told::add);
        Optional<Runnable> entered =
            envelope.flatMap(
                e -> read(e, reference(document), collection, deployments, records, told::add));
        if (told.isEmpty()) {
          entered.ifPresent(Runnable::run);
        }
        told.forEach(problems);
      }
    }
    return new Descriptors(deployments, records.build());
  }

  private static Optional<ObjectReference> reference(Document document) {
    return document.root() instanceof MappingNode root
        ? Optional.of(ObjectReference.of(root))
        : Optional.empty();
  }

  /** Binds what a document holds, and answers how to enter it if nothing was wrong with it. */
  private Optional<Runnable> read(
      Envelope envelope,
      Optional<ObjectReference> reference,
      @Nullable String collection,
      List<Descriptors.Named> deployments,
      Records.Builder records,
      Consumer<Problem> told) {
    StatedValue<String> name = envelope.name();
    MappingNode spec = envelope.spec();
    return switch (envelope.kind()) {
      case "ProductDeployment" ->
          binder
              .bind(spec, ProductDeployment.class, told)
              .filter(d -> named(d.product(), told))
              .map(
                  d ->
                      () ->
                          deployments.add(
                              new Descriptors.Named(
                                  envelope.at(), name, d, Observation.of(reference))));
      case "Product" ->
          binder
              .bind(spec, ProductSpec.class, told)
              .filter(p -> marked(p, told))
              .map(p -> () -> records.product(new NamedRecord<>(name, p, collection)));
      case "Consent" -> record(envelope, ConsentRecord.class, collection, records::consent, told);
      case "CapabilityStatement" ->
          record(envelope, CapabilityStatement.class, collection, records::capability, told);
      case "FirstRefusal" ->
          record(envelope, RefusalRecord.class, collection, records::refusal, told);
      case "Event" -> record(envelope, EventRecord.class, collection, records::event, told);
      case "ClusterMap" -> record(envelope, ClusterMap.class, collection, records::clusters, told);
      default -> sources(spec, records, told);
    };
  }

  private <T> Optional<Runnable> record(
      Envelope envelope,
      Class<T> type,
      @Nullable String collection,
      Consumer<NamedRecord<T>> records,
      Consumer<Problem> told) {
    return binder
        .bind(envelope.spec(), type, told)
        .map(value -> () -> records.accept(new NamedRecord<>(envelope.name(), value, collection)));
  }

  private Optional<Runnable> sources(
      MappingNode spec, Records.Builder records, Consumer<Problem> told) {
    Map<String, Citation> citations = new LinkedHashMap<>();
    for (MappingNode.Entry entry : spec.entries()) {
      binder
          .bind(entry.value(), Citation.class, told)
          .ifPresent(citation -> citations.put(entry.key(), citation));
    }
    return Optional.of(() -> citations.forEach(records::source));
  }

  /** What is inferred has a value, and what is open has none. */
  private static boolean marked(ProductSpec product, Consumer<Problem> told) {
    List<Problem> wrong = new ArrayList<>();
    product.inferredOrNone().stream()
        .filter(field -> !product.states(field.value()))
        .forEach(field -> wrong.add(marked(field, "inferred and has no value")));
    product.openOrNone().stream()
        .filter(field -> product.states(field.value()))
        .forEach(field -> wrong.add(marked(field, "open and has a value")));
    wrong.forEach(told);
    return wrong.isEmpty();
  }

  private static Problem marked(StatedValue<ProductField> field, String how) {
    return new Problem(field.at(), "`" + field.value().word() + "` is " + how);
  }

  /** A product described in place needs an id; a reference may be any name the product goes by. */
  private static boolean named(ProductReference product, Consumer<Problem> told) {
    StatedValue<String> name = product.name();
    String form = product.inline() == null ? Records.fold(name.value()) : name.value();
    if (Name.valid(form)) {
      return true;
    }
    told.accept(new Problem(name.at(), Name.invalid("product", name.value())));
    return false;
  }
}
