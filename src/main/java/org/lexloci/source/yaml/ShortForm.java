package org.lexloci.source.yaml;

import java.util.List;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;

/**
 * Spells out the short form of a function, which is a tag: {@code !Sub x} is {@code {"Fn::Sub":
 * x}}. Nothing is made of the tag but a key.
 */
final class ShortForm {

  private ShortForm() {}

  /** Tells whether a tag could be a short form. */
  static boolean is(String tag) {
    return tag.length() > 1 && tag.startsWith("!") && tag.charAt(1) != '!';
  }

  static Node spelt(String tag, Position at, Node value) {
    String name = tag.substring(1);
    boolean bare = name.equals("Ref") || name.equals("Condition");
    return new MappingNode(
        at,
        List.of(
            new MappingNode.Entry(
                bare ? name : "Fn::" + name, at, name.equals("GetAtt") ? parts(value) : value)));
  }

  /** The attribute may be the rest of a text after its first dot. */
  private static Node parts(Node value) {
    if (!(value instanceof ScalarNode scalar) || scalar.text().indexOf('.') < 0) {
      return value;
    }
    int dot = scalar.text().indexOf('.');
    return new SequenceNode(
        scalar.at(),
        List.of(
            new ScalarNode(scalar.at(), scalar.text().substring(0, dot), true),
            new ScalarNode(scalar.at(), scalar.text().substring(dot + 1), true)));
  }
}
