package org.lexloci.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.UnreadPart;
import org.lexloci.manifest.model.NameSearch;
import org.lexloci.source.Document;
import org.lexloci.source.Position;

/** Finds what charts and overlays name and nothing deploys that was rendered of them. */
record UndeployedNames(NameSearch names) {

  List<UnreadPart> in(List<Document> documents, Manifests.Read read) {
    Set<String> judged =
        read.deployments().stream()
            .map(d -> d.named().deployment().product().name().value())
            .collect(Collectors.toSet());
    List<UnreadPart> left = new ArrayList<>();
    for (Document document : documents) {
      List<EvidenceItem> named =
          names.in(document).stream().filter(item -> !judged.contains(item.value())).toList();
      if (!named.isEmpty()) {
        String what = "what was rendered does not deploy it; check which values do";
        left.add(new UnreadPart("chart", Position.whole(document.file()), what, named));
      }
    }
    return left;
  }
}
