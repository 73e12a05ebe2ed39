package org.lexloci.manifest.evidence;

import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;

/** A step from a document's root to a node, spelt out only when somebody asks. */
public record Path(@Nullable Path parent, String step) {

  public static final Path ROOT = new Path(null, "");

  /** Leads to the root of a document, which may stand in a list. */
  public static Path of(Document document) {
    Path path = ROOT;
    for (String step : document.steps()) {
      path = path.to(step);
    }
    return path;
  }

  public Path to(String key) {
    return new Path(this, key);
  }

  public Path to(int index) {
    return new Path(this, String.valueOf(index));
  }

  /** Takes each value in one that stands here, with the path to it. */
  public void each(Node node, BiConsumer<Node, Path> taker) {
    if (node instanceof MappingNode mapping) {
      mapping.entries().forEach(entry -> taker.accept(entry.value(), to(entry.key())));
      return;
    }
    List<Node> items = node.values();
    for (int i = 0; i < items.size(); i++) {
      taker.accept(items.get(i), to(i));
    }
  }

  /** Tells whether the last steps are these, the last one last. */
  public boolean endsWith(String... steps) {
    @Nullable Path path = this;
    for (int i = steps.length - 1; i >= 0; i--) {
      if (path == null || !path.step.equals(steps[i])) {
        return false;
      }
      path = path.parent;
    }
    return true;
  }

  /** Answers the key of what holds this; empty at the root. A list is held as its items are. */
  public String holder() {
    @Nullable Path above = parent;
    while (above != null && isIndex(above.step)) {
      above = above.parent;
    }
    return above == null ? "" : above.step;
  }

  private static boolean isIndex(String step) {
    for (int i = 0; i < step.length(); i++) {
      if (step.charAt(i) < '0' || step.charAt(i) > '9') {
        return false;
      }
    }
    return !step.isEmpty();
  }

  /** Tells whether a step of this name leads here. */
  public boolean passes(String name) {
    for (@Nullable Path path = this; path != null; path = path.parent) {
      if (path.step.equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** Points at a node that stands here, in a document of a file by its number. */
  public ManifestPlace place(Node node, int document) {
    return new ManifestPlace(node.at(), document, pointer());
  }

  /** Spells the way as a JSON pointer. */
  public String pointer() {
    return parent == null
        ? ""
        : parent.pointer() + "/" + step.replace("~", "~0").replace("/", "~1");
  }
}
