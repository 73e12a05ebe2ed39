package org.lexloci.report.json;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lexloci.clause.AgreementCaseResults;
import org.lexloci.clause.AuthoredCase;
import org.lexloci.clause.ClauseCaseResults;
import org.lexloci.decision.Status;
import org.lexloci.decision.Verdict;
import org.lexloci.report.VerdictWords;

/**
 * Writes the results of an agreement's cases as JSON. The form is the schema of kind {@code Test}.
 */
public record JsonCaseResults(PrintWriter out) {

  /** Tells what failed and what no case comes to, clause by clause. */
  public void write(AgreementCaseResults test) {
    JsonOutput.write(
        out,
        JsonDocument.of("Test")
            .putAll(JsonDocument.ended(test))
            .put("cases", test.cases())
            .put("failed", test.failed())
            .put("dead", test.dead())
            .put(
                "outcomes",
                new JsonObject()
                    .put("reachable", test.reachable())
                    .put("seen", test.seen())
                    .put("percent", test.percent())
                    .put("threshold", test.threshold())
                    .put("enough", test.isEnough()))
            .list("editions", test.editions(), JsonCaseResults::edition)
            .list("problems", test.problems(), JsonDocument::problem));
  }

  private static JsonObject edition(AgreementCaseResults.OfEdition edition) {
    return new JsonObject()
        .put("name", edition.edition().name())
        .put("title", edition.edition().title())
        .list("clauses", edition.clauses(), JsonCaseResults::clause);
  }

  private static JsonObject clause(ClauseCaseResults test) {
    return new JsonObject()
        .put("clause", test.clause().id())
        .put("title", test.clause().title())
        .put("cases", test.results().size())
        .put("worlds", test.reach().worlds())
        .strings("seen", words(test.seen()))
        .strings("unseen", words(test.unseen()))
        .list("failures", test.failures(), JsonCaseResults::failure)
        .list("dead", test.dead(), JsonDocument::problem);
  }

  private static JsonObject failure(ClauseCaseResults.Result failure) {
    return new JsonObject()
        .put("name", failure.authored().name())
        .putAll(JsonDocument.position(failure.authored().at()))
        .put("expected", expected(failure))
        .put("found", found(failure));
  }

  private static List<String> words(Set<Status> statuses) {
    return statuses.stream().map(VerdictWords::spell).toList();
  }

  /** Tells what the author of a case expects. */
  static JsonObject expected(ClauseCaseResults.Result tried) {
    AuthoredCase authored = tried.authored();
    return outcome(authored.clause(), authored.verdict(), authored.duty());
  }

  /** Tells what came of a case, and whether there is a duty where its author asks. */
  static JsonObject found(ClauseCaseResults.Result tried) {
    return outcome(
        tried.clause(), tried.verdict(), tried.authored().duty() == null ? null : tried.duty());
  }

  private static JsonObject outcome(Status status, Verdict verdict, @Nullable Boolean duty) {
    JsonObject outcome =
        new JsonObject()
            .put("status", VerdictWords.spell(status))
            .put("verdict", VerdictWords.spell(verdict));
    return duty == null ? outcome : outcome.put("duty", duty);
  }
}
