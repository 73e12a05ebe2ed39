package org.lexloci.manifest.kubernetes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lexloci.descriptor.ClusterMap;
import org.lexloci.manifest.evidence.Clouds;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.ManifestPlace;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.kind.KubernetesObjects;
import org.lexloci.manifest.model.Models;
import org.lexloci.manifest.module.Directories;
import org.lexloci.manifest.module.FileTexts;
import org.lexloci.manifest.resource.ResourceFacts;
import org.lexloci.manifest.workload.EnvironmentFile;
import org.lexloci.manifest.workload.PlainContainers;
import org.lexloci.manifest.workload.Settings;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.StatedValue;
import org.lexloci.source.TreePaths;

/** What other objects of the same run say about where an object stands. */
public final class Surroundings {

  private final Clouds clouds;
  private final Models models;
  private final Placements placements;
  private final Namespaces namespaces = new Namespaces();
  private final Neighbours neighbours = new Neighbours();
  private final OperatorEndpoints operators = new OperatorEndpoints();
  private final Map<String, List<EvidenceItem>> clusters = new LinkedHashMap<>();
  private final Map<List<String>, MappingNode> settings = new HashMap<>();
  private final Map<List<String>, MappingNode> secrets = new HashMap<>();
  private final Map<List<String>, MappingNode> repositories = new HashMap<>();

  public Surroundings(Clouds clouds, Models models) {
    this.clouds = clouds;
    this.models = models;
    this.placements = new Placements(clouds, models);
  }

  /** Looks for namespaces and for the credentials of clusters, whatever their order. */
  public void look(Document document) {
    KubernetesObjects.each(
        document,
        (object, path) -> {
          look(object, path, document.number());
          placements.note(object, path, document.number());
          neighbours.note(object, path, document, clouds, models);
          operators.note(object, path, document, clouds);
        });
  }

  /**
   * Lists the clouds of what belongs to an object, or it to that, in the same directory, and those
   * that others say it is on.
   */
  List<EvidenceItem> near(MappingNode object) {
    return Stream.concat(
            neighbours.of(object, object.at().file()).stream(),
            placements.of(object, this::cluster).stream())
        .toList();
  }

  /** Lists where the operator that makes something of an object is led to, off its cloud. */
  List<EvidenceItem> elsewhere(MappingNode object) {
    return operators.of(object, clouds);
  }

  /** Answers the config maps and secrets of an object's directory and namespace. */
  public Settings settings(MappingNode object) {
    return new Settings() {
      @Override
      public Optional<MappingNode> of(String configMap) {
        return Optional.ofNullable(settings.get(key(object, configMap)));
      }

      @Override
      public Optional<MappingNode> secret(String name) {
        return Optional.ofNullable(secrets.get(key(object, name)));
      }
    };
  }

  /** Answers what the repository is that an object takes something from by its name. */
  public Optional<MappingNode> repository(MappingNode object, MappingNode reference) {
    return TreePaths.text(reference, "kind")
        .filter("GitRepository"::equals)
        .map(
            kind ->
                repositories.get(
                    List.of(
                        TreePaths.text(reference, "namespace")
                            .or(() -> TreePaths.text(object, "metadata", "namespace"))
                            .orElse(""),
                        TreePaths.text(reference, "name").orElse(""))));
  }

  /** Notes what an overlay changes, and the config maps that it makes of texts and files. */
  public void overlay(MappingNode kustomization, FileTexts texts) {
    placements.overlay(kustomization, 1);
    String file = kustomization.at().file();
    for (Node generator : TreePaths.items(kustomization, "configMapGenerator")) {
      List<MappingNode.Entry> data =
          new ArrayList<>(
              TreePaths.at(generator, "literals")
                  .map(literals -> PlainContainers.pairs(literals).entries())
                  .orElse(List.of()));
      List<Node> names = new ArrayList<>(TreePaths.items(generator, "envs"));
      TreePaths.scalar(generator, "env").ifPresent(names::add);
      for (Node name : names) {
        if (name instanceof ScalarNode text) {
          texts
              .of(Directories.resolved(Directories.of(file), text.text()))
              .ifPresent(found -> data.addAll(EnvironmentFile.of(found).entries()));
        }
      }
      List<String> key =
          List.of(
              Directories.folder(file),
              TreePaths.text(generator, "namespace").orElse(""),
              TreePaths.text(generator, "name").orElse(""));
      settings.merge(key, new MappingNode(generator.at(), data), Surroundings::neither);
    }
  }

  /** Of two objects of one name, nobody knows which one is there. */
  private static MappingNode neither(MappingNode one, MappingNode other) {
    return new MappingNode(one.at(), List.of());
  }

  private static List<String> key(MappingNode object, String name) {
    return List.of(
        Directories.folder(object.at().file()), KubernetesObjects.namespace(object), name);
  }

  private void look(MappingNode object, Path at, int document) {
    switch (TreePaths.text(object, "kind").orElse("")) {
      case "Namespace" -> namespaces.note(object, at.to("metadata"), document);
      case "ConfigMap" -> values(object, name(object), TreePaths.mapping(object, "data"), settings);
      case "Secret" -> {
        new ClusterSecret(clouds, document).read(object, this::cluster);
        values(object, name(object), ClusterSecret.values(object), secrets);
      }
      case "Cluster", "ManagedCluster" -> {
        Evidence.Builder member = new Evidence.Builder();
        new ResourceFacts(KubernetesObjects.group(object), false, document, member)
            .read(object, at);
        member.build().items().forEach(item -> name(object).ifPresent(name -> cluster(name, item)));
      }
      case "GitRepository" -> {
        List<String> key = List.of(KubernetesObjects.namespace(object), name(object).orElse(""));
        TreePaths.mapping(object, "spec")
            .ifPresent(spec -> repositories.merge(key, spec, Surroundings::neither));
      }
      default ->
          SecretTemplates.of(object)
              .ifPresent(
                  made ->
                      values(
                          object, Optional.of(made.name()), Optional.of(made.values()), secrets));
    }
  }

  private static Optional<String> name(MappingNode object) {
    return TreePaths.text(object, "metadata", "name");
  }

  private static void values(
      MappingNode object,
      Optional<String> name,
      Optional<MappingNode> data,
      Map<List<String>, MappingNode> into) {
    if (name.isPresent() && data.isPresent()) {
      into.merge(key(object, name.get()), data.get(), Surroundings::neither);
    }
  }

  /** Notes where a cluster runs that manifests name. */
  public void know(ClusterMap.Cluster cluster) {
    List<EvidenceItem> items = new ArrayList<>();
    ManifestPlace at = new ManifestPlace(cluster.provider().at(), 1, "");
    items.add(EvidenceItem.provider(cluster.provider().value(), "cluster map", at));
    @Nullable StatedValue<String> region = cluster.region();
    if (region != null) {
      items.add(
          EvidenceItem.region(
              region.value(), "cluster map", new ManifestPlace(region.at(), 1, "")));
    }
    for (Optional<StatedValue<String>> name :
        List.of(Optional.ofNullable(cluster.name()), Optional.ofNullable(cluster.server()))) {
      name.ifPresent(n -> items.forEach(item -> cluster(n.value(), item)));
    }
  }

  /** Notes that a cluster runs somewhere, by a name or an address of it. */
  void cluster(String nameOrServer, EvidenceItem item) {
    clusters.computeIfAbsent(nameOrServer, k -> new ArrayList<>()).add(item);
  }

  /** Lists what is known of a cluster. */
  List<EvidenceItem> cluster(String nameOrServer) {
    return clusters.getOrDefault(nameOrServer, List.of());
  }

  /** Answers what the namespace of an object declares for what runs in it. */
  public Optional<Evidence> namespace(MappingNode object) {
    return namespaces.of(object);
  }
}
