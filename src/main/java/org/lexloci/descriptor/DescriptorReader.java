package org.lexloci.descriptor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lexloci.source.Binder;
import org.lexloci.source.Document;
import org.lexloci.source.Envelope;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Name;
import org.lexloci.source.Problem;
import org.lexloci.source.Stated;

/** Reads deployments and records from documents. */
public final class DescriptorReader {

  /** The kinds of documents that are read here. */
  public static final List<String> KINDS =
      List.of(
          "ProductDeployment",
          "Product",
          "Consent",
          "CapabilityStatement",
          "FirstRefusal",
          "Event",
          "Sources");

  /** Kinds that a walk may come across: agreements, and what an earlier run wrote. */
  private static final List<String> ELSEWHERE = List.of("Agreement", "Edition", "Run");

  private final Binder binder;
  private final Consumer<Problem> problems;

  /** Tells every problem to a consumer and goes on with the next document. */
  public DescriptorReader(Binder binder, Consumer<Problem> problems) {
    this.binder = binder;
    this.problems = problems;
  }

  /** Tells whether a document claims to be of a kind that is read here. */
  public static boolean claims(Document document) {
    return Envelope.claimed(document, KINDS, ELSEWHERE);
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
        Envelope.open(document, KINDS, problems)
            .ifPresent(envelope -> read(envelope, collection, deployments, records));
      }
    }
    return new Descriptors(deployments, records.build());
  }

  private void read(
      Envelope envelope,
      @Nullable String collection,
      List<Descriptors.Named> deployments,
      Records.Builder records) {
    Stated<String> name = envelope.name();
    MappingNode spec = envelope.spec();
    switch (envelope.kind()) {
      case "ProductDeployment" ->
          binder
              .bind(spec, ProductDeployment.class, problems)
              .filter(d -> named(d.product()))
              .ifPresent(d -> deployments.add(new Descriptors.Named(envelope.at(), name, d)));
      case "Product" ->
          binder
              .bind(spec, ProductSpec.class, problems)
              .ifPresent(p -> records.product(new Recorded<>(name, p, collection)));
      case "Consent" ->
          binder
              .bind(spec, Consent.class, problems)
              .ifPresent(c -> records.consent(new Recorded<>(name, c, collection)));
      case "CapabilityStatement" ->
          binder
              .bind(spec, CapabilityStatement.class, problems)
              .ifPresent(c -> records.capability(new Recorded<>(name, c, collection)));
      case "FirstRefusal" ->
          binder
              .bind(spec, FirstRefusal.class, problems)
              .ifPresent(r -> records.refusal(new Recorded<>(name, r, collection)));
      case "Event" ->
          binder
              .bind(spec, Event.class, problems)
              .ifPresent(e -> records.event(new Recorded<>(name, e, collection)));
      default ->
          spec.entries()
              .forEach(
                  entry ->
                      binder
                          .bind(entry.value(), Citation.class, problems)
                          .ifPresent(citation -> records.source(entry.key(), citation)));
    }
  }

  /** A product described in place needs an id; a reference may be any name the product goes by. */
  private boolean named(ProductReference product) {
    Stated<String> name = product.name();
    String form = product.inline() == null ? Records.fold(name.value()) : name.value();
    if (Name.valid(form)) {
      return true;
    }
    problems.accept(new Problem(name.at(), Name.invalid("product", name.value())));
    return false;
  }
}
