package org.lexloci.descriptor;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lexloci.source.StatedValue;

/**
 * A record of what the counterparty says of one capability that a product needs. A half that is
 * left out is an open question.
 *
 * @param by the counterparty
 * @param capability as a deployment names it
 * @param able whether the counterparty can support it
 * @param willing whether the counterparty chooses to support it
 * @param date the first day on which it counts
 */
public record CapabilityStatement(
    StatedValue<String> by,
    StatedValue<String> product,
    StatedValue<String> capability,
    @Nullable StatedValue<Boolean> able,
    @Nullable StatedValue<Boolean> willing,
    StatedValue<LocalDate> date,
    String source) {}
