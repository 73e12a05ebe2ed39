package org.lexloci.manifest.plan;

import java.util.Optional;
import java.util.stream.Stream;
import org.lexloci.manifest.evidence.Aspect;
import org.lexloci.manifest.evidence.Declarations;
import org.lexloci.manifest.evidence.Syntax;
import org.lexloci.source.MappingNode;
import org.lexloci.source.SafeText;
import org.lexloci.source.TreePaths;

/**
 * Facts stand in an argument of a resource that holds keys and values.
 *
 * @param argument {@code tags}, {@code labels}; empty where the resource can have none
 * @param prefix of the keys
 * @param where the argument stands
 */
record PlanSyntax(String argument, String prefix, String where) implements Syntax {

  /** Finds the argument that a resource has, or the one that what it belongs to has. */
  static PlanSyntax of(PlanResource resource, PlanObjects objects, PlanParents parents) {
    Optional<PlanResource> parent = parents.of(resource);
    if (objects.holds(resource)) {
      return new PlanSyntax(
          "annotations",
          Declarations.SLASH,
          "`metadata` of "
              + (objects.opaque(resource).isEmpty() ? shown(resource) : holder(resource, parent)));
    }
    if (objects.isBare(resource)) {
      return new PlanSyntax("", "", "");
    }
    Optional<MappingNode> after = resource.after();
    boolean labelled = has(after, "effective_labels") || has(after, "terraform_labels");
    String argument =
        labelled
            ? "labels"
            : Stream.of("freeform_tags", "tags", "labels", "user_labels")
                .filter(name -> has(after, name))
                .findFirst()
                .orElse("tags");
    boolean itself = labelled || has(after, argument) || parent.isEmpty();
    return new PlanSyntax(
        argument, Declarations.HYPHEN, shown(itself ? resource : parent.orElseThrow()));
  }

  /** What a plan does not show has annotations only by its namespace. */
  private static String holder(PlanResource resource, Optional<PlanResource> namespace) {
    return namespace
        .map(PlanSyntax::shown)
        .orElse("a `kubernetes_namespace` for the namespace of " + shown(resource));
  }

  private static String shown(PlanResource resource) {
    return SafeText.quoted(resource.address());
  }

  private static boolean has(Optional<MappingNode> after, String argument) {
    return after.filter(a -> TreePaths.has(a, argument)).isPresent();
  }

  @Override
  public String line(Aspect aspect) {
    if (argument.isEmpty()) {
      return "a descriptor that states the deployment";
    }
    String key = prefix + aspect.word();
    String value = aspect.example().replace("\"", "");
    String written = key.indexOf('/') < 0 ? key : '"' + key + '"';
    return "`" + argument + " = { " + written + " = \"" + value + "\" }` to " + where;
  }
}
