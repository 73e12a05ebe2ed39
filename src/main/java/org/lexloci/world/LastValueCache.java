package org.lexloci.world;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A function of which each thread remembers the last value. A search reduces many descriptions in a
 * row that differ in some part and are alike in the others.
 *
 * @param <T> all that the function looks at
 */
public final class LastValueCache<T, R> {

  private record Found<T, R>(T of, R value) {}

  private final Function<T, R> function;
  private final ThreadLocal<@Nullable Found<T, R>> last = new ThreadLocal<>();

  public LastValueCache(Function<T, R> function) {
    this.function = function;
  }

  /** Answers the value, which is found again only where something else was asked about before. */
  public R of(T argument) {
    @Nullable Found<T, R> found = last.get();
    if (found == null || found.of() != argument && !found.of().equals(argument)) {
      found = new Found<>(argument, function.apply(argument));
      last.set(found);
    }
    return found.value();
  }
}
