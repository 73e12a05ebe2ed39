package org.lexloci.agreement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.source.SafeText;
import org.lexloci.source.word.Name;
import org.lexloci.source.word.NearMiss;

/** Checks an edition against itself: nothing named twice, nothing cited that is not there. */
final class EditionCheck {

  private static final int MOST_CLAUSES = 200;

  /** Every answer multiplies the worlds that there are; nobody needs that many. */
  private static final int MOST_READINGS = 50;

  private final Edition edition;
  private final Node document;
  private final List<Problem> problems = new ArrayList<>();

  private EditionCheck(Edition edition, Node document) {
    this.edition = edition;
    this.document = document;
  }

  static List<Problem> problems(Edition edition, Node document) {
    EditionCheck check = new EditionCheck(edition, document);
    check.clauses();
    check.readings();
    check.terms();
    return check.problems;
  }

  private void clauses() {
    if (edition.clauses().size() > MOST_CLAUSES) {
      tell(
          Places.of(document, "spec", "clauses", MOST_CLAUSES),
          "an edition has at most " + MOST_CLAUSES + " clauses");
    }
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < edition.clauses().size(); i++) {
      Clause clause = edition.clauses().get(i);
      Position at = Places.of(document, "spec", "clauses", i, "id");
      String shown = "clause " + SafeText.quoted(clause.id());
      if (!Name.valid(clause.id())) {
        tell(at, Name.invalid("clause", clause.id()));
      }
      if (!ids.add(clause.id())) {
        tell(at, shown + " is there twice");
      }
      cited(clause.sources(), shown, "clauses", i);
    }
  }

  private void readings() {
    if (edition.readings().size() > MOST_READINGS) {
      tell(
          Places.of(document, "spec", "readings", MOST_READINGS),
          "an edition has at most " + MOST_READINGS + " readings");
    }
    Set<String> names = new HashSet<>();
    for (int i = 0; i < edition.readings().size(); i++) {
      DeclaredReading reading = edition.readings().get(i);
      Position at = Places.of(document, "spec", "readings", i, "name");
      String shown = "reading " + SafeText.quoted(reading.name());
      if (!names.add(reading.name())) {
        tell(at, shown + " is there twice");
      }
      if (reading.answers().size() > MOST_READINGS) {
        tell(at, shown + " has at most " + MOST_READINGS + " answers");
      }
      if (reading.answers().stream().map(DeclaredReading.Answer::name).distinct().count() < 2) {
        tell(at, shown + " needs two answers");
      }
      cited(reading.sources(), shown, "readings", i);
    }
  }

  private void terms() {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < edition.terms().size(); i++) {
      DefinedTerm term = edition.terms().get(i);
      Position at = Places.of(document, "spec", "terms", i, "name");
      String shown = "term " + SafeText.quoted(term.name());
      if (!names.add(term.name())) {
        tell(at, shown + " is there twice");
      }
      if (term.told().length() > DefinedTerm.MOST) {
        tell(
            at,
            shown + " has more than a line: " + DefinedTerm.MOST + " characters with its words");
      }
      if (!term.sources().isEmpty()) {
        cited(term.sources(), shown, "terms", i);
      }
    }
  }

  private void cited(List<String> sources, String by, String list, int item) {
    if (sources.isEmpty()) {
      tell(Places.of(document, "spec", list, item, "sources"), by + " cites no source");
    }
    for (int i = 0; i < sources.size(); i++) {
      if (!edition.sources().containsKey(sources.get(i))) {
        tell(
            Places.of(document, "spec", list, item, "sources", i),
            by
                + " cites a source that is not there: "
                + NearMiss.missing("source", sources.get(i), edition.sources().keySet()));
      }
    }
  }

  private void tell(Position at, String message) {
    problems.add(new Problem(at, message));
  }
}
