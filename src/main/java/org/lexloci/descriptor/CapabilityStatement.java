package org.lexloci.descriptor;

import org.jspecify.annotations.Nullable;
import org.lexloci.source.Stated;

/**
 * A record of what the counterparty says of a capability that a product needs. A half that is left
 * out is an open question.
 *
 * @param able whether the counterparty can support it
 * @param willing whether the counterparty chooses to support it
 */
public record CapabilityStatement(
    Stated<String> product,
    String capability,
    @Nullable Stated<Boolean> able,
    @Nullable Stated<Boolean> willing,
    String source) {}
