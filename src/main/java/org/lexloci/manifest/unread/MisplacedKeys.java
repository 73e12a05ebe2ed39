package org.lexloci.manifest.unread;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.lexloci.manifest.compose.ComposeReader;
import org.lexloci.manifest.evidence.Declarations;
import org.lexloci.manifest.kind.KubernetesObjects;
import org.lexloci.manifest.kind.ManifestKind;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.source.SafeText;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.TreePaths;

/**
 * Finds keys of ours in places where nobody reads them: whoever wrote one believes that something
 * is stated.
 */
public final class MisplacedKeys {

  private static final List<String> OURS =
      List.of(Declarations.SLASH, Declarations.HYPHEN, Declarations.COLON);

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
          ManifestKind.TERRAFORM_PLAN, "`tags` or `labels` as `lexloci-product`",
          ManifestKind.CYCLONEDX, "`properties`");

  /** Variables of an environment are no keys, and ours have names of their own. */
  private static final Set<String> VARIABLES = Set.of("environment", "env", "args", "variables");

  /** Where a resource of a plan has keys of its owner's. */
  private static final Set<String> TAGS =
      Set.of("tags", "labels", "user_labels", "resource_labels", "freeform_tags", "annotations");

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
  public static List<Problem> in(
      Document document, ManifestKind kind, boolean idle, Predicate<Position> read) {
    String place = PLACES.get(kind);
    if (place == null) {
      return List.of();
    }
    MisplacedKeys misplaced =
        new MisplacedKeys(idle ? ": nothing is deployed" : "; it goes to " + place, read);
    if (kind == ManifestKind.TERRAFORM_PLAN) {
      TreePaths.items(document.root(), "resource_changes").stream()
          .flatMap(change -> TreePaths.mapping(change, "change", "after").stream())
          .flatMap(after -> after.entries().stream())
          .filter(entry -> TAGS.contains(entry.key()))
          .forEach(entry -> misplaced.tags(entry.value()));
    } else if (KubernetesObjects.isDefinition(document.root())) {
      // What it says of the fields of other objects is long, and states nothing.
      TreePaths.at(document.root(), "metadata").ifPresent(misplaced::walk);
    } else {
      misplaced.walk(document.root());
    }
    return misplaced.found;
  }

  /** What is rightly written in one of several tags of a resource is read in another. */
  private void tags(Node node) {
    if (node instanceof MappingNode tags) {
      tags.entries().stream()
          .filter(entry -> !entry.key().startsWith(Declarations.HYPHEN))
          .forEach(entry -> key(entry.key(), entry.keyAt()));
    }
  }

  private void walk(Node node) {
    if (!(node instanceof MappingNode mapping)) {
      node.values().forEach(this::walk);
    } else {
      for (MappingNode.Entry entry : mapping.entries()) {
        if (key(entry.key(), entry.keyAt())) {
          continue;
        }
        if (entry.value() instanceof ScalarNode name) {
          // A tag may be a pair of its key and its value.
          if (entry.key().equalsIgnoreCase("key")) {
            key(name.text(), name.at());
          }
        } else if (!PASSED_OVER.contains(entry.key()) && !VARIABLES.contains(entry.key())) {
          walk(entry.value());
        }
      }
    }
  }

  private static boolean isOurs(String key) {
    return key.equals(ComposeReader.EXTENSION)
        || key.startsWith("lexloci") && OURS.stream().anyMatch(key::startsWith);
  }

  /** Tells a key of ours that is not read, however it is written. */
  private boolean key(String key, Position at) {
    boolean ours = isOurs(key);
    Optional<String> fact = ours ? Optional.empty() : MiswrittenKey.fact(key);
    if (ours || fact.isPresent()) {
      boolean named = instead.contains("lexloci");
      tell(key, at, fact.filter(f -> !named).map(f -> " as `" + Declarations.SLASH + f + "`"));
    }
    return ours || fact.isPresent();
  }

  private void tell(String key, Position at, Optional<String> spelt) {
    if (!read.test(at)) {
      String where = instead + spelt.orElse("");
      found.add(new Problem(at, SafeText.quoted(key) + " is not read here" + where));
    }
  }
}
