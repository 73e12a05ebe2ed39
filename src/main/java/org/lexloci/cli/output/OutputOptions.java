package org.lexloci.cli.output;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lexloci.cli.option.OptionGroup;
import org.lexloci.cli.option.Setting;
import org.lexloci.cli.terminal.Terminal;
import org.lexloci.configuration.ConfigurationFile;
import org.lexloci.report.Summary;
import org.lexloci.report.VerdictWords;
import org.lexloci.report.text.Detail;
import org.lexloci.run.FaultException;
import org.lexloci.run.Run;
import org.lexloci.source.StatedValue;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The formats in which a run is reported, and where they go. */
public final class OutputOptions extends OptionGroup {

  @Mixin private FormatOptions formats = new FormatOptions();

  @Option(
      names = "--no-ci",
      description =
          "do not mark lines on build servers that show marks, as is done there when no"
              + " output is chosen; LEXLOCI_CI=off says the same")
  private boolean unannotated;

  private Supplier<Originals> originals = () -> Originals.NONE;

  /** Writes from now on over none of these files, which are looked for when one is written. */
  public void spare(Supplier<Originals> files) {
    originals = files;
  }

  /**
   * Takes from a configuration what no option says, and refuses what makes no sense before anything
   * is judged.
   *
   * @throws FaultException when it names files that are not written for a configuration
   */
  public void configure(ConfigurationFile file, Path directory) {
    @Nullable List<StatedValue<String>> configured = file.configuration().outputs();
    if (formats.words().isEmpty() && configured != null) {
      formats.take(
          configured.stream().map(o -> resolve(o, file, directory)).toList(),
          Setting.first(configured));
    }
    if (unannotated && !formats.words().isEmpty() && formats.at() == null) {
      throw mistake("`--no-ci` has no effect beside `--output`");
    }
    read();
  }

  private static String resolve(
      StatedValue<String> output, ConfigurationFile file, Path directory) {
    int equals = output.value().indexOf('=') + 1;
    if (equals == 0 || equals == output.value().length()) {
      return output.value();
    }
    return output.value().substring(0, equals)
        + OutputPlace.resolve(
            new StatedValue<>(output.value().substring(equals), output.at()), file, directory);
  }

  /** Tells which outputs are in effect. */
  public Setting setting() {
    return formats.words().isEmpty()
        ? Setting.byDefault("outputs", "text")
        : Setting.of("outputs", formats.words(), "--output", formats.at());
  }

  /** Tells whether a format is asked for. */
  public boolean has(OutputFormat format) {
    String word = VerdictWords.spell(format);
    return formats.words().stream().anyMatch(o -> o.equals(word) || o.startsWith(word + "="));
  }

  /** Tells whether no format needs what would change a verdict. */
  public boolean isBrief() {
    return !formats.words().isEmpty()
        && formats.words().stream()
            .map(output -> output.split("=", 2)[0])
            .map(OutputFormat::named)
            .allMatch(OutputFormat::isBrief);
  }

  /** Answers the only format, if it goes to standard output and can be streamed. */
  public Optional<OutputFormat> streamedFormat(Terminal terminal) {
    if (formats.words().isEmpty()) {
      boolean marked = !unannotated && BuildServer.format(terminal.environment()).isPresent();
      return Optional.of(OutputFormat.TEXT).filter(text -> !marked);
    }
    return Optional.of(formats.words())
        .filter(o -> o.size() == 1 && !o.get(0).contains("="))
        .map(o -> OutputFormat.named(o.get(0)))
        .filter(OutputFormat::isStreamed);
  }

  /** Writes a run in every format, its problems to the error stream, and answers the exit code. */
  public int tell(Run run, DetailOptions detail, Terminal terminal) {
    Optional<OutputFormat> marks =
        formats.words().isEmpty() && !unannotated
            ? BuildServer.format(terminal.environment())
            : Optional.empty();
    Path directory = terminal.directory();
    return read()
        .tell(
            new CommandReport<>(
                run,
                OutputFormat.all(directory, detail.detail()),
                told -> {
                  detail.explain(told, terminal);
                  marks.ifPresent(
                      format ->
                          format.write(
                              told, terminal.out(), terminal.colour(), directory, Detail.BRIEF));
                },
                told -> Optional.of(Summary.of(told)).filter(s -> !detail.quiet())),
            terminal);
  }

  private Outputs read() {
    return read(OutputFormat.words());
  }

  /** Reads them for a report other than a run, in the formats that it has, the default first. */
  public Outputs read(List<String> others) {
    return formats.read(others).sparing(originals);
  }
}
