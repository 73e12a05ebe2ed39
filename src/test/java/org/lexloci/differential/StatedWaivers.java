package org.lexloci.differential;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The breaches that a house accepts, as documents state them. */
record StatedWaivers(List<StatedFields> waivers) {

  static StatedWaivers in(List<Map<String, Object>> documents) {
    return new StatedWaivers(
        documents.stream().map(document -> new StatedFields(document).in("spec")).toList());
  }

  /** Lists the clauses whose breach by a deployment is accepted on the day of the question. */
  Set<String> accepted(StatedDeployment deployment) {
    Set<String> names = new TreeSet<>(deployment.product().aliases());
    names.add(deployment.sold());
    return waivers.stream()
        .filter(w -> counts(w, deployment.today()))
        .filter(w -> w.is("deployment", deployment.name()) || isAbout(w, names, deployment.spec()))
        .map(w -> w.text("clause").orElseThrow())
        .collect(Collectors.toSet());
  }

  /** What is no day has passed. */
  private static boolean counts(StatedFields waiver, LocalDate today) {
    String until = waiver.text("until").orElseThrow();
    return until.startsWith("2") && !today.isAfter(LocalDate.parse(until));
  }

  /** What runs on a cloud together with its model calls. */
  private static boolean isAbout(StatedFields waiver, Set<String> names, StatedFields spec) {
    String cloud = waiver.text("provider").orElse("nowhere");
    return waiver.text("product").map(StatedFields::folded).filter(names::contains).isPresent()
        && spec.in("target").is("provider", cloud)
        && spec.in("inference").text("provider").orElse(cloud).equals(cloud);
  }
}
