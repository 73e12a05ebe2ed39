package org.lexloci.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;

/** Reads resources of a template that deploy another one, whose text is never read. */
final class StackSet {

  private StackSet() {}

  /** Says why nothing of what a resource deploys is read, and what to check in its place. */
  static String opaque(MappingNode resource) {
    return Nodes.at(resource, "Properties", "TemplateBody").isPresent()
        ? "deploys a template that it holds as text, which is not read; check that template"
        : "deploys another template; check that one";
  }

  /** Adds every region that instances of a set are made in, if all of them are known. */
  static void regions(Node properties, Path path, Document document, Evidence.Builder evidence) {
    List<Node> groups = Nodes.items(properties, "StackInstancesGroup");
    List<Item> items = new ArrayList<>();
    boolean known = !groups.isEmpty();
    for (int i = 0; i < groups.size(); i++) {
      Path at = path.to("StackInstancesGroup").to(i).to("Regions");
      known &= regions(Nodes.at(groups.get(i), "Regions"), at, document, items);
    }
    if (known) {
      items.forEach(evidence::add);
    }
  }

  /** A parameter holds its list as one text. */
  private static boolean regions(
      Optional<Node> stated, Path path, Document document, List<Item> items) {
    if (stated.isEmpty()) {
      return false;
    }
    List<Node> regions =
        stated.get() instanceof SequenceNode list ? list.items() : List.of(stated.get());
    for (Node region : regions) {
      if (!(region instanceof ScalarNode text)) {
        return false;
      }
      for (String name : text.text().split(",")) {
        items.add(
            new Item(
                Aspect.REGION,
                Strength.STRONG,
                name.strip(),
                "property `StackInstancesGroup.Regions`",
                Parts.place(text, document, path)));
      }
    }
    return true;
  }
}
