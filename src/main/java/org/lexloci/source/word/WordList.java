package org.lexloci.source.word;

import java.util.List;
import org.lexloci.source.SafeText;

/** Lists words in a message: {@code `a`, `b` or `c`}. */
public final class WordList {

  private WordList() {}

  /** Lists words of which one is meant. */
  public static String or(List<String> words) {
    return bareOr(words.stream().map(SafeText::quoted).toList());
  }

  /** Lists words that are all meant. */
  public static String and(List<String> words) {
    return joined(words.stream().map(SafeText::quoted).toList(), " and ");
  }

  /** Lists words of which one is meant, as they are: {@code a, b or c}. */
  public static String bareOr(List<String> words) {
    return joined(words, " or ");
  }

  /** Lists words of which all are meant, as they are: {@code a, b and c}. */
  public static String bareAnd(List<String> words) {
    return joined(words, " and ");
  }

  private static String joined(List<String> words, String before) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + before + words.get(last);
  }

  /** Counts what a word stands for: {@code 1 chart}, {@code 2 deliveries}, {@code 3 days}. */
  public static String counted(long many, String word) {
    return many + " " + (many == 1 ? word : word.replaceFirst("(?<=[^aeiou])y$", "ie") + "s");
  }
}
