package org.lexloci.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lexloci.remedy.Change;
import org.lexloci.remedy.Cost;
import org.lexloci.remedy.Remedy;
import org.lexloci.remedy.RemedyPatch;
import org.lexloci.remedy.Statement;

/** Tells in a few lines which single changes would give permission. */
final class ChangeHints {

  private ChangeHints() {}

  /** Tells them cheapest first; other values of one field share a line. */
  static List<ChangeHint> of(List<Change> single) {
    List<ChangeHint> told = new ArrayList<>();
    List<String> fields = new ArrayList<>();
    for (Change change : single) {
      String field = change.states().map(Statement::field).orElse("");
      if (field.isEmpty()) {
        told.add(new ChangeHint(kind(change.cost()), "with " + change.words()));
      } else if (!fields.contains(field)) {
        fields.add(field);
        told.add(
            new ChangeHint(
                ChangeHint.Kind.EDIT,
                "with " + field + ": " + values(field, single) + without(change)));
      }
    }
    return told;
  }

  /** Lists those that take other words in the descriptor alone. */
  static List<Remedy> edits(List<Change> single) {
    return single.stream()
        .map(change -> new Remedy(List.of(change), RemedyPatch.NOTHING))
        .filter(Remedy::isEdit)
        .toList();
  }

  private static ChangeHint.Kind kind(Cost cost) {
    return cost == Cost.EDIT || cost == Cost.WAIT ? ChangeHint.Kind.EDIT : ChangeHint.Kind.RECORD;
  }

  private static String without(Change change) {
    return change.states().orElseThrow().without().stream()
        .map(field -> ", no " + field)
        .collect(Collectors.joining());
  }

  private static String values(String field, List<Change> single) {
    return single.stream()
        .flatMap(c -> c.states().stream())
        .filter(s -> s.field().equals(field))
        .flatMap(s -> s.values().stream())
        .collect(Collectors.joining(" or "));
  }
}
