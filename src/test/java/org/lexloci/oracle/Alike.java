package org.lexloci.oracle;

import java.util.List;
import org.lexloci.drl.RuleFile;
import org.lexloci.engine.Sight;

/**
 * Every world of an edition, of clouds and other answers that no rule tells apart one, and which of
 * them stands for those that look the same to the rules.
 */
record Alike(EveryWorld worlds, Sight sight) {

  static Alike of(ShippedEdition shipped, List<RuleFile> files) {
    Sight sight = new Sight(shipped.agreement(), shipped.edition(), files);
    return new Alike(new EveryWorld(sight.questions()), sight);
  }

  /** Finds the world that is judged for another: what rules do not see has its first answer. */
  int standing(int world) {
    int[] answers = worlds.answers(world);
    boolean[] seen = sight.seen(answers);
    int standing = world;
    for (int q = 0; q < seen.length; q++) {
      if (!seen[q] && answers[q] != 0) {
        standing = worlds.with(standing, q, 0);
      }
    }
    return standing;
  }
}
