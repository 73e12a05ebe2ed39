package org.lexloci.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.lexloci.fact.Fact;
import org.lexloci.fact.Provider;
import org.lexloci.finding.Finding;

/** The rules of one edition, ready to judge. Not for use by several threads at once. */
public final class RuleBase {

  /** Cases come from few combinations of facts, so a run sees the same worlds again and again. */
  private static final int REMEMBERED = 100_000;

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::clause)
          .thenComparing(f -> f.getClass().getSimpleName())
          .thenComparing(Finding::rule)
          .thenComparing(f -> f.matched().toString());

  private final KieBase rules;
  private final Map<String, Set<String>> byClause;
  private final Set<String> asks;
  private final Set<Provider> named;
  private final Map<List<Fact>, List<Finding>> judged = new HashMap<>();

  /** To empty a session costs less than to make one. */
  private @Nullable KieSessionsPool sessions;

  RuleBase(KieBase rules, Map<String, Set<String>> asks, Set<Provider> named) {
    this.rules = rules;
    this.named = named;
    this.byClause = asks;
    this.asks = asks.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
  }

  /**
   * Loads compiled rules whose classes a class loader finds.
   *
   * @param model the name of the class that describes them
   * @param asks the ids of the questions that the rules of each clause ask, by clause
   * @param named the providers that rules tell from others
   */
  public static RuleBase load(
      ClassLoader classes, String model, Map<String, Set<String>> asks, Set<Provider> named) {
    try {
      Object instance = classes.loadClass(model).getDeclaredConstructor().newInstance();
      return new RuleBase(KieBaseBuilder.createKieBaseFromModel((Model) instance), asks, named);
    } catch (ReflectiveOperationException e) {
      throw new EngineException("the compiled rules cannot be loaded", e);
    }
  }

  /** Loads rules that have just been compiled. */
  public static RuleBase load(CompiledRules compiled) {
    return load(
        new CompiledClasses(compiled.classes()),
        compiled.model(),
        compiled.asks(),
        compiled.named());
  }

  /** Lists the ids of the questions that the rules ask. */
  public Set<String> asks() {
    return asks;
  }

  /** Lists the providers that rules tell from others; all others are alike to them. */
  public Set<Provider> named() {
    return named;
  }

  /** Lists the ids of the questions that the rules of a clause ask. */
  public Set<String> asks(String clause) {
    return byClause.getOrDefault(clause, Set.of());
  }

  /**
   * Judges one complete world.
   *
   * @return findings in a fixed order
   * @throws EngineException when a rule fails
   */
  public List<Finding> judge(List<Fact> world) {
    List<Finding> known = judged.get(world);
    if (known != null) {
      return known;
    }
    StandIns standIns = StandIns.in(world, named);
    List<Fact> standing = standIns.put(world);
    List<Finding> findings = judged.get(standing);
    if (findings == null) {
      findings = judgeAnew(standing, world);
      remember(standing, findings);
    }
    if (!standing.equals(world)) {
      findings = sorted(standIns.takenBack(findings));
      remember(List.copyOf(world), findings);
    }
    return findings;
  }

  private void remember(List<Fact> world, List<Finding> findings) {
    if (judged.size() == REMEMBERED) {
      judged.clear();
    }
    judged.put(world, findings);
  }

  /** Forgets the worlds it has judged. */
  public void forget() {
    judged.clear();
  }

  private List<Finding> judgeAnew(List<Fact> facts, List<Fact> world) {
    if (sessions == null) {
      sessions = rules.newKieSessionsPool(1);
    }
    KieSession session = sessions.newKieSession();
    try {
      facts.forEach(session::insert);
      session.fireAllRules();
      List<Finding> findings = new ArrayList<>();
      for (Object object : session.getObjects(Finding.class::isInstance)) {
        findings.add((Finding) object);
      }
      return sorted(findings);
    } catch (RuntimeException e) {
      throw new EngineException("a rule failed on " + world, e);
    } finally {
      session.dispose();
    }
  }

  private static List<Finding> sorted(List<Finding> findings) {
    findings.sort(ORDER);
    return List.copyOf(findings);
  }
}
