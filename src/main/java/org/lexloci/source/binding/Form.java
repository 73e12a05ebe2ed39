package org.lexloci.source.binding;

import org.jspecify.annotations.Nullable;
import org.lexloci.source.Node;

/** How values of a type are written in documents. */
@FunctionalInterface
public interface Form<T> {

  /**
   * Reads a value; answers null where there was a problem, which has then been told.
   *
   * @param field whose value it is; {@code word} in a list
   */
  @Nullable T read(Node node, String field, Binding binding);
}
