package org.lexloci.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who is no party wrote about an edition. No clause rests on it; it is listed so that
 * whoever read it finds what it leaves out or changes.
 *
 * @param language of what was read, such as {@code fr}
 * @param says what it tells about where products may run, in our words
 * @param differs where it parts from the official text, in our words; empty where it does not
 */
public record Account(
    String title,
    String publisher,
    String date,
    @Nullable String language,
    @Nullable String url,
    List<String> says,
    @Nullable List<String> differs,
    @Nullable String note) {

  /** Lists where it parts from the official text, nothing when it does not. */
  public List<String> differsOrNot() {
    return differs == null ? List.of() : differs;
  }
}
