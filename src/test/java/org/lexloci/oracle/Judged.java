package org.lexloci.oracle;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lexloci.engine.CompiledRules;
import org.lexloci.engine.EditionRules;

/** An edition all of whose worlds have been judged. */
record Judged(ShippedEdition shipped, CompiledRules rules, EveryWorld worlds, Verdicts verdicts) {

  private static final Map<String, Judged> NAMED = new ConcurrentHashMap<>();

  static Judged named(String name) {
    return NAMED.computeIfAbsent(name, Judged::judge);
  }

  private static Judged judge(String name) {
    ShippedEdition shipped = ShippedEdition.named(name);
    CompiledRules rules = shipped.compile();
    EveryWorld worlds = Alike.of(shipped, shipped.files()).worlds();
    return new Judged(
        shipped, rules, worlds, Verdicts.of(worlds, rules, shipped.edition().judgedByRule()));
  }

  /** Loads the rules once more, for one thread. */
  EditionRules load() {
    return new EditionRules(shipped.edition(), rules.base(), "");
  }
}
