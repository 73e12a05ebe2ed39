package org.lexloci.waiver;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.lexloci.fact.Provider;

/**
 * A breach that was there before the gate was. It has no line, which moves when others are edited.
 *
 * @param edition the name of the edition whose clause is broken
 * @param provider left out when the descriptor states none
 * @param deployment the name of the descriptor
 * @param file of the descriptor, as seen from the baseline
 */
public record Denial(
    String file,
    String deployment,
    String product,
    @Nullable Provider provider,
    String edition,
    String clause)
    implements Comparable<Denial> {

  private static final Comparator<Denial> ORDER =
      Comparator.comparing(Denial::file)
          .thenComparing(Denial::deployment)
          .thenComparing(Denial::product)
          .thenComparing(d -> String.valueOf(d.provider()))
          .thenComparing(Denial::edition)
          .thenComparing(Denial::clause);

  @Override
  public int compareTo(Denial other) {
    return ORDER.compare(this, other);
  }
}
