package org.lexloci.manifest.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.evidence.UntoldPart;
import org.lexloci.manifest.model.ModelEvidence;
import org.lexloci.manifest.program.Command;
import org.lexloci.manifest.program.Servers;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;

/**
 * Finds what a container runs that its file does not tell, where nothing that is told serves a
 * model.
 *
 * @param command of the container, with the values of its variables
 * @param scripts that its commands run
 */
record UntoldRun(
    MappingNode container,
    Path path,
    Command command,
    Servers servers,
    ScriptFiles scripts,
    ModelEvidence found) {

  private static final Pattern PYTHON = Pattern.compile("(?:.*/)?python[0-9.]*");

  /**
   * Notes it, and tells whether there is any, or nothing to be noted of such an image.
   *
   * @param image as far as it is told
   * @param replaced whether a command stands in the place of the image's own
   * @param settled whether it is known to serve no model, whatever its scripts hold
   */
  boolean note(
      List<List<Command.Word>> commands,
      Optional<ScalarNode> image,
      boolean replaced,
      boolean settled) {
    Optional<UntoldPart> part =
        servers
            .installers()
            .in(commands, found.document())
            .or(() -> settled ? Optional.empty() : script(commands, image));
    Optional<Node> hidden =
        container.get("image").or(() -> fragment(commands)).filter(i -> !replaced);
    if (part.isPresent()) {
      found.untold(part.get());
      return true;
    }
    if (hidden.isPresent() && isUntold(image)) {
      found.untold(
          "runs an image that is not told here",
          hidden.get(),
          path.to("image"),
          commands.stream()
              .flatMap(List::stream)
              .<Node>map(w -> new ScalarNode(w.at().at(), w.text(), true))
              .toList());
      return true;
    }
    if (image.isPresent() && !replaced && !commands.isEmpty()) {
      // The command of an image is mostly called as the image is.
      List<Command.Word> whole = new ArrayList<>(commands.get(0));
      String name = command.filled(image.get().text());
      whole.add(0, new Command.Word(name.split("[:@]", 2)[0], image.get(), path.to("image")));
      Optional<UntoldPart> own = servers.installers().in(List.of(whole), found.document());
      own.ifPresent(found::untold);
      return own.isPresent();
    }
    return isOther(image);
  }

  /** Some images serve no models, whatever they are given. */
  private boolean isOther(Optional<ScalarNode> image) {
    return image.map(i -> command.filled(i.text())).filter(servers.images()::isOther).isPresent();
  }

  /** What is joined with a container, as an overlay does, has none of its own. */
  private Optional<Node> fragment(List<List<Command.Word>> commands) {
    return Optional.<Node>of(container)
        .filter(c -> path.passes("containers") && !commands.isEmpty());
  }

  /** A script or module is told if what it runs in may serve a model. */
  private Optional<UntoldPart> script(
      List<List<Command.Word>> commands, Optional<ScalarNode> image) {
    Optional<String> name = image.map(i -> command.filled(i.text()));
    if (isOther(image)) {
      return Optional.empty();
    }
    boolean server = name.flatMap(servers.images()::ways).isPresent();
    return scripts
        .untold(server, found.document())
        .or(() -> module(commands, found.document()).filter(part -> server));
  }

  /** Finds the first module that commands run and that no program of the table is. */
  private Optional<UntoldPart> module(List<List<Command.Word>> commands, int document) {
    for (List<Command.Word> command : commands) {
      boolean interpreted = false;
      for (int i = 0; i + 1 < command.size(); i++) {
        String word = command.get(i).text();
        Command.Word module = command.get(i + 1);
        // Options of its own may stand before the module.
        interpreted = PYTHON.matcher(word).matches() || interpreted && word.startsWith("-");
        if (interpreted && word.equals("-m") && !servers.is("tool", module.text())) {
          return Optional.of(
              new UntoldPart(
                  UntoldPart.CONTAINER,
                  "runs a program of its own in an image that serves models",
                  UntoldPart.why(module.at(), module.text()),
                  module.place(document),
                  List.of(new ScalarNode(module.at().at(), module.text(), true))));
        }
      }
    }
    return Optional.empty();
  }

  private boolean isUntold(Optional<ScalarNode> image) {
    return image
        .map(i -> command.filled(i.text()))
        .filter(i -> !i.isBlank() && !Command.isUntold(i))
        .isEmpty();
  }
}
