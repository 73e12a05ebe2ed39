package org.lexloci.manifest.kubernetes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lexloci.manifest.evidence.Clouds;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.ManifestPlace;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.kind.KubernetesObjects;
import org.lexloci.manifest.model.Models;
import org.lexloci.manifest.module.Directories;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.TreePaths;

/**
 * Objects that say where a workload runs which belongs to them: the service that selects it and
 * what leads to that, its namespace, service account, claim, volume, storage class, node pool and
 * nodes. They belong together in one directory alone, and names in one namespace.
 */
final class Neighbours {

  /** What selects pods. */
  private static final Set<String> SELECTING = Set.of("Service", "InferencePool");

  /** What leads to a service, or says how it is led to. */
  private static final Set<String> LEADING =
      Set.of(
          "Ingress",
          "HTTPRoute",
          "GRPCRoute",
          "TLSRoute",
          "TCPRoute",
          "TargetGroupBinding",
          "HealthCheckPolicy",
          "GCPBackendPolicy");

  /** Where what leads to a service names it. */
  static final List<String> LED_TO =
      List.of(
          "service/name",
          "backend/serviceName",
          "backendRefs/name",
          "serviceRef/name",
          "targetRef/name",
          "targetRefs/name");

  /** The label of the nodes of a pool, which says its name. */
  static final String POOL = "karpenter.sh/nodepool";

  private static final Set<String> OTHERS =
      Set.of(
          "Namespace",
          "ServiceAccount",
          "PersistentVolumeClaim",
          "PersistentVolume",
          "StorageClass",
          "NodePool",
          "Node",
          "Gateway");

  /** Groups of what runs on the nodes of the cluster that it is put into. */
  private static final Set<String> ON_NODES =
      Set.of(
          "",
          "apps",
          "batch",
          "leaderworkerset.x-k8s.io",
          "jobset.x-k8s.io",
          "serving.kserve.io",
          "ray.io");

  private final Map<String, NeighbourIndex> folders = new HashMap<>();

  /** Notes an object if it is one of them. */
  void note(MappingNode object, Path path, Document in, Clouds clouds, Models models) {
    int document = in.number();
    String kind = TreePaths.text(object, "kind").orElse("");
    Optional<String> name = TreePaths.text(object, "metadata", "name");
    boolean counts = Stream.of(SELECTING, LEADING, OTHERS).anyMatch(kinds -> kinds.contains(kind));
    if (!counts || name.isEmpty()) {
      return;
    }
    String group = KubernetesObjects.group(object);
    List<EvidenceItem> proved =
        new ArrayList<>(KubernetesWalk.proved(object, group, kind, path, document, clouds, models));
    // A pool of nodes names what makes them, which is of one cloud.
    TreePaths.at(object, "spec", "template", "spec", "nodeClassRef")
        .ifPresent(of -> machines(of, document, clouds, proved));
    String itself = EvidenceItem.quoted(kind, name.get());
    List<EvidenceItem> shown = proved.stream().map(item -> item.of(itself)).toList();
    Map<String, String> pairs =
        TreePaths.mapping(object, "spec", "selector", "matchLabels")
            .or(() -> TreePaths.mapping(object, "spec", "selector"))
            .filter(selector -> SELECTING.contains(kind))
            .or(
                () ->
                    TreePaths.mapping(object, "spec", "template", "metadata", "labels")
                        .filter(labels -> kind.equals("NodePool")))
            .or(
                () ->
                    TreePaths.mapping(object, "metadata", "labels")
                        .filter(labels -> kind.equals("Node")))
            .map(ObjectLinks::pairs)
            .orElse(Map.of());
    folders
        .computeIfAbsent(Directories.folder(in.file()), k -> new NeighbourIndex())
        .add(
            new Neighbour(
                kind,
                name.get(),
                KubernetesObjects.namespace(object),
                pairs,
                ObjectLinks.of(object),
                shown));
  }

  private static void machines(Node of, int document, Clouds clouds, List<EvidenceItem> proved) {
    Optional<String> group = TreePaths.text(of, "group");
    group
        .flatMap(g -> clouds.group(g, TreePaths.text(of, "kind").orElse("")))
        .ifPresent(
            sign ->
                proved.add(
                    sign.item(
                        EvidenceItem.quoted("API group", group.get()),
                        new ManifestPlace(of.at(), document, "/spec/template/spec/nodeClassRef"))));
  }

  /** Lists the clouds that those show to which an object belongs. */
  List<EvidenceItem> of(MappingNode object, String file) {
    NeighbourIndex near = folders.get(Directories.folder(file));
    if (near == null) {
      return List.of();
    }
    ObjectLinks bonds = ObjectLinks.of(object);
    String namespace = KubernetesObjects.namespace(object);
    boolean onNodes = ON_NODES.contains(KubernetesObjects.group(object));
    Set<Neighbour> own = new LinkedHashSet<>();
    for (int number : near.of(bonds, namespace)) {
      Neighbour one = near.get(number);
      boolean there = one.isNode() ? onNodes : one.isSeenFrom(namespace);
      if (there && belongs(bonds, namespace, one)) {
        own.add(one);
      }
    }
    further(near, own, namespace);
    // What leads to a service may do so through a gateway, and a claim has a volume and a class.
    further(near, own, namespace);
    // Where it runs is known only if that is known of every node on which it may run.
    boolean anywhere = own.stream().anyMatch(one -> one.isNode() && one.clouds().isEmpty());
    Map<String, EvidenceItem> clouds = new LinkedHashMap<>();
    own.stream()
        .filter(one -> !anywhere || !one.isNode())
        .flatMap(one -> one.clouds().stream())
        .forEach(cloud -> clouds.putIfAbsent(cloud.value(), cloud));
    return List.copyOf(clouds.values());
  }

  /** Adds what belongs to those that do, in the order of the directory. */
  private static void further(NeighbourIndex near, Set<Neighbour> own, String namespace) {
    NavigableSet<Integer> numbers = new TreeSet<>();
    own.forEach(one -> numbers.addAll(near.of(one)));
    while (!numbers.isEmpty()) {
      int number = numbers.pollFirst();
      Neighbour one = near.get(number);
      boolean leads = LEADING.contains(one.kind()) && one.namespace().equals(namespace);
      boolean further =
          leads && own.stream().anyMatch(s -> routes(one, s))
              || switch (one.kind()) {
                case "Gateway" -> own.stream().anyMatch(route -> route.isOf(one));
                case "PersistentVolume" -> own.stream().anyMatch(claim -> claim.binds(one));
                case "StorageClass" -> own.stream().anyMatch(claim -> claim.stores(one));
                default -> false;
              };
      if (further && own.add(one)) {
        numbers.addAll(near.of(one).tailSet(number, false));
      }
    }
  }

  private static boolean belongs(ObjectLinks bonds, String namespace, Neighbour one) {
    return switch (one.kind()) {
      case "Service", "InferencePool" -> bonds.fits(one.selector());
      case "Namespace" -> one.name().equals(namespace);
      case "ServiceAccount" ->
          bonds.names("serviceAccountName").contains(one.name())
              || bonds.names("serviceAccount").contains(one.name())
              || one.name().equals("default")
                  && !bonds.names("image").isEmpty()
                  && bonds.names("serviceAccountName").isEmpty()
                  && bonds.names("serviceAccount").isEmpty();
      case "PersistentVolumeClaim" -> bonds.names("claimName").contains(one.name());
      case "StorageClass" -> bonds.names("storageClassName").contains(one.name());
      case "NodePool" ->
          one.name().equals(bonds.nodes().get(POOL))
              || bonds.nodes().entrySet().stream().anyMatch(one.selector().entrySet()::contains)
                  && one.selector().entrySet().stream()
                      .allMatch(
                          label ->
                              bonds
                                  .nodes()
                                  .getOrDefault(label.getKey(), label.getValue())
                                  .equals(label.getValue()));
      case "Node" -> one.selector().entrySet().containsAll(bonds.nodes().entrySet());
      default -> false;
    };
  }

  private static boolean routes(Neighbour leading, Neighbour service) {
    return SELECTING.contains(service.kind())
        && LED_TO.stream().anyMatch(key -> leading.bonds().names(key).contains(service.name()));
  }
}
