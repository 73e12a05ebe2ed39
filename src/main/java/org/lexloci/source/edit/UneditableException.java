package org.lexloci.source.edit;

/** A file cannot be edited as wanted; the message says why. */
public final class UneditableException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Says why, as a message does. */
  public UneditableException(String why) {
    super(why);
  }
}
