package org.lexloci.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.lexloci.manifest.compose.ComposeReader;
import org.lexloci.manifest.pulumi.PulumiConfiguration;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.Shown;

/**
 * Finds keys of ours in places where nobody reads them: whoever wrote one believes that something
 * is stated.
 */
final class MisplacedKeys {

  private static final List<String> OURS =
      List.of(Declarations.SLASH, Declarations.HYPHEN, PulumiConfiguration.OURS);

  /** Text, what a server wrote, and what only selects. */
  private static final Set<String> PASSED_OVER =
      Set.of(
          "data",
          "binaryData",
          "stringData",
          "managedFields",
          "status",
          "selector",
          "matchLabels",
          "matchExpressions",
          "labelSelector",
          "nodeSelector",
          "podSelector",
          "namespaceSelector");

  private static final Map<ManifestKind, String> PLACES =
      Map.of(
          ManifestKind.KUBERNETES, "`metadata.annotations`",
          ManifestKind.SCORE, "`metadata.annotations`",
          ManifestKind.BACKSTAGE, "`metadata.annotations`",
          ManifestKind.CLOUDFORMATION, "`Metadata`, or to `Tags` as `lexloci-product`",
          ManifestKind.ARM_TEMPLATE, "`metadata`, or to `tags` as `lexloci-product`",
          ManifestKind.PULUMI, "`config` as `lexloci:product`",
          ManifestKind.COMPOSE, "`x-lexloci`, or to `labels` of a service",
          ManifestKind.CYCLONEDX, "`properties`");

  private final String instead;
  private final Predicate<Position> read;
  private final List<Problem> found = new ArrayList<>();

  private MisplacedKeys(String instead, Predicate<Position> read) {
    this.instead = instead;
    this.read = read;
  }

  /**
   * Tells every such key of a document that was read.
   *
   * @param idle whether it deploys nothing
   * @param read whether a key at a position was
   */
  static List<Problem> in(
      Document document, ManifestKind kind, boolean idle, Predicate<Position> read) {
    String place = PLACES.get(kind);
    if (place == null) {
      return List.of();
    }
    MisplacedKeys misplaced =
        new MisplacedKeys(idle ? ": nothing is deployed" : "; it goes to " + place, read);
    misplaced.walk(document.root());
    return misplaced.found;
  }

  private void walk(Node node) {
    if (node instanceof SequenceNode list) {
      list.items().forEach(this::walk);
    } else if (node instanceof MappingNode mapping) {
      for (MappingNode.Entry entry : mapping.entries()) {
        if (isOurs(entry.key())) {
          tell(entry.key(), entry.keyAt());
        } else if (entry.value() instanceof ScalarNode name) {
          // A tag may be a pair of its key and its value.
          if (entry.key().equalsIgnoreCase("key") && isOurs(name.text())) {
            tell(name.text(), name.at());
          }
        } else if (!PASSED_OVER.contains(entry.key())) {
          walk(entry.value());
        }
      }
    }
  }

  private static boolean isOurs(String key) {
    return key.equals(ComposeReader.EXTENSION)
        || key.startsWith("lexloci") && OURS.stream().anyMatch(key::startsWith);
  }

  private void tell(String key, Position at) {
    if (!read.test(at)) {
      found.add(new Problem(at, "`" + Shown.of(key) + "` is not read here" + instead));
    }
  }
}
