package org.lexloci.remedy;

import java.util.List;
import java.util.Set;
import org.lexloci.descriptor.Deployment;

/** Judges what a deployment would be if it were changed. */
public interface Trial {

  /** Lists the questions that the editions ask which it has to clear. */
  Set<String> asks(Deployment changed);

  /** Tells whether every world of every edition permits it. */
  boolean permits(Deployment changed);

  /**
   * Tells whether each edition permits it that it has to clear; no edition when there is none in
   * force.
   */
  List<Permission> permissions(Deployment changed);
}
