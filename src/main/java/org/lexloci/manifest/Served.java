package org.lexloci.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.NullNode;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.Shown;

/**
 * Finds the model that one container serves. A command that serves, or an image whose own command
 * does, proves it; a client, a benchmark, a download and what trains deploy nothing.
 */
final class Served {

  private static final Pattern PULL =
      Pattern.compile("\"(?:name|model)\"\\s*:\\s*\"([^\"]{1,200})\"");

  private final Models models;
  private final Servers servers;
  private final MappingNode container;
  private final Path path;
  private final boolean downloads;
  private final Containers.Found found;
  private final Variables variables;
  private final Command command = new Command();
  private boolean elsewhere;
  private boolean calls;
  private boolean serves;
  private boolean named;

  /**
   * Prepares to look.
   *
   * @param downloads whether it ends before anything is served, so that it proves nothing
   */
  Served(
      Models models,
      MappingNode container,
      Path path,
      boolean downloads,
      Containers.Found found,
      Settings settings) {
    this.variables = new Variables(container, path, settings);
    this.models = models;
    this.servers = models.servers();
    this.container = container;
    this.path = path;
    this.downloads = downloads;
    this.found = found;
  }

  /**
   * Looks.
   *
   * @param own keys of the command that stands in the place of the image's own
   * @param args keys of what that command takes
   */
  void look(List<String> own, List<String> args) {
    variables();
    boolean replaced = own.stream().anyMatch(key -> isFilled(container.get(key)));
    for (String key : own) {
      container.get(key).ifPresent(c -> command.read(c, path.to(key)));
    }
    for (String key : args) {
      container.get(key).ifPresent(c -> command.read(c, path.to(key)));
    }
    command.end();
    Command.hooks(container, path, command);
    List<List<Command.Word>> commands = command.commands();
    commands.forEach(this::address);
    for (List<Command.Word> words : commands) {
      List<String> line = words.stream().map(Command.Word::text).toList();
      Optional<Servers.Program> program = servers.program(line);
      boolean client = servers.calls(line);
      calls |= client;
      if (program.isPresent() && !client) {
        started(program.get(), words, line);
      } else if (!client) {
        contained(words);
      }
      pulled(words);
    }
    Optional<ScalarNode> image = image();
    Optional<Set<String>> ways = image.flatMap(i -> servers.image(command.filled(i.text())));
    boolean format = Nodes.has(container, "modelFormat");
    if (!calls && !elsewhere) {
      image.ifPresent(this::family);
    }
    if (!replaced && !calls && !elsewhere) {
      image.ifPresent(this::named);
      if (ways.isPresent() || format) {
        serves = true;
        Set<String> told = ways.orElse(Set.of("--model_id", "--model-id", "--model"));
        commands.stream().limit(1).forEach(words -> arguments(told, words, 0));
      }
    }
    boolean hinted = !serves && !calls && !elsewhere && (ways.isPresent() || asksForDevices());
    if (hinted) {
      commands.forEach(this::hinted);
    }
    if (serves) {
      variables.each(this::configured);
      variables.untold().filter(all -> !named).ifPresent(this::settings);
    } else {
      untold(commands, image, replaced);
    }
  }

  /** Of an image that is told in part, that part is read. */
  private Optional<ScalarNode> image() {
    return container
        .get("image")
        .map(HiddenNode::told)
        .filter(ScalarNode.class::isInstance)
        .map(ScalarNode.class::cast);
  }

  /** Notes what is run that nothing here tells, if nothing that is told serves a model. */
  private void untold(
      List<List<Command.Word>> commands, Optional<ScalarNode> image, boolean replaced) {
    Optional<Untold> part = servers.installers().in(commands, found.document());
    Optional<Node> hidden = container.get("image").filter(i -> !replaced);
    if (part.isPresent()) {
      found.untold(part.get());
    } else if (hidden.isPresent() && isUntold(image)) {
      found.untold(
          "runs an image that is not told here",
          hidden.get(),
          path.to("image"),
          commands.stream().flatMap(List::stream).map(Served::text).toList());
    } else if (image.isPresent() && !replaced && !commands.isEmpty()) {
      // The command of an image is mostly called as the image is.
      List<Command.Word> whole = new ArrayList<>(commands.get(0));
      String name = command.filled(image.get().text());
      whole.add(0, new Command.Word(name.split("[:@]", 2)[0], image.get(), path.to("image")));
      servers.installers().in(List.of(whole), found.document()).ifPresent(found::untold);
    }
  }

  private boolean isUntold(Optional<ScalarNode> image) {
    return image
        .map(i -> command.filled(i.text()))
        .filter(i -> !i.isBlank() && !Command.isUntold(i))
        .isEmpty();
  }

  private static Node text(Command.Word word) {
    return new ScalarNode(word.at().at(), word.text(), true);
  }

  /** All of the variables of what serves a model may be hidden, that of the model among them. */
  private void settings(HiddenNode all) {
    found.open("variables, " + all.why(), all, path.to("env"));
  }

  /** An image may hold one model and what serves it. */
  private void named(ScalarNode image) {
    String name = command.filled(image.text());
    Optional<String> product = name.contains("/nim/") ? models.product(name) : Optional.empty();
    product.ifPresent(p -> add(true, "image", name, p, image, path.to("image")));
    serves |= product.isPresent();
  }

  private void family(ScalarNode image) {
    String name = command.filled(image.text());
    servers
        .family(name)
        .flatMap(models::product)
        .ifPresent(p -> add(false, "image", name, p, image, path.to("image")));
  }

  private void started(Servers.Program program, List<Command.Word> words, List<String> line) {
    boolean remote = elsewhere && program.words().get(0).equals("ollama");
    serves |= !remote;
    boolean before = found.weak();
    found.weak(before || remote || downloads);
    arguments(program.ways(), words, Servers.end(program.words(), line));
    found.weak(before);
  }

  /** A command may run a container of an image that serves: {@code docker run IMAGE --model M}. */
  private void contained(List<Command.Word> words) {
    boolean runs = false;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).text();
      Optional<Set<String>> ways = servers.image(word.substring(word.indexOf('=') + 1));
      if (runs && ways.isPresent()) {
        serves = true;
        arguments(ways.get(), words, i + 1);
        words.subList(0, i).forEach(this::given);
        return;
      }
      runs |= servers.is("runs", word);
    }
  }

  /** A variable that a container is given stands before its image. */
  private void given(Command.Word word) {
    int equals = word.text().indexOf('=');
    if (equals > 0 && servers.is("variable", word.text().substring(0, equals))) {
      model("variable", word.text().substring(equals + 1), word);
    }
  }

  private void arguments(Set<String> ways, List<Command.Word> words, int from) {
    boolean named = false;
    for (Argument argument : Argument.of(words, from)) {
      String option = argument.option();
      Command.Word word = argument.word();
      boolean isOption = option.startsWith("-");
      if (isOption && ways.contains(option)) {
        model("option", argument.value(), word);
      } else if (isOption && servers.is("alias", option)) {
        hint(models.alias(argument.value()), argument);
      } else if (ways.contains(Servers.NEXT) && argument.standsAlone()) {
        // Behind the model there may be variables that hold more options.
        if (!named || !Command.isOpen(word.text())) {
          model("option", word.text(), word);
        }
        named = true;
      }
    }
  }

  private void hinted(List<Command.Word> words) {
    for (Argument argument : Argument.of(words, 0)) {
      String value = argument.value();
      if (servers.is("option", argument.option()) || servers.is("alias", argument.option())) {
        hint(models.product(value).or(() -> models.alias(value)), argument);
      }
    }
  }

  private void hint(Optional<String> product, Argument argument) {
    Command.Word word = argument.word();
    product.ifPresent(p -> add(false, "option", argument.value(), p, word.at(), word.path()));
  }

  /** A server of models may be asked to fetch one; another machine's is not this container's. */
  private void pulled(List<Command.Word> words) {
    Optional<String> address =
        words.stream().map(Command.Word::text).filter(w -> w.contains("/api/pull")).findFirst();
    if (address.isEmpty()) {
      return;
    }
    boolean local = !Address.isElsewhere(address.get());
    for (Command.Word word : words) {
      Matcher pull = PULL.matcher(word.text());
      while (pull.find()) {
        String name = pull.group(1);
        models
            .product(name)
            .ifPresent(p -> add(local && !downloads, "request", name, p, word.at(), word.path()));
      }
    }
  }

  private void configured(String variable, Node value, Path at) {
    if (servers.is("variable", variable)) {
      String text = value instanceof ScalarNode s ? command.filled(s.text()) : Command.OPEN;
      model("variable", text, new Command.Word("", value, at));
    }
  }

  private void variables() {
    variables.each((name, value, at) -> set(name, value));
    variables.each(
        (name, value, at) ->
            elsewhere |=
                servers.is("base", name)
                    && value instanceof ScalarNode text
                    && Address.isElsewhere(command.filled(text.text())));
  }

  private void set(String name, Node value) {
    if (value instanceof ScalarNode text) {
      command.set(name, text.text());
    } else if (value instanceof HiddenNode) {
      command.set(name, Command.OPEN);
    }
  }

  private void address(List<Command.Word> words) {
    for (Argument argument : Argument.of(words, 0)) {
      elsewhere |= servers.is("base", argument.option()) && Address.isElsewhere(argument.value());
    }
  }

  private boolean asksForDevices() {
    for (Node resources : listed(container.get("resources"))) {
      for (String kind : List.of("limits", "requests")) {
        if (Nodes.at(resources, kind).orElse(null) instanceof MappingNode asked
            && asked.entries().stream().anyMatch(e -> servers.is("device", e.key()))) {
          return true;
        }
      }
    }
    return false;
  }

  /** A plan has blocks, of which there are lists. */
  private static List<Node> listed(Optional<Node> node) {
    return node.map(n -> n instanceof SequenceNode list ? list.items() : List.of(n))
        .orElse(List.of());
  }

  private static boolean isFilled(Optional<Node> command) {
    return command
        .filter(c -> !(c instanceof NullNode || c instanceof SequenceNode l && l.items().isEmpty()))
        .isPresent();
  }

  private void model(String what, String name, Command.Word word) {
    named = true;
    Optional<String> product = models.product(name);
    if (product.isPresent()) {
      add(!downloads, what, name, product.get(), word.at(), word.path());
    } else {
      Optional<String> alias = models.alias(name);
      alias.ifPresent(p -> add(false, what, name, p, word.at(), word.path()));
      if (alias.isEmpty() && Command.isOpen(name) && !downloads) {
        String why =
            word.at() instanceof HiddenNode hidden ? hidden.why() : "`" + Shown.of(name) + "`";
        found.open(what + " " + why, word.at(), word.path());
      }
    }
  }

  private void add(boolean strong, String what, String name, String product, Node node, Path at) {
    found.add(strong, Item.quoted(what, name), product, node, at);
  }
}
