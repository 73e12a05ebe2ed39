package org.lexloci.source.word;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lexloci.source.packed.Resources;

/** Words that people use for others; {@code synonyms.txt} lists them. */
final class Synonyms {

  private static final Map<String, List<String>> MEANT = load();

  private Synonyms() {}

  /** Finds the first known word for which somebody uses a word. */
  static Optional<String> of(String word, Collection<String> known) {
    String folded = word.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    return MEANT.getOrDefault(folded, List.of()).stream().filter(known::contains).findFirst();
  }

  private static Map<String, List<String>> load() {
    Map<String, List<String>> meant = new HashMap<>();
    for (String line : Resources.lines(Synonyms.class, "synonyms.txt")) {
      List<String> words = List.of(line.split(" +"));
      meant.put(words.get(0), words.subList(1, words.size()));
    }
    return Map.copyOf(meant);
  }
}
