package org.lexloci.report.markdown;

import java.io.PrintWriter;
import java.util.List;
import org.lexloci.diagram.Circumstances;
import org.lexloci.report.VerdictWords;
import org.lexloci.report.text.VerificationReport;
import org.lexloci.verification.DecisionTable;
import org.lexloci.verification.EditionVerification;
import org.lexloci.verification.Flaw;
import org.lexloci.verification.ShownCondition;
import org.lexloci.verification.Verification;

/** Writes what was proved about an agreement as Markdown. */
public record MarkdownVerification(PrintWriter out) {

  /** Writes a section for each edition. */
  public void write(Verification verification) {
    verification.editions().forEach(this::edition);
    out.println(Markdown.oneLine(VerificationReport.summary(verification)));
    out.flush();
  }

  private void edition(EditionVerification edition) {
    out.println("## " + Markdown.oneLine(VerificationReport.head(edition)));
    out.println();
    for (Circumstances gap : edition.gaps()) {
      out.println("- gap: " + Markdown.oneLine(gap.words()));
    }
    for (Flaw flaw : edition.flaws()) {
      out.println("- " + VerdictWords.spell(flaw.kind()) + ": " + summary(flaw));
    }
    out.println();
    out.println(Markdown.row(List.of("verdict", "where")));
    out.println("|---|---|");
    for (DecisionTable.Row row : edition.table().rows()) {
      out.println(
          Markdown.row(
              List.of(
                  VerdictWords.read(row.verdict()),
                  Markdown.oneLine(row.circumstances().words()))));
    }
    out.println(Markdown.row(List.of(VerdictWords.read(edition.table().otherwise()), "otherwise")));
    out.println();
    for (ShownCondition condition : edition.conditions()) {
      if (!condition.isShown()) {
        out.println(
            Markdown.code(condition.question())
                + " decides, to show in "
                + Markdown.code(condition.clause() + ".cases.yaml"));
        out.println();
        out.println("```yaml");
        condition.missing().forEach(one -> out.print(VerificationReport.entry(one, "")));
        out.println("```");
        out.println();
      }
    }
  }

  private static String summary(Flaw flaw) {
    StringBuilder told = new StringBuilder(Markdown.oneLine(VerificationReport.words(flaw)));
    VerificationReport.where(flaw).forEach(w -> told.append("; ").append(Markdown.oneLine(w)));
    flaw.explanation().ifPresent(words -> told.append(". ").append(Markdown.oneLine(words)));
    return told.toString();
  }
}
