package org.lexloci.source.reader;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lexloci.source.Document;
import org.lexloci.source.SourceText;
import org.lexloci.source.packed.Resources;

/** How a file is read, told by its name; {@code files.txt} lists the names of each. */
public enum FileFormat {
  JSON,
  YAML,
  /** A tree of values in one or the other, as its text has to tell. */
  TREE,
  TERRAFORM,
  /** Source of Terraform that is written as JSON. */
  TERRAFORM_JSON,
  TERRAGRUNT,
  BICEP,
  /** Commands, one after the other. */
  COMMANDS,
  /** Variables, or a text that others fill in. */
  SETTINGS,
  TEMPLATE,
  TEXT_TEMPLATE,
  /** A language in which a name of a product means that it may be deployed. */
  NAMES,
  /** A language in which a name of a product means little by itself. */
  PROGRAM,
  /** Cells of a program and of text, as JSON. */
  NOTEBOOK,
  /** Settings of programs, by their names. */
  CONFIGURATION;

  /** Of several rows that fit a name, the first one in the table counts. */
  private record Row(int number, FileFormat format) {}

  private static final Map<String, Row> NAMES_OF = new HashMap<>();
  private static final Map<String, Row> BEGINNINGS = new HashMap<>();
  private static final Map<String, Row> ENDINGS = new HashMap<>();
  private static final Set<String> TOOLS = new HashSet<>();
  private static final Set<String> OTHERS = new HashSet<>();
  private static final Set<String> VALUES = new HashSet<>();

  private static final Pattern SHELL =
      Pattern.compile("#!\\s*(?:\\S*/)?(?:env\\s+(?:-\\S+\\s+)*)?(?:ba|da|a|z|k|fi)?sh\\b");

  private static final Pattern SECTION =
      Pattern.compile(
          "(?:[ \\t]*(?:[#;][^\\n]*)?\\r?\\n)*+\\[[A-Za-z][\\w:. -]*\\][ \\t]*(?:[\\r\\n#;]|$)");

  static {
    load();
  }

  private static void load() {
    int number = 0;
    for (String line : Resources.lines(FileFormat.class, "files.txt")) {
      int gap = line.indexOf(' ');
      add(line.substring(0, gap), line.substring(gap).strip(), number++);
    }
  }

  private static void add(String word, String name, int number) {
    switch (word) {
      case "tool" -> TOOLS.add(name);
      case "others" -> OTHERS.add(name);
      case "values" -> VALUES.add(name);
      default -> {
        Row row = new Row(number, valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')));
        if (name.startsWith("*")) {
          ENDINGS.put(name.substring(1), row);
        } else if (name.endsWith(".*")) {
          BEGINNINGS.put(name.substring(0, name.length() - 2), row);
        } else {
          NAMES_OF.put(name, row);
        }
      }
    }
  }

  /** Answers how a file of a name is read; empty where its text has to tell. */
  public static Optional<FileFormat> of(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    @Nullable Row found = NAMES_OF.get(name);
    for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
      found = first(found, ENDINGS.get(name.substring(dot)));
      found = first(found, BEGINNINGS.get(name.substring(0, dot)));
    }
    return Optional.ofNullable(found).map(Row::format);
  }

  private static @Nullable Row first(@Nullable Row one, @Nullable Row other) {
    return one == null || other != null && other.number < one.number ? other : one;
  }

  /** Answers how a text is read that a file of a name holds. */
  public static FileFormat of(String file, String text) {
    return of(file)
        .filter(format -> format != TREE)
        .orElseGet(
            () -> {
              if (isSectioned(text)) {
                return CONFIGURATION;
              }
              if (text.startsWith("#!")) {
                return SHELL.matcher(text).lookingAt() ? COMMANDS : PROGRAM;
              }
              return startsLikeObject(text) ? JSON : YAML;
            });
  }

  /** Tells whether a file gives programs their settings, by its name or how it begins. */
  public static boolean isSettings(Document document) {
    return document.root() instanceof SourceText text
        && of(document.file(), text.text()) == CONFIGURATION;
  }

  /** Tells whether a walk over a directory takes a file of this name. */
  public static boolean isTaken(String name) {
    return of(name).isPresent();
  }

  /** Tells whether a text of settings begins so, with the name of a section. */
  public static boolean isSectioned(String text) {
    return SECTION.matcher(text).lookingAt();
  }

  /** Tells whether a text may say, by how it begins, how a file of this name is read. */
  public static boolean isBare(String file) {
    return file.indexOf('.', file.lastIndexOf('/') + 2) < 0;
  }

  /** Tells whether a tool keeps a directory of this name, into which no walk goes. */
  public static boolean isOfTool(String directory) {
    return TOOLS.contains(directory);
  }

  /** Tells whether a directory of this name holds programs that others wrote. */
  public static boolean isOfOthers(String directory) {
    return OTHERS.contains(directory);
  }

  /** Tells whether the files of a directory of this name hold values, also without an ending. */
  public static boolean isOfValues(String directory) {
    return VALUES.contains(directory);
  }

  /** Tells whether a program is written in it, of which most have nothing to do with models. */
  public boolean isProgram() {
    return this == PROGRAM || this == NOTEBOOK || this == CONFIGURATION;
  }

  /** Tells whether its text is searched and never understood as a whole. */
  boolean isSearched() {
    return isProgram() || this == COMMANDS || this == NAMES || this == SETTINGS;
  }

  /**
   * Tells whether the first character can start a JSON value or the mistakes people make in one.
   */
  static boolean startsLikeJson(String text) {
    int first = skipSpace(text, 0);
    return first < text.length() && "{[\"'/".indexOf(text.charAt(first)) >= 0;
  }

  /** A lone brace could be a YAML flow mapping or a template; what follows it decides. */
  private static boolean startsLikeObject(String text) {
    int first = skipSpace(text, 0);
    int second = skipSpace(text, first + 1);
    if (second >= text.length()) {
      return false;
    }
    return text.charAt(first) == '{' && "\"}".indexOf(text.charAt(second)) >= 0
        || text.charAt(first) == '[' && "{[\"]".indexOf(text.charAt(second)) >= 0;
  }

  private static int skipSpace(String text, int from) {
    int at = from;
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }
}
