package org.lexloci.source;

import java.util.List;
import java.util.stream.Collectors;

/** Lists words in a message: {@code `a`, `b` or `c`}. */
public final class Listing {

  private Listing() {}

  /** Lists words of which one is meant. */
  public static String or(List<String> words) {
    if (words.size() < 2) {
      return words.stream().map(Listing::quoted).collect(Collectors.joining());
    }
    return words.subList(0, words.size() - 1).stream()
            .map(Listing::quoted)
            .collect(Collectors.joining(", "))
        + " or "
        + quoted(words.get(words.size() - 1));
  }

  private static String quoted(String word) {
    return "`" + Shown.of(word) + "`";
  }
}
