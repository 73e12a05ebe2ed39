package org.lexloci.manifest.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads a name as a person does who sees it: with plain letters for those of other scripts that
 * look the same, plain hyphens, and without what is not seen. Nobody publishes a model under such a
 * name, so that whoever writes one means the plain one, or a copy of his own.
 */
final class Confusables {

  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Mn}]");

  /** Dashes of all lengths, and the sign for minus. */
  private static final Pattern DASH = Pattern.compile("[\\p{Pd}\\u2212\\u2043]");

  /** Small letters: Cyrillic, Greek, and those of phonetics. */
  private static final String OTHERS =
      "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455"
          + "\u04bb\u0501\u051b\u051d\u043a\u0442\u043c\u043d\u0432\u043f\u0433"
          + "\u03bf\u03b1\u03bd\u03c1\u03c4\u03b9\u03ba\u03b5\u03c5\u03c3"
          + "\u0261\u0131\u0251";

  private static final String PLAIN = "aeopcyxijshdqwktmhbnroavptikeuogia";

  private Confusables() {}

  /** Answers a name in plain letters; one that has no others stays as it is. */
  static String plain(String name) {
    if (name.chars().allMatch(c -> c < 128)) {
      return name;
    }
    String seen = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String hyphens = DASH.matcher(UNSEEN.matcher(seen).replaceAll("")).replaceAll("-");
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < hyphens.length(); i++) {
      int other = OTHERS.indexOf(hyphens.charAt(i));
      plain.append(other < 0 ? hyphens.charAt(i) : PLAIN.charAt(other));
    }
    return plain.toString();
  }
}
