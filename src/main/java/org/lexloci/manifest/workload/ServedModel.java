package org.lexloci.manifest.workload;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.HiddenNode;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.model.Address;
import org.lexloci.manifest.model.ModelEvidence;
import org.lexloci.manifest.model.ModelWords;
import org.lexloci.manifest.model.Models;
import org.lexloci.manifest.model.VariableWords;
import org.lexloci.manifest.program.Argument;
import org.lexloci.manifest.program.Command;
import org.lexloci.manifest.program.ServerImages;
import org.lexloci.manifest.program.Servers;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.NullNode;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.TreePaths;

/**
 * Finds the model that one container serves. A command that serves, or an image whose own command
 * does, proves it; a client, a benchmark, a download and what trains deploy nothing.
 */
final class ServedModel {

  private final Models models;
  private final Servers servers;
  private final ServerImages images;
  private final MappingNode container;
  private final Path path;
  private final boolean downloads;
  private final ModelEvidence found;
  private final ModelWords modelWords;
  private final Variables variables;
  private final ScriptFiles scripts;
  private final Command command = new Command();
  private final VariableWords given;
  private boolean elsewhere;
  private boolean calls;
  private boolean serves;
  private Command.@Nullable Word server;

  /**
   * Prepares to look.
   *
   * @param downloads whether it ends before anything is served, so that it proves nothing
   */
  ServedModel(
      Models models,
      MappingNode container,
      Path path,
      boolean downloads,
      ModelEvidence found,
      Settings settings,
      Volumes volumes) {
    this.variables = new Variables(container, path, settings);
    this.models = models;
    this.servers = models.servers();
    this.images = servers.images();
    this.scripts = new ScriptFiles(Mounts.of(container), volumes, servers.installers());
    this.container = container;
    this.path = path;
    this.downloads = downloads;
    this.found = found;
    this.modelWords = new ModelWords(models, found, downloads);
    this.given = new VariableWords(models, command, modelWords);
  }

  /**
   * Looks.
   *
   * @param own keys of the command that stands in the place of the image's own
   * @param args keys of what that command takes
   */
  void look(List<String> own, List<String> args) {
    variables();
    boolean filled = own.stream().anyMatch(key -> isFilled(container.get(key)));
    Stream.concat(own.stream(), args.stream())
        .forEach(key -> container.get(key).ifPresent(c -> command.read(c, path.to(key))));
    command.end();
    List<List<Command.Word>> hooks = Hooks.read(container, path, command);
    scripts.read(command);
    List<List<Command.Word>> commands = command.commands();
    // An option is no program, so the image's own command is given it.
    boolean replaced = filled && !Argument.areAlone(commands);
    Optional<String> name = image().map(i -> command.filled(i.text()));
    boolean away = Address.isAway(elsewhere, name, commands, servers);
    elsewhere |= commands.stream().anyMatch(words -> Address.isGiven(words, servers));
    for (List<Command.Word> words : commands) {
      List<String> line = words.stream().map(Command.Word::text).toList();
      Optional<Servers.Program> program = servers.program(line);
      boolean client = servers.calls(line);
      // What a hook calls says nothing of what the container runs.
      calls |= client && !hooks.contains(words);
      if (program.isPresent() && !client) {
        started(program.get(), words, line);
      } else if (!client) {
        contained(words);
      }
      modelWords.pulled(words);
    }
    Optional<ScalarNode> image = image();
    Optional<Set<String>> ways = name.flatMap(images::ways);
    boolean plain = !replaced && !calls && !away;
    if (plain) {
      image.ifPresent(this::named);
    }
    if (!calls && !elsewhere && !modelWords.isTold()) {
      image.ifPresent(this::family);
    }
    Set<String> told = ways.orElse(Set.of("--model_id", "--model-id", "--model"));
    Runnable named =
        () -> commands.stream().limit(1).forEach(words -> modelWords.arguments(told, words, 0));
    if (plain && (ways.isPresent() || TreePaths.has(container, "modelFormat"))) {
      serves = true;
      named.run();
    } else if (!replaced && !calls && elsewhere && Address.isAsking(name)) {
      found.requested(true, named);
    }
    boolean busy = serves || calls || elsewhere;
    if (!busy && (ways.isPresent() || servers.asksForDevices(container))) {
      commands.forEach(modelWords::hints);
    }
    if (serves) {
      variables.each(given::configured);
      if (!modelWords.isTold()) {
        variables.each(given::mentioned);
      }
      modelWords.conclude();
      if (!modelWords.isTold() && !downloads) {
        open(image);
      }
      // Beside what is served another command may have something deployed.
      servers.installers().deliveries(commands, found.document()).ifPresent(found::untold);
    } else {
      boolean noted =
          new UntoldRun(container, path, command, servers, scripts, found)
              .note(commands, image, replaced, downloads || calls || elsewhere);
      if (!noted && !downloads && !elsewhere) {
        boolean client = variables.ofClient(servers);
        if (!client && !calls) {
          variables.each(given::loaded);
          found.loaded();
        }
        commands.forEach(words -> modelWords.loaded(words, client));
      }
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

  /** An image may hold one model and what serves it. */
  private void named(ScalarNode image) {
    String name = command.filled(image.text());
    serves |= modelWords.image(new Command.Word(name, image, path.to("image")), elsewhere);
  }

  private void family(ScalarNode image) {
    String name = command.filled(image.text());
    images
        .family(name)
        .flatMap(models::product)
        .ifPresent(p -> modelWords.add(false, "image", name, p, image, path.to("image")));
  }

  /** Whatever serves a model that nothing names serves one all the same. */
  private void open(Optional<ScalarNode> image) {
    List<Variables.Source> untold = variables.untold();
    // That of the model may be among them.
    untold.forEach(source -> found.open(source.from(), source.at(), path.to("env")));
    if (untold.isEmpty() && server != null) {
      found.open(EvidenceItem.quoted("program", server.text()), server.at(), server.path());
    } else if (untold.isEmpty() && image.isPresent()) {
      String name = EvidenceItem.quoted("image", image.get().text());
      found.open(name, image.get(), path.to("image"));
    }
  }

  private void started(Servers.Program program, List<Command.Word> words, List<String> line) {
    boolean remote = elsewhere && program.words().get(0).equals(Servers.ASKING);
    serves |= !remote;
    int end = Servers.end(program.words(), line);
    Command.Word last = words.get(end - 1);
    server = new Command.Word(String.join(" ", program.words()), last.at(), last.path());
    boolean before = found.weak();
    found.weak(before || downloads);
    images
        .family(program.words().get(0))
        .flatMap(models::product)
        .ifPresent(p -> modelWords.add(false, "program", last.text(), p, last.at(), last.path()));
    found.requested(remote, () -> modelWords.arguments(program.ways(), words, end));
    found.weak(before);
  }

  /** A command may run a container of an image that serves: {@code docker run IMAGE --model M}. */
  private void contained(List<Command.Word> words) {
    boolean runs = false;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).text();
      if (!runs) {
        runs = servers.is("runs", word);
        continue;
      }
      Optional<Set<String>> ways = images.ways(word.substring(word.indexOf('=') + 1));
      if (ways.isEmpty()) {
        ways = ModelWords.parts(word).flatMap(part -> images.ways(part).stream()).findFirst();
      }
      if (ways.isPresent()) {
        serves = true;
        server = words.get(i);
        modelWords.arguments(ways.get(), words, i + 1);
        words.forEach(modelWords::given);
        if (!modelWords.isTold()) {
          words.forEach(modelWords::mentioned);
        }
        return;
      }
    }
  }

  private void variables() {
    variables.each((name, value, at) -> command.set(name, value));
    variables.each(
        (name, value, at) ->
            elsewhere |=
                servers.is("base", name)
                    && value instanceof ScalarNode text
                    && Address.isElsewhere(command.filled(text.text())));
  }

  private static boolean isFilled(Optional<Node> command) {
    return command
        .filter(c -> !(c instanceof NullNode || c instanceof SequenceNode l && l.items().isEmpty()))
        .isPresent();
  }
}
