package org.lexloci.manifest.evidence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lexloci.descriptor.ObjectReference;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.source.SafeText;

/**
 * One thing that a manifest describes.
 *
 * @param at where it begins
 * @param what it is, as its file calls it, ready to print
 * @param name of it, which need not be an id
 * @param more how many others of its file are just like it
 * @param deploys whether something runs because of it, so that it might run a product
 * @param syntax how its file is told what it leaves open
 * @param doubts what keeps it from being permitted, whatever else is known of it
 * @param notes what a reader should know besides
 * @param reference to the object of a cluster that it is, where it is one
 */
public record Subject(
    Position at,
    String what,
    String name,
    int more,
    boolean deploys,
    Evidence evidence,
    Syntax syntax,
    List<String> doubts,
    List<String> notes,
    Optional<ObjectReference> reference) {

  /** Copies the lists. */
  public Subject {
    doubts = List.copyOf(doubts);
    notes = List.copyOf(notes);
  }

  public Subject(
      Position at, String what, String name, boolean deploys, Evidence evidence, Syntax syntax) {
    this(at, what, name, 0, deploys, evidence, syntax, List.of(), List.of());
  }

  public Subject(
      Position at,
      String what,
      String name,
      int more,
      boolean deploys,
      Evidence evidence,
      Syntax syntax,
      List<String> doubts,
      List<String> notes) {
    this(at, what, name, more, deploys, evidence, syntax, doubts, notes, Optional.empty());
  }

  /** Is what a template may deploy besides all that is looked at: any product anywhere. */
  public static Subject unstated(Position at, int document, String why) {
    EvidenceItem open = EvidenceItem.unstated(why, new ManifestPlace(at, document, ""));
    return new Subject(at, "template", "", true, Evidence.NONE.plus(open), FileSyntax.NONE);
  }

  /** Answers the same as an object of a cluster. */
  public Subject as(ObjectReference object) {
    return new Subject(
        at, what, name, more, deploys, evidence, syntax, doubts, notes, Optional.of(object));
  }

  /** Tells it from all others of its file: {@code Deployment prod/chat}. */
  public String address() {
    String namespace = reference.map(ObjectReference::namespace).orElse("");
    String within = namespace.isEmpty() ? "" : SafeText.of(namespace) + "/";
    return (what + " " + within + SafeText.full(name)).stripTrailing();
  }

  /** Adds what surrounds it. */
  public Subject within(Evidence surrounding) {
    return with(evidence.within(surrounding), notes);
  }

  /** Adds one item of evidence. */
  public Subject with(EvidenceItem item) {
    return with(evidence.plus(item), notes);
  }

  /** Adds a sign that it runs on machines of somebody else. */
  public Subject elsewhere(EvidenceItem item) {
    return with(evidence.plusElsewhere(item), notes);
  }

  /** Leaves out where some of it is, as the rest is elsewhere. */
  public Subject anywhere() {
    return with(evidence.without(Aspect.REGION), notes);
  }

  /** Adds what a reader should know besides. */
  public Subject noted(List<String> besides) {
    return with(evidence, Stream.concat(notes.stream(), besides.stream()).toList());
  }

  /** Adds why it does not tell what it runs. */
  public Subject untoldFor(List<String> reasons) {
    return reasons.isEmpty() || evidence.untold().isEmpty()
        ? this
        : with(evidence.untoldFor(reasons), notes);
  }

  /** Puts other evidence in the place of its own. */
  public Subject showing(Evidence other) {
    return with(other, notes);
  }

  /** Adds the machines of others on which it may run. */
  public Subject on(HostLinks links) {
    return evidence.links().isEmpty() ? this : with(links.placed(evidence), notes);
  }

  private Subject with(Evidence other, List<String> besides) {
    return new Subject(at, what, name, more, deploys, other, syntax, doubts, besides, reference);
  }

  /** Lists the products that the file names. */
  public List<String> products() {
    return evidence.decisive(Aspect.PRODUCT).stream()
        .map(EvidenceItem::value)
        .filter(product -> !product.equals(Reduction.UNSTATED))
        .toList();
  }

  /** Names it as its file does. */
  public String shown() {
    return name.isEmpty() ? what : what + " " + SafeText.quoted(name);
  }

  /** Tells of the model that its file hints at or does not tell, and how to name it there. */
  public List<UnreadPart> open() {
    List<EvidenceItem> hints = evidence.of(Aspect.PRODUCT, Strength.WEAK);
    return Stream.of(
            hints.stream().filter(hint -> !hint.isUnstated()),
            hints.stream().filter(EvidenceItem::isUnstated))
        .flatMap(kind -> kind.limit(1))
        .map(
            hint -> new UnreadPart(UnreadPart.OPEN_MODEL, hint.place().at(), open(hint), List.of()))
        .toList();
  }

  /** Tells whether it serves a model that nothing hints at. */
  public boolean isOpen() {
    List<EvidenceItem> hints = evidence.of(Aspect.PRODUCT, Strength.WEAK);
    return !hints.isEmpty() && hints.stream().allMatch(EvidenceItem::isUnstated);
  }

  private String open(EvidenceItem hint) {
    String line = syntax.line(Aspect.PRODUCT);
    boolean named = !hint.isUnstated();
    String told =
        named
            ? " may be " + hint.value() + " (" + hint.from() + "), which decides nothing"
            : " serves a model that is not told here (" + hint.from() + ")";
    String then = named ? "; if it is, add " : "; if it is a product on record, add ";
    return shown() + told + (line.isEmpty() ? "" : then + line);
  }

  /** Says that it names no product, and where it runs as far as the file tells. */
  public Problem idle() {
    StringBuilder said = new StringBuilder(shown());
    if (more > 0) {
      said.append(" and ").append(more).append(" more like it");
    }
    List<EvidenceItem> clouds = LocationEvidence.proved(evidence);
    if (!clouds.isEmpty()) {
      String listed = clouds.stream().map(EvidenceItem::value).collect(Collectors.joining(" and "));
      said.append(" on ").append(listed);
    }
    List<EvidenceItem> regions = evidence.of(Aspect.REGION, Strength.STRONG);
    if (!regions.isEmpty()) {
      String listed =
          regions.stream().map(r -> SafeText.of(r.value())).collect(Collectors.joining(" and "));
      said.append(" in ").append(listed);
    }
    evidence.of(Aspect.REGION, Strength.WEAK).stream()
        .limit(regions.isEmpty() ? 1 : 0)
        .forEach(open -> said.append(", region ").append(open.value()).append(","));
    return new Problem(at, said.append(more > 0 ? " name" : " names").append(" no product") + "");
  }
}
