package org.lexloci.report.text;

import java.io.PrintWriter;
import org.lexloci.acceptance.Baseline;
import org.lexloci.acceptance.BaselineFile;
import org.lexloci.acceptance.Denial;
import org.lexloci.source.binding.Envelope;

/** Writes a baseline, one denial below the other, so that a difference of two reads well. */
public record BaselineReport(PrintWriter out) {

  /** Writes everything about a baseline. */
  public void write(Baseline baseline) {
    line("# Denials that were there before the gate was. A check only takes out what is fixed;");
    line("# `lexloci baseline` writes it anew.");
    line("apiVersion: " + Envelope.API_VERSION);
    line("kind: " + BaselineFile.KIND);
    line("metadata: {name: " + baseline.agreement() + "}");
    line("spec:");
    line("  agreement: " + baseline.agreement());
    line("  rules: \"" + baseline.rules() + "\"");
    line("  taken: \"" + baseline.taken() + "\"");
    line("  denials:" + (baseline.denials().isEmpty() ? " []" : ""));
    for (Denial denial : baseline.denials()) {
      line("    - file: " + quote(denial.file()));
      if (denial.object() != null) {
        line("      object: " + quote(denial.object()));
      }
      line("      deployment: " + quote(denial.deployment()));
      line("      product: " + quote(denial.product()));
      if (denial.provider() != null) {
        line("      provider: " + denial.provider().id());
      }
      if (denial.inference() != null) {
        line("      inference: " + denial.inference().id());
      }
      line("      edition: " + quote(denial.edition()));
      line("      clause: " + quote(denial.clause()));
      if (denial.count() != null) {
        line("      count: " + denial.count());
      }
      if (denial.content() != null) {
        line("      content: " + quote(denial.content()));
      }
    }
  }

  /** Lines end alike on every machine. */
  private void line(String text) {
    out.print(text + "\n");
  }

  /** What was shown of a file or read as a name holds no character that would need more. */
  private static String quote(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
