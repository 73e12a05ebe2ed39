package org.lexloci.differential;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The breaches that a house accepts, as documents state them. */
record StatedWaivers(List<StatedFields> waivers) {

  static StatedWaivers in(List<Map<String, Object>> documents) {
    return new StatedWaivers(
        documents.stream().map(document -> new StatedFields(document).in("spec")).toList());
  }

  /**
   * Lists the clauses whose breach by a deployment is accepted today.
   *
   * @param names under which its product goes
   */
  Set<String> accepted(String deployment, Set<String> names, StatedFields spec) {
    return waivers.stream()
        .filter(StatedWaivers::counts)
        .filter(w -> w.is("deployment", deployment) || isAbout(w, names, spec))
        .map(w -> w.text("clause").orElseThrow())
        .collect(Collectors.toSet());
  }

  /** What is no day has passed. */
  private static boolean counts(StatedFields waiver) {
    String until = waiver.text("until").orElseThrow();
    return until.startsWith("2") && !Program.TODAY.isAfter(LocalDate.parse(until));
  }

  /** What runs on a cloud together with its model calls. */
  private static boolean isAbout(StatedFields waiver, Set<String> names, StatedFields spec) {
    String cloud = waiver.text("provider").orElse("nowhere");
    return waiver.text("product").map(StatedFields::folded).filter(names::contains).isPresent()
        && spec.in("target").is("provider", cloud)
        && spec.in("inference").text("provider").orElse(cloud).equals(cloud);
  }
}
