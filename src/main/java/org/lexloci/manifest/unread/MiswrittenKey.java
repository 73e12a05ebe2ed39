package org.lexloci.manifest.unread;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lexloci.manifest.compose.ComposeReader;
import org.lexloci.manifest.evidence.Aspect;
import org.lexloci.source.word.NearMiss;

/** Tells keys that somebody took for ones of ours: in other letters, with other signs between. */
final class MiswrittenKey {

  private static final String WORD = "lexloci";

  /** What may stand between our name and that of a fact. */
  private static final Set<String> DOMAINS = Set.of("", "dev", "com", "io", "org", "net", "de");

  /** One letter that is wrong leaves half of our name as it is. */
  private static final Pattern HALVES = Pattern.compile("(?i)lex|loci");

  private MiswrittenKey() {}

  /** Answers which fact a key was to state; empty where it is no key of ours, however written. */
  static Optional<String> fact(String key) {
    if (key.length() <= WORD.length() || "lLxX".indexOf(key.charAt(0)) < 0) {
      return Optional.empty();
    }
    if (!HALVES.matcher(key).find()) {
      return Optional.empty();
    }
    String all = letters(key);
    String folded = all.startsWith("x") ? all.substring(1) : all;
    if (folded.length() < WORD.length()
        || NearMiss.of(folded.substring(0, WORD.length()), List.of(WORD)).isEmpty()) {
      return Optional.empty();
    }
    String rest = folded.substring(WORD.length());
    if (rest.isEmpty() && all.startsWith("x")) {
      return Optional.of(ComposeReader.EXTENSION);
    }
    return Arrays.stream(Aspect.values())
        .map(Aspect::word)
        .filter(word -> isBehind(rest, letters(word)))
        .findFirst();
  }

  private static boolean isBehind(String rest, String fact) {
    return rest.endsWith(fact)
        && DOMAINS.contains(rest.substring(0, rest.length() - fact.length()));
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .chars()
        .filter(Character::isLetter)
        .forEach(letter -> letters.append((char) letter));
    return letters.toString();
  }
}
