package org.lexloci.manifest.unread;

import java.util.List;
import java.util.Optional;
import org.lexloci.manifest.evidence.Aspect;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.evidence.Reduction;
import org.lexloci.manifest.evidence.Strength;
import org.lexloci.manifest.evidence.UnreadPart;
import org.lexloci.manifest.kubernetes.KubernetesSyntax;
import org.lexloci.manifest.model.Models;
import org.lexloci.manifest.model.NameSearch;
import org.lexloci.manifest.workload.Script;
import org.lexloci.source.MappingNode;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.TreePaths;

/** Finds names of products in what config maps and secrets hold as text. */
record ConfigMapTexts(NameSearch names, Models models) {

  /** A config map may hold objects that are put on a cluster, and scripts that containers run. */
  Optional<UnreadPart> in(MappingNode configMap, int document) {
    Evidence.Builder found = new Evidence.Builder();
    for (String place : List.of("data", "stringData", "binaryData")) {
      for (MappingNode.Entry entry :
          TreePaths.mapping(configMap, place).map(MappingNode::entries).orElse(List.of())) {
        if (entry.value() instanceof ScalarNode value) {
          // What is in Base64 is what a container sees.
          ScalarNode text = new ScalarNode(value.at(), Script.decoded(value.text()), true);
          text(text, Path.ROOT.to(place).to(entry.key()), document, found);
        }
      }
    }
    List<EvidenceItem> products =
        found.build().of(Aspect.PRODUCT, Strength.STRONG).stream()
            .filter(item -> !item.value().equals(Reduction.UNSTATED))
            .toList();
    return products.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new UnreadPart(
                "config map",
                configMap.at(),
                "it stands in a text that something else puts on a cluster, or runs; check that"
                    + " text, or add "
                    + KubernetesSyntax.ANNOTATION.line(Aspect.PRODUCT)
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
}
