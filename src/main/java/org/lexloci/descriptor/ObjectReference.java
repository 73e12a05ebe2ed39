package org.lexloci.descriptor;

import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;

/**
 * Names an object of a cluster. What it does not say of itself is empty.
 *
 * @param namespace that it is in
 * @param uid that a cluster gave it
 */
public record ObjectReference(
    String apiVersion, String kind, String namespace, String name, String uid) {

  /** Reads what an object says of itself. */
  public static ObjectReference of(MappingNode object) {
    Node metadata = object.get("metadata").orElse(object);
    return new ObjectReference(
        text(object, "apiVersion"),
        text(object, "kind"),
        text(metadata, "namespace"),
        text(metadata, "name"),
        text(metadata, "uid"));
  }

  /** Tells whether a cluster would find it by this. */
  public boolean isWhole() {
    return !apiVersion.isEmpty() && !kind.isEmpty() && !name.isEmpty();
  }

  private static String text(Node node, String key) {
    return node instanceof MappingNode mapping
            && mapping.get(key).orElse(null) instanceof ScalarNode scalar
        ? scalar.text()
        : "";
  }
}
