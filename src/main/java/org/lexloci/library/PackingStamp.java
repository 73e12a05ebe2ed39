package org.lexloci.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a directory of classes was when rules had been packed into it. As long as it, the rules and
 * the Java and libraries that packed them are the same, packing would write what is there.
 */
final class PackingStamp {

  private final Path rules;
  private final Path classes;
  private final Path file;

  PackingStamp(Path rules, Path classes) {
    this.rules = rules;
    this.classes = classes;
    this.file = classes.resolveSibling("packed.sha256");
  }

  /** Tells whether nothing has changed since the rules were packed. */
  boolean isValid() throws IOException {
    return Files.exists(file) && Files.readString(file).equals(digest());
  }

  /** Takes down what is there now. */
  void write() throws IOException {
    Files.writeString(file, digest());
  }

  private String digest() {
    String by = System.getProperty("java.vm.version") + System.getProperty("java.class.path");
    return Digest.ofFiles(classes, "", Digest.ofFiles(rules, "", by));
  }
}
