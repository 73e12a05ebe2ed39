package org.lexloci.manifest;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An object to which workloads may belong.
 *
 * @param selector the labels by which it finds them, or which it has to be found by
 * @param clouds that it shows
 */
record Neighbour(
    String kind,
    String name,
    String namespace,
    Map<String, String> selector,
    ObjectLinks bonds,
    List<EvidenceItem> clouds) {

  private static final Set<String> OF_NO_NAMESPACE =
      Set.of("Namespace", "StorageClass", "NodePool", "PersistentVolume");

  boolean isNode() {
    return kind.equals("Node");
  }

  /** Tells whether what is in a namespace can name it. */
  boolean isSeenFrom(String other) {
    return OF_NO_NAMESPACE.contains(kind) || namespace.equals(other);
  }
}
