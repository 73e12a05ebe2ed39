package org.lexloci.remedy;

import java.util.List;
import org.lexloci.descriptor.Deployment;

/** Judges what a deployment would be if it were changed. */
public interface Trial {

  /** Tells whether every world of every edition permits it. */
  boolean permits(Deployment changed);

  /**
   * Tells whether each edition permits it that it has to clear; no edition when there is none in
   * force.
   */
  List<Permission> permissions(Deployment changed);
}
