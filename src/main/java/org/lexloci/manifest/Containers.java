package org.lexloci.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;

/**
 * Finds the model that a container serves. Only what serves a model deploys it: a client that names
 * one to call it does not.
 */
final class Containers {

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Models models;
  private final List<String[]> fields;
  private final int document;
  private final Evidence.Builder evidence;

  Containers(Models models, String group, int document, Evidence.Builder evidence) {
    this.models = models;
    this.fields = models.fields(group);
    this.document = document;
    this.evidence = evidence;
  }

  /** Looks at every mapping below a node. */
  void readAll(Node node, Path path) {
    if (node instanceof MappingNode mapping) {
      read(mapping, path);
      mapping.entries().forEach(e -> readAll(e.value(), path.to(e.key())));
    } else if (node instanceof SequenceNode sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        readAll(sequence.items().get(i), path.to(i));
      }
    }
  }

  /** Looks at a mapping, which may be a container, the model of a custom resource or neither. */
  void read(MappingNode mapping, Path path) {
    boolean container = false;
    boolean formatted = false;
    // Most mappings are none of this, and one look at their keys tells.
    for (MappingNode.Entry entry : mapping.entries()) {
      switch (entry.key()) {
        case "args", "command", "env" -> container = true;
        case "format" -> formatted = true;
        default -> {}
      }
      if (!fields.isEmpty() && entry.value() instanceof ScalarNode scalar) {
        field(scalar, path.to(entry.key()));
      }
    }
    if (formatted) {
      formatted(mapping, path);
    }
    if (container && !path.passes("initContainers") && !path.passes("init_container")) {
      container(mapping, path);
    }
  }

  private void field(ScalarNode scalar, Path path) {
    if (fields.stream().anyMatch(path::endsWith)) {
      add("model", scalar.text(), scalar, path);
    }
  }

  private void formatted(MappingNode mapping, Path path) {
    Optional<ScalarNode> format = Nodes.scalar(mapping, "format");
    Optional<ScalarNode> name = Nodes.scalar(mapping, "name");
    if (format.isPresent() && name.isPresent()) {
      models
          .product(format.get().text(), name.get().text())
          .ifPresent(
              p ->
                  item(
                      Strength.STRONG, "model", name.get().text(), p, name.get(), path.to("name")));
    }
  }

  private record Word(String text, ScalarNode at, Path path) {}

  private void container(MappingNode container, Path path) {
    List<Word> words = new ArrayList<>();
    words("command", container, path, words);
    words("args", container, path, words);
    List<String> line = words.stream().map(Word::text).toList();
    boolean serves =
        models.serves(line, Nodes.text(container, "image").orElse(""))
            || devices(container, "limits")
            || devices(container, "requests");
    if (!serves) {
      return;
    }
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      int equals = word.text().indexOf('=');
      String before = i > 0 ? line.get(i - 1) : "";
      boolean told =
          equals > 0
              && option(word.text().substring(0, equals), word.text().substring(equals + 1), word);
      if (!told && before.equals("serve")) {
        add("option", word.text(), word.at(), word.path());
      } else if (!told) {
        option(before, word.text(), word);
      }
    }
    List<Node> variables = Nodes.items(container, "env");
    for (int i = 0; i < variables.size(); i++) {
      Optional<ScalarNode> value = Nodes.scalar(variables.get(i), "value");
      boolean named =
          Nodes.text(variables.get(i), "name").filter(n -> models.is("variable", n)).isPresent();
      if (named && value.isPresent()) {
        Path at = path.to("env").to(i).to("value");
        add("variable", value.get().text(), value.get(), at);
      }
    }
  }

  /** Tells whether an option says what is served. */
  private boolean option(String name, String value, Word word) {
    if (models.is("option", name)) {
      add("option", value, word.at(), word.path());
      return true;
    }
    if (models.is("alias", name)) {
      models
          .alias(value)
          .ifPresent(p -> item(Strength.WEAK, "option", value, p, word.at(), word.path()));
      return true;
    }
    return false;
  }

  /** A shell's script is one item of many words. */
  private static void words(String key, MappingNode container, Path path, List<Word> words) {
    List<Node> items = Nodes.items(container, key);
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof ScalarNode scalar) {
        for (String word : SPACE.split(scalar.text())) {
          String bare = word.replace("\"", "").replace("'", "");
          if (!bare.isEmpty() && !bare.equals("\\")) {
            words.add(new Word(bare, scalar, path.to(key).to(i)));
          }
        }
      }
    }
  }

  private boolean devices(MappingNode container, String kind) {
    @Nullable Node resources = Nodes.at(container, "resources").orElse(null);
    if (resources == null) {
      return false;
    }
    // A plan has it as a block, of which there is a list.
    List<Node> blocks = resources instanceof SequenceNode list ? list.items() : List.of(resources);
    for (Node block : blocks) {
      if (Nodes.at(block, kind).orElse(null) instanceof MappingNode asked) {
        for (MappingNode.Entry entry : asked.entries()) {
          if (models.is("device", entry.key())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private void add(String what, String name, ScalarNode node, Path path) {
    Optional<String> product = models.product(name);
    if (product.isPresent()) {
      item(Strength.STRONG, what, name, product.get(), node, path);
    } else {
      models.alias(name).ifPresent(p -> item(Strength.WEAK, what, name, p, node, path));
    }
  }

  private void item(
      Strength strength, String what, String name, String product, ScalarNode node, Path path) {
    evidence.add(
        new Item(
            Aspect.PRODUCT,
            strength,
            product,
            Item.quoted(what, name),
            new Place(node.at(), document, path.pointer())));
  }
}
