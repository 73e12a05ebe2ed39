package org.lexloci.report.text;

/** How much a text tells. */
public enum Detail {
  /** Only what fails. */
  QUIET,

  /** One line for each deployment. */
  TABLE,

  /** What a person reads in ten seconds. */
  BRIEF,

  /** All of it. */
  FULL
}
