package org.lexloci.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lexloci.run.ChangesSince;
import org.lexloci.run.HouseChange;
import org.lexloci.run.HouseChanges;
import org.lexloci.run.Run;
import org.lexloci.run.SelfDeclaration;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.source.SafeText;

/** Words what a change itself settles: what the house says, and facts about deployments. */
public final class HouseChangeLines {

  private HouseChangeLines() {}

  /** Says it in one line; empty when there is nothing to say. */
  static Optional<Problem> word(ChangesSince since) {
    HouseChanges word = since.word();
    if (word.changes().isEmpty() && !word.trusted()) {
      return Optional.empty();
    }
    String counts = word.changes().isEmpty() ? "nothing" : counts(word.changes());
    Position at =
        word.changes().stream()
            .filter(c -> c.how() != HouseChange.How.REMOVED)
            .map(HouseChange::at)
            .findFirst()
            .orElse(Position.TYPED);
    return Optional.of(
        new Problem(
            at,
            "changes the house's word: "
                + counts
                + (word.trusted()
                    ? "; in effect here already, by --trust-change"
                    : "; in effect once merged")));
  }

  /** Counts by kind: {@code 1 consent, 2 waivers}. */
  private static String counts(List<HouseChange> changes) {
    Map<String, Integer> kinds = new LinkedHashMap<>();
    changes.forEach(c -> kinds.merge(c.kind(), 1, Integer::sum));
    return kinds.entrySet().stream()
        .map(k -> k.getValue() + " " + k.getKey() + (k.getValue() == 1 ? "" : "s"))
        .collect(Collectors.joining(", "));
  }

  /** Says on which facts of its own each answer rests. */
  static List<Problem> selfDeclared(ChangesSince since) {
    return since.declared().stream().map(HouseChangeLines::selfDeclared).toList();
  }

  private static Problem selfDeclared(SelfDeclaration one) {
    return new Problem(
        one.at(),
        "declared by the change: "
            + String.join(", ", one.facts())
            + "; "
            + one.decision()
                .map(d -> DecisionSubject.of(d) + " is " + VerdictWords.read(d.standing()))
                .orElse("not judged")
            + ", and "
            + VerdictWords.read(one.without())
            + " without");
  }

  /** Says in the last line of a report that there is something to read. */
  static String summary(Run run) {
    if (run.since().isEmpty()) {
      return "";
    }
    ChangesSince since = run.since().get();
    int declared = since.declared().size();
    return word(since).map(p -> " · " + p.message()).orElse("")
        + (declared == 0
            ? ""
            : " · "
                + declared
                + (declared == 1 ? " answer rests" : " answers rest")
                + " on what the change declares");
  }

  /** Lists all of it for a person. */
  public static List<String> of(ChangesSince since) {
    List<String> lines = new ArrayList<>();
    word(since).ifPresent(problem -> lines.add(problem.message()));
    changes(since).forEach(change -> lines.add("  " + change));
    selfDeclared(since).forEach(p -> lines.add(p.message() + "   " + p.at().fileAndLine()));
    return lines;
  }

  /** Lists what becomes of each thing that the house says, and where. */
  public static List<String> changes(ChangesSince since) {
    List<String> lines = new ArrayList<>();
    for (HouseChange change : since.word().changes()) {
      String how = VerdictWords.spell(change.how());
      lines.add(
          how
              + " ".repeat(9 - how.length())
              + change.kind()
              + " "
              + SafeText.quoted(change.name())
              + "   "
              + change.at().fileAndLine());
    }
    return lines;
  }
}
