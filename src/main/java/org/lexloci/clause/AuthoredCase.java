package org.lexloci.clause;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lexloci.decision.Status;
import org.lexloci.decision.Verdict;
import org.lexloci.source.Position;

/**
 * A case that the author of a clause wrote down.
 *
 * @param given answers by question; what is missing has its default or stays open
 * @param duty whether the clause should leave something to be done; null where nobody asks
 */
public record AuthoredCase(
    String name,
    Position at,
    Map<String, String> given,
    Status clause,
    Verdict verdict,
    @Nullable Boolean duty) {}
