package org.lexloci.manifest.compose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lexloci.manifest.evidence.UnreadPart;
import org.lexloci.manifest.module.Directories;
import org.lexloci.manifest.module.FileTexts;
import org.lexloci.manifest.workload.EnvironmentFile;
import org.lexloci.manifest.workload.PlainContainers;
import org.lexloci.manifest.workload.Volumes;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.SafeText;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.TreePaths;

/**
 * What a Compose file takes from others: services that extend one, of the same file or another, and
 * files that it includes, which are projects of their own. What is not among the files is told.
 */
public record ComposeProject(
    Map<String, Document> files, FileTexts texts, Consumer<UnreadPart> unread) {

  private static final Pattern VARIABLE =
      Pattern.compile("\\$(\\$|\\{([A-Za-z_]\\w*)(?=[:?}+-])[^${}]*\\}|([A-Za-z_]\\w*))");

  /** What stands in the place of a variable that is set. */
  private static final Pattern ALTERNATIVE = Pattern.compile("\\$\\{\\w+:?\\+");

  /** The variables that a project fills in to its files. */
  private static final String OWN = ".env";

  /** Services that extend each other in more steps do so without an end. */
  private static final int DEEPEST = 20;

  /** What an extending service adds to; it replaces everything else. */
  private static final Set<String> JOINED = Set.of("environment", "labels", "deploy");

  /** Tells which included files were not read. */
  void included(Document document) {
    for (Node include : TreePaths.items(document.root(), "include")) {
      List<Node> paths =
          include instanceof ScalarNode
              ? List.of(include)
              : TreePaths.at(include, "path")
                  .map(p -> p instanceof ScalarNode ? List.of(p) : TreePaths.items(include, "path"))
                  .orElse(List.of());
      for (Node path : paths) {
        if (path instanceof ScalarNode file && file(document, file.text()).isEmpty()) {
          missing(file, "includes");
        }
      }
    }
  }

  /**
   * Answers a service with everything that it takes from those that it extends, and with what the
   * file changes of it that is read along with this one.
   */
  MappingNode whole(String name, MappingNode service, Document document) {
    MappingNode whole = whole(service, document, 0);
    String file = document.file().substring(document.file().lastIndexOf('/') + 1);
    int end = Math.max(0, file.lastIndexOf('.'));
    MappingNode joined =
        Stream.of(".yaml", ".yml")
            .flatMap(e -> file(document, file.substring(0, end) + ".override" + e).stream())
            .flatMap(override -> TreePaths.mapping(override.root(), "services", name).stream())
            .reduce(whole, ComposeProject::joined);
    return (MappingNode) filled(withVariables(joined, document), document);
  }

  /** Adds the variables of the files that a service names: its own count, then the last file's. */
  private MappingNode withVariables(MappingNode service, Document document) {
    Node named = service.get("env_file").orElse(service);
    List<Node> items = new ArrayList<>(TreePaths.oneOrMore(named));
    Collections.reverse(items);
    MappingNode whole = service;
    for (Node item : items) {
      Optional<String> path =
          item instanceof ScalarNode text ? Optional.of(text.text()) : TreePaths.text(item, "path");
      Optional<MappingNode> variables = path.flatMap(p -> variables(p, document));
      if (variables.isPresent()) {
        MappingNode.Entry environment =
            new MappingNode.Entry("environment", variables.get().at(), variables.get());
        whole = joined(new MappingNode(service.at(), List.of(environment)), whole);
      }
    }
    return whole;
  }

  private Optional<MappingNode> variables(String path, Document document) {
    return texts
        .of(Directories.resolved(Directories.of(document.file()), path))
        .map(EnvironmentFile::of);
  }

  /** Answers the files among those that were read which services are given. */
  Volumes volumes(Document document) {
    return (volume, file) -> {
      for (String list : List.of("configs", "secrets")) {
        Optional<MappingNode> given = TreePaths.mapping(document.root(), list, volume);
        if (given.isPresent()) {
          return TreePaths.scalar(given.get(), "content")
              .or(() -> TreePaths.text(given.get(), "file").flatMap(f -> text(document, f)));
        }
      }
      return text(document, file.isEmpty() ? volume : volume + "/" + file);
    };
  }

  private Optional<ScalarNode> text(Document document, String path) {
    return texts
        .of(Directories.resolved(Directories.of(document.file()), path))
        .map(found -> new ScalarNode(found.at(), found.text(), true));
  }

  /** Fills in what the project's own variables tell, and leaves the rest to whoever reads it. */
  Node filled(Node node, Document document) {
    return filled(node, variables(OWN, document).orElse(new MappingNode(node.at(), List.of())));
  }

  private static Node filled(Node node, MappingNode variables) {
    if (!(node instanceof ScalarNode text) || text.text().indexOf('$') < 0) {
      return node.with(item -> filled(item, variables));
    }
    String filled =
        VARIABLE
            .matcher(text.text())
            .replaceAll(
                found -> {
                  String name = found.group(2) == null ? found.group(3) : found.group(2);
                  String value =
                      name == null
                          ? "$"
                          : TreePaths.text(variables, name)
                              .filter(told -> !ALTERNATIVE.matcher(found.group()).lookingAt())
                              .orElse(found.group());
                  return Matcher.quoteReplacement(value);
                });
    return new ScalarNode(text.at(), filled, text.quoted());
  }

  private MappingNode whole(MappingNode service, Document document, int depth) {
    Optional<Node> base = service.get("extends");
    if (base.isEmpty() || depth > DEEPEST) {
      return service;
    }
    Optional<ScalarNode> name =
        base.get() instanceof ScalarNode plain
            ? Optional.of(plain)
            : TreePaths.scalar(base.get(), "service");
    Optional<ScalarNode> file = TreePaths.scalar(base.get(), "file");
    Optional<Document> of =
        file.isEmpty() ? Optional.of(document) : file(document, file.get().text());
    if (of.isEmpty()) {
      missing(file.get(), "extends a service of");
      return service;
    }
    return name.flatMap(n -> TreePaths.mapping(of.get().root(), "services", n.text()))
        .map(extended -> joined(whole(extended, of.get(), depth + 1), service))
        .orElse(service);
  }

  private static MappingNode joined(MappingNode base, MappingNode own) {
    List<MappingNode.Entry> entries = new ArrayList<>();
    for (MappingNode.Entry entry : own.entries()) {
      Optional<Node> other = base.get(entry.key());
      entries.add(
          other.isPresent() && JOINED.contains(entry.key())
              ? entry.with(
                  joined(PlainContainers.pairs(other.get()), PlainContainers.pairs(entry.value())))
              : entry);
    }
    base.entries().stream().filter(entry -> own.get(entry.key()).isEmpty()).forEach(entries::add);
    return new MappingNode(own.at(), entries);
  }

  private Optional<Document> file(Document from, String path) {
    String name = Directories.resolved(Directories.of(from.file()), path);
    return Optional.ofNullable(files.get(name));
  }

  private void missing(ScalarNode file, String does) {
    unread.accept(
        new UnreadPart(
            "Compose file",
            file.at(),
            "the file "
                + does
                + " "
                + SafeText.quoted(file.text())
                + ", which is not among the files that were read; check what `docker compose"
                + " config` prints",
            List.of()));
  }
}
