package org.lexloci.manifest.terraform.value;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.lexloci.manifest.module.Gap;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.NullNode;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.json.JsonTree;

/** Makes texts of values, with gaps where they are not known. */
public final class Texts {

  private Texts() {}

  /** Answers a text as it stands, and anything else as JSON. */
  public static String of(Node value) {
    Node known = known(value);
    if (known instanceof ScalarNode text) {
      return text.text();
    }
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    try {
      JsonTree.write(known, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return json.toString(StandardCharsets.UTF_8);
  }

  /** Lists the texts in a value; a list of single words is one text. */
  public static List<String> in(Node value) {
    Node known = known(value);
    if (known instanceof ScalarNode text) {
      return List.of(text.text());
    }
    List<String> texts = new ArrayList<>();
    known.values().forEach(item -> texts.addAll(in(item)));
    boolean words =
        known instanceof SequenceNode list
            && list.items().stream().allMatch(ScalarNode.class::isInstance)
            && texts.stream().noneMatch(text -> text.indexOf(' ') >= 0);
    return words ? List.of(String.join(" ", texts)) : texts;
  }

  private static Node known(Node value) {
    if (value instanceof UnknownValue unknown && unknown.rest() != null) {
      return known(unknown.rest());
    }
    boolean told =
        value instanceof MappingNode
            || value instanceof SequenceNode
            || value instanceof ScalarNode
            || value instanceof NullNode;
    return told ? value.with(Texts::known) : Values.text(Gap.TEXT, value.at());
  }
}
