package org.lexloci.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.decision.ExplainedClause;
import org.lexloci.decision.Explainer;
import org.lexloci.descriptor.PublicRecord;
import org.lexloci.descriptor.Vocabularies;
import org.lexloci.engine.EditionRules;
import org.lexloci.engine.Library;
import org.lexloci.report.ExplainJson;
import org.lexloci.report.ExplainReport;
import org.lexloci.source.Binder;
import org.lexloci.source.DocumentReader;
import org.lexloci.source.Limits;
import org.lexloci.source.NearMiss;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains a clause. */
@Command(
    name = "explain",
    description = {
      "Explains a clause, in every edition that has it: words, sources, rules in plain words,"
          + " exceptions, readings, its author's cases and the launches on the public record that"
          + " it decides.",
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:explained",
      "3:the rules are at fault",
      "4:there is no such clause or edition",
      "5:lexloci is at fault"
    })
final class ExplainCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private @Nullable CommandSpec command;

  @Parameters(paramLabel = "CLAUSE", description = "the id of a clause")
  private String clause = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT",
      description = "text (the default) or json")
  private String format = "text";

  @Mixin private AgreementOptions options = new AgreementOptions();
  @Mixin private ConfigurationOptions configuration = new ConfigurationOptions();

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (!List.of("text", "json").contains(format)) {
      throw mistake(
          NearMiss.unknown("format", format, List.of("text", "json"), "expected text or json"));
    }
    Binder binder = new Binder(Vocabularies.all());
    DocumentReader reader = new DocumentReader(Limits.DEFAULT, terminal.in());
    options.configure(configuration.read(terminal, reader, binder));
    Library library = options.library(binder, terminal);
    Agreement agreement = library.agreement();
    LocalDate today = options.today(terminal.clock());
    List<EditionPeriod> periods =
        options.areChosen()
            ? options.choice(agreement).on(Optional.empty(), agreement, today)
            : agreement.editions();
    List<EditionRules> editions = periods.stream().map(library::edition).toList();
    if (editions.stream().noneMatch(e -> e.edition().clause(clause).isPresent())) {
      throw mistake(ClauseNames.unknown(clause, editions));
    }
    Explainer explainer =
        new Explainer(
            library,
            options.writings(binder, terminal, library),
            binder,
            new PublicRecord(binder).whole(),
            today);
    List<ExplainedClause> explained = new ArrayList<>();
    for (EditionRules edition : editions) {
      edition.edition().clause(clause).ifPresent(c -> explained.add(explainer.explain(edition, c)));
    }
    if (format.equals("json")) {
      new ExplainJson(terminal.out()).write(agreement, explained);
    } else {
      ExplainReport report =
          new ExplainReport(terminal.out(), terminal.colour(), agreement.counterparty().title());
      explained.forEach(report::write);
    }
    return 0;
  }

  private ParameterException mistake(String message) {
    return new ParameterException(Objects.requireNonNull(command).commandLine(), message);
  }
}
