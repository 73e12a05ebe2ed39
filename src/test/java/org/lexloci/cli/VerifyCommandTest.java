package org.lexloci.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Ran.lexloci;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("exhaustive")
final class VerifyCommandTest {

  private static final String EDITION = "2026-01-01-only/";

  @TempDir private static Path shared;
  @TempDir private Path folder;

  /** Verifies an agreement once, for a person and for programs. */
  private static Ran verified(String agreement) {
    return Ran.once("verify", agreement, "-o", "text", "-o", "json=" + json(agreement));
  }

  private static Path json(String agreement) {
    return shared.resolve(agreement.replace('/', '-') + ".json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"rules/microsoft-openai", "rules/openai-amazon", "src/site/your-own-agreement"})
  void what_is_shipped_has_no_flaw_that_is_not_explained(String agreement) {
    verified(agreement).exits(0).complains().says(", 0 unexplained, ").says("exit 0, shown\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rules/microsoft-openai", "rules/openai-amazon"})
  void the_authors_cases_show_every_condition_of_what_is_shipped(String agreement) {
    verified(agreement).omits("  to show  ");
  }

  @Test
  void what_is_packed_is_verified_like_its_directory() throws IOException {
    String agreement = "rules/microsoft-openai";
    verified(agreement).exits(0);
    JsonNode unpacked = editions(Files.readString(json(agreement)));

    assertThat(editions(lexloci("verify", "-o", "json").exits(0).out())).isEqualTo(unpacked);
    assertThat(editions(lexloci("verify", "microsoft-openai", "-o", "json").exits(0).out()))
        .isEqualTo(unpacked);
  }

  /** Reads all but which conditions cases show, since no cases are packed. */
  private static JsonNode editions(String told) throws IOException {
    JsonNode editions = new ObjectMapper().readTree(told).get("editions");
    editions.forEach(edition -> ((ObjectNode) edition).remove("conditions"));
    return editions;
  }

  @Test
  void an_edition_is_told_as_a_table() throws IOException {
    Path agreement = SmallAgreement.write(folder);

    lexloci("verify", agreement.toString())
        .says(
            """
              gap           target.provider: azure
              DEPENDS       target.provider: azure
              YES           target.provider: not azure, launch-order: earlier or same-day
              NO            otherwise
            """);
    lexloci("verify", agreement.toString(), "-o", "csv")
        .says(
            "edition,verdict,target.provider,launch-order",
            "2026-01-01-only,YES,not azure,earlier or same-day",
            "2026-01-01-only,NO,,");
    lexloci("verify", agreement.toString(), "-o", "markdown")
        .says("| YES | target.provider: not azure, launch-order: earlier or same-day |\n");
    lexloci("verify", agreement.toString(), "-o", "html")
        .says(
            "<td class=\"permit\">YES</td><td>target.provider: <b>not azure</b><br>launch-order:");
  }

  @Test
  void cases_that_show_a_condition_can_be_taken_as_they_are_printed() throws IOException {
    String first = SmallAgreement.CASES.lines().limit(3).reduce("", (a, b) -> a + b + "\n");
    Path agreement = SmallAgreement.write(folder, "provider != Provider.AZURE", first);
    Ran verified = lexloci("verify", agreement.toString());
    verified.says("to show       launch-order decides in wait-for-azure.cases.yaml\n");

    String printed =
        verified
            .out()
            .lines()
            .filter(line -> line.startsWith("    - ") || line.startsWith("      "))
            .filter(line -> !line.contains("to show"))
            .reduce("", (a, b) -> a + b.substring(4) + "\n");
    Path cases = agreement.resolve(EDITION + "wait-for-azure.cases.yaml");
    Files.writeString(cases, first + printed);

    lexloci("test", agreement.toString(), "--threshold=0").says(" 0 failed; ");
    lexloci("verify", agreement.toString()).omits("to show");
  }

  @Test
  void a_rule_that_changes_nothing_is_told_with_its_place() throws IOException {
    Path rules =
        rule(
            """
            rule "wait-for-azure is breached by whoever never comes to Azure"
            @clause(wait-for-azure)
            when
                Applies(clause == "wait-for-azure")
                LaunchOrder(stages == Stages.LIKE_FOR_LIKE, order == Order.NEVER)
            then
                breached(kcontext);
            end
            """);

    lexloci("verify", folder.toString())
        .exits(3)
        .says(
            "redundant     wait-for-azure has a rule without which nothing would be found otherwise")
        .says(rules.getFileName() + ":24:1")
        .says("1 flaw, 1 unexplained");
  }

  @Test
  void what_is_released_and_broken_at_once_is_a_contradiction() throws IOException {
    rule(
        """
        rule "wait-for-azure releases on AWS"
        @clause(wait-for-azure)
        when
            Applies(clause == "wait-for-azure")
            Target(provider == Provider.AWS)
        then
            excepted(kcontext);
        end
        """);

    lexloci("verify", folder.toString())
        .exits(3)
        .says(
            """
              contradiction wait-for-azure is released and broken at once
                            where target.provider: aws, launch-order: later or never
            """);
  }

  @Test
  void what_should_help_and_does_not_is_told() throws IOException {
    rule(
        """
        rule "wait-for-azure is breached where a host consents"
        @clause(wait-for-azure)
        when
            Applies(clause == "wait-for-azure")
            Consent(clause == "wait-for-azure", given == true)
        then
            breached(kcontext);
        end
        """);

    lexloci("verify", folder.toString())
        .exits(3)
        .says("worse         `consents.wait-for-azure: yes` is worse than to leave it out\n");
  }

  @Test
  void an_explanation_names_what_it_explains() throws IOException {
    what_should_help_and_does_not_is_told();
    Path edition = folder.resolve(EDITION + "edition.yaml");
    Files.writeString(
        edition,
        Files.readString(edition)
            .replace(
                "assessed: by-rule",
                "assessed: by-rule\n      note: >-\n        Whoever asks for consents.wait-for-azure admits it."));

    lexloci("verify", folder.toString())
        .exits(0)
        .says("explained: Whoever asks for consents.wait-for-azure admits it.\n", "0 unexplained");
  }

  @Test
  void the_same_is_told_to_a_program() throws IOException {
    what_is_released_and_broken_at_once_is_a_contradiction();

    JsonNode edition =
        new ObjectMapper()
            .readTree(lexloci("verify", folder.toString(), "-o", "json").exits(3).out())
            .at("/editions/0");

    assertThat(edition.at("/flaws/0/kind").asText()).isEqualTo("contradiction");
    assertThat(edition.at("/flaws/0/where/0/conditions/1/is").toString())
        .isEqualTo("[\"later\",\"never\"]");
    assertThat(edition.at("/table/otherwise").asText()).isEqualTo("deny");
  }

  @Test
  void mistakes_are_told() {
    lexloci("verify", "microsoft-openia")
        .refuses(
            "no such directory `microsoft-openia`; did you mean `microsoft-openai`?",
            "lexloci verify");
    lexloci("verify", "-o", "yaml").exits(4);
  }

  private Path rule(String rule) throws IOException {
    Path agreement = SmallAgreement.write(folder);
    Path rules = agreement.resolve(EDITION + "wait-for-azure.drl");
    Files.writeString(rules, Files.readString(rules) + "\n" + rule);
    return rules;
  }
}
