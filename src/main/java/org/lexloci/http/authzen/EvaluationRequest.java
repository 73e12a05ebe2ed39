package org.lexloci.http.authzen;

import java.util.List;
import java.util.Optional;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;

/**
 * What is to be evaluated.
 *
 * @param spec of the descriptor that would state the same
 * @param product by the name that the request gives it
 * @param mismatch says why nothing of the kind is judged, if so
 * @param asOf the day of the question; today where there is none
 * @param editions to judge by; those of the house where there are none
 * @param whole whether everything about the decision is to be told
 * @param ignored what the request says and is not known
 */
record EvaluationRequest(
    MappingNode spec,
    ScalarNode product,
    Optional<String> mismatch,
    Optional<ScalarNode> asOf,
    List<ScalarNode> editions,
    boolean whole,
    List<String> ignored) {

  /** Answers what is asked, whatever the form it is asked in and wherever that stands. */
  String question() {
    StringBuilder question = new StringBuilder();
    write(spec, question);
    asOf.ifPresent(day -> write(day, question.append(" asOf ")));
    editions.forEach(edition -> write(edition, question.append(" edition ")));
    ignored.forEach(what -> write(what, question));
    return question.toString();
  }

  private static void write(Node node, StringBuilder question) {
    if (node instanceof MappingNode mapping) {
      question.append('{');
      for (MappingNode.Entry entry : mapping.entries()) {
        write(entry.key(), question);
        write(entry.value(), question);
      }
      question.append('}');
    } else if (node instanceof SequenceNode list) {
      question.append('[');
      list.items().forEach(item -> write(item, question));
      question.append(']');
    } else if (node instanceof ScalarNode scalar) {
      write(scalar.text(), question);
    } else {
      question.append('-');
    }
  }

  /** Tells how long a text is before it, so that no two questions are written alike. */
  private static void write(String text, StringBuilder question) {
    question.append(text.length()).append(':').append(text);
  }
}
