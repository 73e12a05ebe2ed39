package org.lexloci.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lexloci.decision.Exit;
import org.lexloci.decision.Run;
import org.lexloci.report.Colour;
import org.lexloci.report.JsonReport;
import org.lexloci.report.TextReport;
import org.lexloci.source.Problem;
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

  private record RunTelling(Run run) implements Telling {

    @Override
    public Exit exit() {
      return run.exit();
    }

    @Override
    public List<Problem> warnings() {
      return run.warnings();
    }

    @Override
    public List<Problem> problems() {
      return run.problems();
    }

    @Override
    public void write(String format, PrintWriter writer, Colour colour) {
      if (format.equals("json")) {
        new JsonReport(writer).write(run);
      } else {
        new TextReport(writer, colour).write(run);
      }
    }
  }

  /** Refuses outputs that make no sense before anything is judged. */
  void check() {
    read(FORMATS);
  }

  /** Tells a run in every format, its problems on the error stream, and answers the exit code. */
  int tell(Run run, Terminal terminal) {
    return read(FORMATS).tell(new RunTelling(run), terminal);
  }

  private Outputs read(List<String> formats) {
    return Outputs.read(outputs, formats, this::mistake);
  }

  private ParameterException mistake(String message) {
    return new ParameterException(Objects.requireNonNull(command).commandLine(), message);
  }
}
