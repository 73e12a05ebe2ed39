package org.lexloci.report.text;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lexloci.clause.AuthoredCase;
import org.lexloci.diagram.Circumstances;
import org.lexloci.report.Summary;
import org.lexloci.report.VerdictWords;
import org.lexloci.source.SafeText;
import org.lexloci.source.word.WordList;
import org.lexloci.verification.DecisionTable;
import org.lexloci.verification.EditionVerification;
import org.lexloci.verification.Flaw;
import org.lexloci.verification.ShownCondition;
import org.lexloci.verification.Verification;

/** Writes what was proved about an agreement for its author. */
public record VerificationReport(PrintWriter out) {

  /** Nobody reads more. */
  private static final int MOST = 3;

  /** Tells every edition, and last the sum. */
  public void write(Verification verification) {
    verification.editions().forEach(this::edition);
    out.println(summary(verification));
    out.flush();
  }

  private void edition(EditionVerification edition) {
    out.println(head(edition));
    edition.gaps().forEach(gap -> line("gap", gap.words()));
    edition.flaws().forEach(this::flaw);
    for (DecisionTable.Row row : edition.table().rows()) {
      line(VerdictWords.read(row.verdict()), row.circumstances().words());
    }
    line(VerdictWords.read(edition.table().otherwise()), "otherwise");
    edition.conditions().stream().filter(c -> !c.isShown()).forEach(this::condition);
    out.println();
  }

  private void line(String label, String text) {
    LineWrapping.print(out, "  " + String.format(Locale.ROOT, "%-14s", label), SafeText.full(text));
  }

  private void flaw(Flaw flaw) {
    line(VerdictWords.spell(flaw.kind()), words(flaw));
    where(flaw).forEach(where -> line("", where));
    flaw.explanation().ifPresent(words -> line("", "explained: " + words));
  }

  private void condition(ShownCondition condition) {
    line("to show", condition.question() + " decides in " + condition.clause() + ".cases.yaml");
    condition.missing().forEach(one -> out.print(entry(one, "    ")));
  }

  /** Says in which circumstances a flaw shows, of many in the first of them. */
  public static List<String> where(Flaw flaw) {
    List<Circumstances> where = flaw.where();
    if (where.stream().allMatch(w -> w.conditions().isEmpty())) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    where.stream().limit(MOST).forEach(w -> lines.add("where " + w.words()));
    if (where.size() > MOST) {
      lines.add("and in " + (where.size() - MOST) + " more circumstances: -o json lists all");
    }
    return lines;
  }

  /** Says what a flaw is, and where its rule stands. */
  public static String words(Flaw flaw) {
    String at = flaw.at().map(position -> ", `" + flaw.about() + "`, " + position).orElse("");
    return (flaw.clause().isEmpty() ? "" : flaw.clause() + " ") + flaw.words() + at;
  }

  /** Writes a case as an author does. */
  public static String entry(AuthoredCase one, String indent) {
    String given =
        one.given().entrySet().stream()
            .map(answer -> answer.getKey() + ": " + answer.getValue())
            .collect(Collectors.joining(", "));
    return String.join(
            "\n",
            List.of(
                indent + "- name: \"" + one.name() + "\"",
                indent + "  given: {" + given + "}",
                indent
                    + "  expect: {clause: "
                    + VerdictWords.spell(one.clause())
                    + ", verdict: "
                    + VerdictWords.spell(one.verdict())
                    + "}"))
        + "\n";
  }

  /** Names an edition, and says how much there is to it. */
  public static String head(EditionVerification edition) {
    return edition.edition().shown()
        + String.format(
            Locale.ROOT, ": %,d worlds, a diagram of %,d nodes", edition.worlds(), edition.nodes());
  }

  /** Says in one line what came of it, and how it ends. */
  public static String summary(Verification verification) {
    int gaps = 0;
    int flaws = 0;
    int conditions = 0;
    long shown = 0;
    for (EditionVerification edition : verification.editions()) {
      gaps += edition.gaps().size();
      flaws += edition.flaws().size();
      conditions += edition.conditions().size();
      shown += edition.shown();
    }
    return "%s: %s, %s, %s unexplained%s · rules %s · exit %s, %s"
        .formatted(
            verification.agreement().id(),
            WordList.counted(gaps, "gap"),
            WordList.counted(flaws, "flaw"),
            verification.unexplained(),
            conditions == 0
                ? ""
                : ", " + shown + " of " + WordList.counted(conditions, "condition") + " shown",
            Summary.digest(verification.digest()),
            verification.exit().code(),
            verification.exit().reason());
  }
}
