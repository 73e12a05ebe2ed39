package org.lexloci.source.word;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.lexloci.source.SafeText;

/** Guesses which known word somebody meant. */
public final class NearMiss {

  /** In shorter names every letter counts. */
  private static final int SHORT = 4;

  /** Longer names have room for a second slip. */
  private static final int MIDDLING = 10;

  private NearMiss() {}

  /** Finds a known word that is used for another, else the nearest, if it is near enough. */
  public static Optional<String> of(String word, Collection<String> known) {
    Optional<String> synonym = Synonyms.of(word, known);
    if (synonym.isPresent()) {
      return synonym;
    }
    List<String> nearest = several(word, known, 1);
    return nearest.isEmpty() ? Optional.empty() : Optional.of(nearest.get(0));
  }

  /** Finds the known words that are near enough, nearest first, then by the alphabet. */
  public static List<String> several(String word, Collection<String> known, int most) {
    int farthest = word.length() < 2 ? 0 : Math.max(1, word.length() / 3);
    return within(farthest, word, known, text -> text.toLowerCase(Locale.ROOT)).stream()
        .limit(most)
        .toList();
  }

  /**
   * Finds the known names of which a name is a slip of the keyboard, nearest first. Other digits
   * make another version, and in a short name a letter makes another word.
   */
  public static List<String> slips(String name, Collection<String> known) {
    int farthest = name.length() < SHORT ? 0 : name.length() < MIDDLING ? 1 : 2;
    return within(farthest, name, known, text -> text).stream()
        .filter(near -> digits(near).equals(digits(name)))
        .toList();
  }

  /**
   * Finds the known words of so few slips, nearest first, then by the alphabet.
   *
   * @param folded makes letters the same that are not told apart
   */
  private static List<String> within(
      int farthest, String word, Collection<String> known, UnaryOperator<String> folded) {
    String wanted = folded.apply(word);
    List<Candidate> candidates = new ArrayList<>();
    for (String candidate : known) {
      if (Math.abs(candidate.length() - word.length()) <= farthest) {
        int distance = EditDistance.between(wanted, folded.apply(candidate));
        if (distance <= farthest) {
          candidates.add(new Candidate(candidate, distance));
        }
      }
    }
    return candidates.stream()
        .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word))
        .map(Candidate::word)
        .toList();
  }

  private static String digits(String name) {
    return name.replaceAll("[^0-9]", "");
  }

  /**
   * Says that a word is not known.
   *
   * @param what kind of word it was to be
   * @param otherwise what to say when no known word is near
   */
  public static String unknown(
      String what, String word, Collection<String> known, String otherwise) {
    return of(word, known)
        .map(near -> unknown(what, word, near))
        .orElseGet(
            () ->
                (word.isEmpty() ? "no " + what : "unknown " + what + " " + SafeText.quoted(word))
                    + "; "
                    + otherwise);
  }

  /** Says that a word is not known, and when no known word is near, which are expected. */
  public static String unknown(String what, String word, Collection<String> known) {
    return unknown(what, word, known, "expected " + WordList.or(List.copyOf(known)));
  }

  /** Says that there is nothing of a name, and when no known name is near, what there is. */
  public static String missing(String what, String name, Collection<String> known) {
    String all = known.isEmpty() ? "none" : String.join(", ", known);
    return unknown(what, name, known, "there is " + all);
  }

  /** Says that a word is not known where it is known which is meant. */
  public static String unknown(String what, String word, String meant) {
    return "unknown " + what + " " + SafeText.quoted(word) + "; did you mean `" + meant + "`?";
  }

  private record Candidate(String word, int distance) {}
}
