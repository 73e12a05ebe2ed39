package org.lexloci.differential;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lexloci.oracle.ShippedEdition;

/**
 * What one run is asked.
 *
 * @param path of the files that are judged
 * @param editions that are asked, of which the one in force on the launch date alone if so chosen
 * @param today the day of the question
 * @param waivers documents of the breaches that are accepted
 */
record AskedRun(
    String path,
    List<ShippedEdition> editions,
    boolean inForce,
    LocalDate today,
    List<Map<String, Object>> waivers) {

  /** Lists the editions that are asked about a deployment. */
  List<ShippedEdition> about(StatedDeployment deployment) {
    if (!inForce) {
      return editions;
    }
    LocalDate day = deployment.day().orElse(today);
    return editions.stream()
        .filter(e -> !e.edition().period().from().isAfter(day))
        .reduce((earlier, later) -> later)
        .stream()
        .toList();
  }

  boolean asks(String edition) {
    return inForce || editions.stream().anyMatch(e -> e.edition().name().equals(edition));
  }

  boolean isOfAnotherDay() {
    return !today.equals(Program.TODAY);
  }

  /** Tells whether a file is among those that are judged. */
  boolean means(String file) {
    return file.equals(path) || file.startsWith(path + "/");
  }

  /** Lists what is said of it on the command line. */
  List<String> arguments() {
    List<String> arguments = new ArrayList<>(List.of(path));
    if (isOfAnotherDay()) {
      arguments.addAll(List.of("--as-of", today.toString()));
    }
    arguments.add("--editions");
    arguments.add(
        inForce
            ? "in-force"
            : String.join(",", editions.stream().map(e -> e.edition().name()).toList()));
    if (!waivers.isEmpty()) {
      arguments.addAll(List.of("--waivers", "waivers.yaml"));
    }
    return arguments;
  }
}
