package org.lexloci.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.cli.Ran;
import org.lexloci.library.Digest;

/** What an agreement may be made of is known before anything is made of it. */
@Tag("exhaustive")
final class HostileAgreementTest {

  private static final String STAY = TwoClauses.EDITION + "/" + TwoClauses.STAY;

  @TempDir private Path folder;

  private Path agreement;

  @BeforeEach
  void write_an_agreement() {
    agreement = folder.resolve("agreement");
    TwoClauses.write(agreement);
  }

  private void refused(String complaint) {
    Ran ran = Ran.lexloci("clauses", "--agreement", agreement.toString()).exits(3).saysNothing();
    assertThat(ran.err()).contains(complaint);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "agreement.yaml",
        "2026-01-01-first/edition.yaml",
        "2026-01-01-first/stay-home.drl",
        "2026-01-01-first/pilot.cases.yaml"
      })
  void a_file_is_neither_a_pipe_nor_a_link_out_of_it_nor_of_any_size(String name) throws Exception {
    Path file = agreement.resolve(name);
    Path outside = Files.move(file, folder.resolve("outside"));

    Files.createSymbolicLink(file, outside);
    refused(name + ": is a link that leads out of the agreement");
    Files.delete(file);
    Files.createSymbolicLink(file, folder.resolve("nowhere"));
    refused(name + ": is a link that leads out of the agreement");
    Files.delete(file);
    Files.writeString(file, " ".repeat(1_000_001));
    refused(name + ": has more than 1000000 bytes");
    Files.delete(file);
    assumeTrue(new ProcessBuilder("mkfifo", file.toString()).start().waitFor() == 0);
    refused(name + ": not a regular file");
  }

  @Test
  void an_edition_is_no_link_out_of_it() throws IOException {
    Path edition = agreement.resolve(TwoClauses.EDITION);
    Path outside = Files.move(edition, folder.resolve("outside"));
    Files.createSymbolicLink(edition, outside);

    refused(TwoClauses.EDITION + ": is a link that leads out of the agreement");
  }

  @Test
  void a_device_is_no_agreement() {
    Ran.lexloci("clauses", "--agreement", "/dev/zero").exits(4).saysNothing();
  }

  @Test
  void the_digest_covers_what_a_link_inside_leads_to() throws IOException {
    Path real = Files.createDirectory(agreement.resolve("texts"));
    Path rules = Files.move(agreement.resolve(STAY), real.resolve("stay.txt"));
    Files.createSymbolicLink(agreement.resolve(STAY), rules);
    String before = Digest.of(agreement);

    Files.writeString(rules, Files.readString(rules).replace("Provider.OTHER", "Provider.AWS"));
    assertThat(Digest.of(agreement)).isNotEqualTo(before);

    Path edition = agreement.resolve(TwoClauses.EDITION);
    Path hidden = Files.move(edition, agreement.resolve("texts/first"));
    Files.createSymbolicLink(edition, hidden);
    String linked = Digest.of(agreement);
    Path text = hidden.resolve("edition.yaml");
    Files.writeString(text, Files.readString(text).replace("What is home?", "What else is?"));
    assertThat(Digest.of(agreement)).isNotEqualTo(linked);
  }

  @Test
  void a_rule_has_no_more_patterns_constraints_and_values_than_somebody_would_write()
      throws IOException {
    Path file = agreement.resolve(STAY);
    String rules = Files.readString(file);
    String pattern = "    Target(provider != Provider.OTHER)\n";

    Files.writeString(file, rules.replace(pattern, pattern.repeat(100_000 / pattern.length())));
    refused("a rule has at most 50 patterns");
    Files.writeString(
        file,
        rules.replace(
            "!= Provider.OTHER", "in (" + "Provider.AWS, ".repeat(200) + "Provider.GCP)"));
    refused("a constraint has at most 100 values");
    Files.writeString(
        file,
        rules.replace(
            "Target(provider", "Target(" + "provider != Provider.AWS, ".repeat(30) + "provider"));
    refused("a pattern has at most 20 constraints");
    String rule = rules.substring(rules.indexOf("rule \"stay-home is breached"));
    Files.writeString(
        file,
        rules
            + IntStream.range(0, 200)
                .mapToObj(i -> rule.replace("elsewhere", "elsewhere " + i))
                .collect(Collectors.joining()));
    refused("a file has at most 100 rules");
  }

  @Test
  void an_agreement_declares_no_more_than_somebody_would_write() throws IOException {
    Path file = agreement.resolve("agreement.yaml");
    String text = Files.readString(file);
    String many =
        IntStream.range(0, 60)
            .mapToObj(i -> "    - {name: event-%d, by: somebody, title: an event}\n".formatted(i))
            .collect(Collectors.joining());
    Files.writeString(file, text + many);
    refused("an agreement has at most 50 of these");
    String answers =
        IntStream.range(0, 60).mapToObj(i -> "a" + i).collect(Collectors.joining(", "));
    Files.writeString(
        file,
        text
            + "  attributes:\n    - {name: many, of: product, title: Many, answers: ["
            + answers
            + "]}\n");
    refused("attribute `many` has at most 50 answers");
    Files.writeString(file, text + "  x: " + "[".repeat(500) + "]".repeat(500) + "\n");
    refused("agreement.yaml:");
  }

  @Test
  void an_edition_has_no_more_clauses_and_readings_than_somebody_would_write() throws IOException {
    Path file = agreement.resolve(TwoClauses.EDITION + "/edition.yaml");
    String text = Files.readString(file);
    String clause =
        text.substring(text.indexOf("    - id: pilot"), text.indexOf("  sources:\n    S-1"));
    String clauses =
        IntStream.range(0, 300)
            .mapToObj(i -> clause.replace("pilot", "pilot-" + i))
            .collect(Collectors.joining());
    Files.writeString(file, text.replace("  sources:\n    S-1", clauses + "  sources:\n    S-1"));
    refused("an edition has at most 200 clauses");
    String reading = text.substring(text.indexOf("    - name: home"), text.indexOf("  clauses:"));
    String readings =
        IntStream.range(0, 60)
            .mapToObj(i -> reading.replace("home\n", "home-" + i + "\n"))
            .collect(Collectors.joining());
    Files.writeString(file, text.replace("  clauses:", readings + "  clauses:"));
    refused("an edition has at most 50 readings");
  }

  @ParameterizedTest
  @ValueSource(strings = {"$-x", "$", "$1", "$x-y", "$$", "$_"})
  void a_variable_has_a_name_that_the_compiler_understands(String name) throws IOException {
    Path file = agreement.resolve(STAY);
    Files.writeString(
        file,
        Files.readString(file)
            .replace("Target(provider", "Target(" + name + " : provider, provider"));

    refused("`" + name + "` is not a name for a variable; write one such as `$cloud`");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mine.class", "new.mine", "a.int.b", "true.x", "mine._"})
  void a_package_has_a_name_that_the_compiler_understands(String name) throws IOException {
    for (String rules : new String[] {TwoClauses.STAY, TwoClauses.PILOT}) {
      Path file = agreement.resolve(TwoClauses.EDITION).resolve(rules);
      Files.writeString(file, Files.readString(file).replace("two_clauses.first", name));
    }

    refused("`" + name + "` is not a name for a package");
  }
}
