package org.lexloci.manifest.evidence;

import java.util.List;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.SafeText;
import org.lexloci.source.ScalarNode;

/**
 * Something that runs, of which the file does not tell what it is, or which it takes from
 * elsewhere.
 *
 * @param kind that it is counted as: {@code script}
 * @param what is said of it, behind the name of what holds it
 * @param why it is not told; may be empty
 * @param told what the file does tell of it, which may name a product
 */
public record UntoldPart(
    String kind, String what, String why, ManifestPlace place, List<Node> told) {

  /** A text that a machine runs when it starts. */
  public static final String SCRIPT = "script";

  /** Something that may serve a model, of which the image or the command is not told. */
  public static final String CONTAINER = "container";

  /** What is put on a platform and stands elsewhere. */
  public static final String DELIVERY = "delivery";

  /** A model that a cloud is told to serve, and offers itself. */
  public static final String HOSTED = "hosted model";

  /** A model that a server on another machine is asked to run. */
  public static final String REQUEST = "request for a model";

  /** A model that is called like a copy of published weights. */
  private static final String COPY = "copied model";

  /** What is fetched from elsewhere and may be run. */
  public static final String DOWNLOAD = "download";

  /** Copies the nodes. */
  public UntoldPart {
    told = List.copyOf(told);
  }

  /** Notes that a value is not told of which something runs. */
  public static UntoldPart hidden(String kind, String key, Node node, ManifestPlace place) {
    String what = "has a `" + key + "` that is not told here";
    return new UntoldPart(kind, what, why(node), place, List.of(node));
  }

  /**
   * Notes that somebody's copy of published weights is served, as far as its name tells.
   *
   * @param from what names it
   */
  public static UntoldPart copy(String product, String from, ManifestPlace place) {
    String what = "serves what is called like a copy of " + product;
    return new UntoldPart(COPY, what, from, place, List.of(naming(product, place)));
  }

  /** Notes that a model which is not told is served under the name of a product. */
  public static UntoldPart called(String product, String name, ManifestPlace place) {
    String what = "serves a model that is not told here, and calls it " + product;
    return new UntoldPart(CONTAINER, what, name, place, List.of(naming(product, place)));
  }

  /** Notes that a server elsewhere, nobody knows where, is asked to run a model. */
  public static UntoldPart requested(String product, String from, ManifestPlace place) {
    String what = "has a server on another machine run " + product;
    return new UntoldPart(REQUEST, what, from, place, List.of(naming(product, place)));
  }

  /** Notes that a program which nobody knows is given published weights, by whatever name. */
  public static UntoldPart loaded(String product, String name, ManifestPlace place) {
    String what = "has a program that is not known here load published weights";
    return new UntoldPart(CONTAINER, what, name, place, List.of(naming(product, place)));
  }

  /** Names a product as a key of ours does, which is the one way to name each of them. */
  private static Node naming(String product, ManifestPlace place) {
    MappingNode.Entry named =
        new MappingNode.Entry(
            Declarations.SLASH + Aspect.PRODUCT.word(), new ScalarNode(place.at(), product, true));
    return new MappingNode(place.at(), List.of(named));
  }

  /** Says why a value is not told, or which one it is. */
  public static String why(Node node) {
    return node instanceof ScalarNode text
        ? why(node, text.text())
        : node instanceof HiddenNode ? why(node, "") : "";
  }

  /** Says why a word of a value is not told, or which one it is. */
  public static String why(Node node, String word) {
    return node instanceof HiddenNode hidden ? hidden.why() : SafeText.quoted(word);
  }

  /** Adds what others tell all the same. */
  public UntoldPart telling(List<UntoldPart> others) {
    return new UntoldPart(
        kind, what, why, place, others.stream().flatMap(part -> part.told.stream()).toList());
  }

  /** Tells whether something is deployed by it, and not only run. */
  public boolean isDeployed() {
    return kind.equals(DELIVERY) || kind.equals(HOSTED);
  }

  /** Tells whether it is a copy of published weights that is served. */
  public boolean isCopy() {
    return kind.equals(COPY);
  }

  /** Tells whether a cloud is told to serve a model that it offers itself. */
  public boolean isHosted() {
    return kind.equals(HOSTED);
  }

  /** Tells whether it names an address that it is taken from. */
  public boolean isRemote() {
    return told.stream()
        .anyMatch(node -> node instanceof ScalarNode text && text.text().contains("://"));
  }

  /** Says by what else it is not told. */
  UntoldPart dueTo(List<String> reasons) {
    return why.isEmpty()
        ? this
        : new UntoldPart(kind, what, "it depends on " + String.join(", ", reasons), place, told);
  }

  /**
   * Says it of what holds it.
   *
   * @param named the products that what it does tell names
   */
  public UnreadPart of(Subject subject, List<EvidenceItem> named) {
    String line = subject.syntax().line(Aspect.PRODUCT);
    String all =
        subject.shown()
            + subject.evidence().cloud().map(id -> " on " + id).orElse("")
            + " "
            + what
            + (why.isEmpty() ? "" : " (" + why + ")")
            + "; check what comes of it"
            + (line.isEmpty() ? "" : ", or add " + line);
    return new UnreadPart(kind, place.at(), all, named);
  }
}
