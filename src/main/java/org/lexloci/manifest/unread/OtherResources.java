package org.lexloci.manifest.unread;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.UnreadPart;
import org.lexloci.manifest.kind.KubernetesObjects;
import org.lexloci.manifest.model.Models;
import org.lexloci.manifest.model.NameSearch;
import org.lexloci.manifest.nested.NestedReader;
import org.lexloci.manifest.plan.PlanMask;
import org.lexloci.manifest.plan.PlanObjects;
import org.lexloci.manifest.plan.PlanWords;
import org.lexloci.manifest.table.Patterns;
import org.lexloci.manifest.table.Table;
import org.lexloci.manifest.workload.CommandSearch;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.SafeText;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.TreePaths;
import org.lexloci.source.binding.Envelope;
import org.lexloci.source.reader.EmbeddedDocuments;

/**
 * Finds names of products in resources of templates, plans and programs that are of types which
 * nobody here knows: whether such a resource serves what it names cannot be told.
 */
public final class OtherResources {

  /** What is counted. */
  public static final String KIND = "resource";

  /** What a preview shows of what was there before. */
  private static final String FORMER = "oldState";

  /** What stands in a resource and is one itself, or another template. */
  private static final Set<String> INNER = Set.of("resources", "template");

  private final NameSearch names;
  private final Models models;
  private final ClientResources calling;
  private final BiFunction<MappingNode, Integer, Optional<UnreadPart>> objects;

  /** Types that only commands are looked for in, and those that are read elsewhere. */
  private final Patterns<Boolean> callers = new Patterns<>();

  private final Set<String> keys = new HashSet<>();

  /**
   * Reads the tables of types that are known.
   *
   * @param objects tells of an object of Kubernetes, in a document, what is not read of it
   */
  OtherResources(
      NameSearch names,
      Models models,
      BiFunction<MappingNode, Integer, Optional<UnreadPart>> objects) {
    this.names = names;
    this.calling = new ClientResources(names, models);
    this.models = models;
    this.objects = objects;
    for (String[] row : Table.rows("callers.txt", 2)) {
      if (row[0].equals("key")) {
        keys.add(row[1]);
      } else {
        callers.add(row[1], row[0].equals("caller"));
      }
    }
    Stream.of("models.txt", "terraform.txt")
        .flatMap(table -> Table.rows(table, 3).stream())
        .filter(row -> Set.of("stack", "host", "deploys", "account").contains(row[0]))
        .forEach(row -> callers.add(row[1].toLowerCase(Locale.ROOT), false));
  }

  /** Lists those of a document that name a product. */
  List<UnreadPart> in(Node node, int document) {
    return in(node, document, 0);
  }

  private List<UnreadPart> in(Node node, int document, int depth) {
    List<UnreadPart> found = new ArrayList<>();
    if (!(node instanceof MappingNode mapping)) {
      node.values().forEach(item -> found.addAll(in(item, document, depth)));
    } else {
      type(mapping).ifPresent(type -> resource(mapping, type, document).ifPresent(found::add));
      for (MappingNode.Entry entry : mapping.entries()) {
        if (!(entry.value() instanceof ScalarNode) && !entry.key().equals(FORMER)) {
          found.addAll(in(entry.value(), document, depth));
        } else if (entry.value() instanceof ScalarNode text
            && depth < NestedReader.DEEPEST
            && NestedReader.TEXTS.contains(entry.key())) {
          // What a resource inside is judged for, it is not judged for as this text.
          EmbeddedDocuments.of(text).stream()
              .flatMap(template -> in(template, document, depth + 1).stream())
              .map(part -> part.at(entry.keyAt()))
              .forEach(found::add);
        }
      }
    }
    return found;
  }

  private static Optional<String> type(MappingNode mapping) {
    Optional<String> type =
        TreePaths.text(mapping, "type").or(() -> TreePaths.text(mapping, "Type"));
    boolean data = TreePaths.text(mapping, "mode").filter("data"::equals).isPresent();
    return type.filter(name -> !data || PlanWords.isProgram(name));
  }

  private Optional<UnreadPart> resource(MappingNode resource, String type, int document) {
    Optional<Boolean> calls = callers.of(type.toLowerCase(Locale.ROOT));
    // What declares a product is judged as that, whatever else it names.
    if (KeySearch.declares(resource)) {
      return Optional.empty();
    }
    if (calls.filter(known -> !known).isPresent()) {
      return body(resource)
          .flatMap(OtherResources::object)
          .flatMap(object -> object(object, document))
          .map(part -> part.at(resource.at()));
    }
    // What a template inside is given is read with that template.
    List<EvidenceItem> named =
        body(resource)
            .filter(
                body ->
                    TreePaths.mapping(body, "template").filter(OtherResources::isRead).isEmpty())
            .map(body -> calls.isPresent() ? calling.served(body, document) : named(body, document))
            .orElse(List.of());
    if (named.isEmpty()) {
      return calls.isPresent() ? Optional.empty() : server(resource, type, document);
    }
    return Optional.of(
        new UnreadPart(
            KIND,
            resource.at(),
            "what a "
                + SafeText.quoted(type)
                + " makes of it is not known here; if it deploys it, add `lexloci-product: ID`"
                + " to its tags",
            named));
  }

  /** A server that is named serves some model. */
  private Optional<UnreadPart> server(MappingNode resource, String type, int document) {
    return body(resource)
        .filter(body -> TreePaths.at(body, "template").filter(OtherResources::isRead).isEmpty())
        .filter(body -> !new CommandSearch(models, document).in(body).isEmpty())
        .map(
            body ->
                new UnreadPart(
                    UnreadPart.OPEN_MODEL,
                    resource.at(),
                    "a "
                        + SafeText.quoted(type)
                        + " serves a model that is not told here; if it is a product on record,"
                        + " add `lexloci-product: ID` to its tags",
                    List.of()));
  }

  /** A resource may hold an object that a cluster is given. */
  private static Optional<MappingNode> object(Node body) {
    return body instanceof MappingNode mapping
        ? PlanObjects.manifest(mapping)
            .or(() -> Optional.of(mapping).filter(m -> TreePaths.has(m, "apiVersion", "kind")))
        : Optional.empty();
  }

  private Optional<UnreadPart> object(MappingNode object, int document) {
    if (!KubernetesObjects.group(object).equals(Envelope.GROUP)) {
      return objects.apply(object, document);
    }
    String what =
        "a document of ours is judged inside of a resource only if all of it is told; keep it in"
            + " its own file";
    return Optional.of(new UnreadPart(KIND, object.at(), what, names.in(object, document)));
  }

  private static Optional<Node> body(MappingNode resource) {
    return TreePaths.mapping(resource, "change").isPresent()
        ? PlanMask.seen(resource, TreePaths.mapping(resource, "change", "after"))
            .map(Node.class::cast)
        : Stream.of("Properties", "properties", "inputs")
            .flatMap(key -> resource.get(key).stream())
            .findFirst();
  }

  /** A list of resources, and what holds one or has the form of a template. */
  private static boolean isRead(Node inner) {
    return inner instanceof SequenceNode list
        ? list.items().stream()
            .anyMatch(item -> item instanceof MappingNode m && type(m).isPresent())
        : inner instanceof MappingNode mapping
            && mapping.entries().stream()
                .anyMatch(
                    e ->
                        e.key().equals("$schema")
                            || INNER.contains(e.key().toLowerCase(Locale.ROOT)));
  }

  private List<EvidenceItem> named(Node body, int document) {
    if (!(body instanceof MappingNode mapping)) {
      return List.of();
    }
    List<MappingNode.Entry> telling =
        mapping.entries().stream()
            .filter(e -> !keys.contains(e.key().toLowerCase(Locale.ROOT)))
            .filter(e -> !INNER.contains(e.key()) || !isRead(e.value()))
            .toList();
    return names.in(new MappingNode(body.at(), telling), document);
  }
}
