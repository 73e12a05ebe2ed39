package org.lexloci.manifest.model;

import java.util.function.ObjIntConsumer;

/** Parts text into the words that may name a product. */
record NameWords(Models models) {

  /** What a word holds besides letters and digits, and does not begin with. */
  private static final String OTHERS = "._:/@-";

  private static final boolean[] SIGNS = new boolean[128];

  static {
    for (char sign = 0; sign < SIGNS.length; sign++) {
      SIGNS[sign] =
          sign >= 'a' && sign <= 'z'
              || sign >= '-' && sign <= ':'
              || sign >= '@' && sign <= 'Z'
              || sign == '_';
    }
  }

  private static final int SHORTEST_WORD = 4;
  private static final int LONGEST_WORD = 200;

  /**
   * Hands over the words that may name a product, which have a digit mostly, and where they begin;
   * where other letters than plain ones stand in a text, also as a person reads it.
   */
  void each(String text, ObjIntConsumer<String> taker) {
    if (plainly(text, taker)) {
      int last = Math.max(0, text.length() - 1);
      plainly(Confusables.plain(text), (word, from) -> taker.accept(word, Math.min(from, last)));
    }
  }

  /** Hands over the words of plain letters, and tells whether there are other letters. */
  private boolean plainly(String text, ObjIntConsumer<String> taker) {
    boolean others = false;
    int end = 0;
    for (int from = 0; from < text.length(); from = end) {
      end = from + 1;
      others |= text.charAt(from) >= SIGNS.length;
      if (!isSign(text.charAt(from)) || OTHERS.indexOf(text.charAt(from)) >= 0) {
        continue;
      }
      boolean digit = Character.isDigit(text.charAt(from));
      boolean slash = false;
      while (end < text.length() && end - from < LONGEST_WORD && isSign(text.charAt(end))) {
        slash |= text.charAt(end) == '/';
        digit |= Character.isDigit(text.charAt(end++));
      }
      if (end - from >= SHORTEST_WORD) {
        String word = digit || slash ? text.substring(from, end) : "";
        if (digit || slash && models.isOfSeries(word)) {
          taker.accept(word, from);
        }
      }
    }
    return others;
  }

  private static boolean isSign(char sign) {
    return sign < SIGNS.length && SIGNS[sign];
  }

  /** Tells whether a text has a digit, as most names of products have. */
  static boolean holdsDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
