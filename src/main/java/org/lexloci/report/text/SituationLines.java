package org.lexloci.report.text;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lexloci.comparison.VerdictChange;
import org.lexloci.diagram.Circumstances;
import org.lexloci.diagram.Condition;
import org.lexloci.report.Colour;
import org.lexloci.report.VerdictWords;
import org.lexloci.source.SafeText;

/** Writes in which situations two editions come to different verdicts. */
public record SituationLines(PrintWriter out, Colour colour) {

  /** How many rows of each change are told. */
  private static final int MOST = 5;

  /** Tells those between yes and no, and counts the others. */
  void write(List<VerdictChange> changes) {
    out.println();
    out.println(
        colour.bold("every situation in which the verdict changes, however the text is read"));
    List<String> counted = new ArrayList<>();
    for (VerdictChange change : changes) {
      if (change.isOpen()) {
        counted.add(title(change) + " in " + change.where().size());
      } else {
        write(change);
      }
    }
    if (!counted.isEmpty()) {
      LineWrapping.print(out, "  ", String.join(", ", counted) + ": -o json lists them");
    }
  }

  private void write(VerdictChange change) {
    List<Condition> common = common(change.where());
    out.println("  " + colour.of(change.before()) + " to " + colour.of(change.after()) + " where");
    if (!common.isEmpty()) {
      LineWrapping.print(out, "    ", words(common) + (change.where().size() == 1 ? "" : ", and"));
    }
    for (Circumstances where : change.where().stream().limit(MOST).toList()) {
      List<Condition> own = new ArrayList<>(where.conditions());
      own.removeAll(common);
      if (!own.isEmpty()) {
        LineWrapping.print(out, "    - ", words(own));
      }
    }
    if (change.where().size() > MOST) {
      out.println("    - or " + (change.where().size() - MOST) + " more: -o json lists them");
    }
  }

  /** Says which verdict becomes which. */
  public static String title(VerdictChange change) {
    return VerdictWords.read(change.before()) + " to " + VerdictWords.read(change.after());
  }

  private static List<Condition> common(List<Circumstances> where) {
    List<Condition> common = new ArrayList<>(where.get(0).conditions());
    where.forEach(row -> common.retainAll(row.conditions()));
    return common;
  }

  private static String words(List<Condition> conditions) {
    return SafeText.full(
        conditions.stream().map(Condition::words).collect(Collectors.joining(", ")));
  }
}
