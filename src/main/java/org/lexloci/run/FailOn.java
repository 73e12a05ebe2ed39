package org.lexloci.run;

/** How bad it has to be for a run to fail: this bad or worse. */
public enum FailOn {
  /** A deployment is denied. */
  DENY,
  /** One depends on an open question. */
  INDETERMINATE,
  /** One is permitted, together with something still to be done. */
  DUTY
}
