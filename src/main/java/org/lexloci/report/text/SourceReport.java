package org.lexloci.report.text;

import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lexloci.agreement.Account;
import org.lexloci.agreement.Edition;
import org.lexloci.descriptor.Citation;
import org.lexloci.descriptor.Records;
import org.lexloci.descriptor.Tier;
import org.lexloci.report.Citations;
import org.lexloci.report.Colour;

/** Shows sources to a person: how near each is to the parties, and what rests on it. */
public final class SourceReport {

  private static final String RECORD = "public record";

  /** What a list calls that which is no source. */
  private static final String ACCOUNT = "account";

  private final PrintWriter out;
  private final Colour colour;

  /** What was shown, which is not repeated under another edition. */
  private final Set<Citation> shown = new HashSet<>();

  public SourceReport(PrintWriter out, Colour colour) {
    this.out = out;
    this.colour = colour;
  }

  /** Lists the sources of an edition, then what others tell of it, each with where it differs. */
  public void list(Edition edition) {
    out.println();
    out.println(ClauseReport.heading(edition));
    int width = width(Stream.concat(ids(edition.sources()), ids(edition.accounts())));
    edition.sources().forEach((id, citation) -> line(id, width, citation));
    edition.accounts().forEach((id, account) -> line(id, width, account));
  }

  /** Lists the sources of the public record. */
  public void list(Records records) {
    out.println();
    out.println(RECORD);
    int width = width(ids(records.sources()));
    records.sources().forEach((id, citation) -> line(id, width, citation));
  }

  /** Explains the words that say how near a source is. */
  public void explain() {
    out.println();
    int width = width(Stream.concat(words(), Stream.of(ACCOUNT)));
    for (Tier tier : Tier.values()) {
      out.println("  " + Columns.pad(tier.word(), width) + tier.meaning());
    }
    out.println("  " + Columns.pad(ACCOUNT, width) + "told by others; nothing rests on it");
  }

  /**
   * Shows one source, or one account, of an edition whole.
   *
   * @return whether the edition has it
   */
  public boolean show(Edition edition, String id) {
    Citation citation = edition.sources().get(id);
    Account account = edition.accounts().get(id);
    if (citation != null) {
      head(id, ClauseReport.heading(edition), citation);
      citedBy(Citations.by(edition, id));
    }
    if (account != null) {
      out.println(colour.bold(id) + "   " + ClauseReport.heading(edition));
      out.println("  " + account.title() + publisher(account));
      if (account.url() != null) {
        out.println("  " + account.url());
      }
      out.println("  told by others; nothing rests on it");
      differences(account, "  ");
    }
    return citation != null || account != null;
  }

  /**
   * Shows one source of the public record whole.
   *
   * @return whether the record has it
   */
  public boolean show(Records records, String id) {
    Citation citation = records.sources().get(id);
    if (citation != null) {
      head(id, RECORD, citation);
      citedBy(Citations.by(records, id));
    }
    return citation != null;
  }

  private void head(String id, String where, Citation citation) {
    out.println(colour.bold(id) + "   " + where);
    if (!shown.add(citation)) {
      return;
    }
    LineWrapping.print(out, "  ", citation.shown(), Columns.WIDTH);
    out.println("  " + citation.url());
    String meaning = Tier.of(citation.tier()).map(tier -> ": " + tier.meaning()).orElse("");
    LineWrapping.print(out, "  tier     ", citation.tier() + meaning, Columns.WIDTH);
    if (citation.note() != null) {
      LineWrapping.print(out, "  note     ", citation.note(), Columns.WIDTH);
    }
  }

  private void citedBy(List<String> by) {
    String label = "  cited    by ";
    for (String group : by.isEmpty() ? List.of("nothing") : by) {
      LineWrapping.print(out, label, group, Columns.WIDTH);
      label = " ".repeat(label.length());
    }
  }

  private void line(String id, int width, Citation citation) {
    out.println(
        "  "
            + Columns.pad(id, width)
            + Columns.pad(citation.tier(), width(words()))
            + citation.shown());
  }

  private void line(String id, int width, Account account) {
    out.println(
        "  "
            + Columns.pad(id, width)
            + Columns.pad(ACCOUNT, width(words()))
            + account.title()
            + publisher(account));
    differences(account, " ".repeat(width + 2));
  }

  private static String publisher(Account account) {
    return ", "
        + account.publisher()
        + ", "
        + account.date()
        + (account.language() == null ? "" : ", in " + account.language());
  }

  private void differences(Account account, String indent) {
    account.says().forEach(said -> LineWrapping.print(out, indent + "says     ", said));
    account.differsOrNot().forEach(how -> LineWrapping.print(out, indent + "differs  ", how));
    if (account.note() != null) {
      LineWrapping.print(out, indent + "note     ", account.note());
    }
  }

  private static Stream<String> ids(Map<String, ?> sources) {
    return sources.keySet().stream();
  }

  private static Stream<String> words() {
    return Stream.of(Tier.values()).map(Tier::word);
  }

  private static int width(Stream<String> words) {
    return words.mapToInt(String::length).max().orElse(0) + 2;
  }
}
