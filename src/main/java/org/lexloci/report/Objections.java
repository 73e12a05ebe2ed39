package org.lexloci.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lexloci.decision.Decision;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Outcome;
import org.lexloci.decision.Verdict;
import org.lexloci.deployment.Deployment;
import org.lexloci.run.Run;
import org.lexloci.source.Problem;

/** Lists the objections of a run, as tools for code review show them one by one. */
public final class Objections {

  private final Run run;
  private final SourceTree tree;
  private final Map<String, Integer> alike = new HashMap<>();

  private Objections(Run run, SourceTree tree) {
    this.run = run;
    this.tree = tree;
  }

  /** Lists why deployments are not permitted, in the order of the run. */
  public static List<Objection> of(Run run, SourceTree tree) {
    Objections objections = new Objections(run, tree);
    List<Objection> all = new ArrayList<>();
    run.decisions().forEach(decision -> all.addAll(objections.to(decision)));
    return all;
  }

  /** Lists why one deployment is not permitted. */
  public static List<Objection> of(Run run, Decision decision, SourceTree tree) {
    return new Objections(run, tree).to(decision);
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
            deployment.provider().map(p -> p.value().id()).orElse(""),
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
