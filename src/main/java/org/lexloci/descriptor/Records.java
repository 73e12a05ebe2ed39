package org.lexloci.descriptor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lexloci.source.word.NearMiss;

/**
 * What is on record about products, and what parties said or did.
 *
 * @param products by id; several statements about one product stand side by side
 * @param ids the id for every name a product goes by, folded
 * @param sources what the ids of cited sources stand for
 */
public record Records(
    Map<String, List<NamedRecord<ProductSpec>>> products,
    Map<String, String> ids,
    List<NamedRecord<ConsentRecord>> consents,
    List<NamedRecord<CapabilityStatement>> capabilities,
    List<NamedRecord<RefusalRecord>> refusals,
    List<NamedRecord<EventRecord>> events,
    List<NamedRecord<ClusterMap>> clusters,
    Map<String, Citation> sources) {

  /** Holds nothing. */
  public static final Records NONE =
      new Records(
          Map.of(), Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());

  /** Finds the id of the product that a name means, in any case, with spaces or hyphens. */
  public Optional<String> id(String name) {
    return Optional.ofNullable(ids.get(fold(name)));
  }

  /** Lists every name that a product goes by. */
  public List<String> names() {
    return List.copyOf(ids.keySet());
  }

  /** Lists the products on record of whose names a name is a slip, nearest first. */
  public List<String> slips(String name) {
    return NearMiss.slips(fold(name), ids.keySet()).stream()
        .map(ids::get)
        .distinct()
        .limit(3)
        .toList();
  }

  /** Lists the statements about a product. */
  public List<NamedRecord<ProductSpec>> said(String product) {
    return products.getOrDefault(product, List.of());
  }

  /** Joins two collections of records. */
  public Records plus(Records more) {
    Map<String, List<NamedRecord<ProductSpec>>> joined = new TreeMap<>(products);
    more.products.forEach((name, said) -> joined.merge(id(name).orElse(name), said, Records::join));
    Map<String, String> names = new LinkedHashMap<>(ids);
    more.ids.forEach(names::putIfAbsent);
    Map<String, Citation> cited = new LinkedHashMap<>(sources);
    more.sources.forEach(cited::putIfAbsent);
    return new Records(
        joined,
        names,
        join(consents, more.consents),
        join(capabilities, more.capabilities),
        join(refusals, more.refusals),
        join(events, more.events),
        join(clusters, more.clusters),
        cited);
  }

  /** Answers the same records without those that are not wanted. */
  public Records where(
      Predicate<NamedRecord<ProductSpec>> product,
      Predicate<NamedRecord<ConsentRecord>> consent,
      Predicate<NamedRecord<CapabilityStatement>> capability,
      Predicate<NamedRecord<RefusalRecord>> refusal,
      Predicate<NamedRecord<EventRecord>> event) {
    Map<String, List<NamedRecord<ProductSpec>>> wanted = new TreeMap<>();
    products.forEach(
        (id, said) -> {
          List<NamedRecord<ProductSpec>> left = said.stream().filter(product).toList();
          if (!left.isEmpty()) {
            wanted.put(id, left);
          }
        });
    Map<String, String> names = new LinkedHashMap<>(ids);
    names.values().removeIf(id -> products.containsKey(id) && !wanted.containsKey(id));
    return new Records(
        wanted,
        names,
        consents.stream().filter(consent).toList(),
        capabilities.stream().filter(capability).toList(),
        refusals.stream().filter(refusal).toList(),
        events.stream().filter(event).toList(),
        clusters,
        sources);
  }

  /** Answers the same records with some of the consents and events alone. */
  public Records only(Predicate<ConsentRecord> consent, Predicate<EventRecord> event) {
    return new Records(
        products,
        ids,
        consents.stream().filter(c -> consent.test(c.value())).toList(),
        capabilities,
        refusals,
        events.stream().filter(e -> event.test(e.value())).toList(),
        clusters,
        sources);
  }

  /** Answers the same records without what a counterparty says of capabilities and offers. */
  public Records withoutStatements() {
    return new Records(products, ids, consents, List.of(), List.of(), events, clusters, sources);
  }

  /** Answers the same records with other names. */
  Records named(Map<String, String> names) {
    return new Records(
        products, names, consents, capabilities, refusals, events, clusters, sources);
  }

  /** Spells a name the way ids are spelt. */
  public static String fold(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
  }

  private static <T> List<T> join(List<T> first, List<T> second) {
    return second.isEmpty() ? first : Stream.concat(first.stream(), second.stream()).toList();
  }

  /** Collects records one by one. */
  static final class Builder {

    private final Map<String, List<NamedRecord<ProductSpec>>> products = new TreeMap<>();
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final List<NamedRecord<ConsentRecord>> consents = new ArrayList<>();
    private final List<NamedRecord<CapabilityStatement>> capabilities = new ArrayList<>();
    private final List<NamedRecord<RefusalRecord>> refusals = new ArrayList<>();
    private final List<NamedRecord<EventRecord>> events = new ArrayList<>();
    private final List<NamedRecord<ClusterMap>> clusters = new ArrayList<>();
    private final Map<String, Citation> sources = new LinkedHashMap<>();

    void product(NamedRecord<ProductSpec> product) {
      String id = product.name().value();
      products.computeIfAbsent(id, k -> new ArrayList<>()).add(product);
      ids.put(fold(id), id);
      product.value().aliasesOrNone().forEach(alias -> ids.putIfAbsent(fold(alias.value()), id));
    }

    /** Says something about a product without putting its name on record. */
    void said(NamedRecord<ProductSpec> product) {
      products.computeIfAbsent(fold(product.name().value()), k -> new ArrayList<>()).add(product);
    }

    void consent(NamedRecord<ConsentRecord> consent) {
      consents.add(consent);
    }

    void capability(NamedRecord<CapabilityStatement> capability) {
      capabilities.add(capability);
    }

    void refusal(NamedRecord<RefusalRecord> refusal) {
      refusals.add(refusal);
    }

    void event(NamedRecord<EventRecord> event) {
      events.add(event);
    }

    void clusters(NamedRecord<ClusterMap> map) {
      clusters.add(map);
    }

    void source(String id, Citation citation) {
      sources.put(id, citation);
    }

    Records build() {
      return new Records(
          products, ids, consents, capabilities, refusals, events, clusters, sources);
    }
  }
}
