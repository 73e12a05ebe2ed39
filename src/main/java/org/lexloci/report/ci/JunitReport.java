package org.lexloci.report.ci;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lexloci.decision.Decision;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Verdict;
import org.lexloci.report.DecisionSubject;
import org.lexloci.report.Objection;
import org.lexloci.report.Objections;
import org.lexloci.report.ReportNote;
import org.lexloci.report.SourceTree;
import org.lexloci.report.VerdictWords;
import org.lexloci.report.Xml;
import org.lexloci.run.Run;
import org.lexloci.source.Problem;

/**
 * Writes a run as tests in the XML of JUnit: a suite for each file, a test for each deployment
 * under each edition. What is denied or depends is a failure, told apart by its type; what could
 * not be judged is an error. What is skipped is what a house accepts, what names no product, what a
 * run warns of, and what has no say: a reading that is settled, and another agreement. Nothing else
 * is: it would look as if all was well.
 */
public record JunitReport(PrintWriter out, SourceTree tree) {

  private record Case(String name, Optional<Xml> trouble) {}

  /** Writes one document. Nothing is timed, so that the same input gives the same output. */
  public void write(Run run) {
    Map<String, List<Case>> suites = suites(run);
    Xml all = new Xml("testsuites").with("name", "lexloci");
    count(all, suites.values().stream().flatMap(List::stream).toList());
    suites.forEach((file, cases) -> all.with(suite(file, cases)));
    out.print("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    all.print(out, "");
    out.flush();
  }

  private static Xml suite(String file, List<Case> cases) {
    Xml suite = new Xml("testsuite").with("name", file);
    count(suite, cases);
    suite.with("skipped", count(cases, "skipped"));
    for (Case test : cases) {
      Xml xml =
          new Xml("testcase").with("name", test.name()).with("classname", file).with("time", "0");
      test.trouble().ifPresent(xml::with);
      suite.with(xml);
    }
    return suite;
  }

  private static void count(Xml xml, List<Case> cases) {
    xml.with("tests", Integer.toString(cases.size()))
        .with("failures", count(cases, "failure"))
        .with("errors", count(cases, "error"))
        .with("time", "0");
  }

  private static String count(List<Case> cases, String name) {
    return Long.toString(
        cases.stream().filter(c -> c.trouble().filter(t -> t.is(name)).isPresent()).count());
  }

  private Map<String, List<Case>> suites(Run run) {
    Map<String, List<Case>> suites = new LinkedHashMap<>();
    for (Decision decision : run.decisions()) {
      suites
          .computeIfAbsent(tree.shown(decision.deployment().at()), f -> new ArrayList<>())
          .addAll(cases(decision, Objections.of(run, decision, tree)));
    }
    for (Problem problem : run.problems()) {
      suites
          .computeIfAbsent(tree.shown(problem.at()), f -> new ArrayList<>())
          .add(new Case("can be judged", Optional.of(error(problem))));
    }
    for (Problem warning : run.warnings()) {
      suites
          .computeIfAbsent(tree.shown(warning.at()), f -> new ArrayList<>())
          .add(new Case("warning", Optional.of(skippedCase(warning))));
    }
    for (ReportNote aside : ReportNote.of(run)) {
      if (aside.kind() != ReportNote.Kind.FILES) {
        Problem said = aside.said();
        suites
            .computeIfAbsent(tree.shown(said.at()), f -> new ArrayList<>())
            .add(new Case(aside.kind().title(), Optional.of(skippedCase(said))));
      }
    }
    return suites;
  }

  private static List<Case> cases(Decision decision, List<Objection> objections) {
    String subject =
        DecisionSubject.name(decision.deployment()) + ": " + DecisionSubject.of(decision);
    List<Case> cases = new ArrayList<>();
    if (decision.editions().isEmpty()) {
      cases.add(new Case(subject, failure(objections)));
    }
    for (EditionDecision edition : decision.editions()) {
      List<Objection> its =
          objections.stream()
              .filter(o -> o.edition().filter(e -> e == edition).isPresent())
              .toList();
      cases.add(new Case(subject + ", " + edition.edition().shown(), failure(its)));
    }
    return cases;
  }

  private static Optional<Xml> failure(List<Objection> objections) {
    if (objections.isEmpty()) {
      return Optional.empty();
    }
    if (objections.stream().allMatch(o -> o.accepted().isPresent())) {
      return Optional.of(
          new Xml("skipped")
              .with("message", objections.get(0).accepted().orElseThrow())
              .text(String.join("\n", Objections.details(objections))));
    }
    Verdict verdict =
        objections.get(0).edition().map(EditionDecision::verdict).orElse(Verdict.INDETERMINATE);
    List<String> lines = new ArrayList<>();
    Objections.leading(objections).forEach(o -> lines.add(o.at() + ": " + o.headline()));
    lines.addAll(Objections.details(objections));
    return Optional.of(
        new Xml("failure")
            .with("message", objections.get(0).headline())
            .with("type", VerdictWords.spell(verdict))
            .text(String.join("\n", lines)));
  }

  private static Xml skippedCase(Problem said) {
    return new Xml("skipped").with("message", said.message()).text(said.toString());
  }

  private static Xml error(Problem problem) {
    return new Xml("error")
        .with("message", problem.message())
        .with("type", "input")
        .text(problem.toString());
  }
}
