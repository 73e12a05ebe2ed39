package org.lexloci.manifest.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.SourceText;
import org.lexloci.source.TreePaths;

/**
 * The lines of a program that do something: without comments and what only describes it, and of a
 * notebook the cells of code alone. Of a document of settings, every value.
 *
 * @param lines each at its place in the file
 */
public record ProgramText(List<ScalarNode> lines) {

  private static final Pattern COMMENT = Pattern.compile("\\s*(?:#|//|--|;|\\*|<!--).*");

  private static final String COMMENTS = "#/-;*<";

  /** A text in three quotes that is no value of anything describes what it stands in. */
  private static final Pattern DESCRIBES =
      Pattern.compile("\\s*[rRuU]?(?:\"\"\"|''')(?:(?!\"\"\"|''').)*");

  private static final Pattern DESCRIBED =
      Pattern.compile("\\s*[rRuU]?(?:\"\"\".*\"\"\"|'''.*''')\\s*");

  /** What stands at the end of a line that goes on. */
  private static final String OPEN = "([{=,+\\:";

  private static final Pattern MARKED =
      Pattern.compile("<([A-Za-z][\\w:.-]{0,80})>([^<>\\s]{1,200})</[\\w:.-]{1,80}>");

  private static final Pattern MARK = Pattern.compile("</?[A-Za-z?!][\\w:.-]{0,80}|/?>");

  private static final Pattern BETWEEN = Pattern.compile("[<>~!%\\s\"'`,()\\[\\]{};=+]+");

  /** Takes the lines out of a document of any kind. */
  public static ProgramText of(Document document) {
    List<ScalarNode> lines = new ArrayList<>();
    if (document.root() instanceof SourceText text) {
      List<ScalarNode> all = new ArrayList<>();
      int number = 0;
      boolean marked = text.text().stripLeading().startsWith("<");
      for (String line : text.text().split("\n", -1)) {
        String said = marked ? unmarked(line) : line;
        all.add(new ScalarNode(new Position(text.at().file(), ++number, 1), said, true));
      }
      code(all, lines);
    } else if (document.root() instanceof MappingNode root && root.get("nbformat").isPresent()) {
      List<Node> cells = new ArrayList<>(TreePaths.items(root, "cells"));
      TreePaths.items(root, "worksheets")
          .forEach(sheet -> cells.addAll(TreePaths.items(sheet, "cells")));
      cells.forEach(cell -> cell(cell, lines));
    } else {
      values(document.root(), lines);
    }
    return new ProgramText(lines);
  }

  /** XML puts a value between the marks of its name, or beside it. */
  private static String unmarked(String line) {
    return line.stripLeading().startsWith("<!--")
        ? line
        : MARK.matcher(MARKED.matcher(line).replaceAll(" $1=$2 ")).replaceAll(" ");
  }

  /** What was printed by a cell, and what is written about it, starts nothing. */
  private static void cell(Node cell, List<ScalarNode> lines) {
    if (TreePaths.text(cell, "cell_type").filter("code"::equals).isEmpty()) {
      return;
    }
    List<ScalarNode> all = new ArrayList<>();
    for (String key : List.of("source", "input")) {
      TreePaths.at(cell, key)
          .map(TreePaths::oneOrMore)
          .orElse(List.of())
          .forEach(part -> all.addAll(part instanceof ScalarNode t ? split(t) : List.of()));
    }
    code(all, lines);
  }

  private static void values(Node node, List<ScalarNode> lines) {
    if (node instanceof MappingNode mapping) {
      for (MappingNode.Entry entry : mapping.entries()) {
        lines.add(new ScalarNode(entry.keyAt(), entry.key(), true));
        values(entry.value(), lines);
      }
    } else if (node instanceof ScalarNode scalar) {
      code(split(scalar), lines);
    } else {
      node.values().forEach(item -> values(item, lines));
    }
  }

  private static List<ScalarNode> split(ScalarNode text) {
    return Arrays.stream(text.text().split("\n"))
        .map(line -> new ScalarNode(text.at(), line, true))
        .toList();
  }

  private static void code(List<ScalarNode> all, List<ScalarNode> lines) {
    String until = "";
    String before = "";
    for (ScalarNode line : all) {
      String text = line.text();
      if (!until.isEmpty()) {
        until = text.contains(until) ? "" : until;
      } else if (text.strip().startsWith("/*")) {
        until = text.contains("*/") ? "" : "*/";
      } else if (text.strip().startsWith("<!--")) {
        until = text.contains("-->") ? "" : "-->";
      } else if (ended(before) && DESCRIBES.matcher(text.strip()).matches()) {
        until = text.contains("\"\"\"") ? "\"\"\"" : "'''";
      } else if (!text.isBlank()
          && !isComment(text)
          && !(ended(before) && DESCRIBED.matcher(text).matches())) {
        lines.add(line);
        before = text.strip();
      }
    }
  }

  /** Most lines begin with none of the signs of one. */
  private static boolean isComment(String line) {
    int first = 0;
    while (first < line.length() && Character.isWhitespace(line.charAt(first))) {
      first++;
    }
    return first < line.length()
        && COMMENTS.indexOf(line.charAt(first)) >= 0
        && COMMENT.matcher(line).matches();
  }

  private static boolean ended(String line) {
    boolean opens = line.endsWith(":") && !line.matches(".*[{,]\\s*[\"'\\w]+\\s*:");
    return line.isEmpty() || opens || OPEN.indexOf(line.charAt(line.length() - 1)) < 0;
  }

  /** Answers all lines as one value, each at its place. */
  public Node all() {
    return new SequenceNode(
        lines.isEmpty() ? Position.whole("") : lines.get(0).at(), new ArrayList<>(lines));
  }

  /** Splits it into words, as a command would hold them, whatever the language puts around them. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    for (ScalarNode line : lines) {
      for (String word : BETWEEN.split(line.text())) {
        if (!word.isEmpty()) {
          words.add(word);
        }
      }
    }
    return words;
  }
}
