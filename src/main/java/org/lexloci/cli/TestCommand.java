package org.lexloci.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lexloci.agreement.AgreementException;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.clause.AgreementCaseResults;
import org.lexloci.clause.AuthoredCases;
import org.lexloci.clause.CaseFile;
import org.lexloci.clause.ClauseCaseResults;
import org.lexloci.cli.option.Subcommand;
import org.lexloci.cli.output.CommandReport;
import org.lexloci.cli.output.FormatOptions;
import org.lexloci.cli.output.Formats;
import org.lexloci.cli.output.Outputs;
import org.lexloci.cli.terminal.Terminal;
import org.lexloci.descriptor.Vocabularies;
import org.lexloci.engine.EditionRules;
import org.lexloci.library.AgreementTexts;
import org.lexloci.library.DirectoryLibrary;
import org.lexloci.library.DirectoryTexts;
import org.lexloci.report.Colour;
import org.lexloci.report.json.JsonCaseResults;
import org.lexloci.report.text.TestReport;
import org.lexloci.run.Exit;
import org.lexloci.source.SafeText;
import org.lexloci.source.binding.Binder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the cases that stand beside the rules of an agreement. */
@Command(
    name = "test",
    description =
        "Runs an agreement's own cases, and judges every world there is to tell which outcomes no"
            + " case comes to and which rules can never fire.",
    exitCodeList = {
      "0:every case came out as expected",
      "3:the agreement does not load, a case did not come out as expected, a rule can never fire,"
          + " or too few outcomes were seen",
      "4:the command line is at fault",
      "5:lexloci is at fault"
    })
final class TestCommand extends Subcommand {

  private static final Formats<AgreementCaseResults> FORMATS =
      new Formats<AgreementCaseResults>()
          .with("text", (test, out, colour) -> new TestReport(out).write(test))
          .with("json", (test, out, colour) -> new JsonCaseResults(out).write(test));

  private final Binder binder = Vocabularies.binder();

  @Parameters(paramLabel = "AGREEMENT_DIR", description = "the directory of an agreement")
  private Path directory = Path.of("");

  @Option(
      names = "--threshold",
      paramLabel = "PERCENT",
      description =
          "how many of the outcomes that the clauses can have the cases must come to; the default"
              + " is 100")
  private int threshold = 100;

  @Option(names = "--watch", description = "run again whenever a file changes, until stopped")
  private boolean watch;

  @Mixin private FormatOptions formats = new FormatOptions();

  TestCommand(Terminal terminal) {
    super(terminal, FORMATS.words());
  }

  @Override
  public Integer call() {
    Outputs told = formats.read(FORMATS.words());
    if (!Files.isDirectory(directory)) {
      throw mistake("no such directory " + SafeText.quoted(directory.toString()));
    }
    if (threshold < 0 || threshold > 100) {
      throw mistake("expected a percentage from 0 to 100, found `" + threshold + "`");
    }
    if (!watch) {
      return tell(told);
    }
    new Watch(directory, Watch::halfASecond).run(() -> runAgain(told));
    return Exit.PERMITTED.code();
  }

  private int tell(Outputs told) {
    return told.tell(
        CommandReport.of(run(), FORMATS, test -> Optional.of(TestReport.summary(test))), terminal);
  }

  private void runAgain(Outputs told) {
    if (terminal.colour() == Colour.ON) {
      terminal.out().print("\u001b[H\u001b[2J");
    }
    try {
      tell(told);
    } catch (AgreementException e) {
      e.problems().forEach(terminal.out()::println);
    }
    terminal.out().println();
    terminal.out().flush();
  }

  private AgreementCaseResults run() {
    DirectoryLibrary library = new DirectoryLibrary(directory, binder);
    AgreementTexts texts = new DirectoryTexts(directory, library);
    List<AgreementCaseResults.OfEdition> editions = new ArrayList<>();
    for (EditionPeriod period : library.agreement().editions()) {
      EditionRules rules = library.edition(period);
      AuthoredCases judge = new AuthoredCases(library.agreement(), rules);
      List<ClauseCaseResults> clauses = new ArrayList<>();
      for (String id : rules.edition().judgedByRule()) {
        clauses.add(
            ClauseCaseResults.run(
                rules.edition().clause(id).orElseThrow(),
                CaseFile.all(texts.cases(period, id), binder, judge),
                judge,
                rules,
                library.scope(period, id)));
      }
      editions.add(new AgreementCaseResults.OfEdition(rules.edition(), clauses));
    }
    return new AgreementCaseResults(
        library.agreement(), library.digest(), editions, threshold, List.of());
  }
}
