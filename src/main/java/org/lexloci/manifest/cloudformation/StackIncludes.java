package org.lexloci.manifest.cloudformation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.Problem;
import org.lexloci.source.SafeText;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.TreePaths;

/** Finds what a macro, or another file, puts into a template before there is a stack. */
public final class StackIncludes {

  /**
   * Something that is put into a template.
   *
   * @param told that it is not read
   * @param given what it is made of, as far as the template says
   */
  public record Include(Problem told, Node given) {}

  private final List<Include> found = new ArrayList<>();

  private StackIncludes() {}

  /** Lists them. */
  public static List<Include> of(MappingNode template) {
    StackIncludes includes = new StackIncludes();
    template.get("Transform").ifPresent(includes::transform);
    template.entries().forEach(entry -> includes.walk(entry.value()));
    return includes.found;
  }

  private void walk(Node node) {
    if (node instanceof MappingNode mapping) {
      mapping.get("Fn::Transform").ifPresent(this::transform);
    }
    node.values().forEach(this::walk);
  }

  private void transform(Node node) {
    if (node instanceof SequenceNode list) {
      list.items().forEach(this::transform);
      return;
    }
    Optional<ScalarNode> name =
        node instanceof ScalarNode scalar ? Optional.of(scalar) : TreePaths.scalar(node, "Name");
    if (name.isEmpty()) {
      return;
    }
    String text = name.get().text();
    Optional<String> file = TreePaths.text(node, "Parameters", "Location");
    if (text.equals(StackWords.ALL.of("include"))) {
      tell(node, "includes " + file.map(f -> SafeText.quoted(f)).orElse("another file"));
    } else if (!text.startsWith(StackWords.ALL.of("own"))) {
      tell(node, "is rewritten by the macro " + SafeText.quoted(text));
    }
  }

  private void tell(Node node, String what) {
    String instead = "; check what `" + StackWords.ALL.of("whole") + "`";
    Problem told =
        new Problem(
            node.at(), "the template " + what + ", which is not read" + instead + " prints");
    found.add(new Include(told, node));
  }
}
