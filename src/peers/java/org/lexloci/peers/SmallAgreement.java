package org.lexloci.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The clauses as an agreement of Lexloci's. */
final class SmallAgreement {

  private static final String APPLIES =
      """
      rule "ID applies"
      @clause(ID)
      when
          CONDITION
      then
          applies(kcontext);
      end
      """;

  private static final String BREACHED =
      """
      rule "ID is breached"
      @clause(ID)
      when
          Applies(clause == "ID")
          CONDITION
      then
          breached(kcontext);
      end
      """;

  private static final String HEAD =
      """
      package small.first
      import org.lexloci.fact.*
      import org.lexloci.finding.Finding.Applies
      import function org.lexloci.engine.Ruling.*
      """;

  /**
   * A clause.
   *
   * @param given what a case of it states
   * @param effect what the clause says of that case
   */
  private record Clause(String id, String rules, String given, String effect) {}

  private SmallAgreement() {}

  /** Writes it, unless it is there. */
  static Path write(Path directory, int clauses) throws IOException {
    if (Files.isDirectory(directory)) {
      return directory;
    }
    Path edition = Files.createDirectories(directory.resolve("2025-01-01-first"));
    Files.writeString(
        directory.resolve("agreement.yaml"),
        """
        apiVersion: lexloci.dev/v1
        kind: Agreement
        metadata: {name: small}
        spec:
          title: Agreement between vendor and customer
          supplier: {id: vendor, title: the vendor}
          counterparty: {id: customer, title: the customer}
          anchor: azure
          basis: an invention
          defaultEditions: [2025-01-01-first]
          attributes:
        """
            + (clauses == 0
                ? attribute("agi", "not-declared, declared")
                : attribute("line", numbered("line-")) + attribute("site", numbered("site-"))));
    StringBuilder listed =
        new StringBuilder(
            """
            apiVersion: lexloci.dev/v1
            kind: Edition
            metadata: {name: 2025-01-01-first}
            spec:
              title: first
              from: "2025-01-01"
              sources:
                S-1: {tier: T1, title: The contract, publisher: Vendor, date: "2025-01-01",
                  url: "contract.pdf"}
              clauses:
            """);
    for (Clause clause : clauses == 0 ? three() : many(clauses)) {
      String id = clause.id();
      listed.append(
          "    - {id: %s, title: Clause, type: %s, words: As its name says."
                  .formatted(
                      id, clause.rules().contains("breached(") ? "prohibition" : "permission")
              + ", assessed: by-rule, sources: [S-1]}\n");
      Files.writeString(edition.resolve(id + ".drl"), HEAD + clause.rules().replace("ID", id));
      Files.writeString(
          edition.resolve(id + ".cases.yaml"),
          "- {name: on azure, given: {%s}, expect: {clause: %s, verdict: permit}}\n"
              .formatted(clause.given(), clause.effect()));
    }
    Files.writeString(edition.resolve("edition.yaml"), listed);
    return directory;
  }

  private static List<Clause> three() {
    return List.of(
        new Clause(
            "api-on-azure",
            applies("ProductType(this == ProductType.API)")
                + breached(
                    "Target(provider != Provider.AZURE)\n"
                        + "    Attribute(name == \"agi\", answer == \"not-declared\")"),
            "product.type: api, target.provider: azure",
            "satisfied"),
        new Clause(
            "others-anywhere",
            applies("ProductType(this == ProductType.NON_API)"),
            "product.type: non-api, target.provider: azure",
            "satisfied"),
        new Clause(
            "azure-first",
            applies("Target(provider != Provider.AZURE)")
                + breached("LaunchOrder(stages == Stages.ANY_STAGE, order != Order.EARLIER)"),
            "target.provider: azure",
            "not-applicable"));
  }

  private static List<Clause> many(int clauses) {
    List<Clause> all = new ArrayList<>();
    all.add(new Clause("all-anywhere", applies("Target()"), "target.provider: azure", "satisfied"));
    for (int i = 0; i < clauses; i++) {
      String line = Scenario.line(i);
      String site = Scenario.site(i);
      String cloud = Scenario.cloud(i).toUpperCase(Locale.ROOT);
      all.add(
          new Clause(
              "clause-" + i,
              applies(
                      ("Attribute(name == \"line\", answer == \"%s\")\n"
                              + "    Attribute(name == \"site\", answer == \"%s\")")
                          .formatted(line, site))
                  + breached("Target(provider == Provider." + cloud + ")"),
              "attributes: {line: %s, site: %s}, target.provider: azure".formatted(line, site),
              "satisfied"));
    }
    return all;
  }

  private static String applies(String condition) {
    return APPLIES.replace("CONDITION", condition);
  }

  private static String breached(String condition) {
    return BREACHED.replace("CONDITION", condition);
  }

  /** The first answer is the strict one. */
  private static String attribute(String name, String answers) {
    return "    - {name: %s, of: deployment, title: \"Which?\", strict: %s, answers: [%s]}\n"
        .formatted(name, answers.substring(0, answers.indexOf(',')), answers);
  }

  private static String numbered(String name) {
    return IntStream.range(0, Scenario.LINES)
        .mapToObj(i -> name + i)
        .collect(Collectors.joining(", "));
  }
}
