package org.lexloci.manifest.bicep;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lexloci.source.TextScanner;
import org.lexloci.source.UnreadableFileException;

/**
 * The head of a loop: {@code for (item, number) in list:}.
 *
 * @param item what the item is called
 * @param number what its number is called, where it is called anything
 */
record BicepLoop(String item, @Nullable String number, Term all) {

  static BicepLoop head(TextScanner text, BicepTerms terms) throws UnreadableFileException {
    text.expect("for");
    text.space(true);
    boolean numbered = text.take("(");
    text.space(true);
    String item = text.name();
    text.space(true);
    @Nullable String number = null;
    if (numbered) {
      text.expect(",");
      text.space(true);
      number = text.name();
      text.space(true);
      text.expect(")");
      text.space(true);
    }
    text.expect("in");
    text.space(true);
    Term all = terms.read();
    text.space(true);
    text.expect(":");
    return new BicepLoop(item, number, all);
  }

  /** Answers what a template calls the item and its number. */
  Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    names.put(item, all.inner() + "[copyIndex()]");
    if (number != null) {
      names.put(number, "copyIndex()");
    }
    return names;
  }
}
