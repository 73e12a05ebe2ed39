package org.lexloci.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lexloci.cli.house.AgreementArgument;
import org.lexloci.cli.option.EngineOptions;
import org.lexloci.cli.option.Subcommand;
import org.lexloci.cli.terminal.Terminal;
import org.lexloci.descriptor.Vocabularies;
import org.lexloci.library.Library;
import org.lexloci.library.PackedLibrary;
import org.lexloci.replay.RecordedRun;
import org.lexloci.replay.RecordedRunReader;
import org.lexloci.replay.Replay;
import org.lexloci.replay.ReplayedRun;
import org.lexloci.report.text.ReplayReport;
import org.lexloci.run.Exit;
import org.lexloci.run.FaultException;
import org.lexloci.source.InputFile;
import org.lexloci.source.IoMessage;
import org.lexloci.source.Limits;
import org.lexloci.source.SafeText;
import org.lexloci.source.binding.Binder;
import org.lexloci.source.file.Checkout;
import org.lexloci.source.reader.DocumentReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges again what an earlier run wrote down. */
@Command(
    name = "replay",
    description = {
      "Judges again what an earlier run wrote down, and tells what comes out otherwise, by which"
          + " edition and clause.",
      "",
      "Nothing but the record is looked at: the facts that rules saw then, and what was open. By"
          + " the rules of then everything has to come out the same; what does not was changed"
          + " after it was written. By other rules it shows what they change.",
    },
    exitCodeList = {
      "0:everything comes out the same, for the same reasons",
      "1:something comes out otherwise",
      "3:the rules are at fault",
      "4:the file is no run, a part of it was judged by another agreement, or the command line is"
          + " at fault",
      "5:lexloci is at fault"
    })
final class ReplayCommand extends Subcommand {

  private final Binder binder = Vocabularies.binder();

  @Parameters(
      paramLabel = "FILE",
      description = "a run that `check` wrote as json or ndjson, or - for standard input")
  private @Nullable String file;

  @Option(
      names = "--agreement",
      paramLabel = "AGREEMENT",
      description =
          "judge by this agreement, the name of one that is shipped or a directory; the default is"
              + " the one that the run names")
  private @Nullable String word;

  @Option(
      names = {"-v", "--verbose"},
      description = "tell what comes out the same too")
  private boolean verbose;

  @Mixin private EngineOptions engine = new EngineOptions();

  ReplayCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    RecordedRun recorded = read(Objects.requireNonNull(file));
    ReplayedRun run = new Replay(engine.apply(library(recorded))).of(recorded);
    new ReplayReport(terminal.out(), terminal.colour()).write(run, verbose);
    if (!run.changed().isEmpty()) {
      return Exit.DENIED.code();
    }
    return (run.others().isEmpty() ? Exit.PERMITTED : Exit.INPUT).code();
  }

  private RecordedRun read(String named) {
    DocumentReader reader = new DocumentReader(Limits.DEFAULT, terminal.in());
    InputFile input = InputFile.STANDARD_INPUT;
    if (named.equals(input.path().toString())) {
      return read(input.shown(), terminal.in(), reader);
    }
    String shown = SafeText.full(named);
    try (InputStream in = Files.newInputStream(terminal.directory().resolve(named))) {
      return read(shown, in, reader);
    } catch (InvalidPathException e) {
      throw FaultException.ofInput(shown, "is not a file name");
    } catch (IOException e) {
      throw FaultException.ofInput(shown, IoMessage.of(e));
    }
  }

  private RecordedRun read(String shown, InputStream in, DocumentReader reader) {
    try {
      return RecordedRunReader.read(shown, in, reader, binder);
    } catch (IOException e) {
      throw FaultException.ofInput(shown, IoMessage.of(e));
    }
  }

  private Library library(RecordedRun recorded) {
    String named = word == null ? recorded.agreement() : word;
    if (word == null && !PackedLibrary.shipped().contains(named)) {
      throw mistake(
          "the run was judged by "
              + SafeText.quoted(named)
              + ", which is not shipped; name its directory by `--agreement`");
    }
    Library library =
        new AgreementArgument(named)
            .open(binder, terminal, Checkout.of(terminal.directory()), this::mistake);
    String opened = library.agreement().id();
    if (!recorded.rules().containsKey(opened)) {
      throw mistake(
          "the run was judged by "
              + SafeText.quoted(recorded.agreement())
              + ", not `"
              + opened
              + "`");
    }
    return library;
  }
}
