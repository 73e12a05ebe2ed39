package org.lexloci.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lexloci.remedy.Cost;
import org.lexloci.remedy.Remedy;
import org.lexloci.remedy.Statement;
import org.lexloci.remedy.Written;

/** Tells in a few lines which single changes would give permission. */
final class Changes {

  private Changes() {}

  /** Tells them cheapest first; other values of one field share a line. */
  static List<Change> of(List<org.lexloci.remedy.Change> single) {
    List<Change> told = new ArrayList<>();
    List<String> fields = new ArrayList<>();
    for (org.lexloci.remedy.Change change : single) {
      String field = change.states().map(Statement::field).orElse("");
      if (field.isEmpty()) {
        told.add(new Change(kind(change.cost()), "with " + change.words()));
      } else if (!fields.contains(field)) {
        fields.add(field);
        told.add(
            new Change(
                Change.Kind.EDIT,
                "with " + field + ": " + values(field, single) + without(change)));
      }
    }
    return told;
  }

  /** Lists those that take other words in the descriptor alone. */
  static List<Remedy> edits(List<org.lexloci.remedy.Change> single) {
    return single.stream()
        .map(change -> new Remedy(List.of(change), Written.NOTHING))
        .filter(Remedy::isEdit)
        .toList();
  }

  private static Change.Kind kind(Cost cost) {
    return cost == Cost.EDIT || cost == Cost.WAIT ? Change.Kind.EDIT : Change.Kind.RECORD;
  }

  private static String without(org.lexloci.remedy.Change change) {
    return change.states().orElseThrow().without().stream()
        .map(field -> ", no " + field)
        .collect(Collectors.joining());
  }

  private static String values(String field, List<org.lexloci.remedy.Change> single) {
    return single.stream()
        .flatMap(c -> c.states().stream())
        .filter(s -> s.field().equals(field))
        .flatMap(s -> s.values().stream())
        .collect(Collectors.joining(" or "));
  }
}
