package org.lexloci.manifest.unread;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lexloci.manifest.evidence.Aspect;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.FileSyntax;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.evidence.Strength;
import org.lexloci.manifest.evidence.UnreadPart;
import org.lexloci.manifest.model.Models;
import org.lexloci.manifest.model.NameSearch;
import org.lexloci.manifest.workload.CommandSearch;
import org.lexloci.manifest.workload.Script;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.TreePaths;
import org.lexloci.source.reader.EmbeddedDocuments;

/** Finds names of products in what config maps and secrets hold as text. */
public record ConfigMapTexts(NameSearch names, Models models) {

  /** What a model is counted as that a file of settings in one names. */
  public static final String SETTINGS = "settings in a config map";

  /**
   * A config map may hold objects that are put on a cluster, scripts that containers run, and files
   * of settings that give a model to a server.
   */
  Optional<UnreadPart> in(MappingNode configMap, int document) {
    Evidence.Builder found = new Evidence.Builder();
    List<EvidenceItem> given = new ArrayList<>();
    for (String place : List.of("data", "stringData", "binaryData")) {
      for (MappingNode.Entry entry : TreePaths.entries(configMap, place)) {
        if (entry.value() instanceof ScalarNode value) {
          // What is in Base64 is what a container sees.
          ScalarNode text = new ScalarNode(value.at(), Script.decoded(value.text()), true);
          text(text, Path.ROOT.to(place).to(entry.key()), document, found);
          given.addAll(settings(text, document));
        }
      }
    }
    List<EvidenceItem> products =
        found.build().of(Aspect.PRODUCT, Strength.STRONG).stream()
            .filter(item -> !item.isUnstated())
            .toList();
    return part("config map", configMap, "puts on a cluster, or runs", products)
        .or(() -> part(SETTINGS, configMap, "reads and may serve", given));
  }

  private static Optional<UnreadPart> part(
      String kind, MappingNode configMap, String does, List<EvidenceItem> products) {
    return products.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new UnreadPart(
                kind,
                configMap.at(),
                "it stands in a text that something else "
                    + does
                    + "; check that text, or add "
                    + FileSyntax.ANNOTATION.line(Aspect.PRODUCT)
                    + " of what runs it",
                products));
  }

  private void text(ScalarNode text, Path path, int document, Evidence.Builder found) {
    boolean lines = text.text().indexOf('\n') > 0;
    if (lines && text.text().contains("apiVersion") && text.text().contains("kind")) {
      names.in(text, document).forEach(found::add);
    }
    if (lines || models.servers().isNamedIn(text.text())) {
      new Script(models, document).read(text, path, found);
    }
  }

  /** Lists what a file names as a model to be served, in its settings or in commands in it. */
  private List<EvidenceItem> settings(ScalarNode text, int document) {
    boolean file = text.text().indexOf('\n') > 0 || text.text().stripLeading().startsWith("{");
    if (!file || names.in(text, document).isEmpty()) {
      return List.of();
    }
    Document held = new Document(text.at().file(), text);
    List<EvidenceItem> found = new ArrayList<>(new SettingsSearch(models).named(held));
    for (Node root : EmbeddedDocuments.of(text)) {
      found.addAll(new CommandSearch(models, document).in(root));
    }
    return found.stream()
        .filter(item -> !item.isUnstated())
        .map(
            item ->
                new EvidenceItem(
                    Aspect.PRODUCT, Strength.STRONG, item.value(), item.from(), item.place()))
        .toList();
  }
}
