package org.lexloci.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.clause.AuthoredCase;
import org.lexloci.clause.AuthoredCases;
import org.lexloci.clause.CaseFile;
import org.lexloci.cli.house.AgreementArgument;
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
import org.lexloci.library.Library;
import org.lexloci.library.PackedLibrary;
import org.lexloci.report.csv.CsvVerification;
import org.lexloci.report.html.HtmlVerification;
import org.lexloci.report.json.JsonVerification;
import org.lexloci.report.markdown.MarkdownVerification;
import org.lexloci.report.text.VerificationReport;
import org.lexloci.source.Position;
import org.lexloci.source.binding.Binder;
import org.lexloci.source.file.Checkout;
import org.lexloci.verification.EditionVerification;
import org.lexloci.verification.EditionVerifier;
import org.lexloci.verification.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Proves properties of an agreement's rules over every world there is. */
@Command(
    name = "verify",
    description = {
      "Proves in every world there is where no clause speaks, which clauses contradict each other,"
          + " which rules are dead, redundant or masked, that nothing that should help makes it"
          + " worse, and which verdict comes when; with a directory, also which conditions the"
          + " author's cases do not show, as cases to add.",
    },
    exitCodeList = {
      "0:every flaw is explained beside its clause",
      "3:the agreement does not load, or a flaw is not explained",
      "4:the command line is at fault",
      "5:lexloci is at fault"
    })
final class VerifyCommand extends Subcommand {

  private static final Formats<Verification> FORMATS =
      new Formats<Verification>()
          .with("text", (verified, out, colour) -> new VerificationReport(out).write(verified))
          .with("json", (verified, out, colour) -> new JsonVerification(out).write(verified))
          .with(
              "markdown", (verified, out, colour) -> new MarkdownVerification(out).write(verified))
          .with("csv", (verified, out, colour) -> new CsvVerification(out).write(verified))
          .with("html", (verified, out, colour) -> new HtmlVerification(out).write(verified));

  private final Binder binder = Vocabularies.binder();

  @Parameters(
      arity = "0..1",
      paramLabel = "AGREEMENT",
      description =
          "an agreement that is shipped, by name, or the directory of one of your own; the default"
              + " is the agreement that is used when none is named")
  private @Nullable String word;

  @Mixin private FormatOptions formats = new FormatOptions();

  VerifyCommand(Terminal terminal) {
    super(terminal, FORMATS.words());
  }

  @Override
  public Integer call() {
    Outputs told = formats.read(FORMATS.words());
    return told.tell(
        CommandReport.of(
            verify(),
            FORMATS,
            verification -> Optional.of(VerificationReport.summary(verification))),
        terminal);
  }

  private Verification verify() {
    if (word == null) {
      return verifyPacked(PackedLibrary.open());
    }
    Checkout checkout = Checkout.of(terminal.directory());
    AgreementArgument named = new AgreementArgument(word);
    named
        .complaint(checkout)
        .ifPresent(
            complaint -> {
              throw mistake(complaint);
            });
    return named
        .directory(checkout)
        .map(this::verifyOwn)
        .orElseGet(() -> verifyPacked(PackedLibrary.open(named.word())));
  }

  /** Verifies a shipped agreement, of which neither the rules' text nor the cases are packed. */
  private static Verification verifyPacked(Library library) {
    return verify(library, (verifier, edition) -> verifier.verify(Map.of(), Map.of(), Map.of()));
  }

  private Verification verifyOwn(Path directory) {
    DirectoryLibrary library = new DirectoryLibrary(directory, binder);
    AgreementTexts texts = new DirectoryTexts(directory, library);
    return verify(
        library,
        (verifier, period) -> {
          EditionRules rules = library.edition(period);
          AuthoredCases judge = new AuthoredCases(library.agreement(), rules);
          Map<String, Map<String, Position>> written = new LinkedHashMap<>();
          Map<String, List<AuthoredCase>> authored = new LinkedHashMap<>();
          for (String clause : rules.edition().judgedByRule()) {
            written.put(clause, library.scope(period, clause).rules());
            authored.put(clause, CaseFile.all(texts.cases(period, clause), binder, judge));
          }
          return verifier.verify(written, library.redundant(period), authored);
        });
  }

  private static Verification verify(
      Library library, BiFunction<EditionVerifier, EditionPeriod, EditionVerification> verified) {
    List<EditionVerification> editions = new ArrayList<>();
    for (EditionPeriod period : library.agreement().editions()) {
      EditionVerifier verifier = new EditionVerifier(library.agreement(), library.edition(period));
      editions.add(verified.apply(verifier, period));
    }
    return new Verification(library.agreement(), library.digest(), editions, List.of());
  }
}
