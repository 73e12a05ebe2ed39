package org.lexloci.remedy;

import java.util.List;

/**
 * What a descriptor would state after a change.
 *
 * @param field below {@code spec}: {@code target.provider}
 * @param values any of which will do, never none
 * @param without fields that mean nothing beside such a value, and are stated no more
 */
public record Statement(String field, List<String> values, List<String> without) {

  /** States a value beside which all others keep their meaning. */
  Statement(String field, List<String> values) {
    this(field, values, List.of());
  }

  /** Answers the value that is written where one has to be chosen. */
  public String value() {
    return values.get(0);
  }
}
