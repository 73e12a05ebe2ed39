package org.lexloci.engine;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lexloci.Shipped;
import org.lexloci.agreement.AgreementException;
import org.lexloci.library.DirectoryLibrary;
import org.lexloci.source.Problem;

/** An agreement of two clauses, one of which excepts from the other, to make mistakes in. */
public final class TwoClauses {

  public static final String EDITION = "2026-01-01-first";
  public static final String STAY = "stay-home.drl";
  static final String PILOT = "pilot.drl";

  private static final String AGREEMENT_TEXT =
      """
      apiVersion: lexloci.dev/v1
      kind: Agreement
      metadata: {name: two-clauses}
      spec:
        title: Two clauses
        supplier: {id: maker, title: Maker}
        counterparty: {id: host, title: Host}
        anchor: other
        basis: an invention for tests
        recordedUntil: "2026-11-21"
        defaultEditions: [2026-01-01-first]
        events:
          - {name: opened, title: the market has opened, by: exchange}
      """;

  private static final String EDITION_TEXT =
      """
      apiVersion: lexloci.dev/v1
      kind: Edition
      metadata: {name: 2026-01-01-first}
      spec:
        title: first
        from: "2026-01-01"
        readings:
          - name: home
            question: What is home?
            answers:
              - {name: narrow, words: One cloud.}
              - {name: wide, words: Any cloud of the host.}
            sources: [S-1]
        clauses:
          - id: stay-home
            title: Products stay at home
            type: prohibition
            words: Products stay at home.
            assessed: by-rule
            sources: [S-1]
          - id: pilot
            title: Pilots may leave
            type: exception
            words: Pilots may leave.
            assessed: by-rule
            sources: [S-1]
        sources:
          S-1: {tier: T2, title: None, publisher: Nobody, date: "2026", url: "https://example.org/"}
      """;

  private static final String STAY_TEXT =
      """
      package two_clauses.first

      import org.lexloci.fact.*
      import org.lexloci.finding.Finding.Applies
      import org.lexloci.finding.Finding.Excepted
      import function org.lexloci.engine.Ruling.*

      rule "stay-home applies to every product"
      @clause(stay-home)
      when
          ProductType()
      then
          applies(kcontext);
      end

      rule "stay-home releases pilots"
      @clause(stay-home)
      when
          Applies(clause == "stay-home")
          Applies(clause == "pilot")
      then
          excepted(kcontext);
      end

      rule "stay-home is breached elsewhere"
      @clause(stay-home)
      when
          Applies(clause == "stay-home")
          not Excepted(clause == "stay-home")
          Reading(name == "home", reading == "narrow")
          Target(provider != Provider.OTHER)
      then
          breached(kcontext);
      end
      """;

  private static final String PILOT_TEXT =
      """
      package two_clauses.first

      import org.lexloci.fact.*
      import function org.lexloci.engine.Ruling.*

      rule "pilot applies before the market opens"
      @clause(pilot)
      when
          Workload(this == Workload.TRAINING)
          Event(name == "opened", happened == false)
      then
          applies(kcontext);
      end
      """;

  private TwoClauses() {}

  /** Writes the agreement. */
  public static void write(Path directory) {
    write(directory.resolve("agreement.yaml"), AGREEMENT_TEXT);
    Path edition = directory.resolve(EDITION);
    write(edition.resolve("edition.yaml"), EDITION_TEXT);
    write(edition.resolve(STAY), STAY_TEXT);
    write(edition.resolve(PILOT), PILOT_TEXT);
    write(edition.resolve("stay-home.cases.yaml"), "[]\n");
    write(edition.resolve("pilot.cases.yaml"), "[]\n");
  }

  public static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Loads the agreement and answers what is wrong, with files as seen from its directory. */
  static List<String> mistakes(Path directory) {
    AgreementException refused =
        catchThrowableOfType(
            AgreementException.class, () -> new DirectoryLibrary(directory, Shipped.BINDER));
    return refused == null
        ? List.of()
        : refused.problems().stream()
            .map(Problem::toString)
            .map(p -> p.replace(directory + File.separator, "").replace(File.separatorChar, '/'))
            .toList();
  }
}
