package org.lexloci.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lexloci.Checker;
import org.lexloci.Comparer;
import org.lexloci.FilesRead;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.decision.Comparison;
import org.lexloci.decision.Exit;
import org.lexloci.descriptor.DescriptorReader;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.descriptor.PublicRecord;
import org.lexloci.descriptor.Vocabularies;
import org.lexloci.engine.Library;
import org.lexloci.report.Colour;
import org.lexloci.report.ComparisonReport;
import org.lexloci.report.JsonComparison;
import org.lexloci.report.MarkdownComparison;
import org.lexloci.source.Binder;
import org.lexloci.source.DocumentReader;
import org.lexloci.source.FileFinder;
import org.lexloci.source.Limits;
import org.lexloci.source.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares what two editions say. */
@Command(
    name = "compare",
    description = {
      "Lists each deployment whose verdict flips from one edition to another, and by which clause.",
      "",
      "Without a PATH, every launch on the public record is compared."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:compared, whatever flips: this is no gate",
      "3:the rules are at fault",
      "4:the input or the command line is at fault, or nothing was compared",
      "5:lexloci is at fault"
    })
final class CompareCommand implements Callable<Integer> {

  private static final List<String> FORMATS = List.of("text", "json", "markdown");

  private final Terminal terminal;

  @Spec private @Nullable CommandSpec command;

  @Parameters(index = "0", paramLabel = "EDITION", description = "an edition, by name or first day")
  private String before = "";

  @Parameters(index = "1", paramLabel = "EDITION", description = "another, usually a later one")
  private String after = "";

  @Parameters(
      index = "2..*",
      arity = "0..*",
      paramLabel = "PATH",
      description = "files, directories, or - for standard input")
  private List<String> paths = new ArrayList<>();

  @Option(names = "--text", description = "show the clauses added, dropped and changed, too")
  private boolean text;

  @Mixin private AgreementOptions agreement = new AgreementOptions();
  @Mixin private RecordOptions records = new RecordOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT[=FILE]",
      description =
          "text (the default), json or markdown, to a file or to standard output; may be given"
              + " several times")
  private List<String> outputs = new ArrayList<>();

  CompareCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  private record ComparisonTelling(Comparison comparison) implements Telling {

    @Override
    public Exit exit() {
      return comparison.exit();
    }

    @Override
    public List<Problem> warnings() {
      return comparison.warnings();
    }

    @Override
    public List<Problem> problems() {
      return comparison.problems();
    }

    @Override
    public Telling with(List<Problem> more) {
      return new ComparisonTelling(comparison.with(more));
    }

    @Override
    public void write(String format, PrintWriter writer, Colour colour) {
      switch (format) {
        case "json" -> new JsonComparison(writer).write(comparison);
        case "markdown" -> new MarkdownComparison(writer).write(comparison);
        default -> new ComparisonReport(writer, colour).write(comparison);
      }
    }
  }

  @Override
  public Integer call() {
    Outputs told = Outputs.read(outputs, FORMATS, this::mistake);
    agreement.withoutEditions();
    Binder binder = new Binder(Vocabularies.all());
    Library library = agreement.library(binder, terminal);
    EditionPeriod first = agreement.edition(library.agreement(), before);
    EditionPeriod second = agreement.edition(library.agreement(), after);
    DocumentReader reader = new DocumentReader(Limits.DEFAULT, terminal.in());
    FilesRead files =
        paths.isEmpty()
            ? FilesRead.NONE
            : FilesRead.read(paths, new FileFinder(terminal.directory()), reader);
    FilesRead recordFiles = records.read(reader, terminal.directory());
    List<Problem> problems = new ArrayList<>(files.problems());
    problems.addAll(recordFiles.problems());
    DescriptorReader descriptors = new DescriptorReader(binder, problems::add);
    Descriptors stated = descriptors.read(files.documents(), null);
    Descriptors recorded = descriptors.read(recordFiles.documents(), null);
    recorded.deployments().forEach(d -> problems.add(Checker.misplaced(d)));
    Comparer comparer =
        new Comparer(
            library, new PublicRecord(binder), first, second, agreement.today(terminal.clock()));
    Comparison comparison =
        comparer.compare(
            new Descriptors(stated.deployments(), stated.records().plus(recorded.records())),
            paths.isEmpty(),
            text,
            files.warnedBy(recordFiles),
            problems);
    return told.tell(new ComparisonTelling(comparison), terminal);
  }

  private ParameterException mistake(String message) {
    return new ParameterException(Objects.requireNonNull(command).commandLine(), message);
  }
}
