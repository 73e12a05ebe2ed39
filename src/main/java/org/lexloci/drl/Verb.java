package org.lexloci.drl;

import java.util.Locale;
import java.util.stream.Stream;

/** What a rule can conclude, and the finding that it is. */
public enum Verb {
  APPLIES("Applies"),
  EXCEPTED("Excepted"),
  BREACHED("Breach"),
  OBLIGED("Duty");

  private final String finding;

  Verb(String finding) {
    this.finding = finding;
  }

  public String finding() {
    return finding;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static boolean isWord(String word) {
    return Stream.of(values()).anyMatch(v -> v.word().equals(word));
  }

  public static boolean isFinding(String type) {
    return Stream.of(values()).anyMatch(v -> v.finding().equals(type));
  }
}
