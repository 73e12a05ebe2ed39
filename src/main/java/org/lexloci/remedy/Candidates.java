package org.lexloci.remedy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lexloci.agreement.Agreement;
import org.lexloci.deployment.DeploymentRecords;
import org.lexloci.engine.EditionRules;
import org.lexloci.fact.AnchorLaunch;
import org.lexloci.fact.Consent;
import org.lexloci.fact.FirstRefusal;
import org.lexloci.fact.LaunchOrder;
import org.lexloci.fact.Order;
import org.lexloci.fact.Provider;
import org.lexloci.fact.Stages;

/**
 * What a search looks at.
 *
 * @param editions against which changed deployments may be judged
 * @param inForce whether the launch date picks the edition
 * @param today nothing that has not happened yet can be moved to a day before it
 * @param asks the ids of the questions that any of their rules asks
 * @param named the providers that rules tell from others, themselves or by groups of their regions
 * @param consentable the clauses that a consent can give up, in the order of the editions
 */
public record Candidates(
    Agreement agreement,
    List<EditionRules> editions,
    boolean inForce,
    LocalDate today,
    Set<String> asks,
    Set<Provider> named,
    List<String> consentable) {

  private static final List<String> LAUNCHES =
      List.of(
          new LaunchOrder(Stages.LIKE_FOR_LIKE, Order.EARLIER).question(),
          new LaunchOrder(Stages.ANY_STAGE, Order.EARLIER).question(),
          AnchorLaunch.MADE.question());

  /** What others declare, by what the questions begin with that it answers. */
  private static final Map<String, Function<DeploymentRecords, List<?>>> DECLARED =
      Map.of(
          "consents.",
          DeploymentRecords::consents,
          "capability.",
          DeploymentRecords::capabilities,
          "events.",
          DeploymentRecords::events,
          FirstRefusal.DECLINED.question(),
          DeploymentRecords::refusals);

  private static final List<String> OF_A_CLOUD =
      List.of("consents.", FirstRefusal.DECLINED.question());

  /** Looks at editions of an agreement. */
  public static Candidates of(
      Agreement agreement, List<EditionRules> editions, boolean inForce, LocalDate today) {
    Set<String> asks = new HashSet<>();
    Set<Provider> named = new TreeSet<>();
    for (EditionRules rules : editions) {
      asks.addAll(rules.base().asks());
      named.addAll(rules.base().named());
    }
    agreement.regions().forEach(g -> g.members().forEach(m -> named.add(m.provider())));
    List<String> consentable =
        editions.stream()
            .flatMap(e -> e.edition().judgedByRule().stream())
            .filter(clause -> asks.contains(new Consent(clause, true).question()))
            .distinct()
            .toList();
    return new Candidates(agreement, editions, inForce, today, asks, named, consentable);
  }

  /** Tells whether a rule asks a question. */
  boolean ask(String question) {
    return asks.contains(question);
  }

  /** Tells whether a launch, here or on the anchor provider, may change an answer. */
  static boolean isAboutLaunch(String question) {
    return LAUNCHES.contains(question);
  }

  /**
   * Tells whether others have to declare something before an answer is not what it is by default.
   */
  static boolean isDeclared(String question) {
    return DECLARED.keySet().stream().anyMatch(question::startsWith);
  }

  /** Tells whether what others declare to answer a question is declared of one cloud. */
  static boolean isDeclaredOfCloud(String question) {
    return OF_A_CLOUD.stream().anyMatch(question::startsWith);
  }

  /** Lists what the questions begin with that others have declared something about. */
  static Set<String> declared(DeploymentRecords record) {
    return DECLARED.entrySet().stream()
        .filter(kind -> !kind.getValue().apply(record).isEmpty())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Tells whether somebody can still keep a date. */
  boolean canBeKept(LocalDate date) {
    return !date.isBefore(today);
  }
}
