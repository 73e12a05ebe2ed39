package org.lexloci.manifest.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lexloci.source.Position;

/**
 * Everything that one object shows.
 *
 * @param elsewhere signs that a cloud's software runs on machines of somebody else
 * @param untold what it runs that its file does not tell
 * @param links names under which others may say on whose machines it runs
 */
public record Evidence(
    List<EvidenceItem> items,
    List<EvidenceItem> elsewhere,
    List<UntoldPart> untold,
    List<String> links) {

  /** Shows nothing. */
  public static final Evidence NONE = new Evidence(List.of(), List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Evidence {
    items = List.copyOf(items);
    elsewhere = List.copyOf(elsewhere);
    untold = List.copyOf(untold);
    links = List.copyOf(links);
  }

  /** Lists what is shown of a fact with a strength, the first of each value. */
  public List<EvidenceItem> of(Aspect aspect, Strength strength) {
    if (items.isEmpty()) {
      return items;
    }
    Map<String, EvidenceItem> first = new LinkedHashMap<>();
    for (EvidenceItem item : items) {
      if (item.aspect() == aspect && item.strength() == strength) {
        first.putIfAbsent(item.value(), item);
      }
    }
    return List.copyOf(first.values());
  }

  /** Lists what is stated or proved of a fact, the first of each value, statements first. */
  public List<EvidenceItem> decisive(Aspect aspect) {
    if (items.isEmpty()) {
      return items;
    }
    Map<String, EvidenceItem> first = new LinkedHashMap<>();
    for (Strength strength : List.of(Strength.COMMANDED, Strength.DECLARED, Strength.STRONG)) {
      of(aspect, strength).forEach(item -> first.putIfAbsent(item.value(), item));
    }
    return List.copyOf(first.values());
  }

  /** Answers the one cloud on which it is shown to be. */
  public Optional<String> cloud() {
    List<EvidenceItem> clouds = decisive(Aspect.PROVIDER);
    return clouds.size() == 1 && elsewhere.isEmpty() && !LocationEvidence.isOpen(clouds.get(0))
        ? Optional.of(clouds.get(0).value())
        : Optional.empty();
  }

  /** Answers the first declaration of a fact. */
  public Optional<EvidenceItem> declared(Aspect aspect) {
    return of(aspect, Strength.DECLARED).stream().findFirst();
  }

  /** Tells whether the file itself says anything with a key of ours. */
  public boolean declares() {
    return items.stream().anyMatch(item -> item.strength() == Strength.DECLARED);
  }

  /** Adds what surrounds the object, of facts that it does not declare itself. */
  public Evidence within(Evidence surrounding) {
    List<EvidenceItem> all = new ArrayList<>(items);
    for (EvidenceItem item : surrounding.items) {
      if (item.strength() == Strength.DECLARED && declared(item.aspect()).isEmpty()) {
        all.add(item);
      }
    }
    return new Evidence(all, elsewhere, untold, links);
  }

  /** Leaves out what the file itself says with keys of ours. */
  public Evidence undeclared() {
    return new Evidence(
        items.stream().filter(item -> item.strength() != Strength.DECLARED).toList(),
        elsewhere,
        untold,
        links);
  }

  /** Leaves out what the file shows of a fact and does not declare. */
  public Evidence without(Aspect aspect) {
    return new Evidence(
        items.stream()
            .filter(item -> item.aspect() != aspect || item.strength() == Strength.DECLARED)
            .toList(),
        elsewhere,
        untold,
        links);
  }

  /** Shows why no product can be told, though there is one. */
  Optional<EvidenceItem> unstated() {
    return items.stream().filter(EvidenceItem::isUnstated).findFirst();
  }

  /** Joins what two objects of one name show. */
  public Evidence and(Evidence other) {
    return and(List.of(other));
  }

  /** Joins what many objects show. */
  public Evidence and(List<Evidence> others) {
    return new Evidence(
        joined(items, others, Evidence::items),
        joined(elsewhere, others, Evidence::elsewhere),
        joined(untold, others, Evidence::untold),
        joined(links, others, Evidence::links));
  }

  private static <T> List<T> joined(
      List<T> one, List<Evidence> others, Function<Evidence, List<T>> of) {
    return Stream.concat(one.stream(), others.stream().flatMap(e -> of.apply(e).stream())).toList();
  }

  private static <T> List<T> joined(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  /** Adds what another one runs that its file does not tell. */
  public Evidence untold(Evidence other) {
    return other.untold.isEmpty()
        ? this
        : new Evidence(items, elsewhere, joined(untold, other.untold), links);
  }

  /** Adds why some of what it runs is not told. */
  Evidence untoldFor(List<String> reasons) {
    return new Evidence(
        items, elsewhere, untold.stream().map(part -> part.dueTo(reasons)).toList(), links);
  }

  /** Adds one item. */
  public Evidence plus(EvidenceItem item) {
    List<EvidenceItem> all = new ArrayList<>(items);
    all.add(item);
    return new Evidence(all, elsewhere, untold, links);
  }

  /** Adds a sign that it runs on machines of somebody else. */
  Evidence plusElsewhere(EvidenceItem item) {
    List<EvidenceItem> all = new ArrayList<>(elsewhere);
    all.add(item);
    return new Evidence(items, all, untold, links);
  }

  /** Adds names under which others may say on whose machines it runs. */
  public Evidence linked(List<String> names) {
    return names.isEmpty() ? this : new Evidence(items, elsewhere, untold, joined(links, names));
  }

  /** Collects evidence in the order of the file. */
  public static final class Builder {

    private final List<EvidenceItem> items = new ArrayList<>();
    private final List<EvidenceItem> elsewhere = new ArrayList<>();
    // What conditions choose between is read once for each choice, and a key may be met twice.
    private final Map<Position, UntoldPart> untold = new LinkedHashMap<>();

    public void add(EvidenceItem item) {
      items.add(item);
    }

    public void elsewhere(EvidenceItem item) {
      // Whoever reads a value, and whoever follows what it refers to, meets the same.
      if (elsewhere.stream().noneMatch(known -> known.shown().equals(item.shown()))) {
        elsewhere.add(item);
      }
    }

    public void untold(UntoldPart part) {
      untold.putIfAbsent(part.place().at(), part);
    }

    public Evidence build() {
      return items.isEmpty() && elsewhere.isEmpty() && untold.isEmpty()
          ? NONE
          : new Evidence(items, elsewhere, List.copyOf(untold.values()), List.of());
    }
  }
}
