package org.lexloci.manifest.workload;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lexloci.manifest.evidence.UntoldPart;
import org.lexloci.manifest.program.Command;
import org.lexloci.manifest.program.Installers;
import org.lexloci.source.SafeText;
import org.lexloci.source.ScalarNode;

/** The files that the commands of a container run: those that are told, and those that are not. */
final class ScriptFiles {

  /** Scripts that run each other are followed no further. */
  private static final int MOST = 20;

  private final Mounts mounts;
  private final Volumes volumes;
  private final Installers installers;
  private final Set<String> read = new HashSet<>();
  private final List<Command.Word> brought = new ArrayList<>();
  private final List<Command.Word> own = new ArrayList<>();

  ScriptFiles(Mounts mounts, Volumes volumes, Installers installers) {
    this.mounts = mounts;
    this.volumes = volumes;
    this.installers = installers;
  }

  /** Adds the commands of the scripts that are told, and of those that these run. */
  void read(Command command) {
    for (int i = 0; i < command.commands().size(); i++) {
      List<Command.Word> words = command.commands().get(i);
      int program = installers.programIn(words);
      for (int at = 0; at < words.size(); at++) {
        word(words, at, at == program, command);
      }
    }
  }

  /**
   * Says of one that it is not told.
   *
   * @param all those too that the image has to hold
   */
  Optional<UntoldPart> untold(boolean all, int document) {
    return Stream.concat(brought.stream(), own.stream().filter(word -> all))
        .findFirst()
        .map(
            word ->
                new UntoldPart(
                    UntoldPart.SCRIPT,
                    "runs " + SafeText.quoted(word.text()) + ", which is not read",
                    "",
                    word.place(document),
                    List.of()));
  }

  private void word(List<Command.Word> words, int at, boolean runs, Command command) {
    Command.Word word = words.get(at);
    String name = Installers.bare(word.text());
    boolean script = Installers.isScript(name);
    if (!script && !runs || Command.isOpen(name) || name.startsWith("-")) {
      return;
    }
    String file = mounts.file(name);
    Optional<Mounts.Mount> mount = mounts.at(file);
    if (mount.isEmpty()) {
      if (script && runs) {
        own.add(word);
      }
      return;
    }
    Optional<ScalarNode> text = volumes.file(mount.get().volume(), mount.get().within(file));
    if (text.isEmpty()) {
      brought.add(word);
    } else if (read.size() < MOST && read.add(file)) {
      command.arguments(words.subList(at + 1, words.size()));
      command.read(text.get(), word);
    }
  }
}
