package org.lexloci.oracle;

import java.util.Collection;
import org.lexloci.decision.Verdict;
import org.lexloci.diagram.Effect;
import org.lexloci.engine.CompiledRules;

/** The verdict of the rules in every world of an edition, by the world's number. */
final class Verdicts {

  private static final Verdict[] VALUES = Verdict.values();

  private final byte[] verdicts;

  private Verdicts(byte[] verdicts) {
    this.verdicts = verdicts;
  }

  static Verdicts of(EveryWorld worlds, CompiledRules compiled, Collection<String> clauses) {
    byte[] verdicts = new byte[worlds.count()];
    Sweep.over(
        worlds.count(),
        1,
        () -> {
          FoundOpinion<Verdict> rules =
              new FoundOpinion<>(
                  worlds, compiled.base(), clauses, findings -> Verdict.of(Effect.of(findings)));
          return world -> {
            verdicts[world] = (byte) rules.in(world, worlds.answers(world)).ordinal();
            return "";
          };
        });
    return new Verdicts(verdicts);
  }

  Verdict in(int world) {
    return VALUES[verdicts[world]];
  }

  /** Answers what holds in all of some worlds. */
  Verdict inAll(int... worlds) {
    for (int world : worlds) {
      if (verdicts[world] != verdicts[worlds[0]]) {
        return Verdict.INDETERMINATE;
      }
    }
    return in(worlds[0]);
  }
}
