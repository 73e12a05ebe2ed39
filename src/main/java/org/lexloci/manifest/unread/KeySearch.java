package org.lexloci.manifest.unread;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lexloci.manifest.evidence.Aspect;
import org.lexloci.manifest.evidence.Declarations;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.ManifestPlace;
import org.lexloci.manifest.kind.EarlierReport;
import org.lexloci.manifest.model.NameSearch;
import org.lexloci.source.Cursor;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.SourceText;

/**
 * Finds keys of ours in what nobody reads: a chart, a patch, what an overlay adds to objects.
 * Whoever wrote one states something of a deployment, whatever the product.
 */
public final class KeySearch {

  private static final String NAME = "lexloci";

  /** As a key with a value, or at the end of a path to one. */
  private static final Pattern KEY =
      Pattern.compile(
          "(?m)^(?!\\s*(?:#|//|\\{\\{-?\\s*/\\*)).*?lexloci(?:\\.dev~1(WORD)\\b|(?:\\.dev/|-)(WORD)[\"']?\\s*[:=])"
              .replace(
                  "WORD",
                  Arrays.stream(Aspect.values())
                      .map(Aspect::word)
                      .collect(Collectors.joining("|"))));

  /** What declares a product, as a key, or as a word where keys are values. */
  private static final Set<String> PRODUCT =
      Set.of(
          Declarations.SLASH + Aspect.PRODUCT.word(), Declarations.HYPHEN + Aspect.PRODUCT.word());

  private KeySearch() {}

  /** Tells whether something in a value declares a product. */
  static boolean declares(Node node) {
    boolean here =
        node instanceof MappingNode mapping
            ? mapping.entries().stream().anyMatch(entry -> PRODUCT.contains(entry.key()))
            : node instanceof ScalarNode scalar && PRODUCT.contains(scalar.text());
    return here || node.values().stream().anyMatch(KeySearch::declares);
  }

  /**
   * Lists what a document names that nobody reads, or the first key of ours in it. What we print
   * names products too, and deploys none.
   */
  public static List<EvidenceItem> orNames(NameSearch names, Document document) {
    if (EarlierReport.isPlain(document)) {
      return List.of();
    }
    List<EvidenceItem> named = names.in(document);
    return named.isEmpty() ? in(document).stream().toList() : named;
  }

  /** Finds the first one, as a product that is not known. */
  static Optional<EvidenceItem> in(Document document) {
    return in(document.root(), document.number());
  }

  private static Optional<EvidenceItem> in(Node node, int document) {
    Optional<EvidenceItem> found = Optional.empty();
    if (node instanceof MappingNode mapping) {
      for (MappingNode.Entry entry : mapping.entries()) {
        found =
            text(entry.key(), ":", entry.keyAt(), document).or(() -> in(entry.value(), document));
        if (found.isPresent()) {
          return found;
        }
      }
    } else if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.items()) {
        found = in(item, document);
        if (found.isPresent()) {
          return found;
        }
      }
    } else if (node instanceof ScalarNode scalar) {
      return text(scalar.text(), "", scalar.at(), document);
    } else if (node instanceof SourceText text) {
      Cursor cursor = new Cursor(text.at().file(), text.text());
      return found(text.text(), "").map(key -> item(key, cursor.at(key.start()), document));
    }
    return found;
  }

  private static Optional<EvidenceItem> text(String text, String end, Position at, int document) {
    return found(text, end).map(key -> item(key, at, document));
  }

  private static Optional<Matcher> found(String text, String end) {
    return text.contains(NAME)
        ? Optional.of(KEY.matcher(text + end)).filter(Matcher::find)
        : Optional.empty();
  }

  private static EvidenceItem item(Matcher key, Position at, int document) {
    String word = key.group(1) == null ? key.group(2) : key.group(1);
    return EvidenceItem.unstated(
        "a product by `" + Declarations.SLASH + word + "`", new ManifestPlace(at, document, ""));
  }
}
