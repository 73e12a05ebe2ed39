package org.lexloci.differential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    return Opinion.of(deployment(name), edition);
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
