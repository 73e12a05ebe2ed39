package org.lexloci.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Guesses which known word somebody meant. */
public final class NearMiss {

  private NearMiss() {}

  /** Finds the nearest known word, if one is near enough to be a slip. */
  public static Optional<String> of(String word, Collection<String> known) {
    List<String> nearest = several(word, known, 1);
    return nearest.isEmpty() ? Optional.empty() : Optional.of(nearest.get(0));
  }

  /** Finds the known words that are near enough, nearest first, then by the alphabet. */
  public static List<String> several(String word, Collection<String> known, int most) {
    String lower = word.toLowerCase(Locale.ROOT);
    int farthest = Math.max(1, word.length() / 3);
    List<Candidate> candidates = new ArrayList<>();
    for (String candidate : known) {
      if (Math.abs(candidate.length() - word.length()) > farthest) {
        continue;
      }
      int distance = EditDistance.between(lower, candidate.toLowerCase(Locale.ROOT));
      if (distance <= farthest && distance < Math.max(1, word.length())) {
        candidates.add(new Candidate(candidate, distance));
      }
    }
    candidates.sort(null);
    List<String> words = new ArrayList<>();
    for (Candidate candidate : candidates.subList(0, Math.min(most, candidates.size()))) {
      words.add(candidate.word());
    }
    return List.copyOf(words);
  }

  /**
   * Says that a word is not known.
   *
   * @param what kind of word it was to be
   * @param otherwise what to say when no known word is near
   */
  public static String unknown(
      String what, String word, Collection<String> known, String otherwise) {
    String near = of(word, known).map(n -> "did you mean `" + n + "`?").orElse(otherwise);
    return "unknown " + what + " `" + Shown.of(word) + "`; " + near;
  }

  private record Candidate(String word, int distance) implements Comparable<Candidate> {

    @Override
    public int compareTo(Candidate other) {
      int byDistance = Integer.compare(distance, other.distance);
      return byDistance != 0 ? byDistance : word.compareTo(other.word);
    }
  }
}
