package org.lexloci.source.binding;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.lexloci.source.word.WordList;

/**
 * How words in a document become values of a type.
 *
 * @param words what is understood, for messages and near misses; empty when it cannot be listed
 * @param expected what a message says was expected
 * @param parse answers empty for text that is not understood
 * @param meant finds the word to write for one that people use and documents do not
 */
public record Vocabulary<T>(
    Class<T> type,
    Collection<String> words,
    String expected,
    Function<String, Optional<T>> parse,
    Function<String, Optional<String>> meant) {

  /** Describes a type for whose values people have no other words. */
  public Vocabulary(
      Class<T> type,
      Collection<String> words,
      String expected,
      Function<String, Optional<T>> parse) {
    this(type, words, expected, parse, text -> Optional.empty());
  }

  /** Spells an enum constant as documents do: {@code NON_API} is written {@code non-api}. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Describes a type whose values are written as one word each. */
  public static <T> Vocabulary<T> of(
      Class<T> type, List<T> values, Function<? super T, String> spelling) {
    List<String> words = values.stream().map(spelling).toList();
    return new Vocabulary<>(
        type,
        words,
        "expected " + WordList.or(words),
        text -> values.stream().filter(v -> spelling.apply(v).equals(text)).findFirst());
  }
}
