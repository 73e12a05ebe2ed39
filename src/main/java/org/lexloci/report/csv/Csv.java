package org.lexloci.report.csv;

import java.util.List;
import java.util.stream.Collectors;
import org.lexloci.source.SafeText;

/** Writes text so that a spreadsheet reads nothing into it. */
final class Csv {

  /** A spreadsheet takes a cell that starts with one of these for a formula. */
  private static final String FORMULA = "=+-@\t\r";

  private Csv() {}

  /** Writes a row and its end. */
  static String row(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
  }

  private static String cell(String raw) {
    String text = SafeText.full(raw);
    String tame = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    boolean plain = tame.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain ? tame : '"' + tame.replace("\"", "\"\"") + '"';
  }
}
