package org.lexloci.manifest.arm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.TreePaths;

/** Writes out lists that are made of copies. */
final class ArmCopies {

  /** More items of one list are no longer told apart. */
  private static final int MOST = 200;

  private ArmCopies() {}

  /** Adds a list under its name; one whose length is not known has one item. */
  static void add(Node list, ArmScope scope, Position at, List<MappingNode.Entry> entries) {
    Optional<String> name = TreePaths.text(list, "name");
    Optional<Node> input = TreePaths.at(list, "input");
    if (name.isEmpty() || input.isEmpty()) {
      return;
    }
    int count =
        TreePaths.at(list, "count")
            .map(scope::resolve)
            .filter(c -> c instanceof ScalarNode s && s.text().matches("[0-9]{1,6}"))
            .map(c -> Integer.parseInt(((ScalarNode) c).text()))
            .orElse(1);
    List<Node> items = new ArrayList<>();
    for (int i = 0; i < Math.min(count, MOST); i++) {
      items.add(scope.in(name.get(), i).resolve(input.get()));
    }
    if (count > MOST) {
      scope.steps().exhaust();
    }
    entries.add(new MappingNode.Entry(name.get(), at, new SequenceNode(input.get().at(), items)));
  }

  static Optional<Node> variable(MappingNode variables, String name, ArmScope scope) {
    for (Node list : TreePaths.items(variables, "copy")) {
      if (TreePaths.text(list, "name").filter(name::equalsIgnoreCase).isPresent()) {
        List<MappingNode.Entry> entries = new ArrayList<>();
        add(list, scope, list.at(), entries);
        return entries.stream().map(MappingNode.Entry::value).findFirst();
      }
    }
    return Optional.empty();
  }
}
