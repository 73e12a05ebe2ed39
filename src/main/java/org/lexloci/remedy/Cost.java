package org.lexloci.remedy;

/** What a change costs, the cheapest first. */
public enum Cost {
  /** An edit of the descriptor. */
  EDIT,

  /**
   * An open question that turns out to have this answer, which changes nothing but what is known.
   */
  ANSWER,

  /** Something to be done and put on record. */
  RECORD,

  /** Days that have to pass first. */
  WAIT,

  /** Something that a counterparty has to give, or a lawyer has to answer for. */
  LAWYER,

  /** Something that nobody here can bring about. */
  EVENT
}
