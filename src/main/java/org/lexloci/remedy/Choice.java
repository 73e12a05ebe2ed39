package org.lexloci.remedy;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Something that others could declare, as far as it changes answers and nothing else.
 *
 * @param outcomes what the questions come to that it speaks to: first as long as nothing more is
 *     declared, then for each declaration; each the number of the answer by the number of the
 *     question, or none where the question is open
 */
public record Choice(List<Map<Integer, OptionalInt>> outcomes) {

  boolean speaksTo(int question) {
    return outcomes.get(0).containsKey(question);
  }
}
