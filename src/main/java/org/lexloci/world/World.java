package org.lexloci.world;

import java.util.List;
import org.lexloci.fact.Fact;

/**
 * One complete way things can be.
 *
 * @param answers the answer to each open question, in the order of the questions
 * @param facts everything that rules see
 */
public record World(List<Answer> answers, List<Fact> facts) {}
