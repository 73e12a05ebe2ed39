package org.lexloci.manifest.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Position;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SourceText;

/** Reads a file of variables, {@code NAME=value} on each line. */
public final class EnvironmentFile {

  private static final Pattern LINE =
      Pattern.compile("\\s*(?:export\\s+)?([A-Za-z_][\\w.-]*)\\s*=\\s*(.*?)\\s*");
  private static final Pattern QUOTED = Pattern.compile("([\"'])(.*)\\1(?:\\s+#.*)?");

  private static final Pattern NAME = Pattern.compile("(?i)(?:.*/)?(?:.*\\.env|\\.env\\..*)");

  private EnvironmentFile() {}

  /** Tells whether a file is one, by its name. */
  public static boolean isOne(String file) {
    return NAME.matcher(file).matches();
  }

  /** Lists the variables, each with its place. */
  public static MappingNode of(SourceText file) {
    List<MappingNode.Entry> entries = new ArrayList<>();
    int number = 0;
    for (String line : file.text().split("\n", -1)) {
      number++;
      Matcher matcher = LINE.matcher(line);
      if (matcher.matches()) {
        Position at = new Position(file.at().file(), number, 1);
        Matcher quoted = QUOTED.matcher(matcher.group(2));
        String value =
            quoted.matches() ? quoted.group(2) : matcher.group(2).replaceFirst("\\s+#.*$", "");
        entries.removeIf(entry -> entry.key().equals(matcher.group(1)));
        entries.add(new MappingNode.Entry(matcher.group(1), at, new ScalarNode(at, value, true)));
      }
    }
    return new MappingNode(file.at(), entries);
  }
}
