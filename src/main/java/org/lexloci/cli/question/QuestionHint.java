package org.lexloci.cli.question;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lexloci.source.packed.Resources;

/**
 * How to say what a question says besides a product and some clouds; {@code hints.txt} lists the
 * words.
 */
final class QuestionHint {

  private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
  private static final String YEAR = "(19|20)[0-9]{2}(-[0-9]{2})?";
  private static final String REGION = "[a-z]+(-[a-z]+)+-?[0-9]+";

  private QuestionHint() {}

  /** Finds the option for one of some words. */
  static Optional<String> of(List<String> words) {
    List<String> lower = words.stream().map(w -> w.toLowerCase(Locale.ROOT)).toList();
    return first(lower, DAY, "a launch date is said by `--launch %s`")
        .or(() -> listed(lower))
        .or(() -> first(lower, REGION, "a region is said by `--region %s`"));
  }

  private static Optional<String> first(List<String> words, String form, String hint) {
    return words.stream().filter(word -> word.matches(form)).findFirst().map(hint::formatted);
  }

  private static Optional<String> listed(List<String> words) {
    List<String> all = words.stream().map(w -> w.matches(YEAR) ? "YEAR" : w).toList();
    return Resources.lines(QuestionHint.class, "hints.txt").stream()
        .map(line -> line.split(" *\\| *", 2))
        .filter(cells -> List.of(cells[0].split(" +")).stream().anyMatch(all::contains))
        .map(cells -> cells[1])
        .findFirst();
  }
}
