package org.lexloci.manifest.bicep;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;

/** How resources are named that belong to others, which templates name by the names of all. */
final class BicepParents {

  /** Before the name of a variable that holds what is known of a resource. */
  static final String OF_RESOURCE = "resource ";

  private static final Pattern PARENT = Pattern.compile("\\[variables\\('resource (\\w+)'\\)\\]");

  private BicepParents() {}

  /** Answers what the resource is called in its file that a body says it belongs to. */
  static Optional<String> of(MappingNode body) {
    return body.get("parent")
        .filter(ScalarNode.class::isInstance)
        .map(node -> PARENT.matcher(((ScalarNode) node).text()))
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1));
  }

  /** Puts the name of the one that a resource belongs to before its own. */
  static Node below(String parent, Node own) {
    String inner =
        own instanceof ScalarNode scalar
                && scalar.text().startsWith("[")
                && !scalar.text().startsWith("[[")
            ? scalar.text().substring(1, scalar.text().length() - 1)
            : own instanceof ScalarNode plain
                ? "'" + plain.text().replace("'", "''") + "'"
                : "null()";
    return Term.expression(
            own.at(),
            "format('{0}/{1}', variables('"
                + OF_RESOURCE
                + parent
                + "')['whole name'], "
                + inner
                + ")")
        .node();
  }
}
