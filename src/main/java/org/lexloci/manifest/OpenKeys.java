package org.lexloci.manifest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SourceText;
import org.lexloci.source.TreePaths;

/**
 * Keys of ours whose values are no literals, and properties of source that tell whose machines are
 * used, with the names on which these may rest: those in a value, in what source says under each of
 * those names, and so on. There may be more of them than matter, and none that matters is missing.
 */
final class OpenKeys {

  private static final String OURS = "lexloci";

  /** Properties that tell of machines of somebody else, in the letters of any language. */
  private static final String MACHINES =
      "(?i:launch_?type|requires_?compatibilities|outpost_?arn|extended_?location"
          + "|endpoint_?compute_?type|hosting_?model|metadata_?host|universe_?domain)";

  /** One of these keys with all but literals behind it, in source or in a value. */
  private static final Pattern OPEN =
      Pattern.compile(
          "(?:lexloci(?:\\.dev/|-)[a-z-]+|"
              + MACHINES
              + ")[\"']?\\s*[:=](?!\\s*\\[?\\s*[\"'][^\"'$%]*[\"']\\s*[,})\\]]*\\s*$)"
              // Much is called an environment, and few of all that choose one by a condition.
              + "|environment\\s*=[^\\n]*\\?"
              + "|dynamic\\s+\""
              + MACHINES
              + "\"\\s*\\{",
          Pattern.MULTILINE);

  private static final Pattern MACHINE = Pattern.compile(MACHINES);

  /** What stands under a name in source: all that follows, as far as an expression goes. */
  private static final Pattern NAMED = Pattern.compile("([A-Za-z_][\\w-]*)[\"']?\\s*[:=](?!=)");

  private static final Pattern WORD = Pattern.compile("[A-Za-z_][\\w-]*");

  /** Expressions are mostly shorter. */
  private static final int LONGEST = 400;

  private final List<Document> source;
  private final Set<String> open = new HashSet<>();

  private OpenKeys(List<Document> source) {
    this.source = source;
  }

  /** Looks at source. */
  static OpenKeys in(List<Document> source) {
    OpenKeys keys = new OpenKeys(source);
    source.forEach(document -> keys.look(document.root()));
    return keys;
  }

  boolean any() {
    return !open.isEmpty();
  }

  /** Lists the names on which their values may rest. */
  Set<String> names() {
    Map<String, Set<String>> named = new HashMap<>();
    source.forEach(document -> named(document.root(), named));
    Set<String> names = new HashSet<>(open);
    Deque<String> left = new ArrayDeque<>(open);
    while (!left.isEmpty()) {
      for (String name : named.getOrDefault(left.pop(), Set.of())) {
        if (names.add(name)) {
          left.add(name);
        }
      }
    }
    return names;
  }

  private void look(Node node) {
    if (node instanceof SourceText text) {
      Matcher keys = OPEN.matcher(text.text());
      while (keys.find()) {
        open.add(OURS);
        words(behind(text.text(), keys.end()), open);
      }
    } else if (!(node instanceof MappingNode mapping)) {
      node.values().forEach(this::look);
    } else {
      boolean ours =
          mapping.entries().stream()
              .anyMatch(
                  e ->
                      e.key().contains(OURS)
                          || e.value() instanceof ScalarNode key && key.text().startsWith(OURS));
      for (MappingNode.Entry entry : mapping.entries()) {
        if ((ours || MACHINE.matcher(entry.key()).matches()) && !isLiteral(entry.value())) {
          open.add(OURS);
          words(entry.value(), open);
        }
        look(entry.value());
      }
    }
  }

  /** Takes the words of what stands under each name. */
  private static void named(Node node, Map<String, Set<String>> named) {
    if (node instanceof SourceText text) {
      Matcher names = NAMED.matcher(text.text());
      while (names.find()) {
        words(behind(text.text(), names.end()), under(names.group(1), named));
      }
    } else if (!(node instanceof MappingNode mapping)) {
      node.values().forEach(item -> named(item, named));
    } else {
      for (MappingNode.Entry entry : mapping.entries()) {
        words(entry.value(), under(entry.key(), named));
        named(entry.value(), named);
      }
    }
  }

  private static Set<String> under(String name, Map<String, Set<String>> named) {
    return named.computeIfAbsent(name, k -> new HashSet<>());
  }

  private static String behind(String text, int from) {
    return text.substring(from, Math.min(text.length(), from + LONGEST));
  }

  private static void words(String text, Set<String> words) {
    WORD.matcher(text).results().forEach(word -> words.add(word.group()));
  }

  private static void words(Node node, Set<String> words) {
    TreePaths.scalars(node).forEach(text -> words(text.text(), words));
  }

  private static boolean isLiteral(Node node) {
    return node instanceof ScalarNode scalar && !scalar.text().startsWith("[");
  }
}
