package org.lexloci.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.Clause;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.decision.EditionChoice;
import org.lexloci.descriptor.Vocabularies;
import org.lexloci.engine.EditionRules;
import org.lexloci.engine.Library;
import org.lexloci.report.ClauseReport;
import org.lexloci.source.Binder;
import org.lexloci.source.Checkout;
import org.lexloci.source.DocumentReader;
import org.lexloci.source.Limits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the agreement. */
@Command(
    name = "clauses",
    description = {
      "Lists the agreement clause by clause, with who judges each; with CLAUSE, its words, sources"
          + " and readings.",
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:shown",
      "3:the rules are at fault",
      "4:there is no such clause or edition",
      "5:lexloci is at fault"
    })
final class ClausesCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private @Nullable CommandSpec command;

  @Parameters(arity = "0..1", paramLabel = "CLAUSE", description = "the id of a clause")
  private @Nullable String clause;

  @Mixin private AgreementOptions options = new AgreementOptions();
  @Mixin private ConfigurationOptions configuration = new ConfigurationOptions();

  ClausesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Binder binder = new Binder(Vocabularies.all());
    DocumentReader reader = new DocumentReader(Limits.DEFAULT, terminal.in());
    Checkout checkout = Checkout.of(terminal.directory());
    options.configure(configuration.read(terminal, checkout, reader, binder), checkout);
    Library library = options.library(binder, terminal);
    Agreement agreement = library.agreement();
    EditionChoice choice = options.choice(agreement, EditionChoice.byDefault(agreement));
    LocalDate today = options.today(terminal.clock());
    List<EditionPeriod> periods = choice.on(Optional.empty(), agreement, today);
    List<EditionRules> editions = periods.stream().map(library::edition).toList();
    if (editions.isEmpty()) {
      throw mistake("no edition of the agreement is in force on " + today);
    }
    PrintWriter out = terminal.out();
    ClauseReport report = new ClauseReport(out, terminal.colour());
    if (clause == null) {
      out.println(agreement.title() + ", from " + agreement.basis());
      editions.forEach(e -> report.list(e.edition()));
      return 0;
    }
    boolean found = false;
    for (EditionRules edition : editions) {
      for (Clause c : edition.edition().clauses()) {
        if (c.id().equals(clause)) {
          report.show(edition.edition(), c, edition.base().asks(c.id()));
          found = true;
        }
      }
    }
    if (found) {
      out.println(
          "`lexloci explain " + clause + "` tells its rules, its cases and what it decides");
    }
    if (!found) {
      throw mistake(ClauseNames.unknown(clause, editions));
    }
    return 0;
  }

  private ParameterException mistake(String message) {
    return new ParameterException(Objects.requireNonNull(command).commandLine(), message);
  }
}
