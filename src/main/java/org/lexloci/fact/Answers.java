package org.lexloci.fact;

import java.util.Locale;

/** Spells the name of a constant the way a person writes it. */
final class Answers {

  private Answers() {}

  static String spell(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
