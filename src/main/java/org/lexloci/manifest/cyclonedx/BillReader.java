package org.lexloci.manifest.cyclonedx;

import java.util.List;
import java.util.Optional;
import org.lexloci.manifest.evidence.Declarations;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.FileSyntax;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.evidence.Subject;
import org.lexloci.manifest.kind.KindReader;
import org.lexloci.manifest.model.Models;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.SafeText;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.TreePaths;

/**
 * Reads CycloneDX bills of materials for the models that something is made of. They know no cloud,
 * and a service that is called is not deployed.
 */
public record BillReader(Models models, Declarations declarations) implements KindReader {

  private static final String MODEL = "machine-learning-model";

  @Override
  public List<Subject> read(Document document) {
    MappingNode root = (MappingNode) document.root();
    Evidence.Builder evidence = new Evidence.Builder();
    Path metadata = Path.of(document).to("metadata");
    properties(TreePaths.items(root, "metadata", "properties"), document, metadata, evidence);
    Path of = metadata.to("component");
    TreePaths.mapping(root, "metadata", "component")
        .ifPresent(component -> component(component, document, of, evidence));
    components(TreePaths.items(root, "components"), document, Path.of(document), evidence);
    return List.of(
        new Subject(
            root.at(),
            "bill of materials",
            TreePaths.text(root, "metadata", "component", "name").map(SafeText::of).orElse(""),
            false,
            evidence.build(),
            FileSyntax.BILL));
  }

  private void components(
      List<Node> components, Document document, Path path, Evidence.Builder evidence) {
    for (int i = 0; i < components.size(); i++) {
      if (components.get(i) instanceof MappingNode component) {
        component(component, document, path.to("components").to(i), evidence);
      }
    }
  }

  private void component(
      MappingNode component, Document document, Path path, Evidence.Builder evidence) {
    Optional<ScalarNode> name = TreePaths.scalar(component, "name");
    if (TreePaths.text(component, "type").filter(MODEL::equals).isPresent() && name.isPresent()) {
      product(component, name.get().text())
          .ifPresent(
              product ->
                  evidence.add(
                      EvidenceItem.model(
                          product,
                          name.get(),
                          path.to("name").place(name.get(), document.number()))));
    }
    properties(TreePaths.items(component, "properties"), document, path, evidence);
    components(TreePaths.items(component, "components"), document, path, evidence);
  }

  /** Whose model it is may stand in front of its name, or beside it. */
  private Optional<String> product(MappingNode component, String name) {
    List<Optional<String>> owners =
        List.of(
            TreePaths.text(component, "publisher"),
            TreePaths.text(component, "supplier", "name"),
            TreePaths.text(component, "manufacturer", "name"),
            TreePaths.text(component, "group"));
    for (Optional<String> owner : owners) {
      Optional<String> product =
          owner.flatMap(o -> models.product(o, name).or(() -> models.product(o + "/" + name)));
      if (product.isPresent()) {
        return product;
      }
    }
    return models.product(name);
  }

  private void properties(
      List<Node> properties, Document document, Path path, Evidence.Builder evidence) {
    for (int i = 0; i < properties.size(); i++) {
      Optional<ScalarNode> name = TreePaths.scalar(properties.get(i), "name");
      Optional<Node> value = TreePaths.at(properties.get(i), "value");
      if (name.isPresent() && value.isPresent()) {
        declarations.read(
            new MappingNode.Entry(name.get().text(), name.get().at(), value.get()),
            Declarations.SLASH,
            "property",
            document.number(),
            path.to("properties").to(i).to("value"),
            evidence);
      }
    }
  }
}
