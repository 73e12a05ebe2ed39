package org.lexloci.manifest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lexloci.descriptor.ModelNames;
import org.lexloci.manifest.kubernetes.KubernetesObjects;
import org.lexloci.manifest.kubernetes.KubernetesWalk;
import org.lexloci.manifest.module.Directories;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.Shown;

/**
 * Objects that say where a workload runs which belongs to them: the service or ingress that selects
 * it, its namespace, service account, claim, storage class and node pool. They belong together in
 * one directory alone, and names in one namespace.
 */
final class Neighbours {

  private static final Set<String> KINDS =
      Set.of(
          "Service",
          "Ingress",
          "Namespace",
          "ServiceAccount",
          "PersistentVolumeClaim",
          "StorageClass",
          "NodePool");

  private static final Set<String> EVERYWHERE = Set.of("Namespace", "StorageClass", "NodePool");

  private record Neighbour(
      String kind,
      String name,
      String namespace,
      Map<String, String> selector,
      ObjectLinks bonds,
      List<EvidenceItem> clouds) {}

  private final Map<String, List<Neighbour>> folders = new HashMap<>();

  /** Notes an object if it is one of them. */
  void note(MappingNode object, Path path, Document in, Clouds clouds, Models models) {
    int document = in.number();
    String kind = TreePaths.text(object, "kind").orElse("");
    Optional<String> name = TreePaths.text(object, "metadata", "name");
    if (!KINDS.contains(kind) || name.isEmpty()) {
      return;
    }
    String group = KubernetesObjects.group(object);
    Declarations silent = new Declarations(ModelNames.NONE, problem -> {});
    KubernetesWalk walk =
        new KubernetesWalk(clouds, models, silent, group, kind, document, Settings.NONE);
    walk.object(object, path);
    List<EvidenceItem> proved = new ArrayList<>(LocationEvidence.proved(walk.evidence()));
    // A pool of nodes names what makes them, which is of one cloud.
    TreePaths.at(object, "spec", "template", "spec", "nodeClassRef")
        .ifPresent(of -> machines(of, document, clouds, proved));
    List<EvidenceItem> shown = new ArrayList<>();
    for (EvidenceItem item : proved) {
      String from = item.from() + " of " + kind + " `" + Shown.of(name.get()) + "`";
      shown.add(new EvidenceItem(item.aspect(), item.strength(), item.value(), from, item.place()));
    }
    Node selector =
        TreePaths.at(object, "spec", kind.equals("NodePool") ? "template" : "selector")
            .orElse(object);
    Map<String, String> pairs =
        kind.equals("NodePool")
            ? TreePaths.at(selector, "metadata", "labels").map(ObjectLinks::pairs).orElse(Map.of())
            : selector == object ? Map.of() : ObjectLinks.pairs(selector);
    folders
        .computeIfAbsent(Directories.folder(in.file()), k -> new ArrayList<>())
        .add(
            new Neighbour(
                kind, name.get(), namespace(object), pairs, ObjectLinks.of(object), shown));
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
    List<Neighbour> near = folders.getOrDefault(Directories.folder(file), List.of());
    if (near.isEmpty()) {
      return List.of();
    }
    ObjectLinks bonds = ObjectLinks.of(object);
    String namespace = namespace(object);
    Set<Neighbour> own = new LinkedHashSet<>();
    for (Neighbour one : near) {
      boolean there = EVERYWHERE.contains(one.kind) || one.namespace.equals(namespace);
      if (there && belongs(bonds, namespace, one)) {
        own.add(one);
      }
    }
    for (Neighbour one : near) {
      boolean further =
          switch (one.kind) {
            case "Ingress" ->
                one.namespace.equals(namespace) && own.stream().anyMatch(s -> routes(one, s));
            case "StorageClass" -> own.stream().anyMatch(claim -> stores(claim, one));
            default -> false;
          };
      if (further) {
        own.add(one);
      }
    }
    return own.stream().flatMap(one -> one.clouds.stream()).toList();
  }

  private static boolean belongs(ObjectLinks bonds, String namespace, Neighbour one) {
    return switch (one.kind) {
      case "Service" -> bonds.fits(one.selector);
      case "Namespace" -> one.name.equals(namespace);
      case "ServiceAccount" ->
          bonds.names("serviceAccountName").contains(one.name)
              || bonds.names("serviceAccount").contains(one.name);
      case "PersistentVolumeClaim" -> bonds.names("claimName").contains(one.name);
      case "StorageClass" -> bonds.names("storageClassName").contains(one.name);
      case "NodePool" ->
          one.name.equals(bonds.nodes().get("karpenter.sh/nodepool"))
              || bonds.nodes().entrySet().stream().anyMatch(one.selector.entrySet()::contains);
      default -> false;
    };
  }

  /** The name of a service stands under its own key, or in an older form. */
  private static boolean routes(Neighbour ingress, Neighbour service) {
    return service.kind.equals("Service")
        && (ingress.bonds.names("name").contains(service.name)
            || ingress.bonds.names("serviceName").contains(service.name));
  }

  private static boolean stores(Neighbour claim, Neighbour storage) {
    return claim.kind.equals("PersistentVolumeClaim")
        && claim.bonds.names("storageClassName").contains(storage.name);
  }

  private static String namespace(MappingNode object) {
    return TreePaths.text(object, "metadata", "namespace").orElse("");
  }
}
