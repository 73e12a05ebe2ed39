package org.lexloci.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lexloci.decision.Exit;
import org.lexloci.decision.Run;
import org.lexloci.report.Colour;
import org.lexloci.report.JsonReport;
import org.lexloci.report.TextReport;
import org.lexloci.source.NearMiss;
import org.lexloci.source.Problem;
import org.lexloci.source.Shown;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** In which formats a run is told, and where. */
final class OutputOptions {

  private static final List<String> FORMATS = List.of("text", "json");

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT[=FILE]",
      description =
          "tell the run as text (the default) or json, to a file or to standard output; may be"
              + " given several times")
  private List<String> outputs = new ArrayList<>();

  private record Output(String format, @Nullable Path file) {}

  /** Refuses outputs that make no sense before anything is judged. */
  void check() {
    parsed();
  }

  /** Tells a run in every format, its problems on the error stream, and answers the exit code. */
  int tell(Run run, Terminal terminal) {
    Exit exit = run.exit();
    for (Output output : parsed()) {
      if (output.file() == null) {
        write(run, output.format(), terminal.out(), terminal.colour());
      } else if (!writeFile(run, output.format(), output.file(), terminal)) {
        exit = Exit.INPUT;
      }
    }
    run.warnings().forEach(w -> terminal.err().println("warning: " + w));
    run.problems().stream().map(Problem::toString).forEach(terminal.err()::println);
    return exit.code();
  }

  private static boolean writeFile(Run run, String format, Path file, Terminal terminal) {
    try (PrintWriter writer =
        new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      write(run, format, writer, Colour.OFF);
      if (!writer.checkError()) {
        return true;
      }
    } catch (IOException e) {
      // Told below, as is what the writer keeps to itself.
    }
    terminal.err().println(Shown.full(file.toString()) + ": cannot be written");
    return false;
  }

  private static void write(Run run, String format, PrintWriter writer, Colour colour) {
    if (format.equals("json")) {
      new JsonReport(writer).write(run);
    } else {
      new TextReport(writer, colour).write(run);
    }
  }

  private List<Output> parsed() {
    List<Output> parsed = new ArrayList<>();
    for (String output : outputs) {
      int equals = output.indexOf('=');
      String format = equals < 0 ? output : output.substring(0, equals);
      if (!FORMATS.contains(format)) {
        throw mistake(NearMiss.unknown("format", format, FORMATS, "expected text or json"));
      }
      parsed.add(new Output(format, equals < 0 ? null : file(output.substring(equals + 1))));
    }
    if (parsed.stream().filter(o -> o.file() == null).count() > 1) {
      throw mistake("two formats cannot both go to standard output; give one a file");
    }
    return parsed.isEmpty() ? List.of(new Output("text", null)) : parsed;
  }

  private Path file(String name) {
    try {
      if (!name.isEmpty()) {
        return Path.of(name);
      }
    } catch (InvalidPathException e) {
      // No more a name than an empty one.
    }
    throw mistake("`" + Shown.of(name) + "` is not a file name");
  }

  private ParameterException mistake(String message) {
    return new ParameterException(java.util.Objects.requireNonNull(command).commandLine(), message);
  }
}
