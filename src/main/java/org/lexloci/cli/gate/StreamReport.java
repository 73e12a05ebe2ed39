package org.lexloci.cli.gate;

import java.util.Optional;
import org.lexloci.cli.output.DetailOptions;
import org.lexloci.cli.output.OutputFormat;
import org.lexloci.cli.terminal.Terminal;
import org.lexloci.command.Checkers;
import org.lexloci.input.DescriptorStream;
import org.lexloci.input.InputDocuments;
import org.lexloci.report.PartReport;
import org.lexloci.report.Summary;
import org.lexloci.run.Run;

/** Reports on a stream while it is read, so that no more than a part of it is in memory. */
public final class StreamReport {

  private final PartReport report;
  private final boolean text;
  private final DetailOptions detail;
  private final Terminal terminal;

  /** Writes a format to standard output. */
  public StreamReport(OutputFormat format, DetailOptions detail, Terminal terminal) {
    this.report =
        format.parts(terminal.out(), terminal.colour(), terminal.directory(), detail.detail());
    this.text = format == OutputFormat.TEXT;
    this.detail = detail;
    this.terminal = terminal;
  }

  /** Reports on all of a stream, and answers the exit code. */
  public int tell(DescriptorStream stream, Gate gate) {
    Checkers checkers = gate.checkers();
    report.begin();
    Optional<Run> whole = Optional.empty();
    InputDocuments last = InputDocuments.NONE;
    for (Optional<InputDocuments> part = stream.next(); part.isPresent(); part = stream.next()) {
      last = part.get();
      Run run = checkers.judgePart(gate.gather(last));
      tell(run);
      report.part(run);
      whole = Optional.of(whole.map(run::after).orElseGet(() -> run.after()));
      if (terminal.out().checkError()) {
        break;
      }
    }
    Run told = checkers.finish(whole.orElseThrow(), last);
    tell(told);
    report.end(told);
    if (!text && !detail.quiet()) {
      terminal.out().flush();
      terminal.err().println(Summary.of(told));
    }
    terminal.err().flush();
    return told.exit().code();
  }

  private void tell(Run run) {
    terminal.warn(run.warnings());
    run.problems().forEach(terminal.err()::println);
    terminal.err().flush();
  }
}
