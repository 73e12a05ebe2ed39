package org.lexloci.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lexloci.cli.gate.AgreementMap;
import org.lexloci.cli.gate.AttestOptions;
import org.lexloci.cli.gate.ChangeOptions;
import org.lexloci.cli.gate.FileArguments;
import org.lexloci.cli.gate.Gate;
import org.lexloci.cli.gate.JudgedRun;
import org.lexloci.cli.gate.StreamReport;
import org.lexloci.cli.house.BaselineOptions;
import org.lexloci.cli.house.BaselineStore;
import org.lexloci.cli.house.CommandContext;
import org.lexloci.cli.house.HouseOptions;
import org.lexloci.cli.house.OtherAgreementOptions;
import org.lexloci.cli.house.WaiverOptions;
import org.lexloci.cli.option.GateOptions;
import org.lexloci.cli.option.ManifestOptions;
import org.lexloci.cli.option.RemedyOptions;
import org.lexloci.cli.option.Subcommand;
import org.lexloci.cli.option.WhatIfOptions;
import org.lexloci.cli.output.DetailOptions;
import org.lexloci.cli.output.Originals;
import org.lexloci.cli.output.OutputFormat;
import org.lexloci.cli.output.OutputOptions;
import org.lexloci.cli.terminal.ProgressLine;
import org.lexloci.cli.terminal.Terminal;
import org.lexloci.command.Checker;
import org.lexloci.command.Checkers;
import org.lexloci.command.RemedyEdits;
import org.lexloci.input.DescriptorStream;
import org.lexloci.input.InputDocuments;
import org.lexloci.library.Library;
import org.lexloci.run.HouseTerms;
import org.lexloci.run.Run;
import org.lexloci.source.file.Checkout;
import org.lexloci.world.WhatIf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks files. */
@Command(
    name = "check",
    description = {
      "Checks every deployment that descriptors state and that manifests show.",
      "",
      "A directory is walked: YAML, JSON, source of Terraform and Bicep, and templates are read,"
          + " directories that tools fill are skipped, and files that state and show none are"
          + " passed over.",
      "",
      "Standard input may hold a stream: a descriptor as JSON on each line. A line stands for"
          + " itself, and no other counts as a launch of its product. As text, csv or ndjson it is"
          + " told while it is read."
    },
    exitCodeList = {
      "0:every deployment is permitted",
      "1:at least one is denied",
      "2:none denied, at least one indeterminate",
      "3:the rules are at fault",
      "4:the input is at fault, or nothing was judged",
      "5:lexloci is at fault"
    })
final class CheckCommand extends Subcommand {

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "files, directories, or - for standard input")
  private List<String> paths = new ArrayList<>();

  @Mixin private HouseOptions house = new HouseOptions();
  @Mixin private WhatIfOptions whatIf = new WhatIfOptions();
  @Mixin private ManifestOptions manifests = new ManifestOptions();
  @Mixin private ChangeOptions since = new ChangeOptions();
  @Mixin private RemedyOptions remedy = new RemedyOptions();
  @Mixin private WaiverOptions waivers = new WaiverOptions();
  @Mixin private BaselineOptions baseline = new BaselineOptions();
  @Mixin private GateOptions gate = new GateOptions();
  @Mixin private OtherAgreementOptions beside = new OtherAgreementOptions();
  @Mixin private OutputOptions outputs = new OutputOptions();
  @Mixin private DetailOptions detail = new DetailOptions();
  @Mixin private AttestOptions attest = new AttestOptions();

  CheckCommand(Terminal terminal) {
    super(terminal, OutputFormat.words());
  }

  /** Checks paths with every option at its default. */
  CheckCommand(Terminal terminal, List<String> paths) {
    super(terminal, OutputFormat.words());
    this.paths = paths;
  }

  @Override
  public Integer call() {
    if (isTyped()) {
      attest.check(line().getParseResult(), terminal);
    }
    if (since.isGiven()) {
      return tell(since.judge(paths, terminal, this::gate, this::gateOfCopy));
    }
    return isStream() ? tellStream() : tell(judgeFiles());
  }

  /** Judges what the paths name, and reports nothing. */
  JudgedRun judge() {
    return isStream() ? judgeStream(streamGate()) : judgeFiles();
  }

  private boolean isStream() {
    return DescriptorStream.isMeant(paths, terminal.in());
  }

  private Gate streamGate() {
    attest.refuseStream();
    Gate gate = gate(Checkout.of(terminal.directory()));
    gate.checkers().own().withoutSiblings();
    return gate;
  }

  private DescriptorStream stream(Gate gate) {
    return new DescriptorStream(terminal.in(), gate.opened().house().reader());
  }

  private JudgedRun judgeStream(Gate gate) {
    InputDocuments files = stream(gate).rest();
    return new JudgedRun(gate, files, gate.checkers().check(gate.gather(files)));
  }

  /** Reports on a stream while it is read, unless an option or a format needs the whole run. */
  private int tellStream() {
    Gate gate = streamGate();
    Optional<OutputFormat> streamed = outputs.streamedFormat(terminal);
    boolean inParts =
        gate.judgesInParts() && beside.isEmpty() && !remedy.isWanted() && !detail.needsWholeRun();
    return streamed.isPresent() && inParts
        ? new StreamReport(streamed.get(), detail, terminal).tell(stream(gate), gate)
        : tell(judgeStream(gate));
  }

  private int tell(JudgedRun judged) {
    detail.tellFiles(judged.files(), judged.run(), terminal);
    Run run = judged.run();
    ProgressLine progress = detail.progress(terminal);
    if (remedy.isWanted()) {
      run = judged.gate().remedyFinder(progress).advise(run, terminal.directory());
    } else {
      if (outputs.has(OutputFormat.SARIF)) {
        run = new RemedyEdits(terminal.directory()).write(run);
      }
      if (outputs.has(OutputFormat.PATCH)) {
        run = judged.gate().remedyFinder(progress).patch(run, terminal.directory());
      }
    }
    progress.clear();
    Supplier<Originals> originals = () -> originals(judged);
    outputs.spare(() -> originals.get().and(terminal.directory(), attest.files()));
    int exit =
        attest.tell(run, judged, originals, told -> outputs.tell(told, detail, terminal), terminal);
    boolean today = judged.gate().judgesAsOfToday();
    Optional<String> kept =
        since.isGiven()
            ? Optional.of("by `--changed-since`")
            : today ? Optional.empty() : Optional.of("as of another day or with something assumed");
    run.ledger().baseline().ifPresent(use -> BaselineStore.shrink(use, kept, terminal));
    return exit;
  }

  private Originals originals(JudgedRun judged) {
    return house
        .originals(judged.gate().opened().house(), judged.gate().named())
        .and(judged.files(), judged.run())
        .and(terminal.directory(), attest.keys());
  }

  private JudgedRun judgeFiles() {
    Gate gate = gate(Checkout.of(terminal.directory()));
    ProgressLine progress = detail.progress(terminal);
    FileArguments arguments = gate.readFiles(gate.opened().house().checkout(), progress);
    arguments.refuseIdle();
    gate.checkers().own().reportTo(progress);
    Run run = gate.checkers().check(gate.gather(arguments.files()));
    progress.clear();
    return new JudgedRun(gate, arguments.files(), run);
  }

  /** Opens another checkout's gate by a copy of this command: options keep what they are given. */
  private Gate gateOfCopy(Checkout checkout) {
    CheckCommand command = new CheckCommand(terminal);
    Commands.parse(command, terminal, line().getParseResult().originalArgs());
    return command.gate(checkout);
  }

  /** Opens everything that the house judges by, as it stands in a checkout. */
  private Gate gate(Checkout checkout) {
    CommandContext context = attest.noteDigests(house.read(terminal, checkout));
    waivers.configure(context.configuration());
    baseline.configure(context.configuration(), terminal.directory());
    gate.configure(context.configuration());
    outputs.configure(context.configuration(), terminal.directory());
    detail.check();
    CommandContext.Opened opened = context.open();
    List<Library> others = beside.libraries(context);
    WhatIf supposed = whatIf.read(opened.library(), others, opened.choice());
    HouseTerms terms = opened.terms(waivers, Optional.of(baseline), paths, gate.failOn());
    Checker checker =
        new Checker(opened.session(context.publicRecord(), supposed, terms)).beside(others);
    AgreementMap directories = AgreementMap.of(opened);
    HouseTerms apart =
        new HouseTerms(List.of(), false, Optional.empty(), paths, List.of(), gate.failOn());
    InputDocuments recordFiles =
        manifests.readMaps(context.recordFiles(), context.reader(), checkout);
    List<String> named = new ArrayList<>(context.records().paths());
    named.addAll(manifests.maps());
    named.addAll(waivers.paths());
    baseline.path().ifPresent(named::add);
    house.configurationFile(terminal, checkout).ifPresent(named::add);
    Checkers checkers =
        new Checkers(
            gate.withRendering(checker, terminal),
            directories.libraries().stream()
                .map(other -> gate.withRendering(checker.forAgreement(other, apart), terminal))
                .toList());
    if (outputs.isBrief() && !remedy.isWanted() && !attest.isWhole()) {
      checkers.all().forEach(Checker::withoutChanges);
    }
    return new Gate(
        opened,
        terms,
        supposed,
        directories,
        checkers,
        recordFiles,
        gate.withRules(manifests.defaults()),
        named);
  }
}
