package org.lexloci.manifest.cloudformation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lexloci.manifest.evidence.HiddenNode;
import org.lexloci.manifest.evidence.HostLinks;
import org.lexloci.manifest.evidence.ResourceHosts;
import org.lexloci.manifest.module.Directories;
import org.lexloci.manifest.module.Gap;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.TreePaths;

/**
 * What the resources of a template name: others of it, what other templates export, and by
 * parameters without a default what others of its directory put out.
 *
 * @param file of the template
 */
record StackLinks(ResourceHosts hosts, MappingNode template, StackValues values, String file) {

  private static final Pattern NAME = Pattern.compile("\\$\\{([^!}.]+)[^}]*}");

  /** What stands in the name of an export for what is not told. */
  private static final Pattern OPEN = Pattern.compile("\\$[{(][^)}]*[)}]");

  /** Takes what is named, and the key under which it is. */
  private interface Taker {
    void take(String key, String named);
  }

  /** Notes what a resource is called and names. */
  void resource(String name, String type, MappingNode resource, boolean nested) {
    Node properties = resource.get("Properties").orElse(resource);
    hosts.named(type, name, values.shared(properties));
    walk(properties, "", (key, used) -> hosts.use(type, name, key, used));
    if (nested) {
      String inside =
          TreePaths.text(properties, "TemplateURL")
              .filter(url -> !url.contains("://"))
              .map(url -> directory(Directories.resolved(Directories.of(file), url)))
              .orElse(directory(file));
      hosts.use(type, name, "", inside);
      TreePaths.at(properties, "Parameters")
          .ifPresent(passed -> walk(passed, "", (key, used) -> links().name(inside, used)));
    }
  }

  /** Notes what the template puts out. */
  void outputs() {
    for (MappingNode.Entry output : TreePaths.entries(template, "Outputs")) {
      String own = links().local("output " + output.key());
      TreePaths.at(output.value(), "Value")
          .ifPresent(value -> walk(value, "", (key, named) -> links().name(own, named)));
      links().name(directory(file), own);
      TreePaths.at(output.value(), "Export", "Name")
          .ifPresent(name -> exported(name).forEach(export -> links().name(export, own)));
    }
  }

  private HostLinks links() {
    return hosts.links();
  }

  private static String directory(String file) {
    return "directory " + Directories.of(file);
  }

  private void walk(Node node, String key, Taker taker) {
    if (!(node instanceof MappingNode mapping)) {
      node.values().forEach(item -> walk(item, key, taker));
      return;
    }
    for (MappingNode.Entry entry : mapping.entries()) {
      Node value = entry.value();
      switch (entry.key()) {
        case "Ref" -> TreePaths.text(value).ifPresent(name -> named(name, key, taker));
        case "Fn::GetAtt" ->
            TreePaths.scalars(value)
                .findFirst()
                .ifPresent(name -> named(name.text().split("\\.", 2)[0], key, taker));
        case "Fn::ImportValue" -> imported(value).forEach(export -> taker.take(key, export));
        default -> {
          boolean function = entry.key().startsWith("Fn::");
          if (entry.key().equals("Fn::Sub")) {
            TreePaths.scalars(value)
                .flatMap(text -> NAME.matcher(text.text()).results())
                .forEach(found -> named(found.group(1), key, taker));
          }
          if (function || !ResourceHosts.isTold(entry.key())) {
            walk(value, function ? key : entry.key(), taker);
          }
        }
      }
    }
  }

  /** A parameter without a default may be whatever is put out beside it, in a fitting place. */
  private void named(String name, String key, Taker taker) {
    Optional<MappingNode> parameter = TreePaths.mapping(template, "Parameters", name);
    if (parameter.isEmpty()) {
      taker.take(key, links().local(name));
    } else if (ResourceHosts.isPlace(key) && values.byDefault(parameter.get()).isEmpty()) {
      taker.take(key, directory(file));
    }
  }

  /** Lists what an export is called: its name, and the last word of it, which is told mostly. */
  private List<String> exported(Node name) {
    String text = text(name);
    String last = last(text);
    return OPEN.matcher(text).find()
        ? List.of("export like " + last, "export ending " + last)
        : List.of("export " + text, "export like " + last);
  }

  /** Lists the exports that may be meant: of a whole name, that one or one that is not told. */
  private List<String> imported(Node name) {
    String text = text(name);
    return OPEN.matcher(text).find()
        ? List.of("export like " + last(text))
        : List.of("export " + text, "export ending " + last(text));
  }

  private String text(Node name) {
    Node told = HiddenNode.told(values.resolved(name));
    return told instanceof ScalarNode text ? text.text() : Gap.TEXT;
  }

  private static String last(String name) {
    return OPEN.matcher(name).replaceAll("-").replaceFirst("^.*[-_:/.]", "");
  }
}
