package org.lexloci.manifest.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lexloci.descriptor.ModelNames;
import org.lexloci.manifest.evidence.Aspect;
import org.lexloci.manifest.evidence.Declarations;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.HiddenNode;
import org.lexloci.manifest.evidence.ManifestPlace;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.evidence.Strength;
import org.lexloci.manifest.evidence.UntoldPart;
import org.lexloci.manifest.kind.KubernetesObjects;
import org.lexloci.source.Cursor;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SourceText;
import org.lexloci.source.TreePaths;
import org.lexloci.source.binding.Envelope;

/**
 * Finds names of products in what nobody reads further: whole words that name a model, and keys of
 * ours. It cannot tell what deploys a product from what calls it, so what it finds is told and
 * decides nothing.
 */
public final class NameSearch {

  private static final Pattern COMMENT = Pattern.compile("^\\s*(?:#|//|\\{\\{-?\\s*/\\*).*$");

  /** What every key of ours holds. */
  private static final String OURS = "lexloci";

  private static final Pattern KEY =
      Pattern.compile("lexloci(?:\\.dev/|-)product[\"']?\\s*[:=]\\s*[\"']?([A-Za-z0-9.-]+)");

  /** Definitions of resources repeat a few words many times over. */
  private static final int MOST_WORDS = 20_000;

  private final Models models;
  private final ModelNames names;
  private final NameWords words;
  private final Map<String, Optional<String>> found = new ConcurrentHashMap<>();

  /** Searches for names of these models. */
  public NameSearch(Models models, ModelNames names) {
    this.models = models;
    this.names = names;
    this.words = new NameWords(models);
  }

  /** Lists what a document names, in its order, the first place of each product. */
  public List<EvidenceItem> in(Document document) {
    return in(document.root(), document.number());
  }

  /** Lists what a value names. */
  public List<EvidenceItem> in(Node root, int document) {
    Evidence.Builder found = new Evidence.Builder();
    walk(root, Path.ROOT, document, found);
    return found.build().of(Aspect.PRODUCT, Strength.STRONG);
  }

  /** Lists what is named by what is told of something. */
  public List<EvidenceItem> in(UntoldPart part) {
    return part.told().stream()
        .flatMap(node -> in(node, part.place().document()).stream())
        .toList();
  }

  /** Lists what values name of which the weights are published, so that anybody may serve it. */
  public List<EvidenceItem> published(Optional<Node> root, Document document) {
    return root.map(node -> in(node, document.number())).orElse(List.of()).stream()
        .filter(item -> models.isPublished(item.value()))
        .toList();
  }

  private void walk(Node node, Path path, int document, Evidence.Builder found) {
    if (node instanceof MappingNode mapping) {
      formatted(mapping, path, document, found);
      stated(mapping, path, document, found);
      for (MappingNode.Entry entry : mapping.entries()) {
        boolean ours =
            entry.key().equals(Declarations.SLASH + Aspect.PRODUCT.word())
                || entry.key().equals(Declarations.HYPHEN + Aspect.PRODUCT.word());
        if (ours && entry.value() instanceof ScalarNode value) {
          add(value.text(), value.text(), value.at(), path, document, found);
        }
        words(entry.key(), entry.keyAt(), path, document, found);
        walk(entry.value(), path.to(entry.key()), document, found);
      }
    } else if (node instanceof ScalarNode scalar) {
      words(scalar.text(), scalar.at(), path, document, found);
    } else if (node instanceof SourceText text) {
      lines(text, document, found);
    } else if (node instanceof HiddenNode hidden && hidden.rest() != null) {
      walk(hidden.rest(), path, document, found);
    } else {
      path.each(node, (item, at) -> walk(item, at, document, found));
    }
  }

  /** A document of ours states a product, by whatever name. */
  private void stated(MappingNode mapping, Path path, int document, Evidence.Builder found) {
    if (KubernetesObjects.group(mapping).equals(Envelope.GROUP)) {
      TreePaths.scalar(mapping, "spec", "product")
          .or(() -> TreePaths.scalar(mapping, "spec", "product", "name"))
          .ifPresent(p -> add(p.text(), p.text(), p.at(), path, document, found));
    }
  }

  /** Beside a format that means a supplier's models, any name is that of one. */
  private void formatted(MappingNode mapping, Path path, int document, Evidence.Builder found) {
    for (MappingNode.Entry entry : mapping.entries()) {
      if (entry.key().endsWith("format") && entry.value() instanceof ScalarNode format) {
        String name = entry.key().replace("format", "name");
        if (mapping.get(name).orElse(null) instanceof ScalarNode model) {
          models
              .product(format.text(), model.text())
              .ifPresent(product -> add(product, model.text(), model.at(), path, document, found));
        }
      }
    }
  }

  private void words(String text, Position at, Path path, int document, Evidence.Builder found) {
    words.each(
        text,
        (named, from) -> product(named).ifPresent(p -> add(p, named, at, path, document, found)));
  }

  private void lines(SourceText text, int document, Evidence.Builder found) {
    Cursor cursor = new Cursor(text.at().file(), text.text());
    int start = 0;
    for (String line : text.text().split("\n", -1)) {
      boolean may = NameWords.holdsDigit(line) || line.indexOf('/') >= 0 || line.contains(OURS);
      if (may && !COMMENT.matcher(line).matches()) {
        Matcher key = KEY.matcher(line);
        int begin = start;
        words.each(
            line,
            (named, from) ->
                product(named)
                    .ifPresent(
                        p -> add(p, named, cursor.at(begin + from), Path.ROOT, document, found)));
        if (key.find()) {
          add(key.group(1), key.group(1), cursor.at(start), Path.ROOT, document, found);
        }
      }
      start += line.length() + 1;
    }
  }

  /**
   * Finds the product that a word names, or that a copy is called like of whoever stands before it.
   * An id without a digit is a word of many meanings, and what stands behind a colon is which
   * edition of a model it is.
   */
  private Optional<String> product(String word) {
    Optional<String> known = found.get(word);
    if (known == null) {
      known = looked(word);
      if (found.size() < MOST_WORDS) {
        found.put(word, known);
      }
    }
    return known;
  }

  private Optional<String> looked(String word) {
    List<String> spelt = new ArrayList<>(List.of(word));
    for (int end = word.length(); end > 0 && ".:/-@".indexOf(word.charAt(end - 1)) >= 0; end--) {
      spelt.add(word.substring(0, end - 1));
    }
    String whole = spelt.get(spelt.size() - 1);
    Optional<String> model = models.product(whole);
    if (model.isPresent()) {
      return model;
    }
    String folded = whole.toLowerCase(Locale.ROOT);
    return names
        .product(folded)
        .filter(id -> id.chars().anyMatch(Character::isDigit))
        .filter(id -> id.equals(folded) || id.replace('.', '-').equals(folded))
        .or(() -> isOfSomebody(whole) ? models.alias(whole) : Optional.empty());
  }

  /** An address of a page mostly tells of a model. */
  private static boolean isOfSomebody(String word) {
    return word.contains("/") && !word.startsWith("http");
  }

  private static void add(
      String product, String named, Position at, Path path, int document, Evidence.Builder found) {
    found.add(
        new EvidenceItem(
            Aspect.PRODUCT,
            Strength.STRONG,
            product,
            EvidenceItem.quoted("name", named),
            new ManifestPlace(at, document, path.pointer())));
  }
}
