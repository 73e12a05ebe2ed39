package org.lexloci.oracle;

import org.lexloci.engine.CompiledRules;
import org.lexloci.engine.EditionRules;

/** An edition all of whose worlds have been judged. */
record Judged(ShippedEdition shipped, CompiledRules rules, EveryWorld worlds, Verdicts verdicts) {

  static Judged named(String name) {
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
