package org.lexloci.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lexloci.decision.Since;
import org.lexloci.source.Shown;

/** Tells a person what became of deployments since a commit. */
final class SinceLines {

  private SinceLines() {}

  /** Lists how much moved, and what: {@code fixed NO to YES}, of which deployment, and where. */
  static List<String> of(Since since) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "since "
            + Shown.of(since.ref())
            + " ("
            + since.commit()
            + "): "
            + since.count(Since.Kind.NEW)
            + " new, "
            + since.count(Since.Kind.FIXED)
            + " fixed, "
            + since.unchanged()
            + " unchanged");
    for (Since.Moved moved : since.moved()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "  %-6s %-16s %s   %s",
              Words.spell(moved.kind()),
              standings(moved),
              Subject.of(moved.decision()),
              moved.file()));
    }
    return lines;
  }

  private static String standings(Since.Moved moved) {
    String now = moved.now().map(Words::read).orElse("gone");
    return moved.was().map(was -> Words.read(was) + " to " + now).orElse(now);
  }
}
