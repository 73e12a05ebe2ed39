package org.lexloci.descriptor;

import org.jspecify.annotations.Nullable;
import org.lexloci.fact.Provider;
import org.lexloci.source.StatedValue;

/**
 * A record that capacity of a cloud came under the counterparty's right of first refusal.
 *
 * @param product what the capacity is for
 * @param provider the cloud whose capacity it is
 * @param outcome what the counterparty did; an open question when left out
 */
public record RefusalRecord(
    StatedValue<String> product,
    Provider provider,
    @Nullable StatedValue<Outcome> outcome,
    String source) {

  /** What the counterparty did with the offer. */
  public enum Outcome {
    TAKEN,
    DECLINED
  }
}
