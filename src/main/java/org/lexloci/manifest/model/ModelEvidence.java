package org.lexloci.manifest.model;

import java.util.List;
import java.util.Optional;
import org.lexloci.manifest.evidence.Aspect;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.HiddenNode;
import org.lexloci.manifest.evidence.ManifestPlace;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.evidence.Reduction;
import org.lexloci.manifest.evidence.Strength;
import org.lexloci.manifest.evidence.UntoldPart;
import org.lexloci.manifest.module.Gap;
import org.lexloci.manifest.program.Command;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;

/** Collects what is found of the models that a container serves. */
public final class ModelEvidence {

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
  public ModelEvidence(int document, Evidence.Builder evidence) {
    this.document = document;
    this.evidence = evidence;
  }

  /** Answers the number of the document that all of it stands in. */
  public int document() {
    return document;
  }

  /** Tells whether what follows are hints. */
  public boolean weak() {
    return weak;
  }

  /** Takes what follows for hints. */
  public void weak(boolean hints) {
    weak = hints;
  }

  /** Takes what is found by something for what a server, perhaps elsewhere, is asked to run. */
  public void requested(boolean elsewhere, Runnable search) {
    remote = elsewhere;
    search.run();
    remote = false;
  }

  /** Takes a product that is named, for proof or for a hint. */
  public void add(boolean strong, String from, String product, Node node, Path path) {
    if (remote) {
      evidence.untold(UntoldPart.requested(product, from, place(node, path)));
      return;
    }
    Strength strength = strong && !weak ? Strength.STRONG : Strength.WEAK;
    evidence.add(new EvidenceItem(Aspect.PRODUCT, strength, product, from, place(node, path)));
  }

  /** Notes that a model is served and cannot be told; that it is one of ours is not known. */
  public void open(String from, Node node, Path path) {
    boolean hidden =
        node instanceof HiddenNode
            || node instanceof ScalarNode text && text.text().contains(Gap.TEXT);
    Strength strength = hidden ? Strength.STRONG : Strength.WEAK;
    evidence.add(
        new EvidenceItem(Aspect.PRODUCT, strength, Reduction.UNSTATED, from, place(node, path)));
  }

  /** Takes what is called like somebody's copy of published weights. */
  public void copied(boolean serves, String from, String product, Node node, Path path) {
    if (serves && !weak && !remote) {
      evidence.untold(UntoldPart.copy(product, from, place(node, path)));
    } else {
      add(false, from, product, node, path);
    }
  }

  /** Notes what the pod fetches whose containers are looked at next. */
  public void fetched(Optional<FetchedModel.Found> weights) {
    fetched = weights;
  }

  /** Takes what the pod fetches for what a program of it, which nobody knows, may load. */
  public void loaded() {
    fetched.ifPresent(f -> loaded(f.product(), f.name(), f.node(), f.path()));
  }

  /** Takes published weights that a program which nobody knows is given. */
  public void loaded(String product, String name, Node node, Path path) {
    evidence.untold(UntoldPart.loaded(product, UntoldPart.why(node, name), place(node, path)));
  }

  /** Takes the name under which a model is served that is not told itself. */
  void called(String product, String name, Command.Word word) {
    String from = EvidenceItem.quoted("name", name);
    evidence.untold(UntoldPart.called(product, from, place(word.at(), word.path())));
  }

  /** Takes a model that is not told, by the product that it is called like, if it is like any. */
  public void like(Optional<String> product, String what, String name, Command.Word word) {
    product.ifPresentOrElse(
        p -> called(p, name, word),
        () -> open(what + " " + UntoldPart.why(word.at(), name), word.at(), word.path()));
  }

  /** Notes what runs and is not told. */
  public void untold(UntoldPart part) {
    evidence.untold(part);
  }

  /** Notes a container of which a value is not told, with what is told all the same. */
  public void untold(String what, Node node, Path path, List<Node> told) {
    evidence.untold(
        new UntoldPart(UntoldPart.CONTAINER, what, UntoldPart.why(node), place(node, path), told));
  }

  private ManifestPlace place(Node node, Path path) {
    return path.place(node, document);
  }
}
