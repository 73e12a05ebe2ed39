package org.lexloci.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.lexloci.descriptor.DescriptorReader;
import org.lexloci.manifest.Manifests;
import org.lexloci.manifest.kind.KubernetesObjects;
import org.lexloci.manifest.kind.ManifestKind;
import org.lexloci.manifest.module.FileTexts;
import org.lexloci.manifest.plan.PlanListing;
import org.lexloci.manifest.plan.PlanObjects;
import org.lexloci.manifest.plan.PlanResource;
import org.lexloci.manifest.terraform.EvaluatedSource;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.SourceText;
import org.lexloci.source.TreePaths;
import org.lexloci.source.binding.Envelope;
import org.lexloci.source.reader.EmbeddedDocuments;

/**
 * Finds documents of ours that Terraform, Pulumi, CloudFormation stacks and playbooks put on a
 * cluster, if every value of them is known.
 */
final class EmbeddedDescriptors {

  private static final Pattern FILLED_IN = Pattern.compile("\\{\\{|\\$\\{|<%|%\\{");

  /** Steps of a preview that remove a resource. */
  private static final Set<String> REMOVING = Set.of("delete", "delete-replaced", "discard");

  private final List<Document> found = new ArrayList<>();
  private EvaluatedSource evaluated = EvaluatedSource.NONE;

  private EmbeddedDescriptors() {}

  /** Lists the documents, each once. */
  List<Document> found() {
    return found.stream().distinct().toList();
  }

  /** Answers the source that was evaluated in the search. */
  EvaluatedSource evaluated() {
    return evaluated;
  }

  /**
   * Looks for them.
   *
   * @param texts of the files of the run, for source that names others
   */
  static EmbeddedDescriptors in(List<Document> foreign, Supplier<FileTexts> texts) {
    EmbeddedDescriptors held = new EmbeddedDescriptors();
    List<Document> source = new ArrayList<>();
    for (Document document : foreign) {
      Optional<ManifestKind> kind = Manifests.kind(document);
      if (kind.isEmpty()) {
        // A playbook is recognised by nothing in it.
        held.search(document.root(), document);
        continue;
      }
      switch (kind.get()) {
        case TERRAFORM_PLAN -> held.plan(document);
        case TERRAFORM_SOURCE -> source.add(document);
        case PULUMI_PREVIEW -> held.preview(document);
        case PULUMI -> held.search(document.root(), document);
        case CLOUDFORMATION -> held.stack(document);
        default -> {
          // Objects are opened as they are read, and of all else nothing is put on a cluster.
        }
      }
    }
    if (source.stream().anyMatch(EmbeddedDescriptors::mentions)) {
      held.evaluated = EvaluatedSource.of(source, texts.get());
      held.evaluated.source().plans().forEach(made -> held.plan(made.plan()));
    }
    return held;
  }

  /** Tells whether a tree of values holds another one. */
  static boolean holds(Node tree, Node part) {
    return tree instanceof MappingNode && tree == part
        || tree.values().stream().anyMatch(value -> holds(value, part));
  }

  private static boolean mentions(Document source) {
    return source.root() instanceof SourceText text && text.text().contains(Envelope.GROUP)
        || source.root() instanceof MappingNode;
  }

  private void plan(Document document) {
    if (document.root() instanceof MappingNode plan) {
      PlanListing.of(plan, document.number()).stream()
          .filter(PlanResource::exists)
          .flatMap(resource -> resource.after().flatMap(PlanObjects::manifest).stream())
          .forEach(object -> take(object, document));
    }
  }

  private void preview(Document document) {
    TreePaths.items(document.root(), "steps").stream()
        .filter(step -> TreePaths.text(step, "op").filter(REMOVING::contains).isEmpty())
        .flatMap(step -> TreePaths.mapping(step, "newState", "inputs").stream())
        .forEach(object -> take(object, document));
  }

  /** A resource of a stack may hold documents as text. */
  private void stack(Document document) {
    TreePaths.mapping(document.root(), "Resources").stream()
        .flatMap(resources -> resources.entries().stream())
        .flatMap(resource -> TreePaths.at(resource.value(), "Properties").stream())
        .forEach(properties -> unpack(properties, document));
  }

  private void unpack(Node node, Document document) {
    if (node instanceof ScalarNode text && text.text().contains(Envelope.API_VERSION)) {
      EmbeddedDocuments.of(text).forEach(root -> search(root, document));
    } else if (!(node instanceof MappingNode mapping && take(mapping, document))) {
      node.values().forEach(value -> unpack(value, document));
    }
  }

  private void search(Node node, Document document) {
    if (!(node instanceof MappingNode mapping) || !isRemoved(mapping) && !take(mapping, document)) {
      node.values().forEach(value -> search(value, document));
    }
  }

  /** Tells whether a task of a playbook removes an object. */
  private static boolean isRemoved(MappingNode task) {
    return TreePaths.text(task, "state").filter("absent"::equals).isPresent();
  }

  private boolean take(MappingNode object, Document document) {
    boolean ours =
        KubernetesObjects.group(object).equals(Envelope.GROUP)
            && TreePaths.has(object, "kind")
            && !Envelope.isReference(object)
            && isTold(object);
    if (ours) {
      Document own =
          new Document(
              object.at().file(), document.number(), object, document.oddities(), List.of());
      if (DescriptorReader.claims(own)) {
        found.add(own);
      }
    }
    return ours;
  }

  private static boolean isFunction(String key) {
    return key.regionMatches(true, 0, "fn::", 0, 4) || key.equals("Ref") || key.equals("Condition");
  }

  private static boolean isTold(Node node) {
    if (node instanceof MappingNode mapping) {
      return mapping.entries().stream().allMatch(e -> !isFunction(e.key()) && isTold(e.value()));
    }
    return node instanceof SequenceNode list
        ? list.items().stream().allMatch(EmbeddedDescriptors::isTold)
        : node instanceof ScalarNode text && !FILLED_IN.matcher(text.text()).find();
  }
}
