package org.lexloci.manifest.pulumi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lexloci.manifest.evidence.Clouds;
import org.lexloci.manifest.evidence.Declarations;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.HiddenNode;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.module.Gap;
import org.lexloci.manifest.module.Steps;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.SafeText;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.TreePaths;

/**
 * What a program is configured with: by one of its stacks before the project itself.
 *
 * @param project its name, before the keys of its own in a stack
 */
public record PulumiConfiguration(String project, List<Document> documents) {

  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)\\}");

  /** Variables can be made to double each other. */
  private static final int LONGEST = 1 << 16;

  private static final int MOST_STEPS = 1_000_000;

  private static final String UNJOINED = "`fn::join`, which is not told here";

  /** Reads what is declared, of a key the stack's before the project's. */
  void declared(Declarations declarations, Evidence.Builder evidence) {
    Set<String> seen = new HashSet<>();
    for (Document document : documents) {
      List<MappingNode.Entry> ours = new ArrayList<>();
      for (MappingNode.Entry entry : entries(document)) {
        if (!entry.key().startsWith(Declarations.COLON)) {
          continue;
        }
        declarations.note(entry.keyAt());
        if (seen.add(entry.key())) {
          ours.add(entry.with(value(entry.value()).map(Node.class::cast).orElse(entry.value())));
        }
      }
      declarations.read(
          new MappingNode(document.root().at(), ours),
          Declarations.COLON,
          "key",
          document.number(),
          Path.ROOT.to("config"),
          evidence);
    }
  }

  /** Adds the regions that clouds are configured with, those of one cloud. */
  void region(Clouds clouds, Clouds.Sign cloud, Evidence.Builder evidence) {
    for (Document document : documents) {
      for (MappingNode.Entry entry : entries(document)) {
        Optional<ScalarNode> region = value(entry.value());
        boolean of =
            clouds
                .find("region-key", entry.key())
                .filter(s -> s.provider() == cloud.provider())
                .isPresent();
        if (of && isSecret(entry.value())) {
          return;
        }
        if (of && region.isPresent()) {
          evidence.add(
              EvidenceItem.region(
                  region.get().text(),
                  EvidenceItem.quoted("key", entry.key()),
                  Path.ROOT.to("config").to(entry.key()).place(region.get(), document.number())));
          return;
        }
      }
    }
  }

  /** Variables that were looked up, by name, and how far they may lead to others. */
  private record Variables(Map<String, Node> known, Steps steps) {}

  /** Puts values in the place of what refers to them, and nothing for all else. */
  Node resolve(Node node) {
    return resolve(node, new Variables(new HashMap<>(), new Steps(MOST_STEPS)));
  }

  private Node resolve(Node node, Variables known) {
    if (node instanceof MappingNode mapping) {
      // Whoever reads the text reads what it was made of.
      Optional<Node> encoded = mapping.get("fn::toJSON").or(() -> mapping.get("fn::toBase64"));
      if (encoded.isPresent()) {
        return resolve(encoded.get(), known);
      }
      List<Node> joined = TreePaths.items(mapping, "fn::join");
      if (joined.size() == 2 && joined.get(0) instanceof ScalarNode between) {
        return joined(between, resolve(joined.get(1), known));
      }
    }
    return node instanceof ScalarNode scalar && scalar.text().contains("${")
        ? filled(scalar, known)
        : node.with(item -> resolve(item, known));
  }

  private static Node joined(ScalarNode between, Node resolved) {
    List<Node> parts = TreePaths.items(resolved);
    StringBuilder text = new StringBuilder();
    boolean told = !parts.isEmpty();
    String before = "";
    for (Node part : parts) {
      told &= part instanceof ScalarNode;
      text.append(before).append(part instanceof ScalarNode plain ? plain.text() : Gap.TEXT);
      before = between.text();
      if (text.length() > LONGEST) {
        return new HiddenNode(between.at(), UNJOINED);
      }
    }
    ScalarNode whole = new ScalarNode(between.at(), text.toString(), true);
    return told ? whole : new HiddenNode(between.at(), UNJOINED, whole);
  }

  /** A reference may be a whole value, or stand in a text. */
  private Node filled(ScalarNode scalar, Variables known) {
    Matcher references = REFERENCE.matcher(scalar.text());
    StringBuilder text = new StringBuilder();
    boolean open = false;
    while (references.find()) {
      Node value = value(references.group(1), scalar, known);
      if (references.end() - references.start() == scalar.text().length()) {
        return value;
      }
      open |= !(value instanceof ScalarNode);
      String told = value instanceof ScalarNode plain ? plain.text() : Gap.TEXT;
      references.appendReplacement(text, Matcher.quoteReplacement(told));
      if (text.length() > LONGEST) {
        return new HiddenNode(scalar.at(), untold(scalar));
      }
    }
    ScalarNode whole =
        new ScalarNode(scalar.at(), references.appendTail(text).toString(), scalar.quoted());
    return open ? new HiddenNode(scalar.at(), untold(scalar), whole) : whole;
  }

  private Node value(String name, ScalarNode in, Variables variables) {
    Map<String, Node> known = variables.known();
    if (!known.containsKey(name)) {
      Node open = new HiddenNode(in.at(), untold(in));
      // While it is looked at, a variable that refers to itself is not known.
      known.put(name, open);
      if (variables.steps().enter()) {
        known.put(name, looked(name, variables).orElse(open));
        variables.steps().leave();
      }
    }
    return known.getOrDefault(name, in);
  }

  private Optional<Node> looked(String name, Variables variables) {
    return documents.stream()
        .flatMap(document -> TreePaths.at(document.root(), "variables", name).stream())
        .findFirst()
        .map(value -> resolve(value, variables))
        .or(() -> configured(name).map(Node.class::cast));
  }

  private static String untold(ScalarNode text) {
    return SafeText.quoted(text.text()) + ", which is not told here";
  }

  private Optional<ScalarNode> configured(String name) {
    for (Document document : documents) {
      for (MappingNode.Entry entry : entries(document)) {
        boolean named =
            List.of(entry.key(), project + ":" + entry.key()).contains(name)
                || entry.key().equals(project + ":" + name);
        if (named && (isSecret(entry.value()) || value(entry.value()).isPresent())) {
          return value(entry.value());
        }
      }
    }
    return Optional.empty();
  }

  private static List<MappingNode.Entry> entries(Document document) {
    return TreePaths.entries(document.root(), "config");
  }

  /** A value is plain, or stands beside its type; what is secret is not read. */
  private static Optional<ScalarNode> value(Node node) {
    if (node instanceof ScalarNode scalar) {
      return Optional.of(scalar);
    }
    return isSecret(node)
        ? Optional.empty()
        : TreePaths.scalar(node, "value").or(() -> TreePaths.scalar(node, "default"));
  }

  /** What a stack keeps secret is what counts, so nothing less near stands for it. */
  private static boolean isSecret(Node node) {
    return TreePaths.scalar(node, "secure").isPresent()
        || TreePaths.text(node, "secret").filter("true"::equals).isPresent();
  }
}
