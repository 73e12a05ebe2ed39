package org.lexloci.differential;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexloci.TrustPage;
import org.lexloci.cli.Ran;
import org.lexloci.oracle.ShippedEdition;
import org.yaml.snakeyaml.Yaml;

/** A baseline holds and lets pass the same denials, whoever reads what changes. */
@Tag("exhaustive")
final class BaselinedTest {

  private static final int FILES = Integer.getInteger("lexloci.documents", 2000);
  private static final long SEED = Long.getLong("lexloci.seed", 1);
  private static final int SHOWN = Integer.getInteger("lexloci.shown", 3);
  private static final String BASELINE = "lexloci-baseline.yaml";

  private static final List<List<Integer>> EDITIONS =
      List.of(List.of(3, 4), List.of(3, 4), List.of(0), List.of(1), List.of(2, 3), List.of(4));

  @TempDir private Path top;
  private final List<ShippedEdition> shipped =
      ShippedEdition.names().subList(0, 5).stream().map(ShippedEdition::named).toList();
  private final List<String> differences = new ArrayList<>();
  private int deployments;
  private int frozen;

  @Test
  void the_second_reader_freezes_and_lets_pass_what_the_program_does() throws IOException {
    for (long seed = SEED; seed < SEED + FILES; seed++) {
      freezeAndCheck(seed);
    }

    assertThat(differences.stream().limit(SHOWN))
        .as("%d of %d deployments differ", differences.size(), deployments)
        .isEmpty();
    String told =
        "seeds %d to %d: %d deployments with random baselines, %d frozen, 0 differ"
            .formatted(SEED, SEED + FILES - 1, deployments, frozen);
    if (SEED == 1 && FILES == 2000) {
      TrustPage.shows(told);
    } else {
      System.out.println(told);
    }
  }

  private void freezeAndCheck(long seed) throws IOException {
    Draw draw = new Draw(seed);
    RandomChange change = RandomChange.of(seed);
    AskedRun first = asked(draw, seed, "deploy");
    SecondCheck before = new SecondCheck(change.files(), first);
    if (before.judgesNothing()) {
      return;
    }
    write(change.files(), first);
    Files.deleteIfExists(top.resolve(BASELINE));
    Ran run = lexloci(Map.of(), "baseline", first);
    StatedBaseline baseline = before.frozen();
    compare(seed, "freezes", change.files(), run, read(run), baseline);

    String stood = change.files() + "\n" + baseline;
    if (draw.in100(25)) {
      change.edit(baseline);
      Files.writeString(top.resolve(BASELINE), PlainText.yaml(List.of(baseline.document())));
    }
    change.change();
    AskedRun second =
        draw.in100(60) ? first : asked(draw, seed, draw.one("deploy", "deploy/c", "deploy/a.yaml"));
    SecondCheck after = new SecondCheck(change.files(), second);
    if (after.judgesNothing()) {
      return;
    }
    write(change.files(), second);
    boolean ci = draw.in100(15);
    Ran check =
        lexloci(
            ci ? Map.of("CI", "true") : Map.of(),
            "check",
            second,
            "--baseline",
            BASELINE,
            "--output",
            "json");
    if (check.exit() == 4) {
      // Nothing is left of the product that a record is about, and the baseline stays as it is.
      assertThat(check.err()).as(check.command()).contains("it is not on record");
      compare(seed, "leaves", stood, check, held(), baseline);
      return;
    }
    SecondCheck.Result result = after.against(baseline);
    Map<String, String> counted = counted(check);
    deployments += counted.size();
    frozen += (int) counted.values().stream().filter(c -> c.startsWith("FROZEN")).count();
    String now = stood + "\nnow\n" + change.files();
    compare(seed, "counts", now, check, counted, result.counted());
    compare(
        seed,
        "leaves",
        now,
        check,
        read(check),
        ci || second.isOfAnotherDay() ? baseline : result.left());
  }

  private AskedRun asked(Draw draw, long seed, String path) {
    List<Integer> places = EDITIONS.get(draw.below(EDITIONS.size()));
    boolean inForce = draw.in100(15);
    return new AskedRun(
        path,
        inForce ? shipped : places.stream().map(shipped::get).toList(),
        inForce,
        draw.in100(20) ? LocalDate.of(2027, 1, 1) : Program.TODAY,
        draw.in100(40) ? RandomWaivers.of(seed + draw.below(2), places) : List.of());
  }

  private void write(StatedFiles files, AskedRun asked) throws IOException {
    files.write(top);
    Files.writeString(top.resolve("waivers.yaml"), PlainText.yaml(asked.waivers()));
  }

  private Ran lexloci(
      Map<String, String> environment, String command, AskedRun asked, String... more) {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(asked.arguments());
    arguments.addAll(List.of(more));
    return Ran.in(top, environment, arguments.toArray(String[]::new));
  }

  private StatedBaseline read(Ran run) throws IOException {
    assertThat(run.exit()).as(run.command() + run.err()).isLessThan(3);
    return held();
  }

  private StatedBaseline held() throws IOException {
    Map<?, ?> document = new Yaml().load(Files.readString(top.resolve(BASELINE)));
    return StatedBaseline.in(new StatedFields(document));
  }

  /** Answers how each deployment counts, with what is frozen. */
  private static Map<String, String> counted(Ran check) throws JsonProcessingException {
    Map<String, String> counted = new TreeMap<>();
    assertThat(check.exit()).as(check.command() + check.err()).isLessThan(3);
    for (JsonNode decision : new ObjectMapper().readTree(check.out()).get("decisions")) {
      TreeSet<String> shown = new TreeSet<>();
      for (JsonNode edition : decision.get("editions")) {
        for (JsonNode clause : edition.get("clauses")) {
          if (clause.path("frozen").asBoolean()) {
            shown.add(edition.get("name").asText() + " " + clause.get("id").asText());
          }
        }
      }
      counted.put(
          decision.get("file").asText() + ":" + decision.get("line").asInt(),
          decision.get("standing").asText().toUpperCase(Locale.ROOT) + " " + shown);
    }
    return counted;
  }

  private void compare(
      long seed, String does, Object stated, Ran run, Object program, Object reader) {
    if (!program.toString().equals(reader.toString())) {
      differences.add(
          "seed %d %s: %s%n%s%n  the program:%n%s%n  the second reader:%n%s%n"
              .formatted(seed, does, run.command() + " " + run.err(), stated, program, reader));
    }
  }
}
