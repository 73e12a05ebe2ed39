package org.lexloci.manifest;

import java.util.List;
import java.util.Optional;
import org.lexloci.manifest.module.Gap;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;

/** Collects what is found of the models that a container serves. */
final class ModelEvidence {

  private final int document;
  private final Evidence.Builder evidence;
  private boolean weak;
  private boolean remote;
  private Optional<FetchedModel.Found> fetched = Optional.empty();

  /**
   * Prepares to collect.
   *
   * @param document the number of the one that holds the container
   * @param evidence to which it is added
   */
  ModelEvidence(int document, Evidence.Builder evidence) {
    this.document = document;
    this.evidence = evidence;
  }

  int document() {
    return document;
  }

  /** Tells whether what follows are hints. */
  boolean weak() {
    return weak;
  }

  /** Takes what follows for hints. */
  void weak(boolean hints) {
    weak = hints;
  }

  /** Takes what is found by something for what a server, perhaps elsewhere, is asked to run. */
  void requested(boolean elsewhere, Runnable search) {
    remote = elsewhere;
    search.run();
    remote = false;
  }

  /** Takes a product that is named, for proof or for a hint. */
  void add(boolean strong, String from, String product, Node node, Path path) {
    if (remote) {
      evidence.untold(UntoldPart.requested(product, from, place(node, path)));
      return;
    }
    Strength strength = strong && !weak ? Strength.STRONG : Strength.WEAK;
    evidence.add(new EvidenceItem(Aspect.PRODUCT, strength, product, from, place(node, path)));
  }

  /** Notes that a model is served and cannot be told; that it is one of ours is not known. */
  void open(String from, Node node, Path path) {
    boolean hidden =
        node instanceof HiddenNode
            || node instanceof ScalarNode text && text.text().contains(Gap.TEXT);
    Strength strength = hidden ? Strength.STRONG : Strength.WEAK;
    evidence.add(
        new EvidenceItem(Aspect.PRODUCT, strength, Reduction.UNSTATED, from, place(node, path)));
  }

  /** Takes what is called like somebody's copy of published weights. */
  void copied(boolean serves, String from, String product, Node node, Path path) {
    if (serves && !weak && !remote) {
      evidence.untold(UntoldPart.copy(product, from, place(node, path)));
    } else {
      add(false, from, product, node, path);
    }
  }

  /** Notes what the pod fetches whose containers are looked at next. */
  void fetched(Optional<FetchedModel.Found> weights) {
    fetched = weights;
  }

  /** Takes what the pod fetches for what a program of it, which nobody knows, may load. */
  void loaded() {
    fetched.ifPresent(f -> loaded(f.product(), f.name(), f.node(), f.path()));
  }

  /** Takes published weights that a program which nobody knows is given. */
  void loaded(String product, String name, Node node, Path path) {
    evidence.untold(UntoldPart.loaded(product, UntoldPart.why(node, name), place(node, path)));
  }

  /** Takes the name under which a model is served that is not told itself. */
  void called(String product, String name, Command.Word word) {
    String from = EvidenceItem.quoted("name", name);
    evidence.untold(UntoldPart.called(product, from, place(word.at(), word.path())));
  }

  void untold(UntoldPart part) {
    evidence.untold(part);
  }

  void untold(String what, Node node, Path path, List<Node> told) {
    evidence.untold(
        new UntoldPart(UntoldPart.CONTAINER, what, UntoldPart.why(node), place(node, path), told));
  }

  private ManifestPlace place(Node node, Path path) {
    return new ManifestPlace(node.at(), document, path.pointer());
  }
}
