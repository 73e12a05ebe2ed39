package org.lexloci.manifest.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the pattern that a whole word fits: {@code a/b}, {@code a/*} for any ending, or {@code *.a}
 * for any subdomain of a domain, which ends at the first slash or colon.
 *
 * @param <T> what a pattern stands for
 */
public final class Patterns<T> {

  private record Ending<T>(String ending, T meaning) {}

  private final Map<String, List<Ending<T>>> domains = new HashMap<>();
  private final Map<String, List<Ending<T>>> parents = new HashMap<>();
  private final List<Ending<T>> beginnings = new ArrayList<>();

  /** Adds a pattern, and what a word means that fits it. */
  public void add(String pattern, T meaning) {
    int end = domainEnd(pattern);
    String domain = pattern.substring(0, end);
    String rest = pattern.substring(end);
    if (domain.startsWith("*.")) {
      parents
          .computeIfAbsent(domain.substring(2), k -> new ArrayList<>())
          .add(new Ending<>(rest, meaning));
    } else if (domain.endsWith("*")) {
      beginnings.add(new Ending<>(domain, meaning));
    } else {
      domains.computeIfAbsent(domain, k -> new ArrayList<>()).add(new Ending<>(rest, meaning));
    }
  }

  /** Finds what a word means; exact domains go before patterns. */
  public Optional<T> of(String word) {
    int end = domainEnd(word);
    String domain = word.substring(0, end);
    String rest = word.substring(end);
    Optional<T> found = in(domains.get(domain), rest);
    for (int dot = domain.indexOf('.');
        found.isEmpty() && dot >= 0;
        dot = domain.indexOf('.', dot + 1)) {
      found = in(parents.get(domain.substring(dot + 1)), rest);
    }
    return found.isPresent() ? found : in(beginnings, word);
  }

  private Optional<T> in(@org.jspecify.annotations.Nullable List<Ending<T>> endings, String rest) {
    if (endings != null) {
      for (Ending<T> ending : endings) {
        if (fits(ending.ending(), rest)) {
          return Optional.of(ending.meaning());
        }
      }
    }
    return Optional.empty();
  }

  private static boolean fits(String pattern, String text) {
    return pattern.endsWith("*")
        ? text.startsWith(pattern.substring(0, pattern.length() - 1))
        : text.equals(pattern);
  }

  private static int domainEnd(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '/' || text.charAt(i) == ':') {
        return i;
      }
    }
    return text.length();
  }
}
