package org.lexloci.report;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lexloci.decision.Decision;
import org.lexloci.decision.EditionDecision;
import org.lexloci.deployment.Deployment;
import org.lexloci.run.Rulebook;
import org.lexloci.run.Run;
import org.lexloci.source.Problem;

/**
 * A decision in so few words that a table can hold millions of them.
 *
 * @param fields in their order; missing ones are empty
 */
public record VerdictRow(Map<String, String> fields) {

  /** The name of the field that is a number. */
  public static final String LINE = "line";

  /** The names of all fields. */
  public static final List<String> NAMES =
      List.of(
          "file",
          LINE,
          "product",
          "provider",
          "launchDate",
          "verdict",
          "standing",
          "edition",
          "clause",
          "rules",
          "message");

  /** Lists a row for each decision of a run, and one for each thing that could not be judged. */
  public static Stream<VerdictRow> of(Run run) {
    return Stream.concat(
        run.decisions().stream().map(decision -> of(decision, run)),
        run.problems().stream().map(VerdictRow::of));
  }

  private static VerdictRow of(Decision decision, Run run) {
    Deployment deployment = decision.deployment();
    Optional<EditionDecision> edition = decidingEdition(decision);
    return of(
        deployment.at().file(),
        deployment.at().line(),
        deployment.product().value(),
        deployment.providerId().orElse(""),
        deployment.launchDay().map(LocalDate::toString).orElse(""),
        VerdictWords.spell(decision.verdict()),
        VerdictWords.spell(decision.standing()),
        edition.map(e -> e.edition().name()).orElse(""),
        edition
            .flatMap(e -> e.deciding().stream().findFirst())
            .map(outcome -> outcome.clause().id())
            .orElse(""),
        Summary.digest(digest(decision, run)),
        "");
  }

  private static VerdictRow of(Problem problem) {
    return of(
        problem.at().file(),
        problem.at().line(),
        "",
        "",
        "",
        "not-judged",
        "",
        "",
        "",
        "",
        problem.message());
  }

  private static VerdictRow of(String file, int line, String... others) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put(NAMES.get(0), file);
    fields.put(NAMES.get(1), line == 0 ? "" : Integer.toString(line));
    for (int i = 0; i < others.length; i++) {
      fields.put(NAMES.get(i + 2), others[i]);
    }
    return new VerdictRow(fields);
  }

  /** Finds the edition that gives the verdict: the one in force if it does, else the first. */
  private static Optional<EditionDecision> decidingEdition(Decision decision) {
    List<EditionDecision> giving = decision.deciding();
    return giving.stream()
        .filter(e -> decision.inForce().filter(e.edition().name()::equals).isPresent())
        .findFirst()
        .or(() -> giving.stream().findFirst());
  }

  private static String digest(Decision decision, Run run) {
    String id = decision.agreement().id();
    return run.others().stream()
        .filter(other -> other.agreement().id().equals(id))
        .map(Rulebook::digest)
        .findFirst()
        .orElse(run.digest());
  }
}
