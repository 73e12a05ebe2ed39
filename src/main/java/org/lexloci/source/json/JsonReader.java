package org.lexloci.source.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lexloci.source.Cursor;
import org.lexloci.source.Document;
import org.lexloci.source.Limits;
import org.lexloci.source.Node;
import org.lexloci.source.NullNode;
import org.lexloci.source.Position;
import org.lexloci.source.Problems;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.UnreadableFileException;
import org.lexloci.source.parser.Budget;
import org.lexloci.source.parser.MappingBuilder;
import org.lexloci.source.parser.Oddities;
import org.lexloci.source.parser.StringInterner;
import org.lexloci.source.parser.Surrogates;
import org.lexloci.source.parser.Template;

/**
 * Builds the one tree of a JSON text, strictly by the standard; templates of a resource manager
 * alone may hold comments, and strings of several lines.
 */
public final class JsonReader {

  private static final JsonFactory PLAIN = factory(false);
  private static final JsonFactory COMMENTED = factory(true);

  /** What such a template is known by. Comments may stand before it, so it need not come first. */
  private static final Pattern TEMPLATE_SCHEMA =
      Pattern.compile(
          "\"\\$schema\"\\s*:\\s*\"[^\"\\s]*deployment(?:Template|Parameters)\\.json#?\"",
          Pattern.CASE_INSENSITIVE);

  /** The schema stands on top of every file that has one; characters. */
  private static final int FAR_ENOUGH = 20_000;

  private final String file;
  private final String text;
  private final Budget budget;
  private final Problems problems;
  private final StringInterner spellings;
  private final Oddities doubts = new Oddities();
  private final Cursor cursor;
  private int depth;

  /**
   * Prepares to read.
   *
   * @param line on which the text begins
   */
  public JsonReader(
      String file,
      String text,
      int line,
      Limits limits,
      Problems problems,
      StringInterner spellings) {
    this.file = file;
    this.text = text;
    this.budget = new Budget(limits);
    this.problems = problems;
    this.spellings = spellings;
    this.cursor = new Cursor(file, text, line);
  }

  /** Reads the whole text. */
  public List<Document> read() {
    String top = text.substring(0, Math.min(text.length(), FAR_ENOUGH));
    JsonFactory factory = TEMPLATE_SCHEMA.matcher(top).find() ? COMMENTED : PLAIN;
    try (JsonParser parser = factory.createParser(text)) {
      Node root = value(parser, parser.nextToken());
      refuseMore(parser);
      return root instanceof NullNode ? List.of() : List.of(doubts.document(file, 1, root));
    } catch (JsonProcessingException e) {
      problems.add(Template.inPlaceOf(JsonComplaint.of(file, text, e), text));
      return List.of();
    } catch (UnreadableFileException e) {
      problems.add(e);
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Leaves depth and size to the budget, and never makes a number of one.
   *
   * <p>Names go into none of its tables, so none can be made to collide.
   */
  private static JsonFactory factory(boolean commented) {
    return JsonFactory.builder()
        .configure(JsonReadFeature.ALLOW_JAVA_COMMENTS, commented)
        .configure(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, commented)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(Integer.MAX_VALUE)
                .maxNumberLength(Integer.MAX_VALUE)
                .maxNameLength(Integer.MAX_VALUE)
                .maxStringLength(Integer.MAX_VALUE)
                .build())
        .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .build();
  }

  private void refuseMore(JsonParser parser) throws IOException, UnreadableFileException {
    String message = "more than one JSON value in the file";
    try {
      if (parser.nextToken() != null) {
        throw new UnreadableFileException(at(parser), message);
      }
    } catch (JsonProcessingException e) {
      throw new UnreadableFileException(JsonComplaint.of(file, text, e).problem().at(), message);
    }
  }

  private Node value(JsonParser parser, JsonToken token)
      throws IOException, UnreadableFileException {
    Position at = at(parser);
    budget.spend(at, 1);
    switch (token) {
      case START_OBJECT:
        return object(parser, at);
      case START_ARRAY:
        return array(parser, at);
      case VALUE_NULL:
        return new NullNode(at);
      default:
        String value = spellings.of(parser.getText());
        Surrogates.check(at, value);
        return new ScalarNode(at.until(end(parser)), value, token == JsonToken.VALUE_STRING);
    }
  }

  private Node object(JsonParser parser, Position at) throws IOException, UnreadableFileException {
    budget.checkDepth(at, ++depth);
    MappingBuilder mapping = new MappingBuilder(at, doubts);
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = spellings.of(parser.currentName());
      Position keyAt = at(parser);
      Surrogates.check(keyAt, key);
      mapping.add(key, keyAt, value(parser, parser.nextToken()));
    }
    depth--;
    return mapping.build();
  }

  private Node array(JsonParser parser, Position at) throws IOException, UnreadableFileException {
    budget.checkDepth(at, ++depth);
    List<Node> items = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      items.add(value(parser, token));
    }
    depth--;
    return new SequenceNode(at, items);
  }

  private Position at(JsonParser parser) {
    return cursor.at(parser.currentTokenLocation().getCharOffset());
  }

  /** Finds the end of a token whose text was asked for: Jackson reads no further before. */
  private Position end(JsonParser parser) {
    return cursor.at(parser.currentLocation().getCharOffset());
  }
}
