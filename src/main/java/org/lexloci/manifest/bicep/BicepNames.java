package org.lexloci.manifest.bicep;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that a file declares, and those of the loops that are being read. */
final class BicepNames {

  private static final Pattern DECLARED =
      Pattern.compile("(?m)^\\s*(param|var|resource|module)\\s+(\\w+)");

  private final Map<String, String> declared = new HashMap<>();
  private final Deque<Map<String, String>> loops = new ArrayDeque<>();

  BicepNames(String source) {
    Matcher matcher = DECLARED.matcher(source);
    while (matcher.find()) {
      declared.put(matcher.group(2), matcher.group(1));
    }
  }

  void enter(BicepLoop loop) {
    loops.push(loop.names());
  }

  void leave() {
    loops.pop();
  }

  /** Answers what a template calls what a name means. */
  String means(String name) {
    for (Map<String, String> loop : loops) {
      if (loop.containsKey(name)) {
        return loop.get(name);
      }
    }
    return switch (declared.getOrDefault(name, "")) {
      case "param" -> "parameters('" + name + "')";
      case "var" -> "variables('" + name + "')";
      case "resource" -> "variables('" + BicepParents.OF_RESOURCE + name + "')";
      default -> name + "()";
    };
  }
}
