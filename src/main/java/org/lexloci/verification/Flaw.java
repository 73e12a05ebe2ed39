package org.lexloci.verification;

import java.util.List;
import java.util.Optional;
import org.lexloci.diagram.Circumstances;
import org.lexloci.source.Position;

/**
 * Something that an author has to mend or to explain.
 *
 * @param clause the id of the clause whose it is
 * @param about what else takes part in it: the id of another clause or of a question, the name of a
 *     rule; empty when nothing does
 * @param words what it is
 * @param where the circumstances that show it; none when it is so in all
 * @param at the place of a rule
 * @param explanation the words beside a clause that name what it is about
 */
public record Flaw(
    Kind kind,
    String clause,
    String about,
    String words,
    List<Circumstances> where,
    Optional<Position> at,
    Optional<String> explanation) {

  /** What is wrong. */
  public enum Kind {
    /** A permission and a breach at once, and nothing that orders them. */
    CONTRADICTION,
    /** Nothing ever comes of a rule or a clause. */
    DEAD,
    /** Without a rule nothing would be found otherwise. */
    REDUNDANT,
    /** Whenever a rule or a clause decides, another one does too. */
    MASKED,
    /** What should help makes it worse. */
    WORSE
  }
}
