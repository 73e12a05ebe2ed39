package org.lexloci.cli.question;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lexloci.descriptor.CommonNames;

/** Splits what was typed into words, and leaves out those that only make it a question. */
final class QuestionWording {

  /** Every hyphen and dash, and the dot in the middle of a line. */
  private static final Pattern DASH = Pattern.compile("[\\p{Pd}\u2212\u00b7]");

  private static final String QUOTES = "\"'`“”‘’«»()[]";

  private QuestionWording() {}

  /** Splits at spaces and commas; quotes around words and what ends a sentence do not count. */
  static List<String> words(List<String> typed, CommonNames names) {
    List<String> words = new ArrayList<>();
    for (String piece : plain(String.join(" ", typed)).replace(",", " , ").strip().split("\\s+")) {
      String word = trimmed(piece);
      String[] parts = word.split("/");
      boolean clouds = parts.length > 1;
      for (String part : parts) {
        clouds &= names.place(part).isPresent();
      }
      if (clouds) {
        words.addAll(List.of(String.join(" / ", parts).split(" ")));
      } else if (!word.isEmpty()) {
        words.add(word.equals("-") ? "," : word);
      }
    }
    return words;
  }

  /** Writes the letters and hyphens of other programs as a keyboard does. */
  private static String plain(String typed) {
    return DASH.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)).replaceAll("-");
  }

  private static String trimmed(String piece) {
    int from = 0;
    int until = piece.length();
    while (from < until && QUOTES.indexOf(piece.charAt(from)) >= 0) {
      from++;
    }
    while (until > from && (QUOTES + "?!.;:").indexOf(piece.charAt(until - 1)) >= 0) {
      until--;
    }
    String word = piece.substring(from, until).replace('’', '\'');
    return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
  }

  /** Leaves out what begins and what ends a question. */
  static List<String> bare(List<String> words) {
    int from = openers(words);
    return words.subList(from, Math.max(from, words.size() - closers(words)));
  }

  /** Counts the words that begin a question. */
  static int openers(List<String> words) {
    int count = 0;
    while (count < words.size() && Grammar.OPENER.has(words.get(count))) {
      count++;
    }
    return count;
  }

  /** Counts the words that end a question. */
  static int closers(List<String> words) {
    int count = 0;
    while (count < words.size() && Grammar.CLOSER.has(words.get(words.size() - 1 - count))) {
      count++;
    }
    return count;
  }
}
