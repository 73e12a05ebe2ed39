package org.lexloci.source;

/**
 * Bounds what one file may cost before it is refused.
 *
 * @param bytes of a file, checked before it is read
 * @param depth of mappings and lists in each other, after aliases are followed
 * @param aliases in one document that stand for mappings or lists
 * @param nodes of a file, after aliases are followed
 * @param documents in a file, null ones included
 */
public record Limits(long bytes, int depth, int aliases, int nodes, int documents) {

  /** Trees are walked recursively, so a deeper one could overflow a stack. */
  private static final int DEEPEST = 1_000;

  /**
   * Takes every real file seen, and at worst about two seconds and half a gigabyte of memory.
   *
   * <p>A dump of a cluster is one document of 4 MB and more; 16 MiB leaves room for that, and every
   * text of that size is scanned in linear time, one single scalar included. The deepest real file
   * has 33 levels. Two million values are about what 16 MiB of ordinary JSON hold.
   */
  public static final Limits DEFAULT = new Limits(16L << 20, 50, 50, 2_000_000, 10_000);

  /** Refuses limits that could not be kept. */
  public Limits {
    if (bytes < 1 || bytes >= Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException("bytes: " + bytes);
    }
    if (depth < 1 || depth > DEEPEST) {
      throw new IllegalArgumentException("depth: " + depth);
    }
    if (aliases < 0 || nodes < 1 || documents < 1) {
      throw new IllegalArgumentException("a limit is negative or zero");
    }
  }
}
