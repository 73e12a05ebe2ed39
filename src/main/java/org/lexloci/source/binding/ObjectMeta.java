package org.lexloci.source.binding;

import java.util.List;
import java.util.function.Consumer;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Problem;
import org.lexloci.source.SafeText;
import org.lexloci.source.word.NearMiss;

/**
 * The metadata of a document of ours. Of what Kubernetes keeps there the name alone counts; the
 * rest is what an API server hands on.
 */
final class ObjectMeta {

  /** Names a document that gets its whole name from the server. */
  static final String GENERATE_NAME = "generateName";

  private static final List<String> FIELDS =
      List.of(
          "name",
          GENERATE_NAME,
          "namespace",
          "labels",
          "annotations",
          "uid",
          "resourceVersion",
          "generation",
          "creationTimestamp",
          "deletionTimestamp",
          "deletionGracePeriodSeconds",
          "finalizers",
          "ownerReferences",
          "managedFields",
          "selfLink");

  private ObjectMeta() {}

  /** Tells fields that there are none of, and keys of ours, which would have no effect. */
  static void check(MappingNode metadata, Consumer<Problem> problems) {
    for (MappingNode.Entry entry : metadata.entries()) {
      if (!FIELDS.contains(entry.key())) {
        problems.accept(
            new Problem(
                entry.keyAt(), NearMiss.unknown("field", entry.key(), FIELDS, "expected `name`")));
      }
    }
    for (String field : List.of("labels", "annotations")) {
      if (metadata.get(field).orElse(null) instanceof MappingNode keys) {
        keys.entries().forEach(entry -> checkKey(entry, problems));
      }
    }
  }

  private static void checkKey(MappingNode.Entry entry, Consumer<Problem> problems) {
    if (entry.key().startsWith(Envelope.GROUP + "/")) {
      problems.accept(
          new Problem(
              entry.keyAt(),
              SafeText.quoted(entry.key()) + " is not read here; it goes to `spec`"));
    }
  }
}
