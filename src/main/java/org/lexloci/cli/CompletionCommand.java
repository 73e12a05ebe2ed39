package org.lexloci.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lexloci.cli.completion.Completions;
import org.lexloci.cli.completion.ShellLine;
import org.lexloci.cli.option.Subcommand;
import org.lexloci.cli.terminal.Terminal;
import org.lexloci.source.packed.Resources;
import org.lexloci.source.word.NearMiss;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints a completion script, and answers what such a script asks. */
@Command(
    name = "completion",
    description = {
      "Prints a script by which a shell completes commands, options and values.",
      "",
      "Products, editions, clauses and answers are those of the agreement that the command line or"
          + " the configuration names."
    },
    exitCodeList = {"0:printed", "4:there is no script for that shell"})
final class CompletionCommand extends Subcommand {

  @Parameters(
      arity = "0..1",
      paramLabel = "SHELL",
      description = "bash, zsh or fish; when not given, that of the variable SHELL, else bash")
  private @Nullable String shell;

  @Option(
      names = "--line",
      hidden = true,
      paramLabel = "LINE",
      description = "print what completes a command line that was typed as far as this")
  private @Nullable String line;

  CompletionCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    if (line != null) {
      List<String> words = ShellLine.words(line);
      new Completions(
              terminal, name -> Commands.of(terminal, name).setResourceBundle(CommandHelp.words()))
          .of(words.subList(1, Math.max(1, words.size())))
          .forEach(offer -> terminal.out().println(offer.line()));
      return 0;
    }
    String wanted = shell == null ? shellInUse() : shell;
    if (!ShellLine.SHELLS.contains(wanted)) {
      throw mistake(NearMiss.unknown("shell", wanted, ShellLine.SHELLS));
    }
    terminal.out().print(Resources.text(CompletionCommand.class, "completion/" + wanted));
    return 0;
  }

  private String shellInUse() {
    String path = terminal.environment().getOrDefault("SHELL", "");
    String name = path.substring(path.lastIndexOf('/') + 1);
    return ShellLine.SHELLS.contains(name) ? name : ShellLine.SHELLS.get(0);
  }
}
