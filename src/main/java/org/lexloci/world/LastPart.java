package org.lexloci.world;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What follows from one part of a description. A search reduces many descriptions in a row that
 * differ in another part, so each thread remembers what it found last.
 *
 * @param <T> the part, and nothing else that a finding looks at
 */
final class LastPart<T> {

  private record Found<T>(T part, CaseBuilder facts) {}

  private final BiConsumer<T, CaseBuilder> finding;
  private final ThreadLocal<@Nullable Found<T>> last = new ThreadLocal<>();

  LastPart(BiConsumer<T, CaseBuilder> finding) {
    this.finding = finding;
  }

  CaseBuilder of(T part) {
    @Nullable Found<T> found = last.get();
    if (found == null || !found.part().equals(part)) {
      found = new Found<>(part, new CaseBuilder());
      finding.accept(part, found.facts());
      last.set(found);
    }
    return found.facts();
  }
}
