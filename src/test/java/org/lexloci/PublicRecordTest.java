package org.lexloci;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.AgreementReader;
import org.lexloci.agreement.DirectoryFiles;
import org.lexloci.agreement.Edition;
import org.lexloci.descriptor.Citation;
import org.lexloci.descriptor.DescriptorReader;
import org.lexloci.descriptor.Launch;
import org.lexloci.descriptor.NamedRecord;
import org.lexloci.descriptor.ProductField;
import org.lexloci.descriptor.ProductSpec;
import org.lexloci.descriptor.Records;
import org.lexloci.descriptor.Tier;
import org.lexloci.source.InputFile;
import org.lexloci.source.Limits;
import org.lexloci.source.reader.DocumentReader;

/** What is shipped as public says where it is from, and claims no more than that. */
final class PublicRecordTest {

  private static final Path FILE = Path.of("rules/public-record/products.yaml");

  /** Tables whose days are those of OpenAI's snapshots: Azure served a model then or later. */
  private static final Set<String> LABELS = Set.of("S-AZ-DOCS", "S-AZ-RETIRE");

  private final Records records = records();

  @Test
  void everything_on_record_cites_a_source_that_is_there() {
    assertThat(records.sources().keySet()).containsAll(cited());
  }

  @Test
  void every_source_on_record_is_cited_if_only_by_a_note() {
    Set<String> named = new LinkedHashSet<>(cited());
    specs().forEach(spec -> named.addAll(Citation.named(String.valueOf(spec.note()))));

    assertThat(named).containsAll(records.sources().keySet());
  }

  @Test
  void no_name_means_two_products() {
    Map<String, String> ids = new HashMap<>();
    List<String> twice = new ArrayList<>();
    records
        .products()
        .forEach(
            (id, said) -> {
              Stream<String> aliases =
                  said.stream()
                      .flatMap(s -> s.value().aliasesOrNone().stream())
                      .map(alias -> alias.value());
              Stream.concat(Stream.of(id), aliases)
                  .map(Records::fold)
                  .filter(name -> ids.put(name, id) != null)
                  .forEach(twice::add);
            });

    assertThat(twice).isEmpty();
    assertThat(records.products().values()).allMatch(said -> said.size() == 1);
  }

  @Test
  void every_product_has_a_title_and_a_source_of_its_own() {
    assertThat(specs()).allMatch(spec -> spec.title() != null && spec.source() != null);
    assertThat(specs().stream().flatMap(spec -> spec.launchesOrNone().stream()))
        .allMatch(launch -> launch.source() != null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gpt-4o",
        "gpt-4.1",
        "gpt-4.1-mini",
        "gpt-4.1-nano",
        "o1",
        "o3",
        "o4-mini",
        "whisper",
        "gpt-image-1",
        "dall-e-3",
        "embeddings",
        "text-embedding-3-large",
        "operator",
        "sora",
        "sora-2",
        "agents sdk",
        "The OpenAI API",
        "gpt-5",
        "gpt-5.1",
        "gpt-5.2",
        "gpt-5.2-codex",
        "gpt-5.3-codex",
        "codex-spark",
        "gpt-5.4",
        "gpt-5.5",
        "chat-latest",
        "gpt-5.6-sol",
        "gpt-5.6-cyber",
        "gpt-6-astra",
        "gpt-6-sol",
        "gpt-6-luna",
        "gpt-6.1-sol",
        "gpt-6.1-terra",
        "gpt-6.2-astra",
        "gpt-6.2-sol",
        "gpt-realtime-2.1",
        "gpt-live",
        "gpt-transcribe",
        "gpt-image-2.5",
        "responses",
        "agents-api",
        "decisions-api",
        "ChatGPT",
        "codex",
        "frontier",
        "bma",
        "custom-models-for-amazon",
        "gpt-oss",
        "gpt-oss-safeguard",
        "consumer-device",
        "rosalind-6"
      })
  void what_people_ask_about_is_on_record(String name) {
    assertThat(records.id(name)).isPresent();
  }

  @Test
  void the_application_and_the_interface_of_one_name_are_two_products() {
    assertThat(records.id("sora")).contains("sora");
    assertThat(records.id("sora-2")).contains("sora-2-api");
  }

  @Test
  void a_source_is_a_page_and_its_tier_has_a_meaning() {
    List<Map<String, Citation>> all = new ArrayList<>(List.of(records.sources()));
    editions().forEach(edition -> all.add(edition.sources()));

    for (Map<String, Citation> sources : all) {
      sources.forEach(
          (id, citation) -> {
            assertThat(Tier.of(citation.tier())).as(id).isPresent();
            URI page = URI.create(citation.url());
            assertThat(page.getPath() + page.getQuery()).as(id).isNotEqualTo("/null");
          });
    }
  }

  @Test
  void a_source_that_is_cited_twice_is_the_same_page() {
    Map<String, String> pages = new HashMap<>();
    List<String> differ = new ArrayList<>();
    List<Map<String, Citation>> all = new ArrayList<>(List.of(records.sources()));
    editions().forEach(edition -> all.add(edition.sources()));
    for (Map<String, Citation> sources : all) {
      sources.forEach(
          (id, citation) -> {
            String before = pages.put(id, citation.url());
            if (before != null && !before.equals(citation.url())) {
              differ.add(id);
            }
          });
    }

    assertThat(differ).isEmpty();
  }

  @Test
  void what_is_worked_out_is_marked_and_never_told_as_stated() {
    assertThat(specs())
        .filteredOn(spec -> spec.statefulness() != null)
        .isNotEmpty()
        .allMatch(spec -> spec.infers(ProductField.STATEFULNESS));
    assertThat(specs().stream().flatMap(spec -> spec.launchesOrNone().stream()))
        .filteredOn(launch -> LABELS.contains(launch.source()))
        .isNotEmpty()
        .allMatch(
            launch -> launch.inferred() != null && launch.inferred().contains(Launch.Field.DATE));
  }

  @Test
  void accounts_say_something_and_are_no_sources() {
    List<Edition> editions = editions();

    assertThat(editions.stream().flatMap(e -> e.accounts().values().stream()))
        .hasSizeGreaterThan(4)
        .allMatch(account -> !account.says().isEmpty() && account.url() != null);
    for (Edition edition : editions) {
      assertThat(edition.accounts().keySet())
          .doesNotContainAnyElementsOf(edition.sources().keySet());
    }
  }

  private Set<String> cited() {
    Set<String> cited = new LinkedHashSet<>();
    specs()
        .forEach(
            spec -> {
              cited.add(spec.source());
              spec.launchesOrNone().forEach(launch -> cited.add(launch.source()));
            });
    records.capabilities().forEach(c -> cited.add(c.value().source()));
    records.refusals().forEach(r -> cited.add(r.value().source()));
    return cited;
  }

  private List<ProductSpec> specs() {
    return records.products().values().stream()
        .flatMap(List::stream)
        .map(NamedRecord::value)
        .toList();
  }

  private static List<Edition> editions() {
    return Stream.of("microsoft-openai", "openai-amazon")
        .map(id -> new DirectoryFiles(Path.of("rules", id)))
        .flatMap(
            files -> {
              AgreementReader reader = new AgreementReader(files, Shipped.BINDER);
              Agreement agreement = reader.agreement(reader.periods(files.editions()));
              return agreement.editions().stream().map(reader::edition);
            })
        .toList();
  }

  private static Records records() {
    return new DescriptorReader(
            Shipped.BINDER,
            problem -> {
              throw new AssertionError(problem.toString());
            })
        .read(
            new DocumentReader(Limits.DEFAULT)
                .read(new InputFile(FILE.toString(), FILE))
                .documents(),
            null)
        .records();
  }
}
