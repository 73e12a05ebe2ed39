package org.lexloci.agreement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One provision of an edition.
 *
 * @param since the first day on which there was such a provision, where a text that is later than
 *     the edition brought it
 * @param words a paraphrase or a short quoted phrase
 * @param sources ids of the edition's sources
 * @param note why it is assessed as it is
 */
public record Clause(
    String id,
    String title,
    ClauseType type,
    @Nullable LocalDate since,
    String words,
    Assessment assessed,
    List<String> sources,
    @Nullable String note) {}
