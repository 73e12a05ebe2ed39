package org.lexloci.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.Shown;

/** Finds names of products in those parts of manifests that no reader understands. */
final class UnreadParts {

  /** Kinds of objects that no controller runs anything for. */
  private static final Set<String> DESCRIBING =
      Set.of("CustomResourceDefinition", "ConfigMap", "Secret");

  /** Where a plan keeps what is filled in to a chart. */
  private static final List<String> OF_CHART =
      List.of("values", "set", "set_list", "set_sensitive");

  private final NameSearch names;

  UnreadParts(NameSearch names) {
    this.names = names;
  }

  /** Lists what a manifest names beside what its reader has seen in it. */
  List<Unread> besides(ManifestKind kind, Document document, List<Subject> seen) {
    List<Subject> naming =
        seen.stream().filter(s -> !s.evidence().decisive(Aspect.PRODUCT).isEmpty()).toList();
    return switch (kind) {
      case KUBERNETES -> naming.isEmpty() ? custom(document) : List.of();
      case TERRAFORM_PLAN -> charts(document, naming);
      default -> List.of();
    };
  }

  /** What a custom resource makes its controller run, only the controller knows. */
  private List<Unread> custom(Document document) {
    String version = Nodes.text(document.root(), "apiVersion").orElse("");
    String group = version.substring(0, Math.max(0, version.indexOf('/')));
    String kind = Nodes.text(document.root(), "kind").orElse("");
    boolean known = group.indexOf('.') < 0 || group.endsWith(".k8s.io");
    if (known || DESCRIBING.contains(kind)) {
      return List.of();
    }
    return Nodes.at(document.root(), "spec")
        .map(spec -> names.in(spec, document.number()))
        .filter(found -> !found.isEmpty())
        .map(
            found ->
                new Unread(
                    "custom resource",
                    document.root().at(),
                    "what a `"
                        + Shown.of(kind)
                        + "` runs is not known here; if it deploys it, add "
                        + KubernetesSyntax.ANNOTATION.line(Aspect.PRODUCT),
                    found))
        .stream()
        .toList();
  }

  private List<Unread> charts(Document plan, List<Subject> naming) {
    List<Unread> charts = new ArrayList<>();
    for (Node change : Nodes.items(plan.root(), "resource_changes")) {
      boolean chart = Nodes.text(change, "type").filter("helm_release"::equals).isPresent();
      String address = Nodes.text(change, "address").orElse("");
      boolean named = naming.stream().anyMatch(subject -> subject.name().equals(address));
      Optional<MappingNode> after = Nodes.mapping(change, "change", "after");
      if (chart && !named && after.isPresent()) {
        List<Item> found =
            OF_CHART.stream()
                .flatMap(key -> after.get().get(key).stream())
                .flatMap(values -> names.in(values, plan.number()).stream())
                .toList();
        charts.add(
            new Unread(
                "chart",
                change.at(),
                "`"
                    + Shown.of(address)
                    + "` installs a chart, which a plan does not show; run `helm template` and"
                    + " check what it prints",
                found));
      }
    }
    return charts;
  }
}
