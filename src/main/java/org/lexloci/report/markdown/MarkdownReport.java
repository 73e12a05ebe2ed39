package org.lexloci.report.markdown;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lexloci.decision.ChangeHint;
import org.lexloci.decision.Decision;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Verdict;
import org.lexloci.deployment.Deployment;
import org.lexloci.report.AssumptionMark;
import org.lexloci.report.ChangesSinceLines;
import org.lexloci.report.DecidingClause;
import org.lexloci.report.DecisionSubject;
import org.lexloci.report.Headline;
import org.lexloci.report.HouseChangeLines;
import org.lexloci.report.Objection;
import org.lexloci.report.Objections;
import org.lexloci.report.ReportNote;
import org.lexloci.report.SourceTree;
import org.lexloci.report.Summary;
import org.lexloci.report.VerdictWords;
import org.lexloci.run.ChangesSince;
import org.lexloci.run.Run;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.source.SafeText;

/** Writes a run for a comment on a pull request, or for the summary of a job. */
public record MarkdownReport(PrintWriter out, SourceTree tree) {

  /** Shows what is not permitted, each with its reasons to unfold, and folds away the rest. */
  public void write(Run run) {
    line("## Lexloci: " + run.reason());
    line("");
    problems("Not judged", run.problems());
    List<Decision> objected =
        run.decisions().stream().filter(d -> d.verdict() != Verdict.PERMIT).toList();
    table(objected);
    objected.forEach(decision -> details(run, decision));
    List<Decision> permitted =
        run.decisions().stream().filter(d -> d.verdict() == Verdict.PERMIT).toList();
    if (!permitted.isEmpty()) {
      open(permitted.size() + " permitted");
      table(permitted);
      close();
    }
    besides(run);
    run.since().ifPresent(since -> since(run, since));
    problems("Passed over", run.warnings());
    line(Markdown.plain(Summary.of(run)));
    out.flush();
  }

  /** The last line counts files already. */
  private void besides(Run run) {
    problems(
        "Besides",
        ReportNote.of(run).stream()
            .filter(aside -> aside.kind() != ReportNote.Kind.FILES)
            .map(ReportNote::said)
            .toList());
  }

  private void since(Run run, ChangesSince since) {
    List<String> lines = ChangesSinceLines.of(run, since);
    line(Markdown.plain(lines.get(0)));
    line("");
    List<String> items = new ArrayList<>(lines.subList(1, lines.size()));
    items.addAll(HouseChangeLines.changes(since));
    items.forEach(item -> line("- " + Markdown.plain(item.strip())));
    if (!items.isEmpty()) {
      line("");
    }
  }

  private void problems(String title, List<Problem> problems) {
    if (!problems.isEmpty()) {
      line("**" + title + "**");
      line("");
      problems.forEach(
          p -> line("- " + Markdown.code(p.at().toString()) + ": " + Markdown.plain(p.message())));
      line("");
    }
  }

  private void table(List<Decision> decisions) {
    if (decisions.isEmpty()) {
      return;
    }
    line("| | deployment | where | decided by |");
    line("|---|---|---|---|");
    for (Decision decision : decisions) {
      Deployment deployment = decision.deployment();
      String clauses =
          DecidingClause.clauses(decision.deciding()).stream()
              .map(Markdown::code)
              .collect(Collectors.joining(", "));
      line(
          "| %s | %s %s | %s | %s |"
              .formatted(
                  VerdictWords.read(decision.standing()),
                  Markdown.code(DecisionSubject.product(decision)),
                  Markdown.plain(DecisionSubject.place(decision)),
                  where(deployment),
                  clauses));
    }
    line("");
  }

  private void details(Run run, Decision decision) {
    open(
        "<b>"
            + VerdictWords.read(decision.standing())
            + "</b> "
            + Markdown.html(
                DecisionSubject.of(decision)
                    + DecisionSubject.object(decision)
                    + Headline.of(decision).map(h -> ", " + h).orElse("")));
    line("| edition | | clause |");
    line("|---|---|---|");
    decision.editions().forEach(edition -> row(decision, edition));
    line("");
    for (ChangeHint change : decision.changes()) {
      line("- would be YES " + Markdown.plain(change.words() + AssumptionMark.mark(decision)));
    }
    for (Objection objection : Objections.of(run, decision, tree)) {
      line("- " + Markdown.plain(objection.clause().orElseGet(objection::headline)));
      objection.because().forEach(fact -> line("  - because " + Markdown.plain(fact)));
      objection.accepted().ifPresent(how -> line("  - " + Markdown.plain(how)));
    }
    Objections.questions(decision, decision.editions())
        .forEach(question -> line("- " + Markdown.plain(question)));
    decision.additions().forEach(a -> line("- to decide: " + Markdown.plain(a)));
    decision.notes().forEach(note -> line("- note: " + Markdown.plain(note)));
    line("");
    close();
  }

  private void row(Decision decision, EditionDecision edition) {
    boolean inForce = decision.inForce().filter(edition.edition().name()::equals).isPresent();
    String clauses =
        edition.deciding().stream()
            .map(
                o ->
                    Markdown.link(
                        o.clause().title(),
                        edition.edition().sources().get(o.clause().sources().get(0)).url()))
            .collect(Collectors.joining("; "));
    line(
        "| "
            + Markdown.plain(edition.edition().shown())
            + (inForce ? ", in force" : "")
            + " | "
            + VerdictWords.read(edition.verdict())
            + " | "
            + (clauses.isEmpty() ? "no clause speaks about it" : clauses)
            + " |");
  }

  private String where(Deployment deployment) {
    Position at = deployment.observed().written().orElse(deployment.at());
    String object = deployment.observed().object();
    String place = tree.shown(at) + (at.line() > 0 ? ":" + at.line() : "");
    return (object.isEmpty() ? "" : Markdown.code(SafeText.of(object)) + ", ")
        + Markdown.code(place);
  }

  private void open(String summary) {
    line("<details><summary>" + summary + "</summary>");
    line("");
  }

  private void close() {
    line("</details>");
    line("");
  }

  private void line(String line) {
    out.print(line + "\n");
  }
}
