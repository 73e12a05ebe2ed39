package org.lexloci.manifest.workload;

import java.util.ArrayList;
import java.util.List;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.program.Command;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.TreePaths;

/** What a container runs beside its own command when it starts. */
final class Hooks {

  private Hooks() {}

  /** Reads the commands of the hooks of a container. */
  static List<List<Command.Word>> read(MappingNode container, Path path, Command into) {
    int first = into.commands().size();
    // Compose runs a list of commands once a container has started.
    for (Node of : blocks(container, "post_start")) {
      TreePaths.at(of, "command").ifPresent(c -> into.read(c, path.to("post_start").to("command")));
      into.end();
    }
    for (String hook : List.of("postStart", "post_start")) {
      for (String key : List.of("command", "args")) {
        for (Node of : blocks(container, "lifecycle", hook, "exec")) {
          TreePaths.at(of, key)
              .ifPresent(c -> into.read(c, path.to("lifecycle").to(hook).to("exec").to(key)));
        }
      }
      into.end();
    }
    return List.copyOf(into.commands().subList(first, into.commands().size()));
  }

  /** A plan has blocks, of which there are lists. */
  private static List<Node> blocks(Node node, String... keys) {
    List<Node> found = List.of(node);
    for (String key : keys) {
      List<Node> next = new ArrayList<>();
      for (Node one : found) {
        Node value = TreePaths.at(one, key).orElse(one);
        if (value instanceof SequenceNode list) {
          next.addAll(list.items());
        } else if (value != one) {
          next.add(value);
        }
      }
      found = next;
    }
    return found;
  }
}
