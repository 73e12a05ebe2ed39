package org.lexloci.report;

import java.util.ArrayList;
import java.util.List;
import org.lexloci.acceptance.Waiver;
import org.lexloci.decision.Decision;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Outcome;
import org.lexloci.decision.WaivedBreach;
import org.lexloci.source.SafeText;
import org.lexloci.world.SettledReading;

/** Words what a house accepts, and how it settles readings. */
public final class AcceptedLines {

  private AcceptedLines() {}

  /** Lists who has accepted a breach until when, and whether it is in the baseline. */
  public static List<String> of(
      Decision decision, EditionDecision edition, Outcome outcome, Colour colour) {
    String name = edition.edition().name();
    String clause = outcome.clause().id();
    List<String> lines = new ArrayList<>();
    for (WaivedBreach waived : decision.acceptance().waived(name, clause)) {
      add(waived, lines, colour);
    }
    if (decision.acceptance().frozen(name, clause)) {
      lines.add("      frozen   in the baseline");
    }
    return lines;
  }

  private static void add(WaivedBreach waived, List<String> lines, Colour colour) {
    Waiver waiver = waived.waiver();
    String label =
        switch (waived.state()) {
          case EXPIRED -> "      expired  ";
          case IGNORED -> "      ignored  ";
          default -> "      waived   ";
        };
    String indent = " ".repeat(label.length());
    lines.add(
        label
            + "until "
            + waiver.until().value()
            + ", by "
            + SafeText.of(waiver.owner())
            + ", "
            + SafeText.of(waiver.ticket())
            + "   "
            + colour.faint(waiver.name().at().fileAndLine()));
    lines.add(indent + SafeText.of(waiver.reason()));
    waiver.evidence().ifPresent(e -> lines.add(indent + "evidence: " + SafeText.of(e)));
  }

  /** Words a settled reading with its place, in columns. */
  public static String of(SettledReading reading, Colour colour) {
    return words(reading) + "   " + colour.faint(reading.at().fileAndLine());
  }

  /** Words a settled reading with its place, in a sentence. */
  public static String sentence(SettledReading reading) {
    return words(reading) + ", " + reading.at().fileAndLine();
  }

  /** Words a settled reading without its place. */
  public static String words(SettledReading reading) {
    return "reading "
        + SafeText.quoted(reading.reading())
        + " settled as "
        + reading.answer()
        + ", by "
        + SafeText.of(reading.by());
  }
}
