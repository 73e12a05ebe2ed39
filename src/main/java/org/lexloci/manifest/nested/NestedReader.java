package org.lexloci.manifest.nested;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lexloci.manifest.evidence.HiddenNode;
import org.lexloci.manifest.evidence.Subject;
import org.lexloci.manifest.kind.KindReader;
import org.lexloci.manifest.kind.ManifestKind;
import org.lexloci.manifest.kind.Recognition;
import org.lexloci.manifest.plan.PlanConfiguration;
import org.lexloci.manifest.plan.PlanListing;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.reader.EmbeddedDocuments;

/**
 * Reads, besides a document, the templates that its resources hold as text and deploy. Everything
 * in them stands where that text does.
 *
 * @param own reads the document itself
 * @param templates read what is deployed with nothing but what it is passed, by its kind
 * @param depth of this document in others
 */
public record NestedReader(KindReader own, Map<ManifestKind, KindReader> templates, int depth)
    implements KindReader {

  /** Templates in templates are followed no further. */
  public static final int DEEPEST = 20;

  /** Keys of a resource under which it holds a template as text. */
  public static final Set<String> TEXTS =
      Set.of("template_content", "template_body", "TemplateBody", "templateBody");

  @Override
  public List<Subject> read(Document document) {
    List<Subject> subjects = new ArrayList<>(own.read(document));
    if (document.root() instanceof MappingNode root) {
      for (Node deployed : deployed(root, document)) {
        walk(deployed, document, subjects);
      }
    }
    return subjects;
  }

  @Override
  public List<Node> views(Document document) {
    return own.views(document);
  }

  /** Of a plan that is carried out in part nobody knows which part. */
  private static List<Node> deployed(MappingNode root, Document document) {
    boolean plan = Recognition.of(document).filter(ManifestKind.TERRAFORM_PLAN::equals).isPresent();
    if (!plan) {
      return List.of(root);
    }
    boolean whole = PlanListing.gap(root).isEmpty();
    PlanConfiguration configuration = new PlanConfiguration(root);
    return PlanListing.of(root, document.number()).stream()
        .filter(resource -> whole && resource.exists() && resource.deferred().isEmpty())
        .flatMap(resource -> configuration.stated(resource).stream())
        .map(Node.class::cast)
        .toList();
  }

  private void walk(Node node, Document document, List<Subject> subjects) {
    if (!(node instanceof MappingNode mapping)) {
      node.values().forEach(item -> walk(item, document, subjects));
    } else {
      for (MappingNode.Entry entry : mapping.entries()) {
        if (TEXTS.contains(entry.key())) {
          PassedParameters passed = PassedParameters.of(mapping);
          roots(HiddenNode.told(entry.value()))
              .forEach(root -> template(passed.into(root), document, subjects));
        } else {
          walk(entry.value(), document, subjects);
        }
      }
    }
  }

  /** What source makes a text of is no text yet. */
  private static List<Node> roots(Node told) {
    return told instanceof ScalarNode text ? EmbeddedDocuments.of(text) : List.of(told);
  }

  private void template(Node root, Document document, List<Subject> subjects) {
    Document template = new Document("embedded", document.number(), root, List.of());
    // Of what else stands in a text nobody says that it is deployed.
    @Nullable KindReader reader = Recognition.of(template).map(templates::get).orElse(null);
    if (reader == null) {
      return;
    }
    if (depth == DEEPEST) {
      String why = "a template in a template, as deep as none is followed";
      subjects.add(Subject.unstated(root.at(), document.number(), why));
    } else {
      subjects.addAll(new NestedReader(reader, templates, depth + 1).read(template));
    }
  }
}
