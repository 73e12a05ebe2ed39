package org.lexloci.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.DeclaredAttribute;
import org.lexloci.cli.house.CommandContext;
import org.lexloci.cli.house.HouseOptions;
import org.lexloci.cli.house.OtherAgreementOptions;
import org.lexloci.cli.house.WaiverOptions;
import org.lexloci.cli.option.DeclaredOptions;
import org.lexloci.cli.option.DeploymentOptions;
import org.lexloci.cli.option.GateOptions;
import org.lexloci.cli.option.ProductOptions;
import org.lexloci.cli.option.RemedyOptions;
import org.lexloci.cli.option.Subcommand;
import org.lexloci.cli.option.WhatIfOptions;
import org.lexloci.cli.output.CommandReport;
import org.lexloci.cli.output.DetailOptions;
import org.lexloci.cli.output.OutputFormat;
import org.lexloci.cli.output.OutputOptions;
import org.lexloci.cli.output.TimelineFormats;
import org.lexloci.cli.question.CloudGroup;
import org.lexloci.cli.question.CommandSuggestion;
import org.lexloci.cli.question.ProductArgument;
import org.lexloci.cli.question.Sentence;
import org.lexloci.cli.terminal.Terminal;
import org.lexloci.command.CheckInput;
import org.lexloci.command.Checker;
import org.lexloci.command.RemedyFinder;
import org.lexloci.command.TimelineBuilder;
import org.lexloci.comparison.Span;
import org.lexloci.comparison.Timeline;
import org.lexloci.decision.EditionChoice;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.descriptor.Observation;
import org.lexloci.descriptor.ProductSpec;
import org.lexloci.descriptor.PublicRecord;
import org.lexloci.descriptor.Records;
import org.lexloci.descriptor.Vernacular;
import org.lexloci.input.InputDocuments;
import org.lexloci.input.Progress;
import org.lexloci.library.Library;
import org.lexloci.report.VerdictWords;
import org.lexloci.run.HouseTerms;
import org.lexloci.run.Run;
import org.lexloci.source.Position;
import org.lexloci.source.StatedValue;
import org.lexloci.world.WhatIf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** Answers a question in words. */
@Command(
    name = "may",
    customSynopsis = {
      "lexloci may PRODUCT [run] [on] PROVIDER [OPTIONS]",
      "lexloci may can PRODUCT be deployed to PROVIDER and PROVIDER?"
    },
    description = {
      "Answers whether a product may run on a cloud.",
      "",
      "A product of the public record is known by name; any other is described by options. What is"
          + " not said is left open, and the answer then says what it depends on. A question that"
          + " says more than a product and some clouds is refused, never read halfway."
    },
    exitCodeList = {
      "0:it may",
      "1:it may not",
      "2:it depends",
      "3:the rules are at fault",
      "4:the command line is at fault",
      "5:lexloci is at fault"
    })
final class MayCommand extends Subcommand {

  @Parameters(arity = "0..*", paramLabel = "WORD", hidden = true)
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--over",
      paramLabel = "FROM..UNTIL",
      description =
          "ask for each launch date from the first day up to, and not including, the second, such"
              + " as 2024-01-01..2027-01-01: each under the edition in force on it, unless"
              + " --editions says otherwise; the exit code is that of the strictest day; told as"
              + " text, json or svg, a picture")
  private @Nullable Span over;

  @Mixin private DeploymentOptions deployment = new DeploymentOptions();
  @Mixin private DeclaredOptions declared = new DeclaredOptions();
  @Mixin private ProductOptions product = new ProductOptions();
  @Mixin private HouseOptions house = new HouseOptions();
  @Mixin private WhatIfOptions whatIf = new WhatIfOptions();
  @Mixin private RemedyOptions remedy = new RemedyOptions();
  @Mixin private WaiverOptions waivers = new WaiverOptions();
  @Mixin private GateOptions gate = new GateOptions();
  @Mixin private OtherAgreementOptions beside = new OtherAgreementOptions();
  @Mixin private OutputOptions outputs = new OutputOptions();
  @Mixin private DetailOptions detail = new DetailOptions();

  MayCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public List<String> formats(Set<String> options) {
    String patch = VerdictWords.spell(OutputFormat.PATCH);
    return options.contains("--over")
        ? TimelineFormats.ALL.words()
        : OutputFormat.words().stream().filter(format -> !format.equals(patch)).toList();
  }

  @Override
  public Integer call() {
    CommandContext context = house.read(terminal);
    waivers.configure(context.configuration());
    gate.configure(context.configuration());
    if (over == null) {
      outputs.configure(context.configuration(), terminal.directory());
    } else {
      outputs.read(TimelineFormats.ALL.words());
      refuseBesideOver();
    }
    if (outputs.has(OutputFormat.PATCH)) {
      throw mistake("a question has no file to patch; `--remedy` tells what to ask instead");
    }
    detail.check();
    Vernacular vernacular = Vernacular.shipped();
    Sentence sentence = sentence(vernacular);
    outputs.spare(() -> house.originals(context, waivers.paths()));
    CommandContext.Opened opened =
        over == null ? context.open() : context.open(agreed -> EditionChoice.oneInForce());
    Library library = opened.library();
    PublicRecord publicRecord = context.publicRecord();
    CheckInput recorded = context.readRecords(publicRecord);
    Records records = recorded.descriptors().records();
    ProductArgument named =
        product(sentence, vernacular, library.agreement(), publicRecord, records);
    Descriptors asked =
        new Descriptors(
            sentence.clouds().stream()
                .map(cloud -> deployment(named, cloud, library.agreement()).asOf(opened.today()))
                .toList(),
            records);
    List<Library> others = beside.libraries(context);
    WhatIf supposed = whatIf.read(library, others, opened.choice());
    if (over != null) {
      if (sentence.clouds().size() > 1) {
        throw mistake("`--over` takes one cloud at a time");
      }
      Timeline timeline =
          new TimelineBuilder(opened.session(publicRecord, supposed)).over(over, asked, recorded);
      return outputs
          .read(TimelineFormats.ALL.words())
          .tell(CommandReport.of(timeline, TimelineFormats.ALL), terminal);
    }
    HouseTerms terms = opened.terms(waivers, Optional.empty(), List.of(), gate.failOn());
    Checker checker =
        new Checker(opened.session(publicRecord, supposed, terms)).withoutSiblings().beside(others);
    Run run = checker.judge(asked, InputDocuments.NONE, recorded.problems());
    detail.tellFiles(recorded.files(), run, terminal);
    if (remedy.isWanted()) {
      ParseResult parsed = line().getParseResult();
      CommandSuggestion retyped = new CommandSuggestion(parsed.originalArgs(), this::takesValue);
      run = new RemedyFinder(List.of(checker), Progress.NONE).advise(run, retyped::write);
    }
    return outputs.tell(run, detail, terminal);
  }

  private boolean takesValue(String option) {
    OptionSpec spec = line().getCommandSpec().findOption(option);
    return spec != null && spec.arity().max() > 0;
  }

  /** Refuses options that have no effect on a timeline. */
  private void refuseBesideOver() {
    ParseResult parsed = line().getParseResult();
    for (String option : List.of("--launch", "--remedy", "--beside", "--waivers", "--fail-on")) {
      if (parsed.hasMatchedOption(option)) {
        throw mistake("`" + option + "` cannot be combined with `--over`");
      }
    }
  }

  private Sentence sentence(Vernacular vernacular) {
    try {
      return Sentence.read(words, vernacular);
    } catch (TypeConversionException e) {
      throw mistake(e.getMessage());
    }
  }

  private ProductArgument product(
      Sentence sentence,
      Vernacular vernacular,
      Agreement agreed,
      PublicRecord publicRecord,
      Records records) {
    @Nullable ProductSpec described =
        product.spec(declared.attributes(agreed, DeclaredAttribute.Of.PRODUCT));
    try {
      return ProductArgument.of(sentence, described, agreed, publicRecord, records, vernacular);
    } catch (TypeConversionException e) {
      throw mistake(e.getMessage());
    }
  }

  private Descriptors.Named deployment(
      ProductArgument named, CloudGroup.Cloud cloud, Agreement agreed) {
    List<String> understood =
        Stream.of(named.understood(), cloud.understood()).flatMap(Optional::stream).toList();
    return new Descriptors.Named(
        Position.TYPED,
        named.reference().name(),
        deployment.of(named.reference(), StatedValue.typed(cloud.provider()), declared, agreed),
        Observation.noting(understood));
  }
}
