package org.lexloci.agreement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;

/** Checks an edition against itself: nothing named twice, nothing cited that is not there. */
final class EditionCheck {

  private EditionCheck() {}

  static List<Problem> problems(Edition edition, Position at) {
    List<Problem> problems = new ArrayList<>();
    Set<String> clauses = new HashSet<>();
    for (Clause clause : edition.clauses()) {
      if (!clauses.add(clause.id())) {
        problems.add(new Problem(at, "clause `" + clause.id() + "` is there twice"));
      }
      cited(edition, clause.sources(), "clause `" + clause.id() + "`", at, problems);
    }
    Set<String> readings = new HashSet<>();
    for (DeclaredReading reading : edition.readings()) {
      if (!readings.add(reading.name())) {
        problems.add(new Problem(at, "reading `" + reading.name() + "` is there twice"));
      }
      if (reading.answers().size() < 2) {
        problems.add(new Problem(at, "reading `" + reading.name() + "` needs two answers"));
      }
      cited(edition, reading.sources(), "reading `" + reading.name() + "`", at, problems);
    }
    return problems;
  }

  private static void cited(
      Edition edition, List<String> sources, String by, Position at, List<Problem> problems) {
    if (sources.isEmpty()) {
      problems.add(new Problem(at, by + " cites no source"));
    }
    for (String source : sources) {
      if (!edition.sources().containsKey(source)) {
        problems.add(new Problem(at, by + " cites the source `" + source + "` that is not there"));
      }
    }
  }
}
