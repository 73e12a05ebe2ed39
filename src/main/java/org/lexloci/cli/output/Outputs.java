package org.lexloci.cli.output;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lexloci.cli.terminal.Terminal;
import org.lexloci.report.Colour;
import org.lexloci.run.CommandResult;
import org.lexloci.source.Problem;
import org.lexloci.source.SafeText;
import org.lexloci.source.word.NearMiss;

/** Formats, each with where it goes: standard output, or a file. */
public final class Outputs {

  private static final String TEXT = "text";

  private record Output(String format, @Nullable Path file) {

    boolean flows(Terminal terminal) {
      return file != null && OutputFile.isPipe(terminal.directory().resolve(file));
    }
  }

  private final List<Output> outputs;
  private final Supplier<Originals> originals;

  private Outputs(List<Output> outputs, Supplier<Originals> originals) {
    this.outputs = outputs;
    this.originals = originals;
  }

  /** Answers the same, written over none of these files. */
  public Outputs sparing(Supplier<Originals> others) {
    return new Outputs(outputs, others);
  }

  /**
   * Reads the values of {@code --output}.
   *
   * @param words each {@code FORMAT} or {@code FORMAT=FILE}
   * @param formats that the command has, the default first
   * @param mistake what is thrown, with a message, when they make no sense
   */
  static Outputs read(
      List<String> words,
      List<String> formats,
      Function<String, ? extends RuntimeException> mistake) {
    List<Output> outputs = new ArrayList<>();
    for (String word : words) {
      int equals = word.indexOf('=');
      String format = equals < 0 ? word : word.substring(0, equals);
      if (equals == word.length() - 1) {
        throw mistake.apply(
            "no file behind `%1$s`; expected `%2$s`, or `%2$s=FILE`"
                .formatted(SafeText.of(word), SafeText.of(format)));
      }
      if (Stream.of(format.split(",")).skip(1).anyMatch(formats::contains)) {
        throw mistake.apply(SafeText.quoted(word) + ": each format has a `-o` of its own");
      }
      if (!formats.contains(format)) {
        throw mistake.apply(NearMiss.unknown("format", format, formats, expected(formats)));
      }
      outputs.add(
          new Output(format, equals < 0 ? null : file(word.substring(equals + 1), mistake)));
    }
    if (outputs.stream().filter(o -> o.file() == null).count() > 1) {
      throw mistake.apply("two formats cannot both go to standard output; give one a file");
    }
    Set<Path> files = new HashSet<>();
    for (Output output : outputs) {
      if (output.file() != null && !files.add(output.file().toAbsolutePath().normalize())) {
        throw mistake.apply(
            "two formats cannot both go to " + SafeText.quoted(output.file().toString()));
      }
    }
    return new Outputs(
        outputs.isEmpty() ? List.of(new Output(formats.get(0), null)) : outputs,
        () -> Originals.NONE);
  }

  /** Tells whether a format is asked for. */
  public boolean has(String format) {
    return outputs.stream().anyMatch(output -> output.format().equals(format));
  }

  /** Writes every format, problems to the error stream, and answers the exit code. */
  public <R extends CommandResult<R>> int tell(CommandReport<R> report, Terminal terminal) {
    CommandReport<R> told = writeFiles(report, terminal);
    told.begins().accept(told.result());

    terminal.warn(told.result().warnings());
    told.result().problems().forEach(terminal.err()::println);
    // Where both streams go to one place, the last line of the report is to be the last.
    terminal.err().flush();
    Optional<Output> shown = outputs.stream().filter(o -> o.file() == null).findFirst();
    shown.ifPresent(o -> write(told, o, terminal.out(), terminal.colour()));
    if (!shown.map(Output::format).equals(Optional.of(TEXT))) {
      terminal.out().flush();
      told.summaries().apply(told.result()).ifPresent(terminal.err()::println);
      terminal.err().flush();
    }
    return told.result().exit().code();
  }

  /**
   * Writes every file. When one cannot be written, that is a problem of the run, so those written
   * before are written again. A pipe cannot be rewritten and comes last.
   */
  private <R extends CommandResult<R>> CommandReport<R> writeFiles(
      CommandReport<R> report, Terminal terminal) {
    CommandReport<R> told = report;
    Deque<Output> waiting = new ArrayDeque<>();
    outputs.stream().filter(o -> o.file() != null && !o.flows(terminal)).forEach(waiting::add);
    outputs.stream().filter(o -> o.flows(terminal)).forEach(waiting::add);
    Originals spared = waiting.isEmpty() ? Originals.NONE : originals.get();
    List<Output> written = new ArrayList<>();
    while (!waiting.isEmpty()) {
      Output output = waiting.remove();
      Optional<Problem> problem = write(told, output, spared, terminal.directory());
      if (problem.isEmpty()) {
        written.add(output);
      } else {
        told = told.with(List.of(problem.get()));
        written.stream().filter(o -> !o.flows(terminal)).forEach(waiting::addFirst);
        written.clear();
      }
    }
    return told;
  }

  private static Optional<Problem> write(
      CommandReport<?> report, Output output, Originals spared, Path directory) {
    Path file = Objects.requireNonNull(output.file());
    String shown = SafeText.full(file.toString());
    Path place = directory.resolve(file);
    Optional<String> refusal = spared.refusal(place);
    if (refusal.isPresent()) {
      return Optional.of(Problem.unwritten(shown, refusal.get()));
    }
    try {
      OutputFile.write(place, writer -> write(report, output, writer, Colour.OFF));
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(OutputFile.problem(shown, e));
    }
  }

  private static <R extends CommandResult<R>> void write(
      CommandReport<R> report, Output output, PrintWriter to, Colour colour) {
    report.formats().write(report.result(), output.format(), to, colour);
  }

  private static String expected(List<String> formats) {
    int last = formats.size() - 1;
    return "expected " + String.join(", ", formats.subList(0, last)) + " or " + formats.get(last);
  }

  private static Path file(String name, Function<String, ? extends RuntimeException> mistake) {
    try {
      if (!name.isEmpty()) {
        return Path.of(name);
      }
    } catch (InvalidPathException e) {
      // No more a name than an empty one.
    }
    throw mistake.apply(SafeText.quoted(name) + " is not a file name");
  }
}
