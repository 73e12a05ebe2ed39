package org.lexloci.verification;

import java.util.List;
import org.lexloci.clause.AuthoredCase;

/**
 * A question on which a clause hangs by itself, which takes two cases to show: they differ in its
 * answer alone and come out differently (modified condition/decision coverage).
 *
 * @param clause the id of the clause
 * @param question the id of the question
 * @param missing two cases that would show it; none when the author's cases do
 */
public record ShownCondition(String clause, String question, List<AuthoredCase> missing) {

  /** Tells whether the author's cases show it. */
  public boolean isShown() {
    return missing.isEmpty();
  }
}
