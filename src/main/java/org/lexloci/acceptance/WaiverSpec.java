package org.lexloci.acceptance;

import org.jspecify.annotations.Nullable;
import org.lexloci.fact.Provider;
import org.lexloci.source.StatedValue;

/**
 * What a document of kind {@code Waiver} states.
 *
 * @param until the last day, as it is written: what is no day has passed
 */
record WaiverSpec(
    StatedValue<String> clause,
    @Nullable StatedValue<String> deployment,
    @Nullable StatedValue<String> product,
    @Nullable Provider provider,
    String reason,
    String owner,
    String ticket,
    StatedValue<String> until,
    @Nullable String evidence) {}
