package org.lexloci.cli;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lexloci.acceptance.Baseline;
import org.lexloci.acceptance.BaselineFile;
import org.lexloci.acceptance.Denial;
import org.lexloci.cli.gate.AgreementMap;
import org.lexloci.cli.gate.FileArguments;
import org.lexloci.cli.house.BaselineStore;
import org.lexloci.cli.house.CommandContext;
import org.lexloci.cli.house.HouseOptions;
import org.lexloci.cli.house.WaiverOptions;
import org.lexloci.cli.option.Subcommand;
import org.lexloci.cli.output.OutputPlace;
import org.lexloci.cli.terminal.Terminal;
import org.lexloci.command.Checker;
import org.lexloci.decision.Standing;
import org.lexloci.library.Library;
import org.lexloci.run.BaselineUpdate;
import org.lexloci.run.Exit;
import org.lexloci.run.FailOn;
import org.lexloci.run.FaultException;
import org.lexloci.run.HouseTerms;
import org.lexloci.run.Run;
import org.lexloci.source.SafeText;
import org.lexloci.source.StatedValue;
import org.lexloci.source.word.WordList;
import org.lexloci.world.WhatIf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes today's denials into a baseline. */
@Command(
    name = "baseline",
    description = {
      "Writes down what is denied today, so that from now on only new denials fail.",
      "",
      "`lexloci check --baseline FILE` uses it. It knows a denial by file, object, product, cloud,"
          + " edition and clause, not by line, and counts: a second one like it is new. A check"
          + " takes out what is fixed; only this command adds to it, and not in CI."
    },
    exitCodeList = {
      "0:written",
      "3:the rules are at fault",
      "4:the input is at fault, or this is CI; nothing was written",
      "5:lexloci is at fault"
    })
final class BaselineCommand extends Subcommand {

  private static final String NAME = "lexloci-baseline.yaml";

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "files or directories")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "where to write it; the default is what the configuration says, else " + NAME)
  private @Nullable String given;

  private String file = NAME;

  @Mixin private HouseOptions house = new HouseOptions();
  @Mixin private WaiverOptions waivers = new WaiverOptions();

  BaselineCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    CommandContext context = house.read(terminal);
    waivers.configure(context.configuration());
    @Nullable StatedValue<String> configured = context.configuration().configuration().baseline();
    file =
        given != null
            ? given
            : configured == null
                ? NAME
                : OutputPlace.resolve(configured, context.configuration(), terminal.directory());
    if (BaselineStore.isCi(terminal)) {
      throw refusal("a baseline grows when somebody decides it, and not in CI");
    }
    CommandContext.Opened opened = context.open();
    Library library = opened.library();
    BaselineStore store = BaselineStore.of(opened);
    Optional<Baseline> before =
        Files.exists(terminal.directory().resolve(file))
            ? Optional.of(store.read(file).baseline())
            : Optional.empty();
    HouseTerms terms = opened.terms(waivers, Optional.empty(), paths, FailOn.INDETERMINATE);
    Checker checker = new Checker(opened.session(context.publicRecord(), WhatIf.NOTHING, terms));
    Run run =
        checker.check(
            FileArguments.read(paths, context, AgreementMap.of(opened)), context.recordFiles());
    FaultException.refuse(Exit.INPUT, run.problems());
    Baseline empty = new Baseline(library.agreement().id(), run.digest(), run.today(), List.of());
    BaselineFile place = store.at(file, empty);
    Baseline after =
        new Baseline(
            empty.agreement(), empty.rules(), empty.taken(), BaselineUpdate.denials(run, place));
    BaselineStore.write(place, after);
    tell(run, before.orElse(empty), after);
    return Exit.PERMITTED.code();
  }

  private void tell(Run run, Baseline before, Baseline after) {
    int gained = Denial.many(after.without(before.denials()).denials());
    int gone = Denial.many(before.without(after.denials()).denials());
    terminal.print(
        "%s: %s of %s, %s new, %s gone"
            .formatted(
                place(),
                WordList.counted(Denial.many(after.denials()), "denial"),
                WordList.counted(run.count(Standing.DENY), "deployment"),
                gained,
                gone));
    long open = run.count(Standing.INDETERMINATE);
    if (open > 0) {
      terminal.print(
          (open == 1 ? "1 deployment depends" : open + " deployments depend")
              + " and still fails a check: only what is denied is frozen");
    }
  }

  private String place() {
    return SafeText.full(file);
  }

  private FaultException refusal(String message) {
    return FaultException.ofInput(place(), message);
  }
}
