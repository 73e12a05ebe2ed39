package org.lexloci.cli;

import org.jspecify.annotations.Nullable;
import org.lexloci.cli.option.Subcommand;
import org.lexloci.cli.terminal.Terminal;
import org.lexloci.report.Schemas;
import org.lexloci.source.word.NearMiss;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints the JSON Schemas of documents. */
@Command(
    name = "schema",
    description = {
      "Prints the JSON Schema (2020-12) of a kind of document, or of all that a check reads.",
      "",
      "Kinds: ProductDeployment, Product, Consent, CapabilityStatement, FirstRefusal, Event,"
          + " Sources, Waiver, Baseline, Configuration, Agreement, Edition, Cases; and what -o json"
          + " writes: Run, Timeline (`may --over`), Comparison (`compare`), Matrix (`matrix`),"
          + " Explanation (`explain`), Test (`test`), Verification (`verify`)."
    },
    exitCodeList = {"0:printed", "4:there is no such kind"})
final class SchemaCommand extends Subcommand {

  @Parameters(arity = "0..1", paramLabel = "KIND", description = "a kind of document")
  private @Nullable String kind;

  SchemaCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    if (kind == null) {
      terminal.out().print(Schemas.ofDocuments());
      return 0;
    }
    if (!Schemas.KINDS.contains(kind)) {
      throw mistake(NearMiss.missing("kind", kind, Schemas.KINDS));
    }
    terminal.out().print(Schemas.of(kind));
    return 0;
  }
}
