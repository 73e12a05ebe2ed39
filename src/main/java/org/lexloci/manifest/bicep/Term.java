package org.lexloci.manifest.bicep;

import java.util.List;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.NullNode;
import org.lexloci.source.Position;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;

/**
 * A value of Bicep as templates write it.
 *
 * @param node where it stands by itself
 * @param inner where it stands inside of an expression
 */
record Term(Node node, String inner) {

  /** Longer expressions are those of nobody, and are not known. */
  private static final int LONGEST = 1 << 16;

  /** A text that begins like an expression says that it is none. */
  static Term text(Position at, String text) {
    String escaped = text.startsWith("[") ? "[" + text : text;
    return new Term(new ScalarNode(at, escaped, true), "'" + text.replace("'", "''") + "'");
  }

  static Term word(Position at, String word) {
    return word.equals("null")
        ? new Term(new NullNode(at), "null()")
        : new Term(new ScalarNode(at, word, false), isNumber(word) ? word : word + "()");
  }

  private static boolean isNumber(String word) {
    return !word.isEmpty() && Character.digit(word.charAt(0), 10) >= 0;
  }

  static Term expression(Position at, String inner) {
    String kept = inner.length() > LONGEST ? "unknown()" : inner;
    return new Term(new ScalarNode(at, "[" + kept + "]", true), kept);
  }

  /** Calls a function of templates. */
  static Term call(Position at, String function, List<Term> arguments) {
    return expression(
        at, function + "(" + String.join(", ", arguments.stream().map(Term::inner).toList()) + ")");
  }

  static Term list(Position at, List<Term> items) {
    return new Term(
        new SequenceNode(at, items.stream().map(Term::node).toList()),
        call(at, "createArray", items).inner());
  }

  static Term object(Position at, List<MappingNode.Entry> entries, List<Term> pairs) {
    return new Term(new MappingNode(at, entries), call(at, "createObject", pairs).inner());
  }
}
