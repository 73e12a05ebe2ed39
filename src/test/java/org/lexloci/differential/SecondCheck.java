package org.lexloci.differential;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lexloci.decision.Standing;
import org.lexloci.decision.Verdict;

/** A check against a baseline, done a second time by what the page about baselines says. */
final class SecondCheck {

  /** A deployment that is judged, and where it is stated. */
  private record Stated(String file, int line, JudgedDeployment judged) {}

  /**
   * What a check comes to.
   *
   * @param counted how each deployment counts, by its place, with the breaches that are frozen
   * @param left the baseline without what is fixed
   */
  record Result(Map<String, String> counted, StatedBaseline left) {}

  private final StatedFiles files;
  private final AskedRun asked;
  private final StatedWaivers waivers;
  private final List<Stated> all = new ArrayList<>();

  SecondCheck(StatedFiles files, AskedRun asked) {
    this.files = files;
    this.asked = asked;
    this.waivers = StatedWaivers.in(asked.waivers());
    List<String> read = files.names().stream().filter(asked::means).toList();
    List<Map<String, Object>> documents = read.stream().flatMap(f -> files.in(f).stream()).toList();
    List<StatedDeployment> deployments =
        new SecondReader(documents, asked.today(), StatedTerms.SHIPPED).deployments();
    int next = 0;
    for (String file : read) {
      int line = 2;
      for (Map<String, Object> document : files.in(file)) {
        if (new StatedFields(document).is("kind", "ProductDeployment")) {
          StatedDeployment deployment = deployments.get(next++);
          if (!deployment.isRetired()) {
            all.add(
                new Stated(file, line, JudgedDeployment.of(deployment, asked.about(deployment))));
          }
        }
        line += 2;
      }
    }
  }

  /** Tells whether there is anything to judge. */
  boolean judgesNothing() {
    return all.isEmpty();
  }

  /** Freezes every breach by what is denied, in whatever edition, but what is waived. */
  StatedBaseline frozen() {
    StatedBaseline baseline = new StatedBaseline();
    for (Stated one : all) {
      if (one.judged.standing(waivers) == Standing.DENY) {
        Map<String, Set<String>> waived = one.judged.waived(waivers);
        for (StatedDenial denial : denials(one)) {
          if (!waived.get(denial.edition()).contains(denial.clause())) {
            baseline.add(denial, 1, files.digest(one.file));
          }
        }
      }
    }
    return baseline;
  }

  /** Lets pass what is frozen, as often as it was, and takes out what is fixed. */
  Result against(StatedBaseline baseline) {
    StatedBaseline unmet = baseline.copy();
    Set<StatedDenial> added = new HashSet<>();
    Map<String, String> counted = new TreeMap<>();
    for (Stated one : all) {
      Map<String, Set<String>> frozen = new LinkedHashMap<>();
      Set<String> shown = new TreeSet<>();
      if (one.judged.verdict() != Verdict.PERMIT) {
        for (StatedDenial denial : denials(one)) {
          if (unmet.take(denial) || takeMoved(denial, unmet)) {
            frozen.computeIfAbsent(denial.edition(), e -> new HashSet<>()).add(denial.clause());
            shown.add(denial.edition() + " " + denial.clause());
          } else {
            added.add(denial.at(""));
          }
        }
      }
      counted.put(one.file + ":" + one.line, one.judged.standing(waivers, frozen) + " " + shown);
    }
    StatedBaseline left = baseline.copy();
    unmet
        .many()
        .forEach(
            (denial, times) -> {
              boolean looked = asked.means(denial.file()) && asked.asks(denial.edition());
              if (looked && !added.contains(denial.at(""))) {
                left.many().merge(denial, -times, Integer::sum);
              }
            });
    return new Result(counted, left);
  }

  /** A file under another name that was not edited is the same. */
  private boolean takeMoved(StatedDenial denial, StatedBaseline unmet) {
    String digest = files.digest(denial.file());
    return unmet.many().keySet().stream()
        .filter(old -> old.at("").equals(denial.at("")))
        .filter(old -> !files.names().contains(old.file()))
        .filter(old -> digest.equals(unmet.held().get(old)))
        .anyMatch(unmet::take);
  }

  private static List<StatedDenial> denials(Stated one) {
    List<StatedDenial> denials = new ArrayList<>();
    one.judged
        .opinions()
        .forEach(
            (edition, opinion) ->
                opinion
                    .broken()
                    .forEach(
                        clause ->
                            denials.add(
                                StatedDenial.of(
                                    one.file,
                                    one.judged.stated(),
                                    edition.edition().name(),
                                    clause))));
    return denials;
  }
}
