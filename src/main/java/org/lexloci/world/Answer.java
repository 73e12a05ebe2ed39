package org.lexloci.world;

import java.util.List;
import org.lexloci.fact.Fact;

/**
 * One answer to a question.
 *
 * @param facts what it makes true
 */
public record Answer(String label, List<Fact> facts) {

  public static Answer of(Fact fact) {
    return new Answer(fact.answer(), List.of(fact));
  }
}
