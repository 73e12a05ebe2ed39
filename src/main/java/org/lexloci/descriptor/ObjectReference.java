package org.lexloci.descriptor;

import org.lexloci.source.MappingNode;
import org.lexloci.source.TreePaths;

/**
 * Names an object of a cluster. What it does not say of itself is empty.
 *
 * @param namespace that it is in
 * @param uid that a cluster gave it
 */
public record ObjectReference(
    String apiVersion, String kind, String namespace, String name, String uid) {

  public static ObjectReference of(MappingNode object) {
    return new ObjectReference(
        text(object, "apiVersion"),
        text(object, "kind"),
        text(object, "metadata", "namespace"),
        text(object, "metadata", "name"),
        text(object, "metadata", "uid"));
  }

  /** Tells whether a cluster would find it by this. */
  public boolean isWhole() {
    return !apiVersion.isEmpty() && !kind.isEmpty() && !name.isEmpty();
  }

  private static String text(MappingNode object, String... keys) {
    return TreePaths.text(object, keys).orElse("");
  }
}
