package org.lexloci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.AgreementReader;
import org.lexloci.agreement.DirectoryFiles;
import org.lexloci.agreement.Party;
import org.lexloci.fact.Provider;
import org.lexloci.source.InputFile;
import org.lexloci.source.Limits;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.reader.DocumentReader;

/**
 * The code knows no party, product, event or clause of what is shipped, and clouds in one place.
 */
final class NeutralityTest {

  private static final Path RULES = Path.of("rules");
  private static final Path CODE = Path.of("src/main/java");

  /** The one list of clouds. */
  private static final Path PROVIDERS = Path.of("src/main/java/org/lexloci/fact/Provider.java");

  /** A cloud without a name and a product whose name is a plain word of ours too. */
  private static final Set<String> PLAIN = Set.of("other", "operator");

  @Test
  void the_code_names_nothing_that_is_shipped() throws IOException {
    List<String> names = names().stream().map(NeutralityTest::words).distinct().toList();

    List<String> found = new ArrayList<>();
    for (Path file : code()) {
      for (String line : Files.readAllLines(file)) {
        String words = words(line);
        names.stream()
            .filter(words::contains)
            .forEach(name -> found.add(file + " names" + name + "in: " + line.strip()));
      }
    }

    assertThat(found).isEmpty();
  }

  @Test
  void the_names_are_those_of_parties_products_clauses_events_and_clouds() throws IOException {
    assertThat(names())
        .contains("microsoft", "Microsoft", "openai", "Amazon", "microsoft-openai")
        .contains("gpt-5.5", "GPT-5.5", "gpt5.5", "frontier")
        .contains("ship-first-azure", "primary-cloud-partner", "agi-verified")
        .contains("azure", "amazon-web-services", "on-prem")
        .hasSizeGreaterThan(200);
  }

  @ParameterizedTest
  @CsvSource({
    "azure,            return provider == Provider.AZURE;",
    "azure,            private final Provider azureLaunch;",
    "ship-first-azure, static final String SHIP_FIRST_AZURE = null;",
    "gpt-5.5,          * such as {@code gpt-5.5}",
    "GPT-5.5,          * such as gpt-5.5",
    "Microsoft,        what Microsoft consents to"
  })
  void a_name_is_found_however_it_is_spelt(String name, String line) {
    assertThat(occurs(name, line)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"oci, association", "gpt-5.5, gpt-5.51", "aws, laws"})
  void a_part_of_a_word_is_no_name(String name, String line) {
    assertThat(occurs(name, line)).isFalse();
  }

  private static boolean occurs(String name, String line) {
    return words(line).contains(words(name));
  }

  /** Spells text as words in lower case between spaces, taking identifiers apart. */
  private static String words(String text) {
    String apart = text.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ");
    return " " + apart.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip() + " ";
  }

  private static List<Path> code() throws IOException {
    try (Stream<Path> files = Files.walk(CODE)) {
      return files
          .filter(file -> file.toString().endsWith(".java") && !file.equals(PROVIDERS))
          .sorted()
          .toList();
    }
  }

  private static Set<String> names() throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> directories = Files.list(RULES)) {
      directories
          .filter(d -> Files.exists(d.resolve("agreement.yaml")))
          .forEach(d -> names.addAll(agreement(d)));
    }
    products(names);
    // The list of clouds cannot be asked for the other names it knows, so it is read.
    names.addAll(quoted(Files.readString(PROVIDERS)));
    Stream.of(Provider.values()).map(Provider::id).forEach(names::add);
    names.removeIf(name -> PLAIN.contains(name.toLowerCase(Locale.ROOT)));
    return names;
  }

  private static Set<String> agreement(Path directory) {
    DirectoryFiles files = new DirectoryFiles(directory);
    AgreementReader reader = new AgreementReader(files, Shipped.BINDER);
    Agreement agreement = reader.agreement(reader.periods(files.editions()));
    Set<String> names = new LinkedHashSet<>(List.of(agreement.id(), agreement.title()));
    for (Party party : List.of(agreement.supplier(), agreement.counterparty())) {
      names.addAll(List.of(party.id(), party.title()));
    }
    agreement.events().forEach(event -> names.add(event.name()));
    agreement.products().forEach(group -> names.add(group.name()));
    agreement.editions().forEach(period -> names.add(period.name()));
    agreement.editions().forEach(p -> reader.edition(p).clauses().forEach(c -> names.add(c.id())));
    return names;
  }

  /** Reads the ids, titles and other names of the products on the public record. */
  private static void products(Set<String> names) {
    Path file = RULES.resolve("public-record/products.yaml");
    new DocumentReader(Limits.DEFAULT)
        .read(new InputFile(file.toString(), file)).documents().stream()
            .map(document -> (MappingNode) document.root())
            .filter(root -> text(root, "kind").contains("Product"))
            .forEach(
                root -> {
                  names.addAll(text((MappingNode) root.get("metadata").orElseThrow(), "name"));
                  MappingNode spec = (MappingNode) root.get("spec").orElseThrow();
                  names.addAll(text(spec, "title"));
                  names.addAll(text(spec, "aliases"));
                });
  }

  private static List<String> text(MappingNode mapping, String key) {
    return mapping.get(key).map(NeutralityTest::texts).orElse(List.of());
  }

  private static List<String> texts(Node node) {
    return node instanceof SequenceNode list
        ? list.items().stream().flatMap(item -> texts(item).stream()).toList()
        : List.of(((ScalarNode) node).text());
  }

  private static List<String> quoted(String code) {
    return java.util.regex.Pattern.compile("\"([a-z-]+)\"")
        .matcher(code)
        .results()
        .map(match -> match.group(1))
        .toList();
  }
}
