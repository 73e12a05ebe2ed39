package org.lexloci.manifest.kubernetes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lexloci.manifest.evidence.EvidenceItem;

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

  /** Tells whether it is a route that a gateway takes. */
  boolean isOf(Neighbour gateway) {
    boolean there =
        bonds.names("parentRefs/namespace").isEmpty()
            ? gateway.namespace().equals(namespace)
            : bonds.names("parentRefs/namespace").contains(gateway.namespace());
    return there && bonds.names("parentRefs/name").contains(gateway.name());
  }

  /** Tells whether it is a claim that a volume answers. */
  boolean binds(Neighbour volume) {
    return isClaim()
        && (bonds.names("volumeName").contains(volume.name())
            || volume.bonds().names("claimRef/name").contains(name)
                && volume.bonds().names("claimRef/namespace").stream().allMatch(namespace::equals));
  }

  /** Tells whether it is a claim of storage of a class. */
  boolean stores(Neighbour storage) {
    return isClaim() && bonds.names("storageClassName").contains(storage.name());
  }

  private boolean isClaim() {
    return kind.equals("PersistentVolumeClaim");
  }
}
