package org.lexloci.manifest.score;

import java.util.List;
import java.util.Map;
import org.lexloci.manifest.evidence.Clouds;
import org.lexloci.manifest.evidence.Declarations;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.FileSyntax;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.evidence.Subject;
import org.lexloci.manifest.kind.KindReader;
import org.lexloci.manifest.model.Models;
import org.lexloci.manifest.workload.PlainContainers;
import org.lexloci.manifest.workload.Volumes;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.TreePaths;

/** Reads workloads of Score, which leave the cloud to a platform by design. */
public final class ScoreReader implements KindReader {

  private final Declarations declarations;
  private final PlainContainers containers;

  /** Reads workloads with containers of these models. */
  public ScoreReader(Clouds clouds, Models models, Declarations declarations) {
    this.declarations = declarations;
    this.containers = new PlainContainers(clouds, models, "", Map.of("variables", "env"));
  }

  @Override
  public List<Subject> read(Document document) {
    MappingNode root = (MappingNode) document.root();
    Evidence.Builder evidence = new Evidence.Builder();
    declarations.annotations(root, Path.of(document), document.number(), evidence);
    TreePaths.mapping(root, "containers").stream()
        .flatMap(all -> all.entries().stream())
        .filter(entry -> entry.value() instanceof MappingNode)
        .forEach(
            entry ->
                containers.read(
                    (MappingNode) entry.value(),
                    document.number(),
                    Path.of(document).to("containers").to(entry.key()),
                    Volumes.NONE,
                    evidence));
    return List.of(
        new Subject(
            root.at(),
            "workload",
            TreePaths.text(root, "metadata", "name").orElse(""),
            true,
            evidence.build(),
            FileSyntax.ANNOTATION));
  }
}
