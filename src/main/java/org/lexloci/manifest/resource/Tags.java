package org.lexloci.manifest.resource;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.lexloci.manifest.evidence.Declarations;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.TreePaths;

/** Finds tags, which stand in a mapping or in a list of keys and values. */
public final class Tags {

  private Tags() {}

  /** Hands over every tag of ours with the path of its value; a namespace before it is left out. */
  public static void each(Node tags, Path path, BiConsumer<MappingNode.Entry, Path> taker) {
    if (tags instanceof MappingNode mapping) {
      for (MappingNode.Entry entry : mapping.entries()) {
        String key = entry.key().substring(entry.key().indexOf('.') + 1);
        take(new MappingNode.Entry(key, entry.keyAt(), entry.value()), path.to(entry.key()), taker);
      }
    } else {
      path.each(tags, (item, at) -> pair(item, at, taker));
    }
  }

  private static void pair(Node item, Path path, BiConsumer<MappingNode.Entry, Path> taker) {
    for (String[] names : List.of(new String[] {"key", "value"}, new String[] {"Key", "Value"})) {
      Optional<ScalarNode> key = TreePaths.scalar(item, names[0]);
      Optional<Node> value = TreePaths.at(item, names[1]);
      if (key.isPresent() && value.isPresent()) {
        take(
            new MappingNode.Entry(key.get().text(), key.get().at(), value.get()),
            path.to(names[1]),
            taker);
      }
    }
  }

  private static void take(
      MappingNode.Entry entry, Path path, BiConsumer<MappingNode.Entry, Path> taker) {
    if (entry.key().startsWith(Declarations.HYPHEN)) {
      taker.accept(entry, path);
    }
  }
}
