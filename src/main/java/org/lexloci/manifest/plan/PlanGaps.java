package org.lexloci.manifest.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.UnreadPart;
import org.lexloci.manifest.model.NameSearch;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.SafeText;

/** Finds what resources of a plan install on a cluster and the plan does not show. */
public record PlanGaps(PlanWords words, NameSearch names) {

  /** Where a plan keeps what is filled in to a chart, and what it shows of a text. */
  private static final List<String> TELLING =
      List.of("values", "set", "set_list", "set_sensitive", "yaml_body", "manifest");

  /** What is not shown of one resource. */
  public record Gap(String address, UnreadPart unread) {}

  public List<Gap> in(Document document) {
    List<Gap> gaps = new ArrayList<>();
    for (PlanResource resource : PlanListing.of((MappingNode) document.root(), document.number())) {
      Optional<MappingNode> after = resource.after().filter(a -> resource.exists());
      if (after.isPresent()) {
        Optional<String> opaque = words.opaque(resource.type());
        if (opaque.isPresent() && PlanObjects.manifest(after.get()).isEmpty()) {
          installed(opaque.get(), after.get(), resource, gaps);
        }
      }
    }
    return gaps;
  }

  /** The first word of the table says what is counted. */
  private void installed(String opaque, MappingNode after, PlanResource resource, List<Gap> gaps) {
    int end = opaque.indexOf(' ');
    List<EvidenceItem> named =
        TELLING.stream()
            .flatMap(key -> after.get(key).stream())
            .flatMap(value -> names.in(value, resource.document()).stream())
            .toList();
    gaps.add(gap(opaque.substring(0, end), opaque.substring(end).strip(), named, resource));
  }

  private static Gap gap(
      String kind, String what, List<EvidenceItem> named, PlanResource resource) {
    String told = SafeText.quoted(resource.address()) + " " + what;
    return new Gap(resource.address(), new UnreadPart(kind, resource.node().at(), told, named));
  }
}
