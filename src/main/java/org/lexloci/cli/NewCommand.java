package org.lexloci.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.lexloci.cli.option.Subcommand;
import org.lexloci.cli.terminal.ShellWord;
import org.lexloci.cli.terminal.Terminal;
import org.lexloci.source.SafeText;
import org.lexloci.source.packed.Resources;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Writes an agreement to start from. */
@Command(
    name = "new",
    description =
        "Writes a small agreement that works, with rules, cases and deployments to check, to change"
            + " into your own.",
    exitCodeList = {"0:written", "4:there is something already, or it cannot be written"})
final class NewCommand extends Subcommand {

  @Parameters(
      paramLabel = "AGREEMENT_DIR",
      description = "a directory that is empty or does not exist")
  private Path directory = Path.of("");

  NewCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    try {
      if (Files.exists(directory) && !isEmptyDirectory()) {
        throw refusal("is there already; name a directory that is empty or does not exist");
      }
      for (String file : Resources.lines(NewCommand.class, "new/files")) {
        Path target = directory.resolve(file);
        Files.createDirectories(target.getParent());
        Files.write(target, Resources.bytes(NewCommand.class, "new/" + file));
      }
    } catch (IOException e) {
      throw refusal("cannot be written");
    }
    String shown = quoted(directory);
    terminal.print("wrote " + shown + "; next:");
    terminal.print("  lexloci test " + shown);
    terminal.print(
        "  lexloci check " + quoted(directory.resolve("deploy.yaml")) + " --agreement " + shown);
    terminal.print("  lexloci clauses --agreement " + shown);
    return 0;
  }

  private boolean isEmptyDirectory() throws IOException {
    if (!Files.isDirectory(directory)) {
      return false;
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.findAny().isEmpty();
    }
  }

  private static String quoted(Path path) {
    return ShellWord.quoted(SafeText.full(path.toString()));
  }

  private ParameterException refusal(String why) {
    return mistake(SafeText.quoted(directory.toString()) + " " + why);
  }
}
