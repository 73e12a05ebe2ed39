package org.lexloci.manifest.cloudformation;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.lexloci.manifest.table.Table;

/** The words that templates of stacks have of their own, by what they mean. */
record StackWords(Map<String, String> words, Map<String, String> values) {

  /** Every part of the reader asks for them, of every template. */
  static final StackWords ALL = load();

  private static StackWords load() {
    Map<String, String> words = new HashMap<>();
    Map<String, String> values = new HashMap<>();
    for (String[] row : Table.rows("stack.txt", 2)) {
      String[] cells = row[1].split(" +", 2);
      if (row[0].equals("value")) {
        values.put(cells[0], cells.length > 1 ? cells[1] : "");
      } else {
        words.put(row[0], row[1]);
      }
    }
    return new StackWords(Map.copyOf(words), Map.copyOf(values));
  }

  /** Answers the word for a meaning: {@code nothing}, {@code include}. */
  String of(String meaning) {
    return Objects.requireNonNull(words.get(meaning), meaning);
  }
}
