package org.lexloci.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.Shown;

/** Finds what resources of a plan install or run of which the plan does not show what it is. */
final class PlanGaps {

  /** Where a plan keeps what is filled in to a chart, and what it shows of a text. */
  private static final List<String> TELLING =
      List.of("values", "set", "set_list", "set_sensitive", "yaml_body", "manifest");

  private final PlanWords words;
  private final Models models;
  private final NameSearch names;

  PlanGaps(PlanWords words, Models models, NameSearch names) {
    this.words = words;
    this.models = models;
    this.names = names;
  }

  /** What is not shown of one resource. */
  record Gap(String address, Unread unread) {}

  List<Gap> in(Document document) {
    List<Gap> gaps = new ArrayList<>();
    for (PlanResource resource : PlanListing.of((MappingNode) document.root(), document.number())) {
      Optional<MappingNode> after = resource.after().filter(a -> resource.exists());
      if (after.isPresent()) {
        Optional<String> opaque = words.opaque(resource.type());
        if (opaque.isEmpty()) {
          texts(after.get(), resource, gaps);
        } else if (PlanObjects.manifest(after.get()).isEmpty()) {
          installed(opaque.get(), after.get(), resource, gaps);
        }
      }
    }
    return gaps;
  }

  /** The first word of the table says what is counted. */
  private void installed(String opaque, MappingNode after, PlanResource resource, List<Gap> gaps) {
    int end = opaque.indexOf(' ');
    List<Item> named =
        TELLING.stream()
            .flatMap(key -> after.get(key).stream())
            .flatMap(value -> names.in(value, resource.document()).stream())
            .toList();
    gaps.add(gap(opaque.substring(0, end), opaque.substring(end).strip(), named, resource));
  }

  private void texts(Node node, PlanResource resource, List<Gap> gaps) {
    if (node instanceof SequenceNode list) {
      list.items().forEach(item -> texts(item, resource, gaps));
    } else if (node instanceof MappingNode mapping) {
      for (MappingNode.Entry entry : mapping.entries()) {
        if (entry.value() instanceof HiddenNode hidden && runs(entry.key(), resource)) {
          String what =
              "has a `" + Shown.of(entry.key()) + "` that is not told here; check what comes of it";
          List<Item> named = names.in(hidden, resource.document());
          gaps.add(gap("text", what, named, resource));
        } else {
          texts(entry.value(), resource, gaps);
        }
      }
    }
  }

  /** Tells whether an attribute holds what a machine runs, or containers. */
  private boolean runs(String key, PlanResource resource) {
    return models.servers().is("script", key)
        || words.is("embedded", key) && words.is("deploys", resource.type());
  }

  private static Gap gap(String kind, String what, List<Item> named, PlanResource resource) {
    String told = "`" + Shown.of(resource.address()) + "` " + what;
    return new Gap(resource.address(), new Unread(kind, resource.node().at(), told, named));
  }
}
