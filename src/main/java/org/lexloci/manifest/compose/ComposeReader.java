package org.lexloci.manifest.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lexloci.manifest.evidence.Clouds;
import org.lexloci.manifest.evidence.Declarations;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.FileSyntax;
import org.lexloci.manifest.evidence.ManifestPlace;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.evidence.Subject;
import org.lexloci.manifest.evidence.UntoldPart;
import org.lexloci.manifest.kind.KindReader;
import org.lexloci.manifest.model.Models;
import org.lexloci.manifest.resource.ResourceSubjects;
import org.lexloci.manifest.workload.PlainContainers;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.SafeText;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.TreePaths;

/**
 * Reads Compose files. They say nothing of a cloud unless somebody declares it; what serves a model
 * deploys it, and what calls one does not.
 */
public final class ComposeReader implements KindReader {

  /** Holds what a file, a service or a model declares. */
  public static final String EXTENSION = "x-lexloci";

  private static final String BUILT = "is built of what stands elsewhere, which is not read";

  private final Clouds clouds;
  private final Models models;
  private final Declarations declarations;
  private final PlainContainers containers;
  private final ComposeProject project;

  public ComposeReader(
      Clouds clouds, Models models, Declarations declarations, ComposeProject project) {
    this.project = project;
    this.clouds = clouds;
    this.models = models;
    this.declarations = declarations;
    this.containers =
        new PlainContainers(
            clouds,
            models,
            "",
            Map.of("entrypoint", "command", "command", "args", "environment", "env"));
  }

  @Override
  public List<Subject> read(Document document) {
    MappingNode root = (MappingNode) document.root();
    project.included(document);
    Evidence.Builder top = new Evidence.Builder();
    extension(root, document, Path.ROOT, top);
    List<Subject> parts = new ArrayList<>();
    for (String list : List.of("services", "models")) {
      for (MappingNode.Entry entry : TreePaths.entries(root, list)) {
        if (entry.value() instanceof MappingNode part) {
          Evidence.Builder evidence = new Evidence.Builder();
          Path path = Path.ROOT.to(list).to(entry.key());
          if (list.equals("services")) {
            service(project.whole(entry.key(), part, document), document, path, evidence);
          } else {
            model((MappingNode) project.filled(part, document), document, path, evidence);
          }
          parts.add(subject(list, entry, evidence.build()));
        }
      }
    }
    String name = TreePaths.text(root, "name").orElse("");
    return ResourceSubjects.of(
        new Subject(root.at(), "project", name, true, top.build(), FileSyntax.EXTENSION), parts);
  }

  private static Subject subject(String list, MappingNode.Entry entry, Evidence evidence) {
    return new Subject(
        entry.keyAt(),
        list.substring(0, list.length() - 1),
        SafeText.of(entry.key()),
        true,
        evidence,
        FileSyntax.EXTENSION);
  }

  private void service(
      MappingNode service, Document document, Path path, Evidence.Builder evidence) {
    extension(service, document, path, evidence);
    for (List<String> keys : List.of(List.of("labels"), List.of("deploy", "labels"))) {
      Optional<Node> labels = TreePaths.at(service, keys.toArray(String[]::new));
      Path at = keys.size() == 1 ? path.to("labels") : path.to("deploy").to("labels");
      labels.ifPresent(
          l ->
              declarations.read(
                  PlainContainers.pairs(l),
                  Declarations.SLASH,
                  "label",
                  document.number(),
                  at,
                  evidence));
    }
    containers.read(service, document.number(), path, project.volumes(document), evidence);
    TreePaths.scalar(service, "build")
        .or(() -> TreePaths.scalar(service, "build", "context"))
        .filter(context -> context.text().contains("://") || context.text().startsWith("git@"))
        .map(context -> path.to("build").place(context, document.number()))
        .map(at -> new UntoldPart(UntoldPart.DOWNLOAD, BUILT, "", at, List.of()))
        .ifPresent(evidence::untold);
    TreePaths.mapping(service, "provider", "options")
        .ifPresent(o -> model(o, document, path.to("provider").to("options"), evidence));
  }

  private void model(MappingNode model, Document document, Path path, Evidence.Builder evidence) {
    Optional<ScalarNode> stated = TreePaths.scalar(model, "model");
    if (stated.isPresent()) {
      ScalarNode node = stated.get();
      String name = PlainContainers.filled(node.text());
      ManifestPlace place = path.to("model").place(node, document.number());
      models
          .product(name)
          .ifPresentOrElse(
              product -> evidence.add(EvidenceItem.model(product, node, place)),
              () -> copy(name, place, evidence));
    }
  }

  private void copy(String name, ManifestPlace at, Evidence.Builder evidence) {
    String from = EvidenceItem.quoted("model", name);
    models
        .alias(name)
        .map(p -> UntoldPart.copy(p, from, at))
        .or(() -> models.namesake(name).map(p -> UntoldPart.called(p, from, at)))
        .ifPresent(evidence::untold);
  }

  private void extension(
      MappingNode holder, Document document, Path path, Evidence.Builder evidence) {
    holder.entry(EXTENSION).ifPresent(entry -> declarations.note(entry.keyAt()));
    TreePaths.mapping(holder, EXTENSION)
        .ifPresent(
            m -> declarations.read(m, "", "key", document.number(), path.to(EXTENSION), evidence));
    for (MappingNode.Entry entry : holder.entries()) {
      clouds
          .find("compose", entry.key())
          .ifPresent(
              sign ->
                  evidence.add(
                      sign.item(
                          EvidenceItem.quoted("key", entry.key()),
                          path.to(entry.key()).place(entry.value(), document.number()))));
    }
  }
}
