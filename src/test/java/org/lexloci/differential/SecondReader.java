package org.lexloci.differential;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lexloci.fact.OpenWeights;
import org.lexloci.oracle.ShippedEdition;

/** What documents come to, read a second time: of a deployment, everything that bears on it. */
final class SecondReader implements Reader {

  private final List<StatedFields> deployments = new ArrayList<>();
  private final List<StatedFields> others = new ArrayList<>();
  private final LocalDate today;
  private final StatedTerms terms;

  /** Reads documents under what is shipped. */
  SecondReader(List<Map<String, Object>> documents) {
    this(documents, Program.TODAY, StatedTerms.SHIPPED);
  }

  /**
   * Reads documents.
   *
   * @param today the day of the question
   */
  SecondReader(List<Map<String, Object>> documents, LocalDate today, StatedTerms terms) {
    this.today = today;
    this.terms = terms;
    for (Map<String, Object> document : documents) {
      StatedFields stated = new StatedFields(document);
      (stated.is("kind", "ProductDeployment") ? deployments : others).add(stated);
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

  /** Answers what bears on the one deployment of a name. */
  StatedDeployment deployment(String name) {
    return deployments.stream()
        .filter(d -> name(d).equals(name))
        .findFirst()
        .map(this::deployment)
        .orElseThrow();
  }

  /** Lists what bears on each deployment, in the order in which they are stated. */
  List<StatedDeployment> deployments() {
    return deployments.stream().map(this::deployment).toList();
  }

  private StatedDeployment deployment(StatedFields document) {
    StatedFields spec = document.in("spec");
    String sold = sold(spec);
    StatedProduct product = product(spec);
    List<StatedFields> launches = new ArrayList<>(product.launches().toList());
    deployments.stream()
        .filter(d -> d != document && sold(d.in("spec")).equals(sold))
        .flatMap(d -> asLaunch(d).stream())
        .forEach(launches::add);
    Map<String, List<StatedFields>> records =
        others.stream()
            .filter(d -> !d.in("spec").text("product").filter(p -> isOther(p, sold)).isPresent())
            .collect(
                Collectors.groupingBy(
                    d -> d.text("kind").orElseThrow(),
                    Collectors.mapping(d -> d.in("spec"), Collectors.toList())));
    return new StatedDeployment(name(document), sold, spec, product, launches, records, today);
  }

  private static boolean isOther(String product, String sold) {
    return !product.equals("any") && !product.equals(sold);
  }

  /** Answers the id of a product, of which a deployment may give another name. */
  private String sold(StatedFields spec) {
    Object stated = spec.get("product").orElseThrow();
    String named =
        stated instanceof Map<?, ?> inPlace ? (String) inPlace.get("name") : (String) stated;
    return others.stream()
        .filter(d -> d.is("kind", "Product") && d.in("spec").list("aliases").contains(named))
        .map(SecondReader::name)
        .findFirst()
        .orElse(named);
  }

  private StatedProduct product(StatedFields spec) {
    List<StatedFields> statements = new ArrayList<>();
    if (spec.get("product").orElseThrow() instanceof Map<?, ?> inPlace) {
      statements.add(new StatedFields(inPlace));
    }
    others.stream()
        .filter(d -> d.is("kind", "Product") && name(d).equals(sold(spec)))
        .map(d -> d.in("spec"))
        .forEach(statements::add);
    return new StatedProduct(terms, statements);
  }

  /** Reads another deployment as a launch of the product; it is none for some customers alone. */
  private Optional<StatedFields> asLaunch(StatedFields document) {
    StatedFields spec = document.in("spec");
    StatedFields target = spec.in("target");
    StatedProduct product = product(spec);
    Object inPlace = spec.get("product").orElseThrow();
    boolean ofOthers =
        inPlace instanceof Map<?, ?> stated
            && stated.containsKey("owner")
            && !terms.supplier().equals(stated.get("owner"));
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
        !spec.is("channel", terms.supplier())
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
