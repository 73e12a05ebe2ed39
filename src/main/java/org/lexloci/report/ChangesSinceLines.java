package org.lexloci.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lexloci.run.ChangesSince;
import org.lexloci.run.Run;
import org.lexloci.source.SafeText;

/** Words what became of deployments since a commit. */
public final class ChangesSinceLines {

  private ChangesSinceLines() {}

  /** Lists how much moved, and what: {@code fixed NO to YES}, of which deployment, and where. */
  public static List<String> of(Run run, ChangesSince since) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "since %s (%s): %s new, %s fixed, %s unchanged%s"
            .formatted(
                SafeText.of(since.ref()),
                since.commit(),
                since.count(ChangesSince.Kind.NEW),
                since.count(ChangesSince.Kind.FIXED),
                since.unchanged(),
                inChangedFiles(run, since)));
    for (ChangesSince.Moved moved : since.moved()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "  %-6s %-16s %s   %s",
              VerdictWords.spell(moved.kind()),
              standings(moved),
              DecisionSubject.of(moved.decision()),
              moved.file()));
    }
    return lines;
  }

  /** What did not move is judged where its file changed, and may be why the run fails. */
  private static String inChangedFiles(Run run, ChangesSince since) {
    long moved = since.moved().stream().filter(m -> m.now().isPresent()).count();
    long judged = run.decisions().size() - moved;
    return judged < 1
        ? ""
        : ", " + judged + " of them in " + (judged == 1 ? "a file" : "files") + " that changed";
  }

  private static String standings(ChangesSince.Moved moved) {
    String now = moved.now().map(VerdictWords::read).orElse("gone");
    return moved.was().map(was -> VerdictWords.read(was) + " to " + now).orElse(now);
  }
}
