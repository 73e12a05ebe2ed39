package org.lexloci.manifest.module;

/** What stands in a text for a part of it that source does not tell. */
public final class Gap {

  /** Is read as a variable that nothing sets, which it is. */
  public static final String TEXT = "$(unknown)";

  private Gap() {}
}
