package org.lexloci.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lexloci.cli.house.CommandContext;
import org.lexloci.cli.house.HouseOptions;
import org.lexloci.cli.option.Subcommand;
import org.lexloci.cli.option.WhatIfOptions;
import org.lexloci.cli.output.CommandReport;
import org.lexloci.cli.output.FormatOptions;
import org.lexloci.cli.output.Formats;
import org.lexloci.cli.output.Outputs;
import org.lexloci.cli.terminal.Terminal;
import org.lexloci.command.CheckInput;
import org.lexloci.command.MatrixBuilder;
import org.lexloci.command.Session;
import org.lexloci.comparison.Matrix;
import org.lexloci.descriptor.PublicRecord;
import org.lexloci.descriptor.Records;
import org.lexloci.descriptor.Vernacular;
import org.lexloci.fact.Provider;
import org.lexloci.report.html.HtmlMatrix;
import org.lexloci.report.json.JsonMatrix;
import org.lexloci.report.markdown.MarkdownMatrix;
import org.lexloci.report.text.MatrixReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows products by providers. */
@Command(
    name = "matrix",
    description = {
      "Shows which product may run on which cloud: all products on record, or those named.",
      "",
      "A cell is judged as of the earliest launch on record there, or as of a launch today.",
      "",
      "With `-o html=FILE` it is a page in one file, to send or to print: a cell opens to tell the"
          + " clauses that decide, their sources and what holds for other launch dates, and rows"
          + " are found by product, type and verdict."
    },
    exitCodeList = {
      "0:shown, whatever the verdicts: this is no gate",
      "3:the rules are at fault",
      "4:the input or the command line is at fault",
      "5:lexloci is at fault"
    })
final class MatrixCommand extends Subcommand {

  private static final Formats<Matrix> FORMATS =
      new Formats<Matrix>()
          .with("text", (matrix, out, colour) -> new MatrixReport(out, colour).write(matrix))
          .with("json", (matrix, out, colour) -> new JsonMatrix(out).write(matrix))
          .with("markdown", (matrix, out, colour) -> new MarkdownMatrix(out).write(matrix))
          .with("html", (matrix, out, colour) -> new HtmlMatrix(out).write(matrix));

  @Parameters(arity = "0..*", paramLabel = "PRODUCT", description = "products on record, by name")
  private List<String> products = new ArrayList<>();

  @Option(
      names = "--providers",
      paramLabel = "PROVIDER",
      split = ",",
      description = "these clouds alone")
  private List<Provider> providers = new ArrayList<>();

  @Mixin private HouseOptions house = new HouseOptions();
  @Mixin private WhatIfOptions whatIf = new WhatIfOptions();

  @Mixin private FormatOptions formats = new FormatOptions();

  MatrixCommand(Terminal terminal) {
    super(terminal, FORMATS.words());
  }

  @Override
  public Integer call() {
    Outputs told = formats.read(FORMATS.words());
    CommandContext.Opened opened = house.read(terminal).open();
    PublicRecord publicRecord = opened.house().publicRecord();
    CheckInput recorded = opened.house().readRecords(publicRecord);
    refuseClouds(publicRecord.about(List.of()).plus(recorded.descriptors().records()));
    Session session =
        opened.session(publicRecord, whatIf.read(opened.library(), List.of(), opened.choice()));
    Matrix matrix =
        new MatrixBuilder(session)
            .of(
                products,
                providers.isEmpty()
                    ? List.of(Provider.values())
                    : providers.stream().distinct().toList(),
                recorded,
                told.has("html"));
    return told.sparing(() -> house.originals(opened.house(), List.of()))
        .tell(CommandReport.of(matrix, FORMATS), terminal);
  }

  /** Refuses clouds among the products, and says how to ask about them. */
  private void refuseClouds(Records names) {
    Vernacular vernacular = Vernacular.shipped();
    List<String> clouds =
        products.stream()
            .filter(word -> names.id(word).isEmpty())
            .flatMap(word -> vernacular.cloud(word).stream())
            .map(Provider::id)
            .distinct()
            .toList();
    if (clouds.isEmpty()) {
      return;
    }
    List<String> others = products.stream().filter(word -> names.id(word).isPresent()).toList();
    String matrix =
        Stream.of(
                List.of("lexloci matrix"), others, List.of("--providers", String.join(",", clouds)))
            .flatMap(List::stream)
            .collect(Collectors.joining(" "));
    String question =
        others.size() == 1
            ? "`lexloci may " + others.get(0) + " on " + String.join(" and ", clouds) + "` or "
            : "";
    throw mistake(
        "`" + clouds.get(0) + "` is a cloud; did you mean " + question + "`" + matrix + "`?");
  }
}
