package org.lexloci.manifest.kubernetes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lexloci.manifest.evidence.EvidenceItem;

/**
 * The objects of one directory, by what has to name them. Whether one really belongs to what names
 * it is not told here; but no other one does, so that a large directory need not be gone through
 * for each of its objects.
 */
final class NeighbourIndex {

  private static final String LABEL = "label";
  private static final String LEADING = "leading";
  private static final String CLAIMED = "claimed";
  private static final String POOL = "pool";

  private final List<Neighbour> all = new ArrayList<>();
  private final Map<List<String>, List<Integer>> named = new HashMap<>();
  private final List<Integer> nodes = new ArrayList<>();

  /** By the labels that they must have; few objects ask for others than the next one. */
  private final Map<Map<String, String>, List<Integer>> labelled = new HashMap<>();

  void add(Neighbour one) {
    int number = all.size();
    all.add(one);
    if (one.isNode()) {
      nodes.add(number);
      labelled.clear();
    }
    keys(one).forEach(key -> named.computeIfAbsent(key, k -> new ArrayList<>()).add(number));
  }

  /** Answers an object by its number, which counts them in the order in which they were added. */
  Neighbour get(int number) {
    return all.get(number);
  }

  /** Lists the numbers of those to which an object may belong. */
  NavigableSet<Integer> of(ObjectLinks object, String namespace) {
    Stream<List<String>> labels =
        object.labels().stream()
            .flatMap(pod -> pod.entrySet().stream())
            .map(label -> List.of(LABEL, namespace, label.getKey(), label.getValue()));
    Stream<List<String>> accounts =
        Stream.of(
                object.names("serviceAccountName").stream(),
                object.names("serviceAccount").stream(),
                Stream.of("default"))
            .flatMap(names -> names)
            .map(name -> List.of("ServiceAccount", namespace, name));
    Stream<List<String>> claims =
        object.names("claimName").stream()
            .map(name -> List.of("PersistentVolumeClaim", namespace, name));
    Stream<List<String>> classes =
        object.names("storageClassName").stream().map(name -> List.of("StorageClass", name));
    Stream<List<String>> pools =
        object.nodes().entrySet().stream()
            .map(label -> List.of(POOL, label.getKey(), label.getValue()));
    NavigableSet<Integer> numbers =
        numbers(
            Stream.of(
                    labels,
                    accounts,
                    claims,
                    classes,
                    pools,
                    Stream.of(List.of("Namespace", namespace)))
                .flatMap(keys -> keys));
    numbers.addAll(labelled.computeIfAbsent(Map.copyOf(object.nodes()), this::telling));
    return numbers;
  }

  /**
   * Of the nodes with some labels, lists the first of each cloud that they show and the first that
   * shows none; a cluster has many nodes, and the others say no more.
   */
  private List<Integer> telling(Map<String, String> labels) {
    List<Integer> telling = new ArrayList<>();
    Set<String> clouds = new HashSet<>();
    boolean unknown = false;
    for (int number : nodes) {
      Neighbour node = all.get(number);
      if (!node.selector().entrySet().containsAll(labels.entrySet())) {
        continue;
      }
      boolean first = node.clouds().isEmpty() && !unknown;
      for (EvidenceItem cloud : node.clouds()) {
        first |= clouds.add(cloud.value());
      }
      unknown |= node.clouds().isEmpty();
      if (first) {
        telling.add(number);
      }
    }
    return telling;
  }

  /** Lists the numbers of those to which an object may belong because it belongs to one. */
  NavigableSet<Integer> of(Neighbour own) {
    Stream<List<String>> gateways =
        own.bonds().names("parentRefs/name").stream().map(name -> List.of("Gateway", name));
    Stream<List<String>> others =
        switch (own.kind()) {
          case "Service", "InferencePool" ->
              Stream.of(List.of(LEADING, own.namespace(), own.name()));
          case "PersistentVolumeClaim" ->
              Stream.of(
                      own.bonds().names("volumeName").stream()
                          .map(name -> List.of("PersistentVolume", name)),
                      own.bonds().names("storageClassName").stream()
                          .map(name -> List.of("StorageClass", name)),
                      Stream.of(List.of(CLAIMED, own.name())))
                  .flatMap(keys -> keys);
          default -> Stream.empty();
        };
    return numbers(Stream.concat(gateways, others));
  }

  private NavigableSet<Integer> numbers(Stream<List<String>> keys) {
    NavigableSet<Integer> numbers = new TreeSet<>();
    keys.forEach(key -> numbers.addAll(named.getOrDefault(key, List.of())));
    return numbers;
  }

  private static Stream<List<String>> keys(Neighbour one) {
    return switch (one.kind()) {
      case "Service", "InferencePool" ->
          // What has all labels that it selects by has the first of them.
          one.selector().entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .limit(1)
              .map(label -> List.of(LABEL, one.namespace(), label.getKey(), label.getValue()));
      case "ServiceAccount", "PersistentVolumeClaim" ->
          Stream.of(List.of(one.kind(), one.namespace(), one.name()));
      case "Namespace", "StorageClass", "Gateway" -> Stream.of(List.of(one.kind(), one.name()));
      case "Node" -> Stream.empty();
      case "NodePool" ->
          Stream.concat(
                  one.selector().entrySet().stream(),
                  Stream.of(Map.entry(Neighbours.POOL, one.name())))
              .map(label -> List.of(POOL, label.getKey(), label.getValue()));
      case "PersistentVolume" ->
          Stream.concat(
              Stream.of(List.of(one.kind(), one.name())),
              one.bonds().names("claimRef/name").stream().map(claim -> List.of(CLAIMED, claim)));
      default ->
          Neighbours.LED_TO.stream()
              .flatMap(key -> one.bonds().names(key).stream())
              .map(service -> List.of(LEADING, one.namespace(), service));
    };
  }
}
