package org.lexloci.agreement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An ambiguity of an edition, with every answer that is argued for.
 *
 * @param since the first day on which the ambiguity existed; a launch before it is judged by the
 *     first answer alone
 * @param answers the strict one first
 */
public record DeclaredReading(
    String name,
    String question,
    @Nullable LocalDate since,
    List<Answer> answers,
    List<String> sources) {

  public List<String> answerNames() {
    return answers.stream().map(Answer::name).toList();
  }

  /** One way to read the text. */
  public record Answer(String name, String words) {}
}
