package org.lexloci.remedy;

import java.util.Set;
import java.util.function.Predicate;
import org.lexloci.deployment.Deployment;

/** Whether changes of a deployment could give permission, which costs less than to judge them. */
public interface Prospects {

  /**
   * Tells whether a change could give permission; false only where it does not.
   *
   * @param burden what the change asks for, which tells it from others
   * @param free the questions, by id, to which the change may alter the answer
   */
  boolean mayPermit(Deployment changed, Set<String> burden, Predicate<String> free);
}
