package org.lexloci.acceptance;

import org.jspecify.annotations.Nullable;
import org.lexloci.fact.Provider;
import org.lexloci.source.Stated;

/**
 * What a document of kind {@code Waiver} states.
 *
 * @param until the last day, as it is written: what is no day has passed
 */
record WaiverSpec(
    Stated<String> clause,
    @Nullable Stated<String> deployment,
    @Nullable Stated<String> product,
    @Nullable Provider provider,
    String reason,
    String owner,
    String ticket,
    Stated<String> until,
    @Nullable String evidence) {}
