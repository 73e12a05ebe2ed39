package org.lexloci.engine;

import java.util.Map;
import java.util.Set;
import org.lexloci.agreement.Edition;
import org.lexloci.fact.Provider;
import org.lexloci.library.Library;
import org.lexloci.library.PackedLibrary;

/** Rules of which a test says what they ask; what they find is not looked at. */
public final class AskedRules {

  private AskedRules() {}

  /** Makes an edition with rules that ask questions, given by id, and tell providers apart. */
  public static EditionRules of(Edition edition, Set<Provider> named, Set<String> questions) {
    Library shipped = PackedLibrary.open();
    RuleBase any = shipped.edition(shipped.agreement().editions().get(0)).base();
    String clause = edition.judgedByRule().get(0);
    return new EditionRules(
        edition, new RuleBase(Map.of(clause, questions), named, any.diagram()), "");
  }
}
