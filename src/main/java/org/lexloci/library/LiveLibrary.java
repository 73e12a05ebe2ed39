package org.lexloci.library;

import java.util.Map;
import java.util.function.Function;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.engine.EditionRules;
import org.lexloci.engine.RuleSession;

/** An agreement that Drools judges in the run, world by world, so that a diagram can be doubted. */
final class LiveLibrary extends Library {

  private final Library library;
  private final Function<EditionPeriod, RuleSession> sessions;

  /**
   * Judges an agreement.
   *
   * @param sessions loads the rules of an edition
   */
  LiveLibrary(Library library, Function<EditionPeriod, RuleSession> sessions) {
    this.library = library;
    this.sessions = sessions;
  }

  @Override
  public Agreement agreement() {
    return library.agreement();
  }

  @Override
  public String digest() {
    return library.digest();
  }

  @Override
  EditionRules load(EditionPeriod period) {
    EditionRules rules = library.edition(period);
    return new EditionRules(
        rules.edition(), rules.base().judgedBy(sessions.apply(period)), rules.digest());
  }

  @Override
  public Map<String, String> rules(EditionPeriod period) {
    return library.rules(period);
  }

  @Override
  public Library live() {
    return this;
  }
}
