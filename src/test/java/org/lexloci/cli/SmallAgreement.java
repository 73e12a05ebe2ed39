package org.lexloci.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An agreement of one edition and one clause: other clouds wait for Azure. */
public final class SmallAgreement {

  public static final String CASES =
      """
      - name: on Azure before
        given: {target: {provider: aws}, launch-order: earlier}
        expect: {clause: satisfied, verdict: permit}
      - name: on Azure after
        given: {target: {provider: aws}, launch-order: later}
        expect: {clause: violated, verdict: deny}
      - name: on Azure itself
        given: {target: {provider: azure}}
        expect: {clause: not-applicable, verdict: indeterminate}
      """;

  private static final String AGREEMENT =
      """
      apiVersion: lexloci.dev/v1
      kind: Agreement
      metadata: {name: small}
      spec:
        title: Small agreement
        supplier: {id: maker, title: Maker}
        counterparty: {id: host, title: Host}
        anchor: azure
        basis: an invention for tests
        recordedUntil: "2026-11-21"
        defaultEditions: [2026-01-01-only]
      """;

  private static final String EDITION =
      """
      apiVersion: lexloci.dev/v1
      kind: Edition
      metadata: {name: 2026-01-01-only}
      spec:
        title: only
        from: "2026-01-01"
        clauses:
          - id: wait-for-azure
            title: Other clouds wait for Azure
            type: obligation
            words: Other clouds wait for Azure.
            assessed: by-rule
            sources: [S-1]
        sources:
          S-1: {tier: T2, title: None, publisher: Nobody, date: "2026", url: "https://example.org/"}
      """;

  private static final String RULES =
      """
      package small.only

      import org.lexloci.fact.*
      import org.lexloci.finding.Finding.Applies
      import function org.lexloci.engine.Ruling.*

      rule "wait-for-azure applies off Azure"
      @clause(wait-for-azure)
      when
          Target(%s)
      then
          applies(kcontext);
      end

      rule "wait-for-azure is breached before Azure"
      @clause(wait-for-azure)
      when
          Applies(clause == "wait-for-azure")
          LaunchOrder(stages == Stages.LIKE_FOR_LIKE, order in (Order.LATER, Order.NEVER))
      then
          breached(kcontext);
      end
      """;

  private SmallAgreement() {}

  /** Writes the agreement. */
  public static Path write(Path directory) throws IOException {
    return write(directory, "provider != Provider.AZURE", CASES);
  }

  /** Writes the agreement with another scope and other cases. */
  public static Path write(Path directory, String scope, String cases) throws IOException {
    Path edition = Files.createDirectories(directory.resolve("2026-01-01-only"));
    Files.writeString(directory.resolve("agreement.yaml"), AGREEMENT);
    Files.writeString(edition.resolve("edition.yaml"), EDITION);
    Files.writeString(edition.resolve("wait-for-azure.drl"), RULES.formatted(scope));
    Files.writeString(edition.resolve("wait-for-azure.cases.yaml"), cases);
    return directory;
  }

  /** Leaves nothing that the clause permits. */
  public static void forbidEverything(Path agreement) throws IOException {
    Path rules = agreement.resolve("2026-01-01-only/wait-for-azure.drl");
    String text = Files.readString(rules);
    int order = text.indexOf("    LaunchOrder");
    Files.writeString(
        rules, text.substring(0, order) + text.substring(text.indexOf("then", order)));
  }
}
