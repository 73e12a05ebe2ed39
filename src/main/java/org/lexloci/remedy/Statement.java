package org.lexloci.remedy;

import java.util.List;

/**
 * What a descriptor would state after a change.
 *
 * @param field below {@code spec}: {@code target.provider}
 * @param values any of which will do, never none
 */
public record Statement(String field, List<String> values) {

  /** Answers the value that is written where one has to be chosen. */
  public String value() {
    return values.get(0);
  }
}
