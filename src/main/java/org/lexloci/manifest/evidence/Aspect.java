package org.lexloci.manifest.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A fact of a deployment that a manifest can state or show. */
public enum Aspect {
  PRODUCT("product", "ID"),
  PRODUCT_TYPE("product-type", "api|non-api"),
  STAGE("stage", "preview|general-availability"),
  LAUNCH_DATE("launch-date", "\"YYYY-MM-DD\""),
  PROVIDER("provider", "PROVIDER"),
  REGION("region", "REGION");

  private final String word;
  private final String example;

  Aspect(String word, String example) {
    this.word = word;
    this.example = example;
  }

  /** Answers the last part of the key that declares it. */
  public String word() {
    return word;
  }

  /** Answers what stands for a value where one is to be filled in. */
  public String example() {
    return example;
  }

  /** Finds the fact that a key declares. */
  static Optional<Aspect> named(String word) {
    return Arrays.stream(values()).filter(a -> a.word.equals(word)).findFirst();
  }

  /** Lists every key under a prefix. */
  static List<String> keys(String prefix) {
    return Arrays.stream(values()).map(a -> prefix + a.word).toList();
  }
}
