package org.lexloci.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.Assessment;
import org.lexloci.agreement.Clause;
import org.lexloci.agreement.Edition;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.clause.Amendment;
import org.lexloci.cli.house.AgreementOptions;
import org.lexloci.cli.house.ClauseNames;
import org.lexloci.cli.house.ConfigurationOptions;
import org.lexloci.cli.option.Subcommand;
import org.lexloci.cli.terminal.Terminal;
import org.lexloci.decision.EditionChoice;
import org.lexloci.descriptor.PublicRecord;
import org.lexloci.descriptor.Records;
import org.lexloci.descriptor.Vocabularies;
import org.lexloci.diagram.Diagram;
import org.lexloci.engine.EditionRules;
import org.lexloci.library.Library;
import org.lexloci.report.drawing.DotDrawing;
import org.lexloci.report.drawing.SvgDrawing;
import org.lexloci.report.text.ClauseReport;
import org.lexloci.report.text.SourceReport;
import org.lexloci.source.Limits;
import org.lexloci.source.binding.Binder;
import org.lexloci.source.file.Checkout;
import org.lexloci.source.reader.DocumentReader;
import org.lexloci.source.word.NearMiss;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the agreement. */
@Command(
    name = "clauses",
    description = {
      "Lists the editions of the agreement; with one of them, its clauses, with who judges each;"
          + " with the id of a clause, its words, sources and readings; with that of a source,"
          + " where it is and what rests on it.",
    },
    exitCodeList = {
      "0:shown",
      "3:the rules are at fault",
      "4:there is no such clause, source or edition",
      "5:lexloci is at fault"
    })
final class ClausesCommand extends Subcommand {

  private static final List<String> LANGUAGES = List.of("svg", "dot");

  @Parameters(
      arity = "0..1",
      paramLabel = "ID",
      description = "an edition, by name or first day, or the id of a clause or a source")
  private @Nullable String id;

  @Option(
      names = "--sources",
      description = {
        "list the sources instead, those of the public record and what others tell included, each"
            + " with how near it is to the parties"
      })
  private boolean sources;

  @Option(
      names = "--diagram",
      paramLabel = "LANGUAGE",
      description = {
        "draw instead how the questions of one edition lead to its verdicts, as an image (`svg`) or"
            + " for Graphviz (`dot`)"
      })
  private @Nullable String language;

  @Mixin private AgreementOptions options = new AgreementOptions();
  @Mixin private ConfigurationOptions configuration = new ConfigurationOptions();

  ClausesCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public boolean isOfEveryEdition() {
    return true;
  }

  @Override
  public Integer call() {
    Binder binder = Vocabularies.binder();
    DocumentReader reader = new DocumentReader(Limits.DEFAULT, terminal.in());
    Checkout checkout = Checkout.of(terminal.directory());
    options.configure(configuration.read(terminal, checkout, reader, binder), checkout);
    Library library = options.library(binder, terminal);
    Agreement agreement = library.agreement();
    boolean isAnother = options.isAnother(agreement, binder, terminal);
    EditionChoice all = new EditionChoice(false, agreement.editions());
    EditionChoice choice = options.editions().choice(agreement, all);
    LocalDate today = options.today(terminal.clock());
    Optional<EditionPeriod> named = edition(agreement);
    List<EditionPeriod> periods =
        named.map(List::of).orElseGet(() -> choice.on(Optional.empty(), agreement, today));
    List<EditionRules> editions = periods.stream().map(library::edition).toList();
    if (editions.isEmpty()) {
      throw mistake("no edition of the agreement is in force on " + today);
    }
    if (language != null) {
      draw(language, editions);
      return 0;
    }
    Records record = agreement.publicRecord() ? new PublicRecord().whole() : Records.NONE;
    if (id == null && !sources && choice.equals(all) && editions.size() > 1) {
      outline(agreement, editions);
    } else if (id == null || named.isPresent()) {
      list(agreement, editions, record);
    } else if (sources || !showClause(id, library, editions, isAnother)) {
      showSource(id, library, editions, record);
    }
    return 0;
  }

  /** Finds the edition that was named in the place of a clause, by its name or first day. */
  private Optional<EditionPeriod> edition(Agreement agreement) {
    return Optional.ofNullable(id).flatMap(agreement::edition);
  }

  private void outline(Agreement agreement, List<EditionRules> editions) {
    PrintWriter out = terminal.out();
    ClauseReport report = new ClauseReport(out, terminal.colour());
    out.println(agreement.title() + ", from " + agreement.basis());
    for (EditionRules rules : editions) {
      Edition edition = rules.edition();
      report.outline(edition, agreement.defaultEditions().contains(edition.name()));
    }
    out.println("`lexloci clauses ID` shows an edition, by its first day, a clause, or a source");
  }

  private void draw(String drawn, List<EditionRules> editions) {
    if (editions.size() > 1 || sources) {
      throw mistake("`--diagram` draws one edition, which `--editions EDITION` names");
    }
    Edition edition = editions.get(0).edition();
    Diagram diagram = editions.get(0).base().diagram();
    switch (drawn) {
      case "svg" -> new SvgDrawing(terminal.out()).print(edition, diagram);
      case "dot" -> new DotDrawing(terminal.out()).print(edition, diagram);
      default -> throw mistake(NearMiss.unknown("language", drawn, LANGUAGES));
    }
  }

  private void list(Agreement agreement, List<EditionRules> editions, Records record) {
    PrintWriter out = terminal.out();
    out.println(agreement.title() + ", from " + agreement.basis());
    ClauseReport clauses = new ClauseReport(out, terminal.colour());
    SourceReport report = new SourceReport(out, terminal.colour());
    if (!sources) {
      editions.forEach(e -> clauses.list(e.edition()));
      return;
    }
    editions.forEach(e -> report.list(e.edition()));
    if (!record.sources().isEmpty()) {
      report.list(record);
    }
    report.explain();
  }

  private boolean showClause(
      String clause, Library library, List<EditionRules> editions, boolean isAnother) {
    PrintWriter out = terminal.out();
    ClauseReport report = new ClauseReport(out, terminal.colour());
    List<EditionRules> having =
        editions.stream().filter(e -> e.edition().clause(clause).isPresent()).toList();
    if (having.isEmpty()) {
      return false;
    }
    EditionRules newest = having.get(having.size() - 1);
    Clause shown = newest.edition().clause(clause).orElseThrow();
    report.show(newest.edition(), shown, newest.base().asks(clause));
    Amendment.before(newest.edition(), library.agreement())
        .flatMap(b -> Amendment.of(library.edition(b).edition(), newest.edition(), shown, false))
        .ifPresent(report::writeAmendments);
    report.elsewhere(
        shown, having.subList(0, having.size() - 1).stream().map(EditionRules::edition).toList());
    if (shown.assessed() == Assessment.BY_RULE) {
      String of = isAnother ? " --agreement " + options.shown() : "";
      out.println("rules: `lexloci explain " + clause + of + "`");
    }
    return true;
  }

  private void showSource(
      String source, Library library, List<EditionRules> editions, Records record) {
    SourceReport report = new SourceReport(terminal.out(), terminal.colour());
    boolean found = report.show(record, source);
    Set<String> ids = new LinkedHashSet<>(sources ? Set.of() : ClauseNames.of(editions));
    for (EditionRules edition : editions) {
      found |= report.show(edition.edition(), source);
      ids.addAll(edition.edition().sources().keySet());
      ids.addAll(edition.edition().accounts().keySet());
    }
    ids.addAll(record.sources().keySet());
    if (!found) {
      ClauseNames names = new ClauseNames(library.agreement(), record);
      throw mistake(
          ClauseNames.elsewhere(library, source)
              .filter(elsewhere -> !sources)
              .orElseGet(
                  () -> names.unknown(sources ? "source" : "clause or source", source, ids)));
    }
  }
}
