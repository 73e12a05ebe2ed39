package org.lexloci.report.text;

import java.io.PrintWriter;
import org.lexloci.clause.AgreementCaseResults;
import org.lexloci.clause.AuthoredCase;
import org.lexloci.clause.ClauseCaseResults;
import org.lexloci.report.VerdictWords;
import org.lexloci.source.SafeText;
import org.lexloci.source.word.WordList;

/** Writes the results of an agreement's cases for their author, clause by clause. */
public record TestReport(PrintWriter out) {

  /** Tells every clause of every edition, and last the sum. */
  public void write(AgreementCaseResults test) {
    for (AgreementCaseResults.OfEdition edition : test.editions()) {
      out.println(SafeText.of(edition.edition().shown()));
      edition.clauses().forEach(this::clause);
    }
    out.println(summary(test));
    out.flush();
  }

  private void clause(ClauseCaseResults test) {
    int count = test.results().size();
    out.println(
        "  "
            + test.clause().id()
            + ": "
            + (count == 0 ? "no cases" : WordList.counted(count, "case"))
            + (test.unseen().isEmpty()
                ? ""
                : ", none comes to "
                    + String.join(", ", test.unseen().stream().map(VerdictWords::spell).toList())
                    + ", though one can"));
    test.failures().forEach(this::failure);
    test.dead().forEach(problem -> out.println("    " + problem));
  }

  private void failure(ClauseCaseResults.Result result) {
    AuthoredCase authored = result.authored();
    out.println(
        "    %s: %s: expected %s and %s%s, came out %s and %s%s"
            .formatted(
                authored.at(),
                SafeText.of(authored.name()),
                VerdictWords.spell(authored.clause()),
                VerdictWords.spell(authored.verdict()),
                VerdictWords.duty(result, authored.duty()),
                VerdictWords.spell(result.clause()),
                VerdictWords.spell(result.verdict()),
                VerdictWords.duty(result, result.duty())));
  }

  /** Says in one line how much came out, and why it ends as it does. */
  public static String summary(AgreementCaseResults test) {
    return "%s, %s failed; %s of %s outcomes seen, %s %%%s · exit %s, %s"
        .formatted(
            WordList.counted(test.cases(), "case"),
            test.failed() + test.dead(),
            test.seen(),
            test.reachable(),
            test.percent(),
            test.isEnough() ? "" : ", below " + test.threshold() + " %",
            test.exit().code(),
            test.reason());
  }
}
