package org.lexloci.agreement;

import java.util.Collection;
import java.util.List;
import org.lexloci.source.StatedValue;

/**
 * A word of an edition that a reader may not know.
 *
 * @param words what it means, so short that both fit on one line
 * @param about ids of the clauses that use it and of the questions that ask for it
 * @param sources ids of the edition's sources; none where no text says it and we do
 */
public record DefinedTerm(
    String name, String words, List<StatedValue<String>> about, List<String> sources) {

  /** As many characters as name and words may have together. */
  public static final int MOST = 62;

  /** Tells whether it is about one of some clauses or questions. */
  boolean isAbout(Collection<String> ids) {
    return about.stream().map(StatedValue::value).anyMatch(ids::contains);
  }

  /** Says what it means. */
  public String told() {
    return name + ": " + words;
  }
}
