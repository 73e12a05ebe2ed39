package org.lexloci.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lexloci.agreement.Agreement;
import org.lexloci.clause.ExplainedClause;
import org.lexloci.clause.Explainer;
import org.lexloci.cli.house.ClauseNames;
import org.lexloci.cli.house.CommandContext;
import org.lexloci.cli.house.HouseOptions;
import org.lexloci.cli.option.Subcommand;
import org.lexloci.cli.terminal.Terminal;
import org.lexloci.command.CheckInput;
import org.lexloci.decision.EditionChoice;
import org.lexloci.descriptor.PublicRecord;
import org.lexloci.descriptor.Records;
import org.lexloci.engine.EditionRules;
import org.lexloci.library.Library;
import org.lexloci.report.json.JsonExplanation;
import org.lexloci.report.text.ExplainReport;
import org.lexloci.run.Exit;
import org.lexloci.run.FaultException;
import org.lexloci.source.Problem;
import org.lexloci.source.word.NearMiss;
import org.lexloci.world.SettledReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explains a clause. */
@Command(
    name = "explain",
    description = {
      "Explains a clause on one screen: words, sources, rules, exceptions, readings, and what it"
          + " decides of the launches on record.",
      "",
      "JSON holds all of it, whatever else is asked for."
    },
    exitCodeList = {
      "0:explained",
      "3:the rules are at fault",
      "4:there is no such clause or edition",
      "5:lexloci is at fault"
    })
final class ExplainCommand extends Subcommand {

  private static final List<String> FORMATS = List.of("text", "json");

  @Parameters(paramLabel = "CLAUSE", description = "the id of a clause")
  private String clause = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT",
      description = "text (the default) or json")
  private String format = "text";

  @Option(names = "--cases", description = "tell its author's cases, each with what comes of it")
  private boolean cases;

  @Option(
      names = {"-v", "--verbose"},
      description =
          "tell every edition that has it, with the conditions of its rules, the answers of its"
              + " readings, its note and the launches that it decides")
  private boolean verbose;

  @Mixin private HouseOptions house = new HouseOptions();

  ExplainCommand(Terminal terminal) {
    super(terminal, FORMATS);
  }

  @Override
  public boolean isOfEveryEdition() {
    return true;
  }

  @Override
  public Integer call() {
    if (!FORMATS.contains(format)) {
      throw mistake(NearMiss.unknown("format", format, FORMATS, "expected text or json"));
    }
    CommandContext context = house.read(terminal);
    CommandContext.Opened opened =
        context.open(agreed -> new EditionChoice(false, agreed.editions()));
    Library library = opened.library();
    Agreement agreement = library.agreement();
    List<EditionRules> editions =
        opened.choice().on(Optional.empty(), agreement, opened.today()).stream()
            .map(library::edition)
            .toList();
    PublicRecord publicRecord = context.publicRecord();
    if (editions.stream().noneMatch(e -> e.edition().clause(clause).isPresent())) {
      ClauseNames names = new ClauseNames(agreement, publicRecord.whole());
      throw mistake(
          ClauseNames.elsewhere(library, clause)
              .orElseGet(() -> names.unknown("clause", clause, ClauseNames.of(editions))));
    }
    CheckInput recorded = context.readRecords(publicRecord);
    List<Problem> problems = new ArrayList<>(recorded.problems());
    Records record = recorded.relevantRecords(library, publicRecord, problems::add);
    FaultException.refuse(Exit.INPUT, problems);
    terminal.warn(recorded.files().warnings());
    List<SettledReading> readings = opened.readings();
    Explainer explainer =
        new Explainer(
            library,
            context.agreement().texts(terminal, library),
            context.binder(),
            record,
            opened.today(),
            readings);
    List<ExplainedClause> explained =
        editions.stream()
            .flatMap(e -> e.edition().clause(clause).map(c -> explainer.explain(e, c)).stream())
            .toList();
    if (format.equals("json")) {
      new JsonExplanation(terminal.out()).write(agreement, explained, readings);
    } else {
      ExplainReport report =
          new ExplainReport(terminal.out(), terminal.colour(), agreement.counterparty().title());
      if (verbose) {
        explained.forEach(report::write);
      } else if (!cases) {
        report.writeBrief(explained);
      }
      if (cases) {
        explained.forEach(report::writeCases);
      }
      report.write(readings);
    }
    return 0;
  }
}
