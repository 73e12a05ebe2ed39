package org.lexloci.source.yaml;

import java.util.ArrayList;
import java.util.List;
import org.lexloci.source.parser.ValueSpan;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;

/** Tells where the values of a YAML text that was read before stand. */
public final class YamlLayout {

  private final String text;
  private final int[] offsets;
  private final ParserImpl parser;

  private YamlLayout(String text) {
    this.text = text;
    this.offsets = offsets(text);
    this.parser = new CodePoints(text).parser();
  }

  /** Lists the roots of all documents. */
  public static List<ValueSpan> of(String text) {
    return new YamlLayout(text).roots();
  }

  private List<ValueSpan> roots() {
    List<ValueSpan> roots = new ArrayList<>();
    for (Event event = parser.getEvent();
        !event.is(Event.ID.StreamEnd);
        event = parser.getEvent()) {
      if (event.is(Event.ID.DocumentStart)) {
        roots.add(value(parser.getEvent()));
      }
    }
    return roots;
  }

  private ValueSpan value(Event event) {
    int from = offset(event.getStartMark());
    int to = offset(event.getEndMark());
    boolean anchored = ((NodeEvent) event).getAnchor() != null;
    if (event instanceof AliasEvent) {
      return new ValueSpan(ValueSpan.Shape.ALIAS, from, to, false, List.of());
    }
    if (event instanceof ScalarEvent scalar) {
      return new ValueSpan(shape(scalar.getScalarStyle()), from, to, anchored, List.of());
    }
    return event instanceof MappingStartEvent mapping
        ? mapping(mapping, from, anchored)
        : sequence(from, to, anchored);
  }

  private static ValueSpan.Shape shape(ScalarStyle style) {
    return switch (style) {
      case PLAIN -> ValueSpan.Shape.PLAIN;
      case SINGLE_QUOTED -> ValueSpan.Shape.SINGLE_QUOTED;
      case DOUBLE_QUOTED -> ValueSpan.Shape.DOUBLE_QUOTED;
      default -> ValueSpan.Shape.OTHER;
    };
  }

  private ValueSpan mapping(MappingStartEvent start, int from, boolean anchored) {
    List<ValueSpan.Entry> entries = new ArrayList<>();
    int last = offset(start.getEndMark());
    Event event = parser.getEvent();
    for (; !event.is(Event.ID.MappingEnd); event = parser.getEvent()) {
      String key = event instanceof ScalarEvent scalar ? scalar.getValue() : "";
      ValueSpan keyAt = value(event);
      ValueSpan value = value(parser.getEvent());
      entries.add(new ValueSpan.Entry(key, keyAt.from(), value));
      last = Math.max(keyAt.to(), value.to());
    }
    return start.isFlow()
        ? new ValueSpan(
            ValueSpan.Shape.FLOW_MAPPING, from, offset(event.getEndMark()), anchored, entries)
        : new ValueSpan(ValueSpan.Shape.BLOCK_MAPPING, from, last, anchored, entries);
  }

  /** A block ends where what comes next begins, so its last value is asked. */
  private ValueSpan sequence(int from, int startsTo, boolean anchored) {
    int last = startsTo;
    Event event = parser.getEvent();
    for (; !event.is(Event.ID.SequenceEnd); event = parser.getEvent()) {
      last = value(event).to();
    }
    int end = offset(event.getEndMark());
    boolean flow = end > 0 && text.charAt(end - 1) == ']' && end > last;
    return new ValueSpan(ValueSpan.Shape.OTHER, from, flow ? end : last, anchored, List.of());
  }

  private int offset(Mark mark) {
    return offsets.length == 0 ? mark.getIndex() : offsets[mark.getIndex()];
  }

  /** Marks count code points; none are kept where that is what offsets count too. */
  private static int[] offsets(String text) {
    int count = text.codePointCount(0, text.length());
    if (count == text.length()) {
      return new int[0];
    }
    int[] offsets = new int[count + 1];
    for (int i = 0; i < count; i++) {
      offsets[i + 1] = offsets[i] + Character.charCount(text.codePointAt(offsets[i]));
    }
    return offsets;
  }
}
