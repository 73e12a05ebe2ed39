package org.lexloci.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lexloci.TrustPage;

/**
 * What is told of every launch on record stands in a file; {@code -Dlexloci.update} writes it anew.
 * A record that is left out, shifted or changed shows there, or the reason why it does not is
 * written down.
 */
@Tag("exhaustive")
final class RecordMutationTest {

  private static final Path RECORD = Path.of("src/test/resources/record");
  private static final Path PUBLIC = Path.of("rules/public-record/products.yaml");
  private static final Path TOLD = Path.of("src/test/resources/mutation/told.txt");
  private static final Path SURVIVORS = Path.of("src/test/resources/mutation/records.yaml");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private static final Pattern NAME =
      Pattern.compile("kind: Product\nmetadata: \\{name: (\\S+)\\}");
  private static final Pattern PRODUCT = Pattern.compile("\n  product: (\\S+)\n");
  private static final Pattern LAUNCH =
      Pattern.compile("- \\{provider: (\\S+), stage: (\\S+), date: \"(\\d{4}-\\d\\d-\\d\\d)\"");
  private static final Pattern DAY = Pattern.compile("launchDate: \"([0-9-]+)\"");

  private final Told told = new Told();

  /** A deployment, and the documents on record about it. */
  private record Situation(String name, String deployment, LocalDate day) {}

  @Test
  void what_is_told_of_every_launch_is_as_it_was() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Map.Entry<String, List<Situation>> product : situations().entrySet()) {
      for (Situation one : product.getValue()) {
        all.append(one.name()).append('\n').append(told.of(one.deployment() + product.getKey()));
      }
    }
    if (System.getProperty("lexloci.update") != null) {
      Files.writeString(TOLD, all);
    }

    assertThat(TOLD).content().isEqualTo(all.toString());
  }

  @Test
  void a_changed_record_shows_or_can_change_nothing() throws IOException {
    Set<String> unnoticed = new LinkedHashSet<>();
    int mutants = 0;
    for (Map.Entry<String, List<Situation>> product : situations().entrySet()) {
      String records = product.getKey();
      List<Situation> asked = product.getValue();
      LocalDate day = asked.get(0).day();
      for (RecordMutant mutant : RecordMutant.of(records, day)) {
        mutants++;
        if (asked.stream()
            .allMatch(
                one ->
                    told.of(one.deployment() + records)
                        .equals(told.of(one.deployment() + mutant.documents())))) {
          unnoticed.add("records " + mutant.change());
        }
      }
    }

    assertThat(mutants).isGreaterThan(500);
    assertThat(unnoticed).isEqualTo(Survivors.read(SURVIVORS).of("records"));
    TrustPage.shows(
        "%d changed records, %d show in what is told, %d change nothing that is told"
            .formatted(mutants, mutants - unnoticed.size(), unnoticed.size()));
  }

  /** Lists, by the documents on record about a product, what is asked about it. */
  private static Map<String, List<Situation>> situations() throws IOException {
    Map<String, List<Situation>> situations = new LinkedHashMap<>();
    Map<String, List<String>> byProduct = new LinkedHashMap<>();
    for (String document : Files.readString(PUBLIC).split("(?m)^---\n")) {
      Stream.of(NAME, PRODUCT)
          .map(pattern -> pattern.matcher(document))
          .filter(Matcher::find)
          .findFirst()
          .ifPresent(
              name ->
                  byProduct
                      .computeIfAbsent(name.group(1), n -> new ArrayList<>())
                      .add(document.replaceAll("(?m)^#.*\n", "")));
    }
    byProduct.forEach(
        (product, documents) -> {
          List<Situation> asked = new ArrayList<>();
          String records = String.join("", documents);
          Set<String> clouds = new TreeSet<>(List.of("aws"));
          Matcher cloud = Pattern.compile("- \\{provider: (\\w+)").matcher(records);
          while (cloud.find()) {
            clouds.add(cloud.group(1));
          }
          clouds.remove("azure");
          for (String on : clouds) {
            asked.add(situation(product, on, "general-availability", TODAY.toString()));
            asked.add(situation(product, on, "preview", TODAY.toString()));
            asked.add(situation(product, on, "preview", ""));
          }
          Matcher launch = LAUNCH.matcher(records);
          while (launch.find()) {
            asked.add(situation(product, launch.group(1), launch.group(2), launch.group(3)));
          }
          Matcher offer =
              Pattern.compile("kind: FirstRefusal[^#]*?provider: (\\S+)").matcher(records);
          while (offer.find()) {
            asked.add(situation(product, offer.group(1), "general-availability", "2025-07-01"));
          }
          situations.put(String.join("---\n", documents), asked);
        });
    try (Stream<Path> files = Files.list(RECORD)) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().matches("[DY].*")).sorted().toList()) {
        String text = Files.readString(file);
        Matcher day = DAY.matcher(text);
        situations.put(
            text,
            List.of(
                new Situation(
                    text.lines().findFirst().orElseThrow().substring(2),
                    "",
                    day.find() ? LocalDate.parse(day.group(1)) : TODAY)));
      }
    }
    return situations;
  }

  private static Situation situation(String product, String provider, String stage, String day) {
    return new Situation(
        product + " on " + provider + ", " + stage + (day.isEmpty() ? "" : ", " + day),
        """
        apiVersion: lexloci.dev/v1
        kind: ProductDeployment
        metadata: {name: asked}
        spec:
          product: %s
          stage: %s
          target: {provider: %s%s}
        ---
        """
            .formatted(
                product, stage, provider, day.isEmpty() ? "" : ", launchDate: \"" + day + '"'),
        day.isEmpty() ? TODAY : LocalDate.parse(day));
  }
}
