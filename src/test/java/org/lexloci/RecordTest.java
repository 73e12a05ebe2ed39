package org.lexloci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.command.Checker;
import org.lexloci.command.Session;
import org.lexloci.decision.EditionChoice;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Verdict;
import org.lexloci.descriptor.PublicRecord;
import org.lexloci.input.FilesReader;
import org.lexloci.input.InputDocuments;
import org.lexloci.library.PackedLibrary;
import org.lexloci.run.HouseTerms;
import org.lexloci.run.Run;
import org.lexloci.source.Document;
import org.lexloci.source.InputFile;
import org.lexloci.source.Limits;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Problem;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.file.Checkout;
import org.lexloci.source.file.FileFinder;
import org.lexloci.source.file.Globs;
import org.lexloci.source.reader.DocumentReader;
import org.lexloci.world.WhatIf;

/** The real deployments on record, and the invented ones at the boundaries, edition by edition. */
final class RecordTest {

  private static final Path RECORD = Path.of("src/test/resources/record");

  /** Stands for the edition before it, as read since the joint statement of that day. */
  private static final String STATEMENT = "2026-02-27";

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @TempDir private Path directory;
  private final PackedLibrary library = PackedLibrary.open();
  private final PublicRecord publicRecord = new PublicRecord();
  private final DocumentReader reader = new DocumentReader(Limits.DEFAULT);

  /** A case with the verdict on record and the one that is expected, by the edition's first day. */
  record Expected(
      String id, Map<String, String> register, Map<String, Verdict> expect, @Nullable String why) {}

  @TestFactory
  Stream<DynamicTest> a_case_on_record_is_decided_as_expected() {
    return expected().stream()
        .flatMap(
            one ->
                one.expect().entrySet().stream()
                    .map(
                        e ->
                            dynamicTest(
                                one.id() + " under " + e.getKey(),
                                () ->
                                    assertThat(verdict(one.id(), e.getKey()))
                                        .as(one.why())
                                        .isEqualTo(e.getValue()))));
  }

  @Test
  void an_expectation_that_departs_from_the_register_says_why() {
    for (Expected one : expected()) {
      one.expect()
          .forEach(
              (edition, verdict) -> {
                if (!agrees(one.register().get(edition), verdict)) {
                  assertThat(one.why()).as(one.id()).isNotBlank();
                }
              });
    }
  }

  @Test
  void every_case_file_is_expected() throws IOException {
    try (Stream<Path> files = Files.list(RECORD)) {
      List<String> ids =
          files
              .map(f -> f.getFileName().toString())
              .filter(f -> !f.equals("expected.yaml"))
              .map(f -> f.substring(0, f.length() - ".yaml".length()))
              .sorted()
              .toList();

      assertThat(expected()).extracting(Expected::id).containsExactlyInAnyOrderElementsOf(ids);
      assertThat(ids).hasSize(39);
    }
  }

  /**
   * P permit, X deny, U indeterminate, C permit with a duty or indeterminate; two letters differ.
   */
  private static boolean agrees(@Nullable String letters, Verdict verdict) {
    return letters != null
        && switch (letters) {
          case "P", "P/P" -> verdict == Verdict.PERMIT;
          case "X", "X/X" -> verdict == Verdict.DENY;
          default -> verdict == Verdict.INDETERMINATE;
        };
  }

  private Verdict verdict(String id, String from) {
    EditionPeriod period =
        library.agreement().editions().stream()
            .filter(e -> e.from().toString().equals(from.equals(STATEMENT) ? "2025-10-28" : from))
            .findFirst()
            .orElseThrow();
    Checker checker =
        new Checker(
            new Session(
                library,
                publicRecord,
                Shipped.BINDER,
                new EditionChoice(false, List.of(period)),
                TODAY,
                WhatIf.NOTHING,
                HouseTerms.NONE));
    String file = (from.equals(STATEMENT) ? later(id) : RECORD.resolve(id + ".yaml")).toString();
    Run run =
        checker.check(
            FilesReader.read(
                List.of(file), new FileFinder(Checkout.of(Path.of("")), Globs.all()), reader),
            InputDocuments.NONE);
    assertThat(run.problems()).isEmpty();
    assertThat(run.decisions()).hasSize(1);
    EditionDecision decision = run.decisions().get(0).editions().get(0);
    assertThat(decision.verdict()).isEqualTo(run.decisions().get(0).verdict());
    return decision.verdict();
  }

  /** Writes a case down with a launch date on which the joint statement had been made. */
  private Path later(String id) {
    try {
      String text = Files.readString(RECORD.resolve(id + ".yaml"));
      String dated = text.replaceAll("launchDate: \"[0-9-]+\"", "launchDate: \"2026-03-01\"");
      assertThat(dated).isNotEqualTo(text);
      return Files.writeString(directory.resolve(id + ".yaml"), dated);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Expected> expected() {
    Path file = RECORD.resolve("expected.yaml");
    Document document = reader.read(new InputFile(file.toString(), file)).documents().get(0);
    List<Expected> expected = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    ((SequenceNode) document.root())
        .items()
        .forEach(
            item ->
                Shipped.BINDER
                    .bind(renamed((MappingNode) item), Expected.class, problems::add)
                    .ifPresent(expected::add));
    assertThat(problems).isEmpty();
    return expected;
  }

  /** {@code case} is no name that a record component can have. */
  private static MappingNode renamed(MappingNode item) {
    return new MappingNode(
        item.at(),
        item.entries().stream()
            .map(
                e -> e.key().equals("case") ? new MappingNode.Entry("id", e.keyAt(), e.value()) : e)
            .toList());
  }
}
