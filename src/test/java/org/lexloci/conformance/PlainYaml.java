package org.lexloci.conformance;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes mappings, lists and texts as YAML: on one line what fits there, quoted whatever it is. */
final class PlainYaml {

  private static final int WIDTH = 118;

  /** Words that some parsers take for something else than text. */
  private static final Set<String> OTHER =
      Set.of("yes", "no", "on", "off", "true", "false", "null", "y", "n");

  private final StringBuilder out = new StringBuilder();

  private PlainYaml() {}

  static String of(Map<String, ?> document) {
    PlainYaml yaml = new PlainYaml();
    yaml.mapping(document, "", "");
    return yaml.out.toString();
  }

  private void mapping(Map<String, ?> mapping, String first, String indent) {
    String before = first;
    for (Entry<String, ?> entry : mapping.entrySet()) {
      out.append(before).append(entry.getKey()).append(':');
      before = indent;
      value(entry.getValue(), entry.getKey().length() + 2, indent);
    }
  }

  private void value(Object value, int used, String indent) {
    if (value instanceof String text && text.contains("\n")) {
      out.append(" |\n");
      text.lines().forEach(line -> out.append(line.isEmpty() ? "" : indent + "  " + line + "\n"));
      return;
    }
    String flow = flow(value);
    if (value instanceof String || indent.length() + used + flow.length() <= WIDTH) {
      out.append(' ').append(flow).append('\n');
    } else if (value instanceof Map<?, ?> mapping) {
      out.append('\n');
      mapping(texts(mapping), indent + "  ", indent + "  ");
    } else if (((List<?>) value)
        .stream().allMatch(item -> item instanceof String text && isWord(text))) {
      words((List<?>) value, indent);
    } else {
      out.append('\n');
      list((List<?>) value, indent + "  ");
    }
  }

  /** Fills lines with words. */
  private void words(List<?> words, String indent) {
    out.append(" [");
    int start = out.length();
    String between = "";
    for (Object word : words) {
      out.append(between);
      if (between.isEmpty() || out.length() - start + ((String) word).length() > WIDTH - 8) {
        start = out.append('\n').append(indent).append("    ").length() - indent.length() - 4;
      } else {
        out.append(' ');
      }
      out.append((String) word);
      between = ",";
    }
    out.append("]\n");
  }

  private void list(List<?> items, String indent) {
    for (Object item : items) {
      String flow = flow(item);
      if (!(item instanceof Map<?, ?> mapping)
          || indent.length() + 2 + flow.length() <= WIDTH && !flow.contains("\\n")) {
        out.append(indent).append("- ").append(flow).append('\n');
      } else {
        mapping(texts(mapping), indent + "- ", indent + "  ");
      }
    }
  }

  private static Map<String, ?> texts(Map<?, ?> mapping) {
    return mapping.entrySet().stream()
        .collect(
            Collectors.toMap(
                e -> (String) e.getKey(),
                Entry::getValue,
                (one, other) -> one,
                LinkedHashMap::new));
  }

  private static String flow(Object value) {
    if (value instanceof Map<?, ?> mapping) {
      return mapping.entrySet().stream()
          .map(e -> key((String) e.getKey()) + ": " + flow(e.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof Collection<?> list) {
      return list.stream().map(PlainYaml::flow).collect(Collectors.joining(", ", "[", "]"));
    }
    String text = (String) value;
    return isWord(text)
        ? text
        : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  /** Every parser takes it for text, quoted or not. */
  private static boolean isWord(String text) {
    return text.matches("[a-zA-Z][a-zA-Z0-9.]*([ -][a-zA-Z0-9.]+)*") && !OTHER.contains(text);
  }

  private static String key(String key) {
    return key.matches("[a-zA-Z0-9.-]+") && !OTHER.contains(key) ? key : flow(key);
  }
}
