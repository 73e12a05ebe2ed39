package org.lexloci.fact;

import java.util.Locale;

/** Spells an enum constant the way a person writes it. */
final class Answers {

  private Answers() {}

  static String spell(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
