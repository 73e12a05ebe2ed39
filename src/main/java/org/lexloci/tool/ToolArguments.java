package org.lexloci.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.lexloci.source.word.NearMiss;

/**
 * The arguments of a call, read strictly. The caller may follow instructions in a text that it
 * read, so no argument becomes an option, and none names a file outside of the directory.
 */
public final class ToolArguments {

  /** A call with wrong arguments. */
  public static final class Mistake extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Mistake(String message) {
      super(message);
    }
  }

  private final Map<String, Object> said;
  private final Path directory;

  /**
   * Reads a call. A single text may stand for a list.
   *
   * @param directory that files may be named in
   * @param known the names that it may use, and whether each is a list
   * @throws Mistake when it says something else
   */
  ToolArguments(Map<String, Object> said, Path directory, Map<String, Boolean> known) {
    this.said = said;
    this.directory = directory;
    said.forEach(
        (name, value) -> {
          if (!known.containsKey(name)) {
            throw new Mistake(NearMiss.unknown("argument", name, new TreeSet<>(known.keySet())));
          }
          boolean texts =
              value instanceof List<?> list
                  && known.get(name)
                  && list.stream().allMatch(ToolArguments::isText);
          if (!texts && !isText(value)) {
            throw new Mistake(
                "`"
                    + name
                    + "` is not a "
                    + (known.get(name)
                        ? "list of texts; expected one such as [\"a\", \"b\"]"
                        : "text; expected one in quotes"));
          }
        });
  }

  private static boolean isText(Object value) {
    return value instanceof String text && !text.isBlank();
  }

  /** Answers a text as it is, if there is one. */
  Optional<String> text(String name) {
    return Optional.ofNullable((String) said.get(name));
  }

  /** Answers one word or several, none of which is an option or names a file of options. */
  List<String> words(String name) {
    Object value = said.getOrDefault(name, List.of());
    List<String> words =
        value instanceof List<?> list
            ? list.stream().map(String.class::cast).toList()
            : List.of((String) value);
    for (String word : words) {
      if (!isWord(word)) {
        throw new Mistake(
            "`" + name + "` begins with `" + word.charAt(0) + "`; expected a word, no option");
      }
    }
    return words;
  }

  /** Tells whether a word is no option, and names no file of options. */
  public static boolean isWord(String word) {
    return !word.startsWith("-") && !word.startsWith("@");
  }

  /** Answers files and directories, none of which leads out of the directory. */
  List<String> paths(String name) {
    List<String> paths = words(name);
    for (String path : paths) {
      if (isOutside(path)) {
        throw new Mistake("`" + name + "` leads out of the directory; expected a path below it");
      }
    }
    return paths;
  }

  /** Follows links; a file that is not there leads nowhere. */
  private boolean isOutside(String path) {
    try {
      Path normal = Path.of(path).normalize();
      Path named = directory.resolve(normal);
      return normal.isAbsolute()
          || normal.startsWith("..")
          || Files.exists(named) && !named.toRealPath().startsWith(directory.toRealPath());
    } catch (InvalidPathException | IOException e) {
      return true;
    }
  }
}
