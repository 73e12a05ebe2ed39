package org.lexloci.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lexloci.remedy.Change;
import org.lexloci.remedy.Remedies;
import org.lexloci.remedy.Remedy;
import org.lexloci.remedy.RemedyPatch;
import org.lexloci.report.VerdictWords;
import org.lexloci.source.SafeText;

/** Writes in lines what would make a deployment permitted. */
final class RemedyLines {

  /** Nobody reads more; the smallest come first. */
  private static final int MOST = 10;

  private RemedyLines() {}

  static List<String> of(Remedies remedies) {
    List<Remedy> all = remedies.all();
    int edit = all.stream().map(Remedy::isEdit).toList().indexOf(true);
    List<String> lines = new ArrayList<>();
    lines.add(head(remedies));
    int width = String.valueOf(all.size()).length();
    for (int i = 0; i < all.size(); i++) {
      if (i < MOST || i == edit) {
        lines.add("    %%%dd. %%s".formatted(width).formatted(i + 1, changes(all.get(i))));
      }
    }
    if (all.size() > MOST) {
      lines.add("    and others of the %d: -o json lists all".formatted(all.size()));
    }
    if (edit >= 0) {
      patch(edit + 1, all.get(edit).written(), lines);
    }
    return lines;
  }

  /** Tells how to do the first that takes an edit alone. */
  private static void patch(int number, RemedyPatch written, List<String> lines) {
    if (!written.command().isEmpty()) {
      lines.add("  to ask for " + number + ": " + SafeText.full(written.command()));
    } else if (!written.unfit().isEmpty()) {
      lines.add("  no patch for " + number + ": " + SafeText.full(written.unfit()));
    } else if (!written.diff().isEmpty()) {
      lines.add("  patch for " + number + " (-o patch):");
      written.diff().lines().forEach(line -> lines.add("    " + SafeText.full(line)));
    }
  }

  private static String head(Remedies remedies) {
    String combinations = String.format(Locale.ROOT, "%,d", remedies.combinations());
    int count = remedies.all().size();
    if (remedies.combinations() == 0) {
      return "  nothing makes it YES before what is in the way is mended";
    }
    if (count == 0) {
      return "  nothing makes it YES (of " + combinations + " combinations)" + why(remedies);
    }
    String sets = count == 1 ? "the only minimal set" : "all " + count + " minimal sets";
    return "  to make it YES, smallest first (" + sets + ", of " + combinations + " combinations):";
  }

  private static String why(Remedies remedies) {
    return remedies.against().isEmpty()
        ? "; no one clause stands against all of them"
        : "; "
            + String.join(" and ", remedies.against())
            + (remedies.against().size() == 1 ? " stands" : " stand")
            + " against every one";
  }

  private static String changes(Remedy remedy) {
    return remedy.changes().stream().map(RemedyLines::change).collect(Collectors.joining("  +  "));
  }

  private static String change(Change change) {
    return Columns.pad(VerdictWords.spell(change.cost()), 8) + change.words();
  }
}
