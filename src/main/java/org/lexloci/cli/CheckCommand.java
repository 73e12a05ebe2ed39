package org.lexloci.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lexloci.Adviser;
import org.lexloci.Checker;
import org.lexloci.Drafts;
import org.lexloci.FilesRead;
import org.lexloci.decision.Run;
import org.lexloci.decision.Terms;
import org.lexloci.descriptor.PublicRecord;
import org.lexloci.engine.Library;
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

  @Mixin private HouseOptions house = new HouseOptions();
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
      Run run, House.Opened opened, WhatIf supposed, List<SettledReading> readings) {

    Adviser adviser() {
      return new Adviser(opened.library(), opened.choice(), opened.today(), supposed, readings);
    }

    /** Answers whether it was judged as of today, so that what is fixed is fixed now. */
    boolean isOfNow() {
      return !opened.house().agreement().isAsked() && run.assumptions().isEmpty();
    }

    Judged with(Run other) {
      return new Judged(other, opened, supposed, readings);
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
    if (remedy.isWanted()) {
      run = judged.adviser().advise(run, terminal.directory());
    } else {
      if (outputs.has(Format.SARIF)) {
        run = new Drafts(terminal.directory()).write(run);
      }
      if (outputs.has(Format.PATCH)) {
        run = judged.adviser().patch(run, terminal.directory());
      }
    }
    int exit = outputs.tell(run, talk, terminal);
    if (judged.isOfNow()) {
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
    House asking = house.read(terminal);
    waivers.configure(asking.configuration());
    baseline.configure(asking.configuration());
    gate.configure(asking.configuration());
    outputs.configure(asking.configuration());
    outputs.check();
    talk.check();
    House.Opened opened = asking.open();
    opened.library().prepare(opened.choice().named());
    List<Library> others = beside.libraries(asking.binder(), terminal);
    WhatIf supposed = whatIf.read(opened.library(), others, opened.choice());
    Terms terms =
        new Terms(
            waivers.read(opened),
            waivers.ignored(),
            baseline.read(opened),
            paths,
            opened.readings(),
            gate.failOn());
    Checker checker =
        new Checker(
                opened.library(),
                new PublicRecord(asking.binder()),
                asking.binder(),
                opened.choice(),
                opened.today(),
                supposed,
                terms)
            .beside(others);
    ProgressLine progress = talk.progress(terminal);
    FilesRead files = WantedFiles.read(paths, asking, progress);
    FilesRead recordFiles =
        manifests.with(asking.recordFiles(), asking.reader(), terminal.directory());
    Run run = checker.telling(progress).check(files, recordFiles, manifests.said());
    progress.clear();
    talk.tellFiles(files, run, terminal);
    return new Judged(run, opened, supposed, terms.readings());
  }
}
