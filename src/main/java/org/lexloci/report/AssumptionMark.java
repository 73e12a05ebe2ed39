package org.lexloci.report;

import java.util.List;
import org.lexloci.decision.Decision;
import org.lexloci.decision.EditionDecision;
import org.lexloci.descriptor.Assumption;
import org.lexloci.descriptor.Origin;
import org.lexloci.source.word.WordList;
import org.lexloci.world.Known;

/** Marks what rests on an assumption, so that nobody takes it for a fact. */
public final class AssumptionMark {

  private static final String MARK = " (assumed)";

  private AssumptionMark() {}

  /** Says after a subject what its verdict supposes; nothing when it rests on facts. */
  static String after(Decision decision) {
    List<String> words = decision.assumed();
    return words.isEmpty() ? "" : ", assuming " + String.join(" and ", spelt(words));
  }

  /** Marks a line about what an edition says. */
  public static String mark(EditionDecision edition) {
    return edition.assumed().isEmpty() ? "" : MARK;
  }

  /** Marks a line about a decision as a whole. */
  public static String mark(Decision decision) {
    return decision.assumed().isEmpty() ? "" : MARK;
  }

  /** Marks a phrase that tells a fact. */
  public static String mark(Known known) {
    return known.origin().kind() == Origin.Kind.ASSUMED ? MARK : "";
  }

  /** Lists what is supposed and was not told among the reasons. */
  public static List<Known> untold(EditionDecision edition, List<Known> told) {
    return edition.known().stream()
        .filter(known -> known.origin().kind() == Origin.Kind.ASSUMED && !told.contains(known))
        .toList();
  }

  /** Counts assumptions for a last line. */
  public static String count(List<Assumption> assumptions) {
    int count = assumptions.size();
    return count == 0 ? "" : " · under " + WordList.counted(count, "assumption");
  }

  /** Says before anything else what all of a report supposes; nothing when it rests on facts. */
  public static String before(List<Assumption> assumptions) {
    return assumptions.isEmpty()
        ? ""
        : "assuming "
            + String.join(" and ", spelt(assumptions.stream().map(Assumption::words).toList()));
  }

  private static List<String> spelt(List<String> words) {
    return words.stream().map(w -> w.replaceFirst("=", ": ")).toList();
  }
}
