package org.lexloci.report.html;

import static org.lexloci.report.html.HtmlPage.text;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lexloci.agreement.Clause;
import org.lexloci.agreement.Edition;
import org.lexloci.comparison.Matrix;
import org.lexloci.decision.EditionDecision;
import org.lexloci.report.DecidingClause;

/** The clauses that decide cells of a page, with their numbers, as law reports have them. */
final class HtmlClauses {

  private record Numbered(Edition edition, Clause clause) {}

  private final Map<Numbered, Integer> numbers = new LinkedHashMap<>();

  private HtmlClauses() {}

  /** Numbers the clauses that decide, edition by edition, as the editions have them. */
  static HtmlClauses of(Matrix matrix) {
    HtmlClauses clauses = new HtmlClauses();
    List<EditionDecision> told =
        matrix.rows().stream()
            .flatMap(r -> r.cells().stream())
            .flatMap(c -> c.editions().stream())
            .toList();
    Map<String, Edition> editions = new TreeMap<>();
    told.forEach(decided -> editions.put(decided.edition().name(), decided.edition()));
    for (Edition edition : editions.values()) {
      List<String> deciding =
          DecidingClause.clauses(
              told.stream().filter(e -> e.edition().name().equals(edition.name())).toList());
      edition.clauses().stream()
          .filter(clause -> deciding.contains(clause.id()))
          .forEach(c -> clauses.numbers.put(new Numbered(edition, c), clauses.numbers.size() + 1));
    }
    return clauses;
  }

  /** Lists the numbers of the clauses that decide a cell. */
  String numbers(Matrix.Cell cell) {
    return cell.editions().stream()
        .flatMap(e -> e.deciding().stream().map(o -> new Numbered(e.edition(), o.clause())))
        .map(clause -> String.valueOf(numbers.get(clause)))
        .collect(Collectors.joining(" "));
  }

  /** Writes the clauses with their words and sources. */
  void write(PrintWriter out) {
    out.println("<section class=\"clauses\">");
    out.println("<h2>The clauses that decide</h2>");
    String last = "";
    for (Map.Entry<Numbered, Integer> entry : numbers.entrySet()) {
      Edition edition = entry.getKey().edition();
      if (!edition.name().equals(last)) {
        out.println((last.isEmpty() ? "" : "</dl>") + "<h3>" + text(edition.shown()) + "</h3>");
        out.println("<dl>");
        last = edition.name();
      }
      write(edition, entry.getKey().clause(), entry.getValue(), out);
    }
    out.println((last.isEmpty() ? "" : "</dl>") + "</section>");
    terms(out);
  }

  /** Writes what words of the clauses mean, each once however many editions have it. */
  private void terms(PrintWriter out) {
    Set<String> terms = new LinkedHashSet<>();
    numbers.keySet().stream()
        .flatMap(n -> n.edition().terms().stream())
        .forEach(t -> terms.add("<dt>" + text(t.name()) + "</dt><dd>" + text(t.words()) + "</dd>"));
    if (!terms.isEmpty()) {
      out.println("<section class=\"terms\"><h2>What the words mean</h2><dl>");
      terms.forEach(out::println);
      out.println("</dl></section>");
    }
  }

  private static void write(Edition edition, Clause clause, int number, PrintWriter out) {
    out.println("<dt>" + number + ". " + text(clause.title()));
    out.println("<code>" + text(clause.id()) + "</code></dt><dd>" + text(clause.words()) + "</dd>");
    out.println(
        clause.sources().stream()
            .map(edition.sources()::get)
            .filter(Objects::nonNull)
            .map(c -> HtmlPage.link(c.url(), c.title()) + ", " + text(c.brief()))
            .collect(Collectors.joining("; ", "<dd class=\"sources\">", "</dd>")));
  }
}
