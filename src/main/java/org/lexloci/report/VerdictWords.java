package org.lexloci.report;

import org.jspecify.annotations.Nullable;
import org.lexloci.clause.ClauseCaseResults;
import org.lexloci.decision.Standing;
import org.lexloci.decision.Verdict;
import org.lexloci.source.binding.Vocabulary;

/** How people read verdicts, and how documents spell constants. */
public final class VerdictWords {

  private VerdictWords() {}

  /** Says a verdict the way people read it. */
  public static String read(Verdict verdict) {
    return switch (verdict) {
      case DENY -> "NO";
      case INDETERMINATE -> "DEPENDS";
      case PERMIT -> "YES";
    };
  }

  /** Says how a decision counts the way people read it. */
  public static String read(Standing standing) {
    return switch (standing) {
      case DENY -> "NO";
      case INDETERMINATE -> "DEPENDS";
      case FROZEN -> "FROZEN";
      case WAIVED -> "WAIVED";
      case PERMIT -> "YES";
    };
  }

  /** Says whether something is left to be done, where the author of a case asks. */
  public static String duty(ClauseCaseResults.Result result, @Nullable Boolean duty) {
    return result.authored().duty() == null || duty == null
        ? ""
        : duty ? " with a duty" : " without a duty";
  }

  /** Spells a constant the way documents do. */
  public static String spell(Enum<?> constant) {
    return Vocabulary.word(constant);
  }
}
