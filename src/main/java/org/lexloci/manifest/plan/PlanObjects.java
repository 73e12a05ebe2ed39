package org.lexloci.manifest.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lexloci.manifest.evidence.Declarations;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.HiddenNode;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.kind.KubernetesObjects;
import org.lexloci.manifest.kubernetes.KubernetesReader;
import org.lexloci.manifest.kubernetes.KubernetesWalk;
import org.lexloci.manifest.model.Models;
import org.lexloci.manifest.workload.Settings;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.TreePaths;
import org.lexloci.source.reader.EmbeddedDocuments;

/**
 * Reads resources of a plan that are objects on a cluster: whole objects in {@code manifest}, and
 * typed ones, which spell the same fields in blocks. Of what they hold as text only an object is
 * read.
 */
public record PlanObjects(PlanWords words, Models models, Declarations declarations) {

  private static final List<String> CONTAINERS = List.of("container", "containers");

  /**
   * Attributes that hold a whole object as text, the second one what is to be shown of the first.
   */
  private static final List<String> TEXTS = List.of("yaml_body", "yaml_body_parsed");

  /** Tells whether a resource runs on a cluster that its provider is pointed at. */
  boolean holds(PlanResource resource) {
    return resource.provider().filter(p -> words.onCluster(p.text())).isPresent();
  }

  /** Tells whether a resource can have neither tags nor labels. */
  boolean isBare(PlanResource resource) {
    return words.is("bare", resource.type());
  }

  /** Says why nothing of what a resource installs can be read, and what to check in its place. */
  Optional<String> opaque(PlanResource resource) {
    boolean seen = resource.after().flatMap(PlanObjects::manifest).isPresent();
    return seen ? Optional.empty() : words.opaque(resource.type());
  }

  /** Tells whether anything runs because of an object. */
  boolean runs(PlanResource resource) {
    // What it is called or holds is not shown; that it runs has to be.
    MappingNode after = resource.whole().orElseThrow();
    if (words.opaque(resource.type()).isPresent() && manifest(after).isEmpty()) {
      return true;
    }
    Optional<MappingNode> manifest = manifest(after);
    return manifest.isPresent()
        ? KubernetesReader.runs(
            KubernetesObjects.group(manifest.get()),
            TreePaths.text(manifest.get(), "kind").orElse(""),
            holdsContainers(manifest.get()),
            words.clouds())
        : holdsContainers(after);
  }

  /** Answers the namespace that an object is in. */
  Optional<String> namespace(PlanResource resource) {
    MappingNode after = resource.after().orElseThrow();
    return TreePaths.text(after, "namespace")
        .or(() -> manifest(after).flatMap(m -> TreePaths.text(m, "metadata", "namespace")))
        .or(
            () ->
                metadata(after).flatMap(m -> TreePaths.text(m, "namespace").stream()).findFirst());
  }

  Optional<String> declaredNamespace(PlanResource resource) {
    MappingNode after = resource.after().orElseThrow();
    if (words.is("namespace", resource.type())) {
      return metadata(after).flatMap(m -> TreePaths.text(m, "name").stream()).findFirst();
    }
    return manifest(after)
        .filter(m -> TreePaths.text(m, "kind").filter("Namespace"::equals).isPresent())
        .flatMap(m -> TreePaths.text(m, "metadata", "name"));
  }

  private static Stream<Node> metadata(MappingNode after) {
    return TreePaths.items(after, "metadata").stream();
  }

  /** Collects what an object shows and declares. */
  void read(PlanResource resource, Evidence.Builder evidence) {
    MappingNode after = resource.after().orElseThrow();
    Path path = resource.afterPath();
    Optional<MappingNode> manifest = manifest(after);
    KubernetesWalk walk =
        new KubernetesWalk(
            words.clouds(),
            models,
            declarations,
            manifest.map(KubernetesObjects::group).orElse(""),
            manifest.flatMap(m -> TreePaths.text(m, "kind")).orElse(""),
            resource.document(),
            Settings.NONE);
    walk.object(manifest.orElse(after), manifest.isPresent() ? path.to("manifest") : path);
    if (manifest.isEmpty()) {
      declared(after, path, resource, evidence);
    }
    PlanModels.proved(walk.evidence(), evidence);
  }

  /** Blocks of metadata stand in lists, that of the object before that of its pods. */
  private void declared(Node node, Path path, PlanResource resource, Evidence.Builder evidence) {
    if (!(node instanceof MappingNode mapping)) {
      path.each(node, (item, at) -> declared(item, at, resource, evidence));
    } else {
      for (MappingNode.Entry entry : mapping.entries()) {
        Path at = path.to(entry.key());
        if (entry.key().equals("metadata")) {
          if (entry.value() instanceof SequenceNode blocks) {
            at.each(blocks, (block, place) -> block(block, place, resource, evidence));
          }
        } else if (!(entry.value() instanceof ScalarNode)) {
          declared(entry.value(), at, resource, evidence);
        }
      }
    }
  }

  private void block(Node block, Path path, PlanResource resource, Evidence.Builder evidence) {
    for (String place : List.of("annotations", "labels")) {
      String what = place.substring(0, place.length() - 1);
      TreePaths.mapping(block, place)
          .ifPresent(
              entries ->
                  declarations.read(
                      entries,
                      Declarations.SLASH,
                      what,
                      resource.document(),
                      path.to(place),
                      evidence));
    }
  }

  /** A whole object is one value, or the text of one. */
  public static Optional<MappingNode> manifest(MappingNode after) {
    return told(after, "manifest")
        .or(
            () ->
                TEXTS.stream()
                    .flatMap(key -> told(after, key).stream())
                    .filter(ScalarNode.class::isInstance)
                    .flatMap(text -> EmbeddedDocuments.of((ScalarNode) text).stream())
                    .findFirst())
        .filter(MappingNode.class::isInstance)
        .map(MappingNode.class::cast);
  }

  /** Answers a value, or what is told of one that is hidden as a whole. */
  private static Optional<Node> told(MappingNode after, String key) {
    return after.get(key).map(HiddenNode::told);
  }

  private static boolean holdsContainers(Node node) {
    return node instanceof MappingNode mapping
            && mapping.entries().stream()
                .anyMatch(
                    entry ->
                        CONTAINERS.contains(entry.key())
                            && !TreePaths.items(entry.value()).isEmpty())
        || node.values().stream().anyMatch(PlanObjects::holdsContainers);
  }
}
