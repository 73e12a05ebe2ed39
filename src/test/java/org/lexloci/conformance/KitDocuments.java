package org.lexloci.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lexloci.Shipped;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.decision.EditionChoice;
import org.lexloci.decision.Judge;
import org.lexloci.decision.Verdict;
import org.lexloci.deployment.Deployment;
import org.lexloci.deployment.Siblings;
import org.lexloci.descriptor.DescriptorReader;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.descriptor.PublicRecord;
import org.lexloci.descriptor.Records;
import org.lexloci.engine.EditionRules;
import org.lexloci.library.PackedLibrary;
import org.lexloci.source.Document;
import org.lexloci.source.Limits;
import org.lexloci.source.reader.DocumentReader;
import org.lexloci.world.Case;
import org.lexloci.world.Cases;
import org.lexloci.world.Worlds;

/** The real deployments, as documents, with the facts that they come to. */
final class KitDocuments {

  /** The day on which the documents are judged. */
  static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private static final Path RECORD = Path.of("src/test/resources/record");
  private static final Path PUBLIC = Path.of("rules/public-record/products.yaml");

  private final PackedLibrary library;
  private final Records record;

  /** Prepares to read documents beside what is on record. */
  KitDocuments(PackedLibrary library, String record) {
    this.library = library;
    this.record = descriptors(record).records();
  }

  Map<String, Object> written() throws IOException {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("kit", ConformanceTest.VERSION);
    written.put("agreement", library.agreement().id());
    written.put("today", TODAY.toString());
    List<Map<String, Object>> cases = new ArrayList<>();
    for (Path file : files()) {
      String text = Files.readString(file);
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("name", text.lines().findFirst().orElseThrow().substring(2));
      String documents = text.lines().skip(1).collect(Collectors.joining("\n", "", "\n"));
      one.put("documents", documents);
      Map<String, Object> judged = new LinkedHashMap<>();
      for (EditionPeriod period : periods(documents)) {
        EditionRules rules = library.edition(period);
        judged.put(period.name(), KitCase.of(rules).written(worlds(documents, rules)));
      }
      one.put("judged", judged);
      cases.add(one);
    }
    written.put("cases", cases);
    return written;
  }

  /** Answers what is public of the products that the documents name, as it is shipped. */
  static String record() throws IOException {
    Set<String> names = new LinkedHashSet<>();
    for (Path file : files()) {
      descriptors(Files.readString(file)).products().forEach(p -> names.add(Records.fold(p)));
    }
    return Stream.of(Files.readString(PUBLIC).split("(?m)^---\n"))
        .filter(document -> isAbout(names, descriptors(document).records()))
        .map(document -> document.replaceAll("(?m)^#.*\n", ""))
        .collect(Collectors.joining("---\n"));
  }

  private static boolean isAbout(Set<String> names, Records records) {
    return Stream.of(
            records.names().stream(),
            records.consents().stream().map(c -> c.value().product().value()),
            records.capabilities().stream().map(c -> c.value().product().value()),
            records.refusals().stream().map(r -> r.value().product().value()))
        .flatMap(some -> some)
        .map(Records::fold)
        .anyMatch(names::contains);
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(RECORD)) {
      return files
          .filter(f -> f.getFileName().toString().matches("[DY][0-9]+\\.yaml"))
          .sorted()
          .toList();
    }
  }

  /** The editions that are asked by default, and the one in force on the day of the launch. */
  private Set<EditionPeriod> periods(String documents) {
    Set<EditionPeriod> periods = new LinkedHashSet<>();
    LocalDate day = deployment(documents).launchDay().orElse(TODAY);
    library.agreement().inForceOn(day).ifPresent(periods::add);
    periods.addAll(EditionChoice.byDefault(library.agreement()).named());
    return periods;
  }

  /** Reduces documents to what is known and open under an edition. */
  Worlds worlds(String documents, EditionRules rules) {
    Case judged = new Cases(library.agreement(), TODAY).of(deployment(documents));
    return Worlds.of(judged, rules.questions(), List.of());
  }

  /** Answers what is decided by everything that is shipped, the whole public record included. */
  Verdict decided(String documents, EditionRules rules) {
    Descriptors read = descriptors(documents);
    Records records = new PublicRecord().about(read.products()).plus(read.records());
    EditionChoice choice = new EditionChoice(false, List.of(rules.edition().period()));
    return new Judge(library, choice, TODAY, List.of(), List.of())
        .decide(deployment(read, records))
        .get(0)
        .verdict();
  }

  private Deployment deployment(String documents) {
    Descriptors read = descriptors(documents);
    return deployment(read, record.plus(read.records()));
  }

  private Deployment deployment(Descriptors read, Records records) {
    return Deployment.of(
        read.deployments().get(0),
        records,
        new Siblings(read.deployments(), records, library.agreement().supplier().id()));
  }

  private static Descriptors descriptors(String text) {
    List<Document> documents =
        new DocumentReader(Limits.DEFAULT)
            .read("kit.yaml", text.getBytes(StandardCharsets.UTF_8))
            .documents();
    return new DescriptorReader(
            Shipped.BINDER,
            problem -> {
              throw new AssertionError(problem);
            })
        .read(documents, null);
  }
}
