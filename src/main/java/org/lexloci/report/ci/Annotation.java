package org.lexloci.report.ci;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lexloci.report.Objection;
import org.lexloci.report.Objections;
import org.lexloci.report.ReportNote;
import org.lexloci.report.Severity;
import org.lexloci.report.SourceTree;
import org.lexloci.run.Run;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;

/**
 * A remark beside a line of a file.
 *
 * @param path empty where nothing was read from a file
 * @param rule {@code clause@edition} as objections name it, or what stands for one
 * @param details lines below the headline
 * @param fingerprint told apart from all others of the run, and the same in the next
 */
record Annotation(
    Severity severity,
    Kind kind,
    Position at,
    Optional<String> path,
    String rule,
    String title,
    String headline,
    List<String> details,
    String fingerprint) {

  /** Where a remark comes from. */
  enum Kind {
    PROBLEM,
    OBJECTION,
    NOTICE
  }

  private static final String INPUT = "input";

  /** Lists the problems of a run, and what it objects to each deployment, problems first. */
  static List<Annotation> of(Run run, SourceTree tree) {
    List<Annotation> all = new ArrayList<>();
    add(run.problems(), Kind.PROBLEM, Severity.ERROR, "not judged", tree, all);
    Objections.ofEach(run, tree).forEach(objections -> all.add(of(objections, tree)));
    add(run.warnings(), Kind.NOTICE, Severity.WARNING, "passed over", tree, all);
    add(run.suppositions(), Kind.NOTICE, Severity.WARNING, "assumed", tree, all);
    List<Problem> decided = ReportNote.ofChange(run).stream().map(ReportNote::said).toList();
    add(decided, Kind.NOTICE, Severity.WARNING, "decided by the change", tree, all);
    return all;
  }

  /** Makes one remark of what one decision objects, under the first of what weighs most. */
  private static Annotation of(List<Objection> objections, SourceTree tree) {
    Objection first = Objections.leading(objections).get(0);
    return new Annotation(
        first.severity(),
        Kind.OBJECTION,
        first.at(),
        tree.path(first.at()),
        first.rule(),
        first.rule(),
        first.headline(),
        Objections.details(objections),
        first.fingerprint());
  }

  private static void add(
      List<Problem> problems,
      Kind kind,
      Severity severity,
      String title,
      SourceTree tree,
      List<Annotation> all) {
    List<String> fingerprints = Objections.fingerprints(problems, tree);
    for (int i = 0; i < problems.size(); i++) {
      Problem problem = problems.get(i);
      all.add(
          new Annotation(
              severity,
              kind,
              problem.at(),
              tree.path(problem.at()),
              INPUT,
              title,
              problem.message(),
              List.of(),
              fingerprints.get(i)));
    }
  }

  /** Joins everything into lines. */
  String text() {
    return details.isEmpty() ? headline : headline + "\n" + String.join("\n", details);
  }

  /** Says it in one line, with the single changes that help. */
  String brief() {
    return details.stream()
        .filter(line -> line.startsWith(Objections.WAY_OUT))
        .findFirst()
        .map(way -> headline + "; " + way)
        .orElse(headline);
  }

  /** Tells whether the end is on a known place of the same line. */
  boolean endsInLine() {
    return at.line() > 0 && at.endLine() == at.line() && at.endColumn() > at.column();
  }
}
