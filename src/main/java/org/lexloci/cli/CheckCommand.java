package org.lexloci.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lexloci.Adviser;
import org.lexloci.Checker;
import org.lexloci.Drafts;
import org.lexloci.FilesRead;
import org.lexloci.configuration.ConfigurationFile;
import org.lexloci.decision.EditionChoice;
import org.lexloci.decision.Run;
import org.lexloci.decision.Terms;
import org.lexloci.descriptor.PublicRecord;
import org.lexloci.descriptor.Vocabularies;
import org.lexloci.engine.Library;
import org.lexloci.source.Binder;
import org.lexloci.source.DocumentReader;
import org.lexloci.source.Limits;
import org.lexloci.world.SettledReading;
import org.lexloci.world.WhatIf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks descriptors. */
@Command(
    name = "check",
    description = {
      "Checks every deployment that descriptors state and that manifests show.",
      "",
      "A directory is walked: *.yaml, *.yml and *.json are read, names that start with a dot are"
          + " skipped, and files that state and show none are passed over."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every deployment is permitted",
      "1:at least one is denied",
      "2:none denied, at least one indeterminate",
      "3:the rules are at fault",
      "4:the input is at fault, or nothing was judged",
      "5:lexloci is at fault"
    })
final class CheckCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private @Nullable CommandSpec command;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "files, directories, or - for standard input")
  private List<String> paths = new ArrayList<>();

  @Mixin private AgreementOptions agreement = new AgreementOptions();
  @Mixin private RecordOptions records = new RecordOptions();
  @Mixin private WhatIfOptions whatIf = new WhatIfOptions();
  @Mixin private ManifestOptions manifests = new ManifestOptions();
  @Mixin private SinceOptions since = new SinceOptions();
  @Mixin private RemedyOptions remedy = new RemedyOptions();
  @Mixin private WaiverOptions waivers = new WaiverOptions();
  @Mixin private BaselineOptions baseline = new BaselineOptions();
  @Mixin private GateOptions gate = new GateOptions();
  @Mixin private BesideOptions beside = new BesideOptions();
  @Mixin private OutputOptions outputs = new OutputOptions();
  @Mixin private TalkOptions talk = new TalkOptions();
  @Mixin private ConfigurationOptions configuration = new ConfigurationOptions();

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Checks paths with every option at its default. */
  CheckCommand(Terminal terminal, List<String> paths) {
    this.terminal = terminal;
    this.paths = paths;
  }

  /**
   * What was judged, and what it takes to advise on it.
   *
   * @param readings that the house has settled
   */
  private record Judged(
      Run run,
      Library library,
      EditionChoice choice,
      LocalDate today,
      WhatIf supposed,
      List<SettledReading> readings) {

    Run advised(Path directory) {
      return new Adviser(library, choice, today, supposed, readings).advise(run, directory);
    }

    Judged with(Run other) {
      return new Judged(other, library, choice, today, supposed, readings);
    }
  }

  @Override
  public Integer call() {
    Judged judged = judge();
    if (since.isAsked()) {
      List<String> typed =
          Objects.requireNonNull(command).commandLine().getParseResult().originalArgs();
      judged =
          judged.with(since.changed(judged.run(), typed, terminal, CheckCommand::judgedBefore));
    }
    Run run = judged.run();
    if (remedy.wanted(outputs)) {
      run = judged.advised(terminal.directory());
    } else if (outputs.has(Format.SARIF)) {
      run = new Drafts(terminal.directory()).write(run);
    }
    int exit = outputs.tell(run, talk, terminal);
    if (!agreement.isAsked() && run.assumptions().isEmpty()) {
      run.ledger().baseline().ifPresent(use -> BaselineStore.shrink(use, terminal));
    }
    return exit;
  }

  private static Run judgedBefore(SinceOptions.Before before) {
    CheckCommand command = new CheckCommand(before.terminal());
    Commands.parse(command, before.terminal(), before.typed());
    return command.judge().run();
  }

  private Judged judge() {
    Binder binder = new Binder(Vocabularies.all());
    DocumentReader reader = new DocumentReader(Limits.DEFAULT, terminal.in());
    ConfigurationFile house = configuration.read(terminal, reader, binder);
    agreement.configure(house);
    records.configure(house);
    waivers.configure(house);
    baseline.configure(house);
    gate.configure(house);
    outputs.configure(house);
    outputs.check();
    talk.check();
    Library library = agreement.library(binder, terminal);
    EditionChoice choice = agreement.choice(library.agreement());
    LocalDate today = agreement.today(terminal.clock());
    List<Library> others = beside.libraries(binder, terminal);
    List<Library> all = Stream.concat(Stream.of(library), others.stream()).toList();
    WhatIf supposed = whatIf.read(all, choice);
    Terms terms =
        new Terms(
            waivers.read(reader, binder, terminal.directory()),
            waivers.ignored(),
            baseline.read(reader, binder, library.agreement(), terminal),
            paths,
            new ReadingChoice(library).of(house, choice, agreement.isByHand()),
            gate.failOn());
    Checker checker =
        new Checker(library, new PublicRecord(binder), binder, choice, today, supposed, terms)
            .beside(others);
    ProgressLine progress = talk.progress(terminal);
    FilesRead files =
        WantedFiles.read(
            paths,
            house,
            agreement.directory(binder, terminal),
            terminal.directory(),
            reader,
            progress);
    FilesRead recordFiles =
        manifests.with(records.read(reader, terminal.directory()), reader, terminal.directory());
    Run run = checker.telling(progress).check(files, recordFiles, manifests.said());
    progress.clear();
    talk.tellFiles(files, run, terminal);
    return new Judged(run, library, choice, today, supposed, terms.readings());
  }
}
