package org.lexloci.fuzz;

/** What Jazzer calls: it needs a static method of this name, and one class for each run. */
public final class FuzzDriver {

  private static final FuzzTarget TARGET = FuzzTarget.valueOf(System.getProperty("lexloci.fuzz"));

  private FuzzDriver() {}

  /** Gives bytes to the target that the property {@code lexloci.fuzz} names. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    TARGET.take(bytes);
  }
}
