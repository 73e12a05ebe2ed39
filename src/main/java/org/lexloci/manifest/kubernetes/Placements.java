package org.lexloci.manifest.kubernetes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lexloci.fact.Provider;
import org.lexloci.manifest.evidence.Clouds;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.ManifestPlace;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.kind.KubernetesObjects;
import org.lexloci.manifest.model.Models;
import org.lexloci.manifest.module.Directories;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.TreePaths;
import org.lexloci.source.reader.EmbeddedDocuments;

/**
 * What other files say of where objects run: policies of a federation put them on clusters, and
 * patches of overlays change which nodes they need. Whoever carries that out changes the object.
 */
final class Placements {

  private static final String POLICIES = "policy.karmada.io";

  /** The group of what a hub sends to the cluster that its namespace is named after. */
  private static final String SENT = "work.open-cluster-management.io";

  private static final Set<String> PLACING =
      Set.of("PropagationPolicy", "ClusterPropagationPolicy");

  /**
   * What is said of objects.
   *
   * @param namespace empty where it is of objects in any
   */
  private record Said(String namespace, List<EvidenceItem> clouds, List<String> clusters) {}

  private final Clouds clouds;
  private final Models models;
  private final Map<List<String>, List<Said>> said = new HashMap<>();
  private final Set<String> patches = new HashSet<>();

  Placements(Clouds clouds, Models models) {
    this.clouds = clouds;
    this.models = models;
  }

  /** Notes what an overlay changes objects by: files, and texts of its own. */
  void overlay(MappingNode kustomization, int document) {
    String directory = Directories.of(kustomization.at().file());
    Stream.of("patches", "patchesStrategicMerge", "patchesJson6902")
        .flatMap(key -> TreePaths.items(kustomization, key).stream())
        .forEach(patch -> patch(patch, directory, document));
  }

  private void patch(Node patch, String directory, int document) {
    Optional<ScalarNode> file =
        patch instanceof ScalarNode name ? Optional.of(name) : TreePaths.scalar(patch, "path");
    file.ifPresent(name -> patches.add(Directories.resolved(directory, name.text())));
    Optional<ScalarNode> text =
        patch instanceof ScalarNode own ? Optional.of(own) : TreePaths.scalar(patch, "patch");
    for (Node changed : text.map(EmbeddedDocuments::of).orElse(List.of())) {
      if (changed instanceof MappingNode object) {
        changed(object, Path.ROOT, document);
      } else {
        operations(patch, changed, document);
      }
    }
  }

  /** Of operations on an object that is named beside them, each sets something under a key. */
  private void operations(Node patch, Node operations, int document) {
    List<MappingNode.Entry> set = new ArrayList<>();
    for (Node operation : TreePaths.items(operations)) {
      String path = TreePaths.text(operation, "path").orElse("");
      String key = path.substring(path.lastIndexOf('/') + 1).replace("~1", "/");
      TreePaths.at(operation, "value")
          .ifPresent(value -> set.add(new MappingNode.Entry(key, operation.at(), value)));
    }
    Node target = TreePaths.at(patch, "target").orElse(patch);
    say(target, shown(new MappingNode(patch.at(), set), Path.ROOT, document), List.of());
  }

  /** Notes an object if it changes others, or puts them somewhere. */
  void note(MappingNode object, Path path, int document) {
    if (patches.contains(Directories.normal(object.at().file()))) {
      changed(object, path, document);
    }
    boolean places =
        KubernetesObjects.group(object).equals(POLICIES)
            && TreePaths.text(object, "kind").filter(PLACING::contains).isPresent();
    if (places) {
      List<EvidenceItem> providers = new ArrayList<>();
      List<String> clusters = new ArrayList<>();
      TreePaths.at(object, "spec", "placement")
          .ifPresent(of -> placement(of, document, providers, clusters));
      for (Node selected : TreePaths.items(object, "spec", "resourceSelectors")) {
        say(selected, providers, clusters);
      }
    }
  }

  private static void placement(
      Node node, int document, List<EvidenceItem> providers, List<String> clusters) {
    TreePaths.items(node, "clusterNames").stream()
        .flatMap(name -> TreePaths.text(name).stream())
        .forEach(clusters::add);
    boolean provider =
        TreePaths.text(node, "key").filter("provider"::equals).isPresent()
            && TreePaths.text(node, "operator").filter("In"::equals).isPresent();
    if (provider) {
      TreePaths.items(node, "values").stream()
          .flatMap(TreePaths::scalars)
          .forEach(
              value ->
                  Provider.named(value.text())
                      .map(cloud -> item(cloud, value, document))
                      .ifPresent(providers::add));
    }
    node.values().forEach(inner -> placement(inner, document, providers, clusters));
  }

  private static EvidenceItem item(Provider cloud, ScalarNode value, int document) {
    return EvidenceItem.provider(
        cloud, "placement of a policy", new ManifestPlace(value.at(), document, ""));
  }

  private void changed(MappingNode object, Path path, int document) {
    TreePaths.at(object, "metadata")
        .ifPresent(
            named -> {
              List<MappingNode.Entry> target = new ArrayList<>(((MappingNode) named).entries());
              object.entry("kind").ifPresent(target::add);
              say(new MappingNode(object.at(), target), shown(object, path, document), List.of());
            });
  }

  private List<EvidenceItem> shown(MappingNode object, Path path, int document) {
    return KubernetesWalk.proved(object, "", "", path, document, clouds, models).stream()
        .map(item -> item.of("a patch"))
        .toList();
  }

  private void say(Node of, List<EvidenceItem> clouds, List<String> clusters) {
    if (!clouds.isEmpty() || !clusters.isEmpty()) {
      List<String> key =
          List.of(TreePaths.text(of, "kind").orElse(""), TreePaths.text(of, "name").orElse(""));
      said.computeIfAbsent(key, k -> new ArrayList<>())
          .add(new Said(TreePaths.text(of, "namespace").orElse(""), clouds, clusters));
    }
  }

  /**
   * Lists the clouds that others say an object is on.
   *
   * @param cluster what is known of one, by its name
   */
  List<EvidenceItem> of(MappingNode object, Function<String, List<EvidenceItem>> cluster) {
    if (KubernetesObjects.group(object).equals(SENT)) {
      return cluster.apply(KubernetesObjects.namespace(object));
    }
    if (said.isEmpty()) {
      return List.of();
    }
    String kind = TreePaths.text(object, "kind").orElse("");
    String name = TreePaths.text(object, "metadata", "name").orElse("");
    String namespace = KubernetesObjects.namespace(object);
    Map<String, EvidenceItem> first = new LinkedHashMap<>();
    Stream.of(List.of(kind, name), List.of(kind, ""))
        .flatMap(key -> said.getOrDefault(key, List.of()).stream())
        .filter(
            one ->
                one.namespace().isEmpty()
                    || namespace.isEmpty()
                    || one.namespace().equals(namespace))
        .flatMap(
            one ->
                Stream.concat(
                    one.clouds().stream(),
                    one.clusters().stream().flatMap(named -> cluster.apply(named).stream())))
        .forEach(item -> first.putIfAbsent(item.aspect() + item.value(), item));
    return List.copyOf(first.values());
  }
}
