package org.lexloci.manifest.unread;

import java.util.ArrayList;
import java.util.List;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.HiddenNode;
import org.lexloci.manifest.kind.KubernetesObjects;
import org.lexloci.manifest.model.Models;
import org.lexloci.manifest.model.NameSearch;
import org.lexloci.manifest.workload.CommandSearch;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.binding.Envelope;

/**
 * Finds what resources serve or deploy that mostly call models: functions, workflows and settings.
 * They may run commands that serve one, have a platform deploy one, or hold documents of ours.
 */
record CallingResources(NameSearch names, Models models) {

  List<EvidenceItem> served(Node body, int document) {
    List<EvidenceItem> found = new ArrayList<>();
    new CommandSearch(models, document)
        .in(body).stream().filter(item -> !item.isUnstated()).forEach(found::add);
    stated(body, document, found);
    if (found.isEmpty()
        && models.servers().modelPrograms().in(new Document(body.at().file(), body))) {
      found.addAll(names.in(body, document));
    }
    return found;
  }

  private void stated(Node node, int document, List<EvidenceItem> found) {
    boolean ours =
        node instanceof MappingNode mapping
            ? KubernetesObjects.group(mapping).equals(Envelope.GROUP)
            : HiddenNode.told(node) instanceof ScalarNode text
                && text.text().contains(Envelope.API_VERSION);
    if (ours) {
      found.addAll(names.in(HiddenNode.told(node), document));
    } else {
      node.values().forEach(value -> stated(value, document, found));
    }
  }
}
