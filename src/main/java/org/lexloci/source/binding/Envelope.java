package org.lexloci.source.binding;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.source.SafeText;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.StatedValue;
import org.lexloci.source.TreePaths;
import org.lexloci.source.word.Name;
import org.lexloci.source.word.NearMiss;
import org.lexloci.source.word.UnusableText;

/**
 * A document of ours, opened: {@code apiVersion}, {@code kind}, {@code metadata.name} and {@code
 * spec}.
 */
public record Envelope(Position at, String kind, StatedValue<String> name, MappingNode spec) {

  /** The API version that every document of ours carries. */
  public static final String API_VERSION = "lexloci.dev/v1";

  /** The API group of every document of ours, and the prefix of every key. */
  public static final String GROUP = "lexloci.dev";

  private static final String WORD = "lexloci";
  private static final List<String> FIELDS = List.of("apiVersion", "kind", "metadata", "spec");

  /** What a cluster adds to a copy that it hands on. */
  private static final String STATUS = "status";

  /**
   * Tells whether a document claims to be one of ours, rightly or not.
   *
   * @param kinds the kinds that are read here
   * @param others kinds of ours that are read elsewhere, and passed over here
   */
  public static boolean claimed(
      Document document, Collection<String> kinds, Collection<String> others) {
    if (!(document.root() instanceof MappingNode root)) {
      return false;
    }
    Optional<String> kind = TreePaths.text(root, "kind");
    if (kind.filter(others::contains).isPresent()) {
      return false;
    }
    Optional<String> version = TreePaths.text(root, "apiVersion");
    boolean known = kind.filter(kinds::contains).isPresent();
    return version
        .map(
            v ->
                v.startsWith(GROUP + "/")
                    || known && root.get("spec").isPresent() && isMiswritten(v)
                    || known && NearMiss.of(v, List.of(API_VERSION)).isPresent())
        .orElse(known);
  }

  /** Kinds that others define have a group with a dot; without one only the cluster's own do. */
  private static boolean isMiswritten(String version) {
    String group = version.contains("/") ? version.substring(0, version.indexOf('/')) : "";
    return !group.contains(".") || group.toLowerCase(Locale.ROOT).contains(WORD);
  }

  /** Tells whether an object refers to another one, as an owner of it, and is none itself. */
  public static boolean isReference(MappingNode object) {
    return object.get("metadata").isEmpty() && object.get("spec").isEmpty();
  }

  /** Answers the kind of a document of ours, whatever else is in it. */
  public static Optional<String> kind(Document document) {
    return document.root() instanceof MappingNode root
            && TreePaths.text(root, "apiVersion").filter(v -> v.startsWith(GROUP + "/")).isPresent()
        ? TreePaths.text(root, "kind")
        : Optional.empty();
  }

  /** Answers what a document is called, whatever else is in it. */
  public static Optional<String> named(Document document) {
    return TreePaths.text(document.root(), "metadata", "name");
  }

  /** Opens the one document of a file; empty when it cannot be told what it states. */
  public static Optional<Envelope> only(
      List<Document> documents, String kind, Consumer<Problem> problems) {
    Document document = documents.get(0);
    if (documents.size() > 1 || !(document.root() instanceof MappingNode)) {
      problems.accept(
          new Problem(document.root().at(), "expected one document of kind `" + kind + "`"));
      return Optional.empty();
    }
    return open(document, List.of(kind), problems);
  }

  /**
   * Opens a document that claims to be ours; empty when it cannot be told what it states. Problems
   * of the envelope alone are told and hide none of what it holds.
   */
  public static Optional<Envelope> open(
      Document document, Collection<String> kinds, Consumer<Problem> problems) {
    MappingNode root = (MappingNode) document.root();
    Optional<MappingNode.Entry> encrypted = root.entry("sops");
    if (encrypted.isPresent()) {
      problems.accept(
          new Problem(encrypted.get().keyAt(), "this is encrypted; run `sops decrypt` first"));
      return Optional.empty();
    }
    for (MappingNode.Entry entry : root.entries()) {
      if (!FIELDS.contains(entry.key()) && !entry.key().equals(STATUS)) {
        problems.accept(new Problem(entry.keyAt(), NearMiss.unknown("field", entry.key(), FIELDS)));
      }
    }
    Optional<String> version = required(root, "apiVersion", problems);
    if (version.isPresent() && !version.get().equals(API_VERSION)) {
      problems.accept(
          new Problem(
              root.get("apiVersion").orElse(root).at(),
              "unsupported apiVersion "
                  + SafeText.quoted(version.get())
                  + "; expected `"
                  + API_VERSION
                  + "`"));
      return Optional.empty();
    }
    Optional<String> kind = required(root, "kind", problems);
    if (kind.isPresent() && !kinds.contains(kind.get())) {
      problems.accept(
          new Problem(
              root.get("kind").orElse(root).at(), NearMiss.unknown("kind", kind.get(), kinds)));
      return Optional.empty();
    }
    Optional<StatedValue<String>> name = name(root, problems);
    Optional<MappingNode> spec = mapping(root, "spec", problems);
    return kind.isEmpty() || spec.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Envelope(
                root.at(),
                kind.get(),
                name.orElseGet(() -> new StatedValue<>("", root.at())),
                spec.get()));
  }

  private static Optional<StatedValue<String>> name(MappingNode root, Consumer<Problem> problems) {
    Optional<MappingNode> metadata = mapping(root, "metadata", problems);
    if (metadata.isEmpty()) {
      return Optional.empty();
    }
    ObjectMeta.check(metadata.get(), problems);
    Optional<MappingNode.Entry> generated =
        metadata
            .get()
            .entry(ObjectMeta.GENERATE_NAME)
            .filter(e -> metadata.get().get("name").isEmpty());
    Optional<String> name =
        generated.isPresent()
            ? TreePaths.text(metadata.get(), ObjectMeta.GENERATE_NAME)
                .map(n -> n.replaceAll("[-.]+$", ""))
            : required(metadata.get(), "name", problems);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Position at = generated.or(() -> metadata.get().entry("name")).orElseThrow().value().at();
    if (!Name.valid(name.get())) {
      problems.accept(
          new Problem(
              at,
              UnusableText.isPlaceholder(name.get())
                  ? UnusableText.complaint(name.get()).orElseThrow()
                  : Name.invalid("name", name.get())));
      return Optional.empty();
    }
    return Optional.of(new StatedValue<>(name.get(), at));
  }

  private static Optional<MappingNode> mapping(
      MappingNode parent, String key, Consumer<Problem> problems) {
    Optional<Node> node = parent.get(key);
    if (node.isPresent() && node.get() instanceof MappingNode mapping) {
      return Optional.of(mapping);
    }
    problems.accept(
        new Problem(
            node.orElse(parent).at(),
            node.isEmpty()
                ? "missing field `" + key + "`"
                : "`" + key + "`: expected a mapping, found " + node.get().kind()));
    return Optional.empty();
  }

  private static Optional<String> required(
      MappingNode parent, String key, Consumer<Problem> problems) {
    Optional<Node> node = parent.get(key);
    if (node.isEmpty()) {
      problems.accept(new Problem(parent.at(), "missing field `" + key + "`"));
    } else if (!(node.get() instanceof ScalarNode)) {
      problems.accept(
          new Problem(node.get().at(), "`" + key + "`: expected text, found " + node.get().kind()));
    }
    return TreePaths.text(parent, key);
  }
}
