package org.lexloci.descriptor;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lexloci.source.Stated;

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
    Stated<String> by,
    Stated<String> product,
    Stated<String> capability,
    @Nullable Stated<Boolean> able,
    @Nullable Stated<Boolean> willing,
    Stated<LocalDate> date,
    String source) {}
