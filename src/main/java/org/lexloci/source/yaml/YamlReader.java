package org.lexloci.source.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lexloci.source.Document;
import org.lexloci.source.Limits;
import org.lexloci.source.Node;
import org.lexloci.source.NullNode;
import org.lexloci.source.Oddity;
import org.lexloci.source.Position;
import org.lexloci.source.Problems;
import org.lexloci.source.SafeText;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.UnreadableFileException;
import org.lexloci.source.parser.Budget;
import org.lexloci.source.parser.MappingBuilder;
import org.lexloci.source.parser.Oddities;
import org.lexloci.source.parser.RawText;
import org.lexloci.source.parser.StringInterner;
import org.lexloci.source.parser.Surrogates;
import org.lexloci.source.parser.Template;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;

/**
 * Builds trees from YAML events.
 *
 * <p>Events and not composed nodes, because only events tell a tag that was written from one that
 * was guessed. Nothing is ever constructed from a tag.
 */
public final class YamlReader {

  private static final String CORE_TAG = "tag:yaml.org,2002:";

  private final String file;
  private final String text;
  private final Budget budget;
  private final Problems problems;
  private final StringInterner spellings;
  private final CodePoints reader;
  private final ParserImpl parser;
  private final Map<String, Anchor> anchors = new HashMap<>();
  private Oddities doubts = new Oddities();
  private int depth;
  private int deepest;

  /** Prepares to read a text; what is wrong with it is told to problems. */
  public YamlReader(
      String file, String text, Limits limits, Problems problems, StringInterner spellings) {
    this.file = file;
    this.text = text;
    this.budget = new Budget(limits);
    this.problems = problems;
    this.spellings = spellings;
    this.reader = new CodePoints(ResourceDefinitions.leftOut(text));
    this.parser = reader.parser();
  }

  /** Reads the whole text. */
  public List<Document> read() {
    List<Document> documents = new ArrayList<>();
    try {
      RawText.checkLayout(file, text);
      for (Event event = parser.getEvent();
          !event.is(Event.ID.StreamEnd);
          event = parser.getEvent()) {
        if (event.is(Event.ID.DocumentStart)) {
          anchors.clear();
          int number = budget.startDocument(at(event));
          doubts = new Oddities();
          Node root = node(parser.getEvent());
          if (!(root instanceof NullNode)) {
            documents.add(doubts.document(file, number, root));
          }
        }
      }
    } catch (MarkedYAMLException e) {
      problems.add(Template.inPlaceOf(YamlComplaint.of(file, e), text));
    } catch (YAMLException | IllegalArgumentException e) {
      // The scanner throws these, without a position, on escapes beyond the last character.
      Mark mark = reader.getMark();
      problems.add(
          new UnreadableFileException(at(mark), "this escape does not stand for a character"));
    } catch (UnreadableFileException e) {
      problems.add(e);
    }
    return documents;
  }

  private Node node(Event event) throws UnreadableFileException {
    if (event instanceof AliasEvent alias) {
      return expand(alias);
    }
    if (!budget.affords(1)) {
      throw budget.exhausted(at(event));
    }
    String name = ((NodeEvent) event).getAnchor();
    if (name == null) {
      return content(event);
    }
    anchors.put(name, Anchor.OPEN);
    long spent = budget.spent();
    int outer = deepest;
    deepest = depth;
    Node node = content(event);
    anchors.put(name, new Anchor(node, budget.spent() - spent + 1, deepest - depth));
    deepest = Math.max(outer, deepest);
    return node;
  }

  private Node content(Event event) throws UnreadableFileException {
    if (event instanceof ScalarEvent scalar) {
      return scalar(scalar);
    }
    Position at = at(event);
    String tag = ((CollectionStartEvent) event).getTag();
    checkTag(at, tag, false);
    budget.checkDepth(at, ++depth);
    deepest = Math.max(deepest, depth);
    Node node = event.is(Event.ID.MappingStart) ? mapping(at) : sequence(at);
    depth--;
    return tag != null && ShortForm.is(tag) ? ShortForm.spelt(tag, at, node) : node;
  }

  private Node expand(AliasEvent alias) throws UnreadableFileException {
    Position at = at(alias);
    String shown = "alias `*" + SafeText.of(alias.getAnchor()) + "`";
    Anchor anchor = anchors.get(alias.getAnchor());
    if (anchor == null) {
      throw new UnreadableFileException(at, shown + " names nothing before it in this document");
    }
    if (anchor == Anchor.OPEN) {
      throw new UnreadableFileException(at, shown + " stands inside what it names");
    }
    anchor.spend(budget, at, depth);
    deepest = Math.max(deepest, depth + anchor.height());
    return anchor.node();
  }

  private Node mapping(Position at) throws UnreadableFileException {
    MappingBuilder mapping = new MappingBuilder(at, doubts);
    for (Event event = parser.getEvent();
        !event.is(Event.ID.MappingEnd);
        event = parser.getEvent()) {
      Position keyAt = at(event);
      String name = key(event, keyAt);
      Node value = node(parser.getEvent());
      if (name.equals(MappingBuilder.MERGE) && MappingBuilder.isMergeable(value)) {
        mapping.merge(keyAt, value);
      } else {
        mapping.add(name, keyAt, value);
      }
    }
    return mapping.build();
  }

  /** Takes a key as it is written, and notes one that others would take for something else. */
  private String key(Event event, Position keyAt) throws UnreadableFileException {
    if (event instanceof ScalarEvent plain && PlainScalar.isPlainText(plain)) {
      if (!budget.affords(1)) {
        throw budget.exhausted(keyAt);
      }
      return spellings.of(plain.getValue());
    }
    Node key = node(event);
    if (event instanceof ScalarEvent scalar) {
      boolean isText =
          key instanceof ScalarNode node
              && (node.quoted() || !PlainScalar.isTyped(scalar.getValue()));
      if (!isText) {
        String shown = SafeText.of(scalar.getValue());
        doubts.add(Oddity.Kind.KEY, keyAt, "key `" + shown + "` is not text; put it in quotes");
      }
      return key instanceof ScalarNode text ? text.text() : scalar.getValue();
    }
    UnreadableFileException failure =
        new UnreadableFileException(keyAt, "key is not text; it is an alias, a list or a mapping");
    throw event.is(Event.ID.MappingStart) ? Template.inPlaceOf(failure, text) : failure;
  }

  private Node sequence(Position at) throws UnreadableFileException {
    List<Node> items = new ArrayList<>();
    for (Event event = parser.getEvent();
        !event.is(Event.ID.SequenceEnd);
        event = parser.getEvent()) {
      items.add(node(event));
    }
    return new SequenceNode(at, items);
  }

  private Node scalar(ScalarEvent event) throws UnreadableFileException {
    Mark start = event.getStartMark();
    Mark end = event.getEndMark();
    Position at =
        new Position(
            file,
            start.getLine() + 1,
            start.getColumn() + 1,
            end.getLine() + 1,
            end.getColumn() + 1);
    String value = spellings.of(event.getValue());
    String tag = event.getTag();
    if (!value.equals(MappingBuilder.MERGE) || !(CORE_TAG + "merge").equals(tag)) {
      checkTag(at, tag, true);
    }
    if (!event.isPlain()) {
      // Only an escape can make half a character of what the whole text was checked for.
      Surrogates.check(at, value);
    }
    boolean isText = !event.isPlain() || tag != null;
    if (!isText && PlainScalar.isNull(value)) {
      return new NullNode(at);
    }
    Node node = new ScalarNode(at, value, isText);
    return tag != null && ShortForm.is(tag) ? ShortForm.spelt(tag, at, node) : node;
  }

  private void checkTag(Position at, @Nullable String tag, boolean onScalar) {
    if (tag == null || (onScalar && tag.equals(CORE_TAG + "str"))) {
      return;
    }
    String shown = tag.startsWith(CORE_TAG) ? "!!" + tag.substring(CORE_TAG.length()) : tag;
    doubts.add(
        Oddity.Kind.TAG,
        at,
        "tag " + SafeText.quoted(shown) + " is not accepted; write the plain value");
  }

  private Position at(Event event) {
    return at(event.getStartMark());
  }

  private Position at(Mark mark) {
    return new Position(file, mark.getLine() + 1, mark.getColumn() + 1);
  }
}
