package org.lexloci.descriptor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lexloci.fact.Provider;
import org.lexloci.source.packed.Resources;

/**
 * The words that people use for clouds and for products of others: services, brands, families. They
 * come with the public record; only a question at a prompt, and a product that is not on record,
 * asks for them.
 *
 * @param places what is taken for a cloud, by each way to write it, folded
 * @param others makers of products that are not on record, by the word that such names begin with
 */
public record CommonNames(Map<String, Place> places, Map<String, Other> others) {

  /** The file of words within the public record. */
  public static final String FILE = "words";

  /**
   * What is taken for a cloud.
   *
   * @param name as its customers know it
   * @param cloud that runs it; empty for what is no cloud
   * @param says what it is instead; empty for a cloud
   */
  public record Place(String name, Optional<Provider> cloud, String says) {}

  /**
   * A family of products that somebody else makes.
   *
   * @param name of the family
   * @param owner the id of who makes it
   * @param title the name of who makes it
   */
  public record Other(String name, String owner, String title) {}

  /** Read when it is first asked for. */
  private static final class Shipped {

    static final CommonNames WORDS =
        Resources.value(PublicRecord.DIRECTORY + FILE, PublicRecord.VALUES, CommonNames.class);
  }

  /** Answers what the build packed. */
  public static CommonNames shipped() {
    return Shipped.WORDS;
  }

  /** Finds what is taken for a cloud under a name, which may be a provider's own. */
  public Optional<Place> place(String name) {
    String folded = Records.fold(name);
    return Provider.named(folded)
        .map(provider -> new Place(provider.id(), Optional.of(provider), ""))
        .or(() -> Optional.ofNullable(places.get(folded)));
  }

  /** Finds the cloud that a name means. */
  public Optional<Provider> cloud(String name) {
    return place(name).flatMap(Place::cloud);
  }

  /** Finds whose product a name is that begins with the name of a family. */
  public Optional<Other> other(String product) {
    String folded = Records.fold(product);
    return others.entrySet().stream()
        .filter(e -> folded.equals(e.getKey()) || folded.startsWith(e.getKey() + "-"))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Lists names of places as their customers know them, by the cloud that runs them. */
  public Map<Provider, List<String>> named() {
    Map<Provider, List<String>> named = new EnumMap<>(Provider.class);
    for (Place place : places.values()) {
      place
          .cloud()
          .map(cloud -> named.computeIfAbsent(cloud, c -> new ArrayList<>()))
          .filter(names -> !names.contains(place.name()))
          .ifPresent(names -> names.add(place.name()));
    }
    return named;
  }
}
