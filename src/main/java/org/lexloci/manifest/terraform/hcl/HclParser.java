package org.lexloci.manifest.terraform.hcl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lexloci.manifest.terraform.expression.Constants;
import org.lexloci.manifest.terraform.value.Values;
import org.lexloci.source.Position;
import org.lexloci.source.SafeText;
import org.lexloci.source.TextScanner;
import org.lexloci.source.UnreadableFileException;

/**
 * Reads the native syntax: <a
 * href="https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md">its specification</a>.
 */
public final class HclParser {

  private final TextScanner text;
  private final HclExpressions expressions;
  private int depth;

  private HclParser(TextScanner text) {
    this.text = text;
    this.expressions = new HclExpressions(text);
  }

  /**
   * Reads a whole file.
   *
   * @throws UnreadableFileException where it does not follow the syntax, or is nested too deep
   */
  public static HclBody body(String file, String source) throws UnreadableFileException {
    HclParser parser = new HclParser(new TextScanner(file, source));
    HclBody body = parser.body();
    if (!parser.text.atEnd()) {
      throw parser.text.malformed("expected an argument or a block");
    }
    return body;
  }

  private HclBody body() throws UnreadableFileException {
    if (++depth > Values.DEEPEST) {
      throw text.malformed("nested more than " + Values.DEEPEST + " deep");
    }
    List<HclAttribute> attributes = new ArrayList<>();
    List<HclBlock> blocks = new ArrayList<>();
    Map<String, Position> names = new HashMap<>();
    for (text.space(true); text.atName(); text.space(true)) {
      Position at = text.position();
      String name = text.name("_-");
      text.space(false);
      if (text.peek() == '=' && text.peek(1) != '=') {
        text.next();
        Position first = names.putIfAbsent(name, at);
        if (first != null) {
          throw new UnreadableFileException(
              at,
              SafeText.quoted(name)
                  + " is set twice, first at "
                  + first.line()
                  + ":"
                  + first.column());
        }
        attributes.add(new HclAttribute(name, at, expressions.read(false)));
        end();
      } else {
        blocks.add(block(name, at));
      }
    }
    depth--;
    return new HclBody(List.copyOf(attributes), List.copyOf(blocks));
  }

  /** What an argument is set to ends with its line, or with the block that it stands in. */
  private void end() throws UnreadableFileException {
    text.space(false);
    if (!text.atEnd() && text.peek() != '\n' && text.peek() != '}') {
      throw text.malformed("expected the end of the line");
    }
  }

  private HclBlock block(String type, Position at) throws UnreadableFileException {
    List<String> labels = new ArrayList<>();
    for (text.space(false); text.peek() != '{'; text.space(false)) {
      if (text.peek() == '"') {
        labels.add(
            Constants.text(expressions.read(false))
                .orElseThrow(() -> text.malformed("expected a label without anything filled in")));
      } else {
        labels.add(text.name("_-"));
      }
    }
    text.expect("{");
    HclBody body = body();
    text.expect("}");
    return new HclBlock(type, List.copyOf(labels), at, body);
  }
}
