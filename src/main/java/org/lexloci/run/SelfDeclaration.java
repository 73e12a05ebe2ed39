package org.lexloci.run;

import java.util.List;
import java.util.Optional;
import org.lexloci.decision.Decision;
import org.lexloci.decision.Standing;
import org.lexloci.source.Position;

/**
 * What a change declares itself, and what would follow if it did not.
 *
 * @param facts each as it is asked and answered: {@code workload: training}
 * @param at where the first of them stands
 * @param decision the one that rests on them; empty when nothing was judged because of them
 * @param without how the deployment would count without them
 */
public record SelfDeclaration(
    List<String> facts, Position at, Optional<Decision> decision, Standing without) {}
