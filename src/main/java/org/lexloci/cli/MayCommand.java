package org.lexloci.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lexloci.Adviser;
import org.lexloci.Checker;
import org.lexloci.Chronicler;
import org.lexloci.FilesRead;
import org.lexloci.Gathered;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.DeclaredAttribute;
import org.lexloci.decision.EditionChoice;
import org.lexloci.decision.Run;
import org.lexloci.decision.Span;
import org.lexloci.decision.Terms;
import org.lexloci.decision.Timeline;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.descriptor.ProductDeployment;
import org.lexloci.descriptor.ProductReference;
import org.lexloci.descriptor.PublicRecord;
import org.lexloci.descriptor.Records;
import org.lexloci.engine.Library;
import org.lexloci.fact.Provider;
import org.lexloci.source.Name;
import org.lexloci.source.Position;
import org.lexloci.source.Stated;
import org.lexloci.world.SettledReading;
import org.lexloci.world.WhatIf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** Answers the question as people ask it. */
@Command(
    name = "may",
    customSynopsis = "lexloci may PRODUCT [run] [on] PROVIDER [OPTIONS]",
    description = {
      "Answers whether a product may run on a cloud.",
      "",
      "A product of the public record is known by name; any other is described by options. What is"
          + " not said is left open, and the answer then says what it depends on."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:it may",
      "1:it may not",
      "2:it depends",
      "3:the rules are at fault",
      "4:the command line is at fault",
      "5:lexloci is at fault"
    })
final class MayCommand implements Callable<Integer> {

  private static final Position TYPED = Position.whole(Position.COMMAND_LINE);

  private final Terminal terminal;

  @Spec private @Nullable CommandSpec command;

  @Parameters(arity = "0..*", paramLabel = "WORD", hidden = true)
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--over",
      paramLabel = "FROM..UNTIL",
      description =
          "ask for each launch date from the first day up to, and not including, the second, such"
              + " as 2024-01-01..2027-01-01: each under the edition in force on it, unless"
              + " --editions says otherwise; the exit code is that of the strictest day")
  private @Nullable Span over;

  @Mixin private DeploymentOptions deployment = new DeploymentOptions();
  @Mixin private DeclaredOptions declared = new DeclaredOptions();
  @Mixin private ProductOptions product = new ProductOptions();
  @Mixin private HouseOptions house = new HouseOptions();
  @Mixin private WhatIfOptions whatIf = new WhatIfOptions();
  @Mixin private RemedyOptions remedy = new RemedyOptions();
  @Mixin private WaiverOptions waivers = new WaiverOptions();
  @Mixin private GateOptions gate = new GateOptions();
  @Mixin private BesideOptions beside = new BesideOptions();
  @Mixin private OutputOptions outputs = new OutputOptions();
  @Mixin private TalkOptions talk = new TalkOptions();

  MayCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    House asking = house.read(terminal);
    waivers.configure(asking.configuration());
    gate.configure(asking.configuration());
    if (over == null) {
      outputs.configure(asking.configuration(), terminal.directory());
      outputs.check();
    } else {
      outputs.check(TimelineTelling.FORMATS);
      refuseBesideOver();
    }
    if (outputs.has(Format.PATCH)) {
      throw mistake("a question has no file to patch; `--remedy` tells what to ask instead");
    }
    talk.check();
    Provider provider = provider();
    if (!Name.valid(Records.fold(words.get(0)))) {
      throw mistake(Name.invalid("product", words.get(0)));
    }
    House.Opened opened =
        over == null ? asking.open() : asking.open(agreed -> EditionChoice.oneInForce());
    Library library = opened.library();
    EditionChoice choice = opened.choice();
    LocalDate today = opened.today();
    PublicRecord publicRecord = new PublicRecord(asking.binder());
    Gathered recorded = asking.recorded(publicRecord);
    Descriptors asked =
        new Descriptors(
            List.of(
                new Descriptors.Named(
                        TYPED, typed(words.get(0)), asked(provider, library.agreement()))
                    .asOf(today)),
            recorded.descriptors().records());
    List<Library> others = beside.libraries(asking);
    WhatIf supposed = whatIf.read(library, others, choice);
    List<SettledReading> readings = opened.readings();
    if (over != null) {
      Timeline timeline =
          new Chronicler(library, publicRecord, choice, today, supposed, readings)
              .over(over, asked, recorded);
      return outputs.tell(new TimelineTelling(timeline), TimelineTelling.FORMATS, terminal);
    }
    Terms terms =
        new Terms(
            waivers.read(opened),
            waivers.ignored(),
            Optional.empty(),
            List.of(),
            readings,
            gate.failOn());
    Checker checker =
        new Checker(library, publicRecord, asking.binder(), choice, today, supposed, terms)
            .beside(others);
    Run run = checker.judge(asked, FilesRead.NONE, recorded.problems());
    talk.tellFiles(recorded.files(), run, terminal);
    if (remedy.isWanted()) {
      ParseResult parsed = Objects.requireNonNull(command).commandLine().getParseResult();
      Retyped retyped = new Retyped(parsed.originalArgs(), words.get(words.size() - 1));
      run = new Adviser(List.of(checker)).advise(run, retyped::write);
    }
    return outputs.tell(run, talk, terminal);
  }

  /** What has no effect on a timeline would be thought to have one. */
  private void refuseBesideOver() {
    ParseResult parsed = Objects.requireNonNull(command).commandLine().getParseResult();
    for (String option : List.of("--launch", "--remedy", "--beside", "--waivers", "--fail-on")) {
      if (parsed.hasMatchedOption(option)) {
        throw mistake("`" + option + "` cannot be combined with `--over`");
      }
    }
  }

  private ProductDeployment asked(Provider provider, Agreement agreed) {
    ProductReference reference =
        new ProductReference(
            typed(words.get(0)),
            product.spec(declared.attributes(agreed, DeclaredAttribute.Of.PRODUCT)));
    return deployment.of(reference, typed(provider), declared, agreed);
  }

  /** The words between product and provider are optional. */
  private Provider provider() {
    List<String> between = words.size() < 2 ? List.of("?") : words.subList(1, words.size() - 1);
    if (!between.isEmpty()
        && !between.equals(List.of("on"))
        && !between.equals(List.of("run", "on"))) {
      throw mistake("expected PRODUCT run on PROVIDER; a product of several words needs quotes");
    }
    try {
      return Words.provider(words.get(words.size() - 1));
    } catch (picocli.CommandLine.TypeConversionException e) {
      throw mistake(e.getMessage());
    }
  }

  private ParameterException mistake(String message) {
    return new ParameterException(Objects.requireNonNull(command).commandLine(), message);
  }

  private static <T> Stated<T> typed(T value) {
    return new Stated<>(value, TYPED);
  }
}
