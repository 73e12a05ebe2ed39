package org.lexloci.differential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lexloci.decision.Standing;
import org.lexloci.decision.Verdict;
import org.lexloci.fact.OpenWeights;
import org.lexloci.oracle.ShippedEdition;

/** What documents come to, read a second time: of a deployment, everything that bears on it. */
final class SecondReader implements Reader {

  private final List<StatedFields> deployments = new ArrayList<>();
  private final Map<String, List<StatedFields>> records = new LinkedHashMap<>();

  SecondReader(List<Map<String, Object>> documents) {
    for (Map<String, Object> document : documents) {
      StatedFields stated = new StatedFields(document);
      if (stated.is("kind", "ProductDeployment")) {
        deployments.add(stated);
      } else {
        records
            .computeIfAbsent(stated.text("kind").orElseThrow(), k -> new ArrayList<>())
            .add(stated.in("spec"));
      }
    }
  }

  @Override
  public List<String> names() {
    return deployments.stream().map(SecondReader::name).toList();
  }

  @Override
  public Opinion opinion(String name, ShippedEdition edition) {
    return Opinion.of(deployment(name), edition, Set.of());
  }

  /**
   * Answers how a deployment counts once accepted breaches are taken off. A waiver is for a breach
   * that is found, and not for one that a doubt may hide.
   */
  Standing standing(String name, List<ShippedEdition> editions, StatedWaivers waivers) {
    StatedDeployment deployment = deployment(name);
    Set<String> names = new TreeSet<>(Set.of("tea"));
    records
        .getOrDefault("Product", List.of())
        .forEach(product -> product.list("aliases").forEach(alias -> names.add((String) alias)));
    Set<String> accepted = waivers.accepted(name, names, deployment.spec());
    List<Verdict> judged = new ArrayList<>();
    List<Verdict> counted = new ArrayList<>();
    for (ShippedEdition edition : editions) {
      Opinion opinion = Opinion.of(deployment, edition, Set.of());
      Set<String> broken = new TreeSet<>(opinion.maybeBroken());
      broken.retainAll(accepted);
      judged.add(opinion.verdict());
      counted.add(Opinion.of(deployment, edition, broken).verdict());
    }
    boolean waived = strictest(judged) != Verdict.PERMIT && strictest(counted) == Verdict.PERMIT;
    return waived ? Standing.WAIVED : Standing.of(strictest(counted));
  }

  private static Verdict strictest(List<Verdict> verdicts) {
    return Stream.of(Verdict.DENY, Verdict.INDETERMINATE)
        .filter(verdicts::contains)
        .findFirst()
        .orElse(Verdict.PERMIT);
  }

  /** Answers what bears on one deployment. */
  private StatedDeployment deployment(String name) {
    StatedFields document =
        deployments.stream().filter(d -> name(d).equals(name)).findFirst().orElseThrow();
    StatedFields spec = document.in("spec");
    StatedProduct product = product(spec);
    List<StatedFields> launches = new ArrayList<>(product.launches().toList());
    deployments.stream()
        .filter(d -> d != document)
        .flatMap(d -> asLaunch(d).stream())
        .forEach(launches::add);
    return new StatedDeployment(spec, product, launches, records);
  }

  private StatedProduct product(StatedFields spec) {
    List<StatedFields> statements = new ArrayList<>();
    if (spec.get("product").orElseThrow() instanceof Map<?, ?> inPlace) {
      statements.add(new StatedFields(inPlace));
    }
    statements.addAll(records.getOrDefault("Product", List.of()));
    return new StatedProduct(statements);
  }

  /** Reads another deployment as a launch of the product; it is none for some customers alone. */
  private Optional<StatedFields> asLaunch(StatedFields document) {
    StatedFields spec = document.in("spec");
    StatedFields target = spec.in("target");
    StatedProduct product = product(spec);
    Object inPlace = spec.get("product").orElseThrow();
    boolean ofOthers =
        inPlace instanceof Map<?, ?> stated
            && !"openai".equals(stated.containsKey("owner") ? stated.get("owner") : "openai");
    boolean forSome = spec.get("customer").isPresent() && !spec.is("customer", "general");
    if (forSome
        || spec.is("workload", "training")
        || spec.is("stage", "retired")
        || spec.is("channel", "published-weights")
        || target.get("provider").isEmpty()
        || target.get("launchDate").isEmpty()
        || ofOthers) {
      return Optional.empty();
    }
    boolean mayBeACopy =
        spec.get("channel").isEmpty()
            && (product.weights().contains(OpenWeights.YES) || product.mayHavePublishedWeights());
    boolean itsOwn =
        !spec.is("channel", "openai")
            && spec.in("inference")
                .text("provider")
                .or(() -> target.text("provider"))
                .equals(target.text("provider"));
    boolean certain =
        itsOwn
            && spec.is("customer", "general")
            && spec.is("workload", "serving")
            && (!(inPlace instanceof Map) || ((Map<?, ?>) inPlace).containsKey("owner"))
            && !mayBeACopy;
    Map<String, Object> launch = new LinkedHashMap<>();
    launch.put("provider", target.text("provider").orElseThrow());
    launch.put("date", target.text("launchDate").orElseThrow());
    launch.put("sibling", true);
    if (certain) {
      spec.text("stage").ifPresent(stage -> launch.put("stage", stage));
    }
    return Optional.of(new StatedFields(launch));
  }

  private static String name(StatedFields document) {
    return document.in("metadata").text("name").orElseThrow();
  }
}
