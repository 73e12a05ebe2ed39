package org.lexloci.remedy;

import java.util.Map;
import java.util.SortedMap;
import org.lexloci.world.Answer;

/**
 * Declarations and answers under which every edition permits.
 *
 * @param declared the number of the declaration by the number of what it is about, both from nought
 * @param answers by the id of the question
 */
public record SufficientSet(SortedMap<Integer, Integer> declared, Map<String, Answer> answers) {}
