package org.lexloci.source.yaml;

import org.lexloci.source.Position;
import org.lexloci.source.SafeText;
import org.lexloci.source.UnreadableFileException;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in the user's terms what the YAML parser found wrong, and points at the cause. */
final class YamlComplaint {

  private YamlComplaint() {}

  static UnreadableFileException of(String file, MarkedYAMLException exception) {
    String problem = String.valueOf(exception.getProblem());
    String context = String.valueOf(exception.getContext());
    Mark problemMark = exception.getProblemMark();
    Mark contextMark = exception.getContextMark();
    boolean blamesStart = contextMark != null && isUnclosed(problem, context);
    Position at = position(file, blamesStart ? contextMark : problemMark);
    return new UnreadableFileException(
        at, blamesStart ? unclosed(contextMark) : message(problem, context, problemMark));
  }

  private static boolean isUnclosed(String problem, String context) {
    boolean ends =
        problem.startsWith("found unexpected end of stream")
            || problem.startsWith("found unexpected document separator")
            || problem.contains("found '<stream end>'")
            || problem.contains("got <stream end>")
            || problem.contains("got <document start>");
    return ends && (context.contains("flow") || context.contains("quoted"));
  }

  private static String unclosed(Mark start) {
    int point = pointAt(start, 0);
    boolean isOpening = point > 0 && "[{\"'".indexOf(point) >= 0;
    return isOpening ? "`" + shown(point) + "` is never closed" : "a bracket is never closed";
  }

  private static String message(String problem, String context, Mark mark) {
    int point = pointAt(mark, 0);
    if (point == '\t') {
      return isIndentation(mark) ? "tab used for indentation" : "tab where a space is needed";
    }
    if (problem.contains("cannot start any token")) {
      return "`" + shown(point) + "` cannot start a value; put the value in quotes";
    }
    if (problem.startsWith("mapping values are not allowed")) {
      return "`:` is not allowed here; put the value in quotes or start a new line";
    }
    if (problem.startsWith("could not find expected ':'")) {
      return "`:` is missing after a key, or the key is too long";
    }
    if (problem.startsWith("sequence entries are not allowed")) {
      return "`-` is not allowed here; start a new line";
    }
    if (problem.startsWith("expected <block end>")) {
      return "wrong indentation, or something is left over after a value";
    }
    if (problem.startsWith("expected ','")) {
      return context.contains("mapping") ? "`,` or `}` is missing" : "`,` or `]` is missing";
    }
    if (problem.contains("escape")) {
      return "this escape does not stand for a character";
    }
    if (problem.startsWith("found incompatible YAML document")) {
      return "unknown YAML version; only version 1 is read";
    }
    if (problem.startsWith("found undefined tag handle")) {
      return "tag is not accepted; write the plain value";
    }
    return "this is not well-formed YAML";
  }

  private static boolean isIndentation(Mark mark) {
    for (int back = 1; back <= mark.getColumn(); back++) {
      int point = pointAt(mark, -back);
      if (point != ' ' && point != '\t') {
        return false;
      }
    }
    return true;
  }

  private static int pointAt(Mark mark, int offset) {
    int index = mark.getPointer() + offset;
    return index >= 0 && index < mark.getBuffer().length ? mark.getBuffer()[index] : 0;
  }

  private static String shown(int point) {
    return SafeText.of(Character.toString(point));
  }

  private static Position position(String file, Mark mark) {
    return new Position(file, mark.getLine() + 1, mark.getColumn() + 1);
  }
}
