package org.lexloci.report.csv;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lexloci.decision.ChangeHint;
import org.lexloci.decision.Decision;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Outcome;
import org.lexloci.decision.WaivedBreach;
import org.lexloci.deployment.Deployment;
import org.lexloci.report.AcceptedLines;
import org.lexloci.report.DecidingClause;
import org.lexloci.report.Headline;
import org.lexloci.report.PartReport;
import org.lexloci.report.ReportNote;
import org.lexloci.report.SourceTree;
import org.lexloci.report.VerdictWords;
import org.lexloci.run.Run;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;

/** Writes a run for a spreadsheet: a row for each clause that decides about a deployment. */
public record CsvReport(PrintWriter out, SourceTree tree) implements PartReport {

  private static final List<String> COLUMNS =
      List.of(
          "answer",
          "product",
          "provider",
          "stage",
          "launch-date",
          "deployment",
          "file",
          "line",
          "edition",
          "edition-answer",
          "clause",
          "status",
          "depends-on",
          "would-be-yes",
          "assuming",
          "message",
          "accepted",
          "headline",
          "object");

  /** Writes a row of names, the decisions, and at last what could not be judged. */
  @Override
  public void write(Run run) {
    begin();
    decisions(run);
    for (Run other : run.beside()) {
      other.decisions().forEach(d -> rows("beside " + other.agreement().id(), d));
    }
    besides(run);
    for (ReportNote aside : ReportNote.ofChange(run)) {
      row(aside.kind() == ReportNote.Kind.WORD ? "house-word" : "declared", aside.said());
    }
    end(run);
  }

  @Override
  public void begin() {
    row(COLUMNS);
  }

  @Override
  public void part(Run run) {
    decisions(run);
    besides(run);
  }

  private void decisions(Run run) {
    run.decisions().forEach(d -> rows(VerdictWords.read(d.standing()), d));
  }

  private void besides(Run run) {
    run.problems().forEach(problem -> row("not-judged", problem));
    run.warnings().forEach(warning -> row("passed-over", warning));
    run.unjudged().idle().forEach(idle -> row("no-product", idle));
  }

  @Override
  public void end(Run run) {
    run.notes().forEach(note -> row("note", new Problem(Position.TYPED, note)));
    run.ledger()
        .readings()
        .forEach(r -> row("settled", new Problem(r.at(), AcceptedLines.words(r))));
    out.flush();
  }

  private void rows(String answer, Decision decision) {
    if (decision.editions().isEmpty()) {
      row(answer, decision, Optional.empty(), Optional.empty());
    }
    for (EditionDecision edition : decision.editions()) {
      if (edition.deciding().isEmpty()) {
        row(answer, decision, Optional.of(edition), Optional.empty());
      }
      edition.deciding().forEach(o -> row(answer, decision, Optional.of(edition), Optional.of(o)));
    }
  }

  private void row(
      String answer,
      Decision decision,
      Optional<EditionDecision> edition,
      Optional<Outcome> outcome) {
    Deployment deployment = decision.deployment();
    List<String> cells = new ArrayList<>();
    cells.add(answer);
    cells.add(deployment.product().value());
    cells.add(deployment.providerId().orElse(""));
    cells.add(VerdictWords.spell(deployment.stated().stageOrDefault()));
    cells.add(deployment.launchDay().map(LocalDate::toString).orElse(""));
    cells.add(deployment.name().value());
    cells.add(tree.shown(deployment.at()));
    cells.add(line(deployment.at().line()));
    cells.add(edition.map(e -> e.edition().name()).orElse(""));
    cells.add(edition.map(e -> VerdictWords.read(e.verdict())).orElse(""));
    cells.add(outcome.map(o -> o.clause().id()).orElse(""));
    cells.add(outcome.map(o -> VerdictWords.spell(o.status())).orElse(""));
    cells.add(edition.map(e -> String.join("; ", DecidingClause.questions(e))).orElse(""));
    cells.add(decision.changes().stream().map(ChangeHint::words).collect(Collectors.joining("; ")));
    cells.add(String.join("; ", decision.assumed()));
    cells.add(
        Stream.concat(decision.additions().stream(), decision.notes().stream())
            .collect(Collectors.joining("; ")));
    cells.add(acceptance(decision, edition, outcome));
    cells.add(Headline.of(decision).orElse(""));
    cells.add(deployment.observed().object());
    row(cells);
  }

  private static String acceptance(
      Decision decision, Optional<EditionDecision> edition, Optional<Outcome> outcome) {
    if (edition.isEmpty() || outcome.isEmpty()) {
      return "";
    }
    String name = edition.get().edition().name();
    String clause = outcome.get().clause().id();
    List<String> how = new ArrayList<>();
    decision
        .acceptance()
        .waived(name, clause)
        .forEach(
            w ->
                how.add(
                    (w.state() == WaivedBreach.State.USED
                            ? "waived"
                            : VerdictWords.spell(w.state()))
                        + " until "
                        + w.waiver().until().value()
                        + " by "
                        + w.waiver().owner()));
    if (decision.acceptance().frozen(name, clause)) {
      how.add("frozen");
    }
    return String.join("; ", how);
  }

  private void row(String answer, Problem problem) {
    Map<String, String> said =
        Map.of(
            "answer", answer,
            "file", tree.shown(problem.at()),
            "line", line(problem.at().line()),
            "message", problem.message());
    row(COLUMNS.stream().map(column -> said.getOrDefault(column, "")).toList());
  }

  private void row(List<String> cells) {
    out.print(Csv.row(cells));
  }

  private static String line(int line) {
    return line == 0 ? "" : Integer.toString(line);
  }
}
