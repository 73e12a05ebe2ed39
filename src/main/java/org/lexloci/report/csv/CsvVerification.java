package org.lexloci.report.csv;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lexloci.decision.Verdict;
import org.lexloci.diagram.Condition;
import org.lexloci.report.VerdictWords;
import org.lexloci.verification.DecisionTable;
import org.lexloci.verification.EditionVerification;
import org.lexloci.verification.Verification;

/** Writes the decision table of each edition for a spreadsheet: a column for each question. */
public record CsvVerification(PrintWriter out) {

  /** Writes a row of names, and a row for each of the tables' rows; an empty cell asks nothing. */
  public void write(Verification verification) {
    Set<String> questions = new LinkedHashSet<>();
    for (EditionVerification edition : verification.editions()) {
      for (DecisionTable.Row row : edition.table().rows()) {
        row.circumstances().conditions().forEach(c -> questions.add(c.question()));
      }
    }
    List<String> names = new ArrayList<>(List.of("edition", "verdict"));
    names.addAll(questions);
    out.print(Csv.row(names));
    for (EditionVerification edition : verification.editions()) {
      for (DecisionTable.Row row : edition.table().rows()) {
        row(edition, row.verdict(), row.circumstances().conditions(), questions);
      }
      row(edition, edition.table().otherwise(), List.of(), questions);
    }
    out.flush();
  }

  private void row(
      EditionVerification edition,
      Verdict verdict,
      List<Condition> conditions,
      Set<String> questions) {
    List<String> cells = new ArrayList<>();
    cells.add(edition.edition().name());
    cells.add(VerdictWords.read(verdict));
    for (String question : questions) {
      cells.add(
          conditions.stream()
              .filter(condition -> condition.question().equals(question))
              .map(Condition::allowed)
              .findFirst()
              .orElse(""));
    }
    out.print(Csv.row(cells));
  }
}
