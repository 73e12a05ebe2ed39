package org.lexloci.engine;

import java.util.List;
import java.util.function.Predicate;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.lexloci.diagram.Diagram;
import org.lexloci.fact.Fact;
import org.lexloci.finding.Finding;

/** The rules of one edition as Drools judges by them. Not for use by several threads at once. */
public final class RuleSession {

  private final KieBase rules;

  /** To empty a session costs less than to make one. */
  private @Nullable KieSessionsPool sessions;

  RuleSession(KieBase rules) {
    this.rules = rules;
  }

  /**
   * Loads compiled rules whose classes a class loader finds.
   *
   * @param model the name of the class that describes them
   */
  public static RuleSession load(ClassLoader classes, String model) {
    try {
      Object instance = classes.loadClass(model).getDeclaredConstructor().newInstance();
      return new RuleSession(KieBaseBuilder.createKieBaseFromModel((Model) instance));
    } catch (ReflectiveOperationException e) {
      throw new EngineException("the compiled rules cannot be loaded", e);
    }
  }

  /** Loads rules that have just been compiled. */
  public static RuleSession load(CompiledRules compiled) {
    return load(new CompiledClasses(compiled.classes()), compiled.model());
  }

  /**
   * Judges one complete world.
   *
   * @return findings in a fixed order
   * @throws EngineException when a rule fails
   */
  public List<Finding> judge(List<Fact> world) {
    return judge(world, rule -> true);
  }

  /**
   * Lets some rules conclude.
   *
   * @param given facts, and findings of other rules
   * @param rules tells by their names which rules conclude
   * @return what they conclude, in a fixed order
   */
  synchronized List<Finding> judge(List<?> given, Predicate<String> rules) {
    if (sessions == null) {
      sessions = this.rules.newKieSessionsPool(1);
    }
    KieSession session = sessions.newKieSession();
    try {
      given.forEach(session::insert);
      session.fireAllRules(match -> rules.test(match.getRule().getName()));
      return session.getObjects(o -> o instanceof Finding && !given.contains(o)).stream()
          .map(Finding.class::cast)
          .sorted(Diagram.ORDER)
          .toList();
    } catch (RuntimeException e) {
      throw new EngineException("a rule failed on " + given, e);
    } finally {
      session.dispose();
    }
  }
}
