package org.lexloci.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.lexloci.cli.gate.AgreementMap;
import org.lexloci.cli.gate.FileArguments;
import org.lexloci.cli.house.CommandContext;
import org.lexloci.cli.house.ConfigurationOptions;
import org.lexloci.cli.house.RecordOptions;
import org.lexloci.cli.option.Subcommand;
import org.lexloci.cli.output.OutputPlace;
import org.lexloci.cli.terminal.Terminal;
import org.lexloci.command.CheckInput;
import org.lexloci.configuration.ConfigurationFile;
import org.lexloci.input.InputDocuments;
import org.lexloci.manifest.evidence.ManifestDefaults;
import picocli.CommandLine.Command;

/** Sets a repository up. */
@Command(
    name = "init",
    description = {
      "Looks at this directory and writes lexloci.yaml, with a comment on every choice, and a job"
          + " for each build server that it finds signs of.",
      "",
      "Nothing is written over: what is there already stays as it is."
    },
    exitCodeList = {
      "0:written",
      "4:all of it is there already, or it cannot be written",
      "5:lexloci is at fault"
    })
final class InitCommand extends Subcommand {

  InitCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    CommandContext house =
        CommandContext.unasked(terminal, new ConfigurationOptions(), new RecordOptions());
    HouseDraft draft = HouseDraft.of(gather(house));
    draft.findings().forEach(found -> terminal.print("found " + found));
    boolean written = write(ConfigurationFile.NAME, draft.text().getBytes(StandardCharsets.UTF_8));
    for (Workflow workflow : Workflow.in(terminal.directory())) {
      if (!workflow.isWritten()) {
        terminal.print(
            "found "
                + workflow.sign()
                + ": no job is written for "
                + workflow.next()
                + "; a step that runs `lexloci check .` ends with its exit code");
      } else if (write(workflow.file(), workflow.text())) {
        terminal.print("  " + workflow.next());
        written = true;
      }
    }
    if (!written) {
      throw mistake("all of it is there already; `lexloci config` shows what is in effect");
    }
    terminal.print("next: lexloci check .");
    return 0;
  }

  private static CheckInput gather(CommandContext house) {
    return CheckInput.of(
        FileArguments.read(List.of("."), house, AgreementMap.NONE),
        InputDocuments.NONE,
        ManifestDefaults.NOTHING,
        house.publicRecord(),
        house.binder());
  }

  /** Writes a file that is not there, and tells whether it did. */
  private boolean write(String name, byte[] content) {
    Path file = terminal.directory().resolve(name);
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      terminal.print(name + " is there already, and stays as it is");
      return false;
    }
    Optional<String> linked = OutputPlace.linkProblem(file);
    if (linked.isPresent()) {
      throw mistake("`" + name + "` cannot be written: " + linked.get());
    }
    try {
      if (file.getParent() != null) {
        Files.createDirectories(file.getParent());
      }
      Files.write(file, content, StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw mistake("`" + name + "` cannot be written");
    }
    terminal.print("wrote " + name);
    return true;
  }
}
