package org.lexloci.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lexloci.decision.Decision;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Outcome;
import org.lexloci.decision.Verdict;
import org.lexloci.deployment.Deployment;
import org.lexloci.run.Run;
import org.lexloci.source.Problem;

/** Lists the objections of a run, as tools for code review show them one by one. */
public final class Objections {

  /** How the line begins that says which single changes help. */
  public static final String WAY_OUT = "would be YES ";

  private final Run run;
  private final SourceTree tree;
  private final Map<String, Integer> alike = new HashMap<>();

  private Objections(Run run, SourceTree tree) {
    this.run = run;
    this.tree = tree;
  }

  /** Lists why deployments are not permitted, in the order of the run. */
  public static List<Objection> of(Run run, SourceTree tree) {
    return ofEach(run, tree).stream().flatMap(List::stream).toList();
  }

  /** Lists why each deployment that is not permitted is not, in the order of the run. */
  public static List<List<Objection>> ofEach(Run run, SourceTree tree) {
    Objections objections = new Objections(run, tree);
    return run.decisions().stream().map(objections::to).filter(o -> !o.isEmpty()).toList();
  }

  /** Lists why one deployment is not permitted. */
  public static List<Objection> of(Run run, Decision decision, SourceTree tree) {
    return new Objections(run, tree).to(decision);
  }

  /**
   * Answers the first objection of those that weigh most, which stands for all that the details
   * name, and those of which they say nothing, as no clause speaks.
   *
   * @param objections all of one decision, at least one
   */
  public static List<Objection> leading(List<Objection> objections) {
    Objection first = Collections.min(objections, Comparator.comparing(Objection::severity));
    return Stream.concat(
            Stream.of(first), objections.stream().filter(o -> o != first && o.outcome().isEmpty()))
        .toList();
  }

  /**
   * Says in a few lines what would help, which clauses they are, why, and what they depend on, each
   * question once.
   *
   * @param objections all of one decision, at least one
   */
  public static List<String> details(List<Objection> objections) {
    Decision decision = objections.get(0).decision();
    List<String> obstacles = decision.deployment().observed().conflicts();
    List<String> details = new ArrayList<>();
    obstacles.forEach(obstacle -> details.add("in the way: " + obstacle));
    if (!decision.changes().isEmpty()) {
      details.add(
          decision.changes().stream()
              .map(change -> change.words() + AssumptionMark.mark(decision))
              .collect(Collectors.joining("; ", WAY_OUT, "")));
    }
    objections.forEach(objection -> details.addAll(objection.reasons()));
    details.addAll(
        questions(decision, objections.stream().flatMap(o -> o.edition().stream()).toList()));
    decision.additions().forEach(addition -> details.add("to decide: " + addition));
    decision.notes().stream()
        .filter(note -> !obstacles.contains(note))
        .forEach(note -> details.add("note: " + note));
    return details;
  }

  /** Lists what editions of a decision depend on, and what they leave to be done, each once. */
  public static List<String> questions(Decision decision, List<EditionDecision> editions) {
    return editions.stream()
        .flatMap(edition -> Objection.questions(edition, decision.agreement()).stream())
        .distinct()
        .toList();
  }

  /** Lists what one decision has against its deployment. */
  private List<Objection> to(Decision decision) {
    List<Objection> objections = new ArrayList<>();
    if (decision.editions().isEmpty()) {
      objections.add(objection(decision, Optional.empty(), Optional.empty()));
    }
    for (EditionDecision edition : decision.editions()) {
      if (edition.verdict() == Verdict.PERMIT) {
        continue;
      }
      List<Outcome> deciding = edition.deciding();
      if (deciding.isEmpty()) {
        objections.add(objection(decision, Optional.of(edition), Optional.empty()));
      }
      deciding.forEach(
          o -> objections.add(objection(decision, Optional.of(edition), Optional.of(o))));
    }
    return objections;
  }

  private Objection objection(
      Decision decision, Optional<EditionDecision> edition, Optional<Outcome> outcome) {
    Deployment deployment = decision.deployment();
    String print =
        distinct(
            decision.agreement().id(),
            edition.map(e -> e.edition().name()).orElse(""),
            outcome.map(o -> o.clause().id()).orElse(""),
            deployment.product().value(),
            deployment.providerId().orElse(""),
            deployment.name().value(),
            tree.path(deployment.at()).orElse(""));
    return new Objection(run, decision, edition, outcome, print);
  }

  /** Identifies each problem of a run, in its order, without its line. */
  public static List<String> fingerprints(List<Problem> problems, SourceTree tree) {
    Map<String, Integer> alike = new HashMap<>();
    return problems.stream()
        .map(p -> distinct(alike, p.message(), tree.path(p.at()).orElse("")))
        .toList();
  }

  private String distinct(String... parts) {
    return distinct(alike, parts);
  }

  /** Tells equal ones apart by their order, such as descriptors of one name in one file. */
  private static String distinct(Map<String, Integer> alike, String... parts) {
    String print = Fingerprint.of(parts);
    int nth = alike.merge(print, 1, Integer::sum);
    return nth == 1 ? print : Fingerprint.of(print, Integer.toString(nth));
  }
}
