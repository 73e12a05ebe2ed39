package org.lexloci.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lexloci.Given;
import org.lexloci.Shipped;
import org.lexloci.fact.Provider;
import org.lexloci.source.Problem;
import org.lexloci.source.file.Checkout;

final class BaselineFileTest {

  /** No file of any system is called so. */
  private static final String IMPOSSIBLE = "a\0b";

  private static final String SPEC =
      "agreement: tea, rules: '1f', taken: 2026-11-30, denials: [{file: a.yaml, deployment: a,"
          + " product: tea, provider: aws, edition: first, clause: here}]";

  @TempDir private Path top;
  private Path directory;
  private BaselineFile file;

  /** The baseline stands in {@code top/house}, the command is asked in {@code top/work}. */
  @BeforeEach
  void ask_beside_the_baseline() throws IOException {
    directory = Files.createDirectory(top.resolve("work"));
    Path home = Files.createDirectory(top.resolve("house"));
    file = at(home.resolve("baseline.yaml"), Checkout.of(directory));
  }

  @Test
  void one_document_is_read() {
    List<String> told = new ArrayList<>();

    Optional<Baseline> read = read(told, Given.document("Baseline", "b", SPEC));

    assertThat(told).isEmpty();
    assertThat(read)
        .contains(
            new Baseline(
                "tea",
                "1f",
                LocalDate.parse("2026-11-30"),
                List.of(
                    new Denial(
                        "a.yaml",
                        null,
                        "a",
                        "tea",
                        Provider.AWS,
                        null,
                        "first",
                        "here",
                        null,
                        null))));
  }

  /** Otherwise what is frozen in one file would be taken for that of another one. */
  @DisabledOnOs(OS.WINDOWS)
  @Test
  void a_backslash_is_a_part_of_a_name() {
    assertThat(file.seen("a\\b.yaml")).isEqualTo("../work/a\\b.yaml");
    assertThat(file.seen("a/b.yaml")).isEqualTo("../work/a/b.yaml");
  }

  @Test
  void more_or_other_documents_are_refused() {
    String one = Given.document("Baseline", "b", SPEC);
    List<String> told = new ArrayList<>();

    assertThat(read(told, one, one)).isEmpty();
    assertThat(read(told, "- 1\n")).isEmpty();
    assertThat(told)
        .containsExactly(
            "given.yaml:1:1: expected one document of kind `Baseline`",
            "given.yaml:1:1: expected one document of kind `Baseline`");
    assertThat(read(told, Given.document("Waiver", "b", SPEC))).isEmpty();
    assertThat(read(told, Given.document("Baseline", "b", "agreement: tea"))).isEmpty();
    assertThat(told).anyMatch(problem -> problem.contains("`Waiver`")).hasSizeGreaterThan(3);
  }

  @Test
  void a_file_is_called_as_it_is_seen_from_the_baseline() {
    assertThat(file.seen("a.yaml")).isEqualTo("../work/a.yaml");
    assertThat(file.seen("x/../../house/a.yaml")).isEqualTo("a.yaml");
    assertThat(file.seen(top.resolve("house/b/a.yaml").toString())).isEqualTo("b/a.yaml");
    assertThat(file.seen(IMPOSSIBLE)).isEqualTo(IMPOSSIBLE);
  }

  @Test
  void a_file_is_gone_when_it_is_not_there() throws IOException {
    Files.writeString(directory.resolve("a.yaml"), "a");

    assertThat(file.isGone(denial("../work/a.yaml"))).isFalse();
    assertThat(file.isGone(denial("a.yaml"))).isTrue();
    assertThat(file.isGone(denial(IMPOSSIBLE))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    // It holds what was frozen, or what the old one held before the change, however lines end.
    "frozen, false, other,  true",
    "now,    false, now,    true",
    "other,  false, now,    false",
    "frozen, true,  frozen, false",
    "none,   false, frozen, false",
  })
  void a_file_is_moved_when_its_content_is_the_same_and_the_old_one_is_gone(
      String content, boolean oldIsThere, String before, boolean moved) throws IOException {
    if (!content.equals("none")) {
      Files.writeString(directory.resolve("new.yaml"), content + "\r\n");
    }
    if (oldIsThere) {
      Files.writeString(top.resolve("house/old.yaml"), "anything");
    }
    Path past = Files.writeString(top.resolve("past.yaml"), before + "\n");
    Path frozen = Files.writeString(directory.resolve("frozen.yaml"), "frozen\n");
    BaselineFile changed =
        at(
            top.resolve("house/baseline.yaml"),
            new Checkout() {
              @Override
              public Path resolve(String named) {
                return Path.of(named).equals(top.resolve("house/old.yaml"))
                    ? past
                    : Path.of("nowhere");
              }

              @Override
              public boolean isNew(String named) {
                return false;
              }
            });
    String digest = changed.content(frozen.getFileName().toString()).orElseThrow();

    assertThat(changed.isMoved(denial("old.yaml").holding(digest), "new.yaml")).isEqualTo(moved);
  }

  @Test
  void what_a_file_holds_is_digested_and_what_is_none_has_no_digest() throws IOException {
    Files.writeString(directory.resolve("abc"), "abc");

    // The example of FIPS 180.
    assertThat(file.content("abc"))
        .contains("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(file.content("none")).isEmpty();
    assertThat(file.content(IMPOSSIBLE)).isEmpty();
  }

  @Test
  void a_denial_is_meant_by_its_file_and_by_any_directory_above_it() {
    Denial denial = denial("../work/deploy/a.yaml");

    assertThat(file.meant(denial, List.of("other", "deploy/a.yaml"))).isTrue();
    assertThat(file.meant(denial, List.of("x/../deploy"))).isTrue();
    assertThat(file.meant(denial, List.of("."))).isTrue();
    assertThat(file.meant(denial, List.of("deploy/b.yaml", "a.yaml", "dep"))).isFalse();
    assertThat(file.meant(denial, List.of())).isFalse();
    assertThat(file.meant(denial(IMPOSSIBLE), List.of("."))).isFalse();
  }

  private static Optional<Baseline> read(List<String> told, String... documents) {
    return BaselineFile.read(
        Given.documents(documents),
        Shipped.BINDER,
        (Problem problem) -> told.add(problem.toString()));
  }

  private BaselineFile at(Path place, Checkout checkout) {
    Baseline baseline = new Baseline("tea", "1f", LocalDate.parse("2026-11-30"), List.of());
    return new BaselineFile(baseline, "baseline.yaml", directory, place, checkout);
  }

  private static Denial denial(String of) {
    return new Denial(of, null, "a", "tea", Provider.AWS, null, "first", "here", null, null);
  }
}
