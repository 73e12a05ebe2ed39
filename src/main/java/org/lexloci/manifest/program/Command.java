package org.lexloci.manifest.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lexloci.manifest.evidence.HiddenNode;
import org.lexloci.manifest.evidence.ManifestPlace;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.TreePaths;

/**
 * The commands that a container runs: those of a script one by one, with the values of variables
 * that the container itself sets.
 */
public final class Command {

  /** A word, and the item of the file that it is in. */
  public record Word(String text, Node at, Path path) {

    /** Answers where in a document it stands. */
    public ManifestPlace place(int document) {
      return path.place(at, document);
    }
  }

  /** Stands for a word that the file does not tell. */
  public static final String OPEN = "$(…)";

  private static final Pattern PART =
      Pattern.compile(
          "\\\\\\r?\\n|\\r?\\n|&&|\\|\\||[;|&()]|\"[^\"]*\"|'[^']*'|[^\\s;|&()\"'\\\\]+|\\\\");

  /** A variable, or what a script is given by its place. */
  private static final Pattern VARIABLE =
      Pattern.compile(
          "\\$\\(([A-Za-z_]\\w*)\\)"
              + "|\\$\\{([A-Za-z_]\\w*|[0-9@*])(?::?([-=+?])([^${}]*))?\\}"
              + "|\\$([A-Za-z_]\\w*|[0-9@*])");

  private static final Pattern GIVEN = Pattern.compile("\\$\\{?[0-9@*]\\}?");

  private static final Pattern FILLED_IN = Pattern.compile("\\{\\{.*?\\}\\}");

  /** What an assignment may stand behind: a shell that is given a script, and its own word. */
  private static final Pattern BEFORE = Pattern.compile("export|-[a-z]*c");

  private static final Pattern ASSIGNMENT = Pattern.compile("([A-Za-z_]\\w*)=(.+)");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** Variables that name each other are followed no further. */
  private static final int MOST_ROUNDS = 4;

  /** Longer text is cut: variables can be made to double each other. */
  private static final int LONGEST = 20_000;

  private final Map<String, String> variables = new HashMap<>();
  private final List<List<Word>> commands = new ArrayList<>();
  private List<Word> current = new ArrayList<>();

  /** Sets a variable. */
  void set(String name, String value) {
    variables.put(name, value);
  }

  /** Sets a variable to what the file has, which may be hidden. */
  public void set(String name, Node value) {
    if (value instanceof ScalarNode text) {
      set(name, text.text());
    } else if (value instanceof HiddenNode) {
      set(name, OPEN);
    }
  }

  /** Sets what the next script is given. */
  public void arguments(List<Word> words) {
    List<String> given = words.stream().map(Word::text).toList();
    for (int i = 0; i < given.size() && i < 9; i++) {
      set(String.valueOf(i + 1), given.get(i));
    }
    set("@", String.join(" ", given));
    set("*", String.join(" ", given));
  }

  /** Reads a script that a word of another command names. */
  public void read(ScalarNode script, Word by) {
    item(script, by.path());
    end();
  }

  /**
   * Reads the items of a command, or the one text that it is; all are one command until a script.
   */
  public void read(Node node, Path path) {
    List<Node> items = TreePaths.oneOrMore(node);
    for (int i = 0; i < items.size(); i++) {
      Path at = node instanceof SequenceNode ? path.to(i) : path;
      if (items.get(i) instanceof ScalarNode scalar) {
        item(scalar, at);
      } else if (items.get(i) instanceof HiddenNode hidden) {
        if (hidden.rest() instanceof ScalarNode script && holdsWords(script)) {
          item(script, at);
        } else {
          current.add(new Word(OPEN, hidden, at));
        }
      }
    }
  }

  /** Ends a command, so that what is read next belongs to another. */
  public void end() {
    if (!current.isEmpty()) {
      commands.add(current);
      current = new ArrayList<>();
    }
  }

  public List<List<Word>> commands() {
    end();
    return commands;
  }

  private void item(ScalarNode scalar, Path path) {
    String text = scalar.text();
    if (!holdsWords(scalar)) {
      word(text, scalar, path);
      return;
    }
    Matcher parts = PART.matcher(text);
    StringBuilder word = new StringBuilder();
    int last = 0;
    while (parts.find()) {
      String part = parts.group();
      if (parts.start() > last && word.length() > 0) {
        word(word.toString(), scalar, path);
        word.setLength(0);
      }
      last = parts.end();
      char first = part.charAt(0);
      if (part.startsWith("\\") && part.endsWith("\n")) {
        continue;
      }
      boolean ends = first == '\n' || first == '\r' || ";|()".indexOf(first) >= 0 || first == '&';
      // A variable may stand in parentheses, `$(MODEL)`.
      boolean variable = (first == '(' || first == ')') && isVariable(text, parts.start());
      if (ends && !variable) {
        if (word.length() > 0) {
          word(word.toString(), scalar, path);
          word.setLength(0);
        }
        end();
      } else {
        word.append(first == '"' || first == '\'' ? part.substring(1, part.length() - 1) : part);
      }
    }
    if (word.length() > 0) {
      word(word.toString(), scalar, path);
    }
  }

  private static boolean holdsWords(ScalarNode scalar) {
    return scalar.text().chars().anyMatch(Character::isWhitespace);
  }

  /**
   * Tells whether a parenthesis is one of a variable; nothing is looked at further than it goes.
   */
  private static boolean isVariable(String text, int at) {
    int open = at;
    while (open > 0
        && text.charAt(open) != '('
        && (open == at || Character.isJavaIdentifierPart(text.charAt(open)))) {
      open--;
    }
    Matcher variable = VARIABLE.matcher(text).region(Math.max(0, open - 1), text.length());
    return variable.lookingAt() && variable.group(1) != null && variable.end() > at;
  }

  private void word(String text, ScalarNode at, Path path) {
    String filled = filled(text);
    Matcher assignment = ASSIGNMENT.matcher(filled);
    boolean first =
        current.isEmpty() || BEFORE.matcher(current.get(current.size() - 1).text()).matches();
    if (first && assignment.matches()) {
      set(assignment.group(1), assignment.group(2));
    } else if (filled.startsWith("{")) {
      current.add(new Word(filled, at, path));
    } else {
      // A value, and a script in quotes, may be more words than one.
      for (String part : SPACE.split(filled.strip())) {
        current.add(new Word(part, at, path));
      }
    }
  }

  /** Tells whether a text has a variable that the container sets no value of. */
  public static boolean isOpen(String text) {
    return text.equals(OPEN)
        || text.contains("{{")
        || text.contains("${")
        || VARIABLE.matcher(text).find();
  }

  /** Tells whether nothing is told of a name but where it is looked up, and its tag. */
  public static boolean isUntold(String name) {
    // A function of a script runs what it is given, and that is told where it is called.
    if (!isOpen(name) || GIVEN.matcher(name).matches()) {
      return false;
    }
    String told =
        FILLED_IN.matcher(VARIABLE.matcher(name.replace(OPEN, "")).replaceAll("")).replaceAll("");
    String last = told.substring(told.lastIndexOf('/') + 1).split("[:@]", 2)[0];
    return last.chars().noneMatch(Character::isLetterOrDigit);
  }

  /** Puts values in the place of the variables that the container sets, and defaults. */
  public String filled(String text) {
    String filled = text;
    for (int round = 0; round < MOST_ROUNDS && filled.indexOf('$') >= 0; round++) {
      String next = VARIABLE.matcher(filled).replaceAll(this::value);
      if (next.equals(filled) || next.length() > LONGEST) {
        break;
      }
      filled = next;
    }
    return filled;
  }

  private String value(MatchResult variable) {
    String operator = variable.group(3) == null ? "" : variable.group(3);
    for (int group : new int[] {1, 2, 5}) {
      String name = variable.group(group);
      if (name != null && variables.containsKey(name) && !operator.equals("+")) {
        return Matcher.quoteReplacement(variables.get(name));
      }
    }
    // What stands for a variable that is set is taken where it is not: somebody may set it.
    boolean told = !operator.isEmpty() && !operator.equals("?");
    return Matcher.quoteReplacement(told ? variable.group(4) : variable.group());
  }
}
