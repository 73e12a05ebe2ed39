package org.lexloci.cli.output;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lexloci.cli.option.Setting;
import org.lexloci.cli.terminal.Terminal;
import org.lexloci.configuration.ConfigurationFile;
import org.lexloci.report.VerdictWords;
import org.lexloci.run.FaultException;
import org.lexloci.run.Run;
import org.lexloci.source.Position;
import org.lexloci.source.StatedValue;
import picocli.CommandLine.Option;

/** The formats in which a run is reported, and where they go. */
public final class OutputOptions extends FormatOptions {

  @Option(
      names = "--no-ci",
      description =
          "do not mark lines on build servers that show marks, as is done there when no"
              + " output is chosen; LEXLOCI_CI=off says the same")
  private boolean unannotated;

  private @Nullable Position at;
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
    if (outputs.isEmpty() && configured != null) {
      outputs = configured.stream().map(o -> resolve(o, file, directory)).toList();
      at = Setting.first(configured);
    }
    if (unannotated && !outputs.isEmpty() && at == null) {
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
    return outputs.isEmpty()
        ? Setting.byDefault("outputs", "text")
        : Setting.of("outputs", outputs, "--output", at);
  }

  /** Tells whether a format is asked for. */
  public boolean has(OutputFormat format) {
    String word = VerdictWords.spell(format);
    return outputs.stream().anyMatch(o -> o.equals(word) || o.startsWith(word + "="));
  }

  /** Tells whether no format needs what would change a verdict. */
  public boolean isBrief() {
    return !outputs.isEmpty()
        && outputs.stream()
            .map(output -> output.split("=", 2)[0])
            .map(OutputFormat::named)
            .allMatch(OutputFormat::isBrief);
  }

  /** Answers the only format, if it goes to standard output and can be streamed. */
  public Optional<OutputFormat> streamedFormat(Terminal terminal) {
    if (outputs.isEmpty()) {
      boolean marked = !unannotated && BuildServer.format(terminal.environment()).isPresent();
      return Optional.of(OutputFormat.TEXT).filter(text -> !marked);
    }
    return Optional.of(outputs)
        .filter(o -> o.size() == 1 && !o.get(0).contains("="))
        .map(o -> OutputFormat.named(o.get(0)))
        .filter(OutputFormat::isStreamed);
  }

  /** Writes a run in every format, its problems to the error stream, and answers the exit code. */
  public int tell(Run run, DetailOptions detail, Terminal terminal) {
    Optional<OutputFormat> marks =
        outputs.isEmpty() && !unannotated
            ? BuildServer.format(terminal.environment())
            : Optional.empty();
    return read().tell(new RunReport(run, terminal.directory(), detail, marks), terminal);
  }

  private Outputs read() {
    return read(OutputFormat.words());
  }

  @Override
  public Outputs read(List<String> formats) {
    return Outputs.read(outputs, formats, message -> mistake(message, at)).sparing(originals);
  }
}
