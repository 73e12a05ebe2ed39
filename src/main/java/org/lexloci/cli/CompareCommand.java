package org.lexloci.cli;

import java.util.ArrayList;
import java.util.List;
import org.lexloci.agreement.Agreement;
import org.lexloci.cli.gate.AgreementMap;
import org.lexloci.cli.gate.FileArguments;
import org.lexloci.cli.house.CommandContext;
import org.lexloci.cli.house.HouseOptions;
import org.lexloci.cli.option.ManifestOptions;
import org.lexloci.cli.option.Subcommand;
import org.lexloci.cli.option.WhatIfOptions;
import org.lexloci.cli.output.CommandReport;
import org.lexloci.cli.output.FormatOptions;
import org.lexloci.cli.output.Formats;
import org.lexloci.cli.output.Outputs;
import org.lexloci.cli.terminal.Terminal;
import org.lexloci.command.CheckInput;
import org.lexloci.command.EditionComparer;
import org.lexloci.command.Session;
import org.lexloci.comparison.Comparison;
import org.lexloci.decision.EditionChoice;
import org.lexloci.descriptor.PublicRecord;
import org.lexloci.input.InputDocuments;
import org.lexloci.report.drawing.ComparisonDrawing;
import org.lexloci.report.json.JsonComparison;
import org.lexloci.report.markdown.MarkdownComparison;
import org.lexloci.report.text.ComparisonReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares what two editions say. */
@Command(
    name = "compare",
    description = {
      "Lists each deployment whose verdict flips from one edition to another, and by which clause.",
      "",
      "Deployments are those that descriptors state and that manifests show, as for a check;"
          + " without a PATH, every launch on record. The editions of a configuration have no say"
          + " here, all else in it has."
    },
    exitCodeList = {
      "0:compared, whatever flips: this is no gate",
      "3:the rules are at fault",
      "4:the input or the command line is at fault, or nothing was compared",
      "5:lexloci is at fault"
    })
final class CompareCommand extends Subcommand {

  private static final Formats<Comparison> FORMATS =
      new Formats<Comparison>()
          .with(
              "text",
              (comparison, out, colour) -> new ComparisonReport(out, colour).write(comparison))
          .with("json", (comparison, out, colour) -> new JsonComparison(out).write(comparison))
          .with(
              "markdown",
              (comparison, out, colour) -> new MarkdownComparison(out).write(comparison))
          .with("svg", (comparison, out, colour) -> new ComparisonDrawing(out).print(comparison));

  @Parameters(index = "0", paramLabel = "EDITION", description = "an edition, by name or first day")
  private String before = "";

  @Parameters(index = "1", paramLabel = "EDITION", description = "another, usually a later one")
  private String after = "";

  @Parameters(
      index = "2..*",
      arity = "0..*",
      paramLabel = "PATH",
      description = "files, directories, or - for standard input")
  private List<String> paths = new ArrayList<>();

  @Option(names = "--text", description = "show first the clauses dropped, added and changed")
  private boolean text;

  @Mixin private HouseOptions house = new HouseOptions();
  @Mixin private WhatIfOptions whatIf = new WhatIfOptions();
  @Mixin private ManifestOptions manifests = new ManifestOptions();

  @Mixin private FormatOptions formats = new FormatOptions();

  CompareCommand(Terminal terminal) {
    super(terminal, FORMATS.words());
  }

  @Override
  public Integer call() {
    Outputs told = formats.read(FORMATS.words());
    if (paths.isEmpty() && manifests.areGiven()) {
      throw mistake("what is said of manifests has no effect without a PATH");
    }
    CommandContext context = house.read(terminal);
    context.agreement().withoutEditions();
    CommandContext.Opened opened = context.open(agreed -> editions(context, agreed));
    PublicRecord publicRecord = context.publicRecord();
    InputDocuments files =
        paths.isEmpty()
            ? InputDocuments.NONE
            : FileArguments.read(paths, context, AgreementMap.of(opened));
    CheckInput gathered =
        CheckInput.of(
            files,
            manifests.readMaps(context.recordFiles(), context.reader(), context.checkout()),
            manifests.defaults(),
            publicRecord,
            context.binder());
    Session session =
        opened.session(publicRecord, whatIf.read(opened.library(), List.of(), opened.choice()));
    Comparison comparison = new EditionComparer(session).compare(gathered, paths.isEmpty(), text);
    return told.sparing(() -> house.originals(context, paths).and(files))
        .tell(CommandReport.of(comparison, FORMATS), terminal);
  }

  private EditionChoice editions(CommandContext context, Agreement agreed) {
    return new EditionChoice(
        false,
        List.of(
            context.agreement().edition(agreed, before),
            context.agreement().edition(agreed, after)));
  }
}
