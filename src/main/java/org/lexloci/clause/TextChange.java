package org.lexloci.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lexloci.agreement.Clause;
import org.lexloci.agreement.DeclaredReading;
import org.lexloci.agreement.Edition;

/**
 * What changes in the text from one edition to another. A clause is the same if its id is.
 *
 * @param dropped clauses and readings of the first edition that the second has not
 * @param added clauses and readings of the second edition that the first has not
 * @param changed clauses of both that are not alike
 * @param same how many clauses of both are alike
 */
public record TextChange(Part dropped, Part added, List<Changed> changed, int same) {

  /** What one edition has and the other has not. */
  public record Part(List<Clause> clauses, List<DeclaredReading> readings) {}

  /**
   * A clause of both editions.
   *
   * @param what differs: {@code title}, {@code words}, {@code type}, {@code assessed}, {@code
   *     rules}
   */
  public record Changed(Clause before, Clause after, List<String> what) {}

  /**
   * Compares two editions.
   *
   * @param rulesBefore what tells the rules of each clause apart, by clause
   */
  public static TextChange of(
      Edition before,
      Map<String, String> rulesBefore,
      Edition after,
      Map<String, String> rulesAfter) {
    List<Changed> changed = new ArrayList<>();
    int same = 0;
    for (Clause clause : after.clauses()) {
      Optional<Clause> old = before.clause(clause.id());
      if (old.isPresent()) {
        List<String> what =
            differences(
                old.get(),
                clause,
                !Objects.equals(rulesBefore.get(clause.id()), rulesAfter.get(clause.id())));
        if (what.isEmpty()) {
          same++;
        } else {
          changed.add(new Changed(old.get(), clause, what));
        }
      }
    }
    return new TextChange(without(before, after), without(after, before), changed, same);
  }

  /** Lists what differs between two clauses of one id. */
  public static List<String> differences(Clause before, Clause after, boolean rules) {
    List<String> what = new ArrayList<>();
    if (!before.title().equals(after.title())) {
      what.add("title");
    }
    if (!before.words().equals(after.words())) {
      what.add("words");
    }
    if (before.type() != after.type()) {
      what.add("type");
    }
    if (before.assessed() != after.assessed()) {
      what.add("assessed");
    }
    if (rules) {
      what.add("rules");
    }
    return what;
  }

  private static Part without(Edition edition, Edition other) {
    return new Part(
        edition.clauses().stream().filter(c -> other.clause(c.id()).isEmpty()).toList(),
        edition.readings().stream().filter(r -> other.reading(r.name()).isEmpty()).toList());
  }
}
