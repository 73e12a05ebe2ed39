package org.lexloci.manifest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lexloci.descriptor.ModelNames;
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
      Bonds bonds,
      List<Item> clouds) {}

  private final Map<String, List<Neighbour>> folders = new HashMap<>();

  /** Notes an object if it is one of them. */
  void note(MappingNode object, Path path, Document in, Clouds clouds, Models models) {
    int document = in.number();
    String kind = Nodes.text(object, "kind").orElse("");
    Optional<String> name = Nodes.text(object, "metadata", "name");
    if (!KINDS.contains(kind) || name.isEmpty()) {
      return;
    }
    String group = KubernetesObjects.group(object);
    Declarations silent = new Declarations(ModelNames.NONE, problem -> {});
    KubernetesWalk walk =
        new KubernetesWalk(clouds, models, silent, group, kind, document, Settings.NONE);
    walk.object(object, path);
    List<Item> proved = new ArrayList<>(Whereabouts.proved(walk.evidence()));
    // A pool of nodes names what makes them, which is of one cloud.
    Nodes.at(object, "spec", "template", "spec", "nodeClassRef")
        .ifPresent(of -> machines(of, document, clouds, proved));
    List<Item> shown = new ArrayList<>();
    for (Item item : proved) {
      String from = item.from() + " of " + kind + " `" + Shown.of(name.get()) + "`";
      shown.add(new Item(item.aspect(), item.strength(), item.value(), from, item.place()));
    }
    Node selector =
        Nodes.at(object, "spec", kind.equals("NodePool") ? "template" : "selector").orElse(object);
    Map<String, String> pairs =
        kind.equals("NodePool")
            ? Nodes.at(selector, "metadata", "labels").map(Bonds::pairs).orElse(Map.of())
            : selector == object ? Map.of() : Bonds.pairs(selector);
    folders
        .computeIfAbsent(Directories.folder(in.file()), k -> new ArrayList<>())
        .add(new Neighbour(kind, name.get(), namespace(object), pairs, Bonds.of(object), shown));
  }

  private static void machines(Node of, int document, Clouds clouds, List<Item> proved) {
    Optional<String> group = Nodes.text(of, "group");
    group
        .flatMap(g -> clouds.group(g, Nodes.text(of, "kind").orElse("")))
        .ifPresent(
            sign ->
                proved.add(
                    sign.item(
                        Item.quoted("API group", group.get()),
                        new Place(of.at(), document, "/spec/template/spec/nodeClassRef"))));
  }

  /** Lists the clouds that those show to which an object belongs. */
  List<Item> of(MappingNode object, String file) {
    List<Neighbour> near = folders.getOrDefault(Directories.folder(file), List.of());
    if (near.isEmpty()) {
      return List.of();
    }
    Bonds bonds = Bonds.of(object);
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

  private static boolean belongs(Bonds bonds, String namespace, Neighbour one) {
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
    return Nodes.text(object, "metadata", "namespace").orElse("");
  }
}
