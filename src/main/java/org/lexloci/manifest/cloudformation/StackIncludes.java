package org.lexloci.manifest.cloudformation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
   * @param macro whether it is a program, which may make anything else of what it is given
   */
  public record Include(Problem told, Node given, boolean macro) {}

  /** What a macro may make resources of, besides the resources that are written. */
  private static final Set<String> MATERIAL =
      Set.of("Transform", "Parameters", "Mappings", "Metadata");

  private final List<Include> found = new ArrayList<>();

  private StackIncludes() {}

  public static List<Include> of(MappingNode template) {
    List<Include> all = new ArrayList<>();
    Node material = template.only(e -> MATERIAL.contains(e.key()));
    wide(template)
        .forEach(
            one ->
                all.add(
                    new Include(one.told(), one.macro() ? material : one.given(), one.macro())));
    StackIncludes includes = new StackIncludes();
    template.entries().forEach(entry -> includes.walk(entry.value()));
    all.addAll(includes.found);
    return all;
  }

  private static List<Include> wide(MappingNode template) {
    StackIncludes includes = new StackIncludes();
    template.get("Transform").ifPresent(includes::transform);
    return includes.found;
  }

  /**
   * Says why a template is not what is written there: macros may make anything else of all of it.
   */
  static List<String> doubts(MappingNode template) {
    return wide(template).stream().filter(Include::macro).map(one -> one.told().message()).toList();
  }

  /** Says why a resource is not what is written there. */
  static List<String> doubtsOf(MappingNode resource) {
    StackIncludes includes = new StackIncludes();
    includes.walk(resource);
    return includes.found.stream().map(one -> one.told().message()).toList();
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
      tell(node, "includes " + file.map(f -> SafeText.quoted(f)).orElse("another file"), false);
    } else if (!text.startsWith(StackWords.ALL.of("own"))) {
      tell(node, "is rewritten by the macro " + SafeText.quoted(text), true);
    }
  }

  private void tell(Node node, String what, boolean macro) {
    String instead = "; check what `" + StackWords.ALL.of("whole") + "`";
    Problem told =
        new Problem(
            node.at(), "the template " + what + ", which is not read" + instead + " prints");
    found.add(new Include(told, node, macro));
  }
}
