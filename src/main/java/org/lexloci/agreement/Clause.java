package org.lexloci.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One provision of an edition.
 *
 * @param words a paraphrase or a short quoted phrase
 * @param sources ids of the edition's sources
 * @param note why it is assessed as it is
 */
public record Clause(
    String id,
    String title,
    ClauseType type,
    String words,
    Assessed assessed,
    List<String> sources,
    @Nullable String note) {}
