package org.lexloci.manifest.backstage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lexloci.manifest.evidence.Aspect;
import org.lexloci.manifest.evidence.Declarations;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.FileSyntax;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.evidence.Strength;
import org.lexloci.manifest.evidence.Subject;
import org.lexloci.manifest.kind.KindReader;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.SafeText;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.TreePaths;

/**
 * Reads entities of a Backstage catalogue. What one of them is called is the name of a product only
 * where the entity declares something with a key of ours: nearly everything has an entity.
 */
public record CatalogReader(Declarations declarations) implements KindReader {

  private static final Set<String> KINDS = Set.of("Component", "Resource", "API");

  /** What no catalogue says of deployments: code that others build in. */
  private static final String LIBRARY = "library";

  private static final Map<String, String> STAGES =
      Map.of(
          "experimental", "preview",
          "production", "general-availability",
          "deprecated", "general-availability");

  @Override
  public List<Subject> read(Document document) {
    MappingNode root = (MappingNode) document.root();
    String kind = TreePaths.text(root, "kind").orElse("");
    boolean library = TreePaths.text(root, "spec", "type").filter(LIBRARY::equals).isPresent();
    if (!KINDS.contains(kind) || library) {
      return List.of();
    }
    Evidence.Builder evidence = new Evidence.Builder();
    declarations.annotations(root, Path.of(document), document.number(), evidence);
    Evidence declared = evidence.build();
    if (declared.declares()) {
      if (declared.declared(Aspect.PRODUCT).isEmpty()) {
        TreePaths.scalar(root, "metadata", "name")
            .filter(name -> Declarations.parse(Aspect.PRODUCT, name.text()).isPresent())
            .ifPresent(name -> add(Aspect.PRODUCT, name.text(), name, document, evidence));
      }
      if (declared.declared(Aspect.STAGE).isEmpty()) {
        stage(root, document, evidence);
      }
    }
    return List.of(
        new Subject(
            root.at(),
            SafeText.of(kind),
            TreePaths.text(root, "metadata", "name").orElse(""),
            kind.equals("Component") || declared.declares(),
            evidence.build(),
            FileSyntax.ANNOTATION));
  }

  private static void stage(MappingNode root, Document document, Evidence.Builder evidence) {
    Optional<ScalarNode> lifecycle = TreePaths.scalar(root, "spec", "lifecycle");
    lifecycle
        .map(l -> STAGES.get(l.text()))
        .ifPresent(stage -> add(Aspect.STAGE, stage, lifecycle.get(), document, evidence));
  }

  private static void add(
      Aspect aspect, String value, ScalarNode node, Document document, Evidence.Builder evidence) {
    boolean name = aspect == Aspect.PRODUCT;
    Path path =
        name
            ? Path.of(document).to("metadata").to("name")
            : Path.of(document).to("spec").to("lifecycle");
    evidence.add(
        new EvidenceItem(
            aspect,
            Strength.DECLARED,
            name ? Declarations.parse(aspect, value).orElse(value) : value,
            EvidenceItem.quoted(name ? "name" : "lifecycle", node.text()),
            path.place(node, document.number())));
  }
}
