package org.lexloci.manifest.evidence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;

/**
 * Something that may deploy and was not read.
 *
 * @param kind that it is counted as: {@code chart}
 * @param at where it begins
 * @param what it is and what to do about it, ready to print
 * @param names the products that it names, each with its place
 */
public record UnreadPart(String kind, Position at, String what, List<EvidenceItem> names) {

  /** What is counted where a model is hinted at, or served and not told. */
  public static final String OPEN_MODEL = "open model";

  /** What is counted where a file is broken. */
  public static final String BROKEN = "broken file";

  /** More names than a person would read. */
  private static final int MOST = 3;

  /** Is a model that is hinted at, or served and not told. */
  public static UnreadPart open(Position at, String what) {
    return new UnreadPart(OPEN_MODEL, at, what, List.of());
  }

  /** Is what names products, at the first of them; empty where it names none. */
  public static Optional<UnreadPart> at(String kind, String what, List<EvidenceItem> named) {
    return named.stream()
        .findFirst()
        .map(first -> new UnreadPart(kind, first.place().at(), what, named));
  }

  /** Copies the names. */
  public UnreadPart {
    names = List.copyOf(names);
  }

  /** Puts other products in the place of those that are named. */
  public UnreadPart naming(List<EvidenceItem> named) {
    return new UnreadPart(kind, at, what, named);
  }

  /** Lists the products that it names. */
  public List<String> values() {
    return names.stream().map(EvidenceItem::value).distinct().toList();
  }

  /** Puts it at another place. */
  public UnreadPart at(Position place) {
    return new UnreadPart(kind, place, what, names);
  }

  /** Leaves out the names, as what they name is judged anyway. */
  public UnreadPart unnamed() {
    return naming(List.of());
  }

  /** Leaves out names that stand where a document of its own states them; nothing may be left. */
  public Optional<UnreadPart> beside(Set<Position> stated) {
    List<EvidenceItem> left =
        names.stream().filter(item -> !stated.contains(item.place().at())).toList();
    return left.isEmpty() && !names.isEmpty()
        ? Optional.empty()
        : Optional.of(new UnreadPart(kind, at, what, left));
  }

  /** Tells whether it names a product. */
  public boolean isTelling() {
    return !names.isEmpty();
  }

  /** Says what it names, if anything, and what it is. */
  public Problem told() {
    if (names.isEmpty()) {
      return new Problem(at, what);
    }
    String listed =
        names.stream()
            .limit(MOST)
            .map(item -> named(item) + " at " + item.place().at())
            .collect(Collectors.joining(", "));
    String more = names.size() > MOST ? " and " + (names.size() - MOST) + " more" : "";
    return new Problem(
        names.get(0).place().at(), "names " + listed + more + ", not judged: " + what);
  }

  private static String named(EvidenceItem item) {
    return item.isUnstated() ? item.from() : item.value();
  }

  /** Makes a deployment of it that nothing can permit, as nobody knows where it is. */
  public Subject subject() {
    EvidenceItem product =
        names.isEmpty() ? EvidenceItem.unstated(kind, new ManifestPlace(at, 1, "")) : names.get(0);
    return new Subject(
        product.place().at(),
        kind,
        "",
        0,
        true,
        Evidence.NONE.plus(product),
        FileSyntax.NONE,
        List.of(told().message()),
        List.of());
  }
}
