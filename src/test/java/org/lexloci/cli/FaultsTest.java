package org.lexloci.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.lexloci.JavaCommand.java;
import static org.lexloci.cli.Documents.NO;
import static org.lexloci.cli.Documents.write;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.JavaCommand;

/**
 * Processes in places where things go wrong: an answer is the same or there is none, what is
 * written is whole or absent, and what is remembered is right.
 */
@Tag("exhaustive")
class FaultsTest {

  private static final int KILLED = 5;
  private static final int AT_ONCE = 6;
  private static final long LONGEST = 120;

  @TempDir private Path folder;
  private Path home;

  /** What runs told on this Java, set as it is, by what was typed. */
  private static final Map<List<String>, Ended> PLAIN = new HashMap<>();

  private record Ended(int exit, String out, String err) {}

  @BeforeEach
  void write_something_to_judge() throws IOException {
    home = Files.createDirectory(folder.resolve("home"));
    write(folder, "no.yaml", NO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-Duser.timezone=Pacific/Kiritimati",
        "-Duser.language=tr -Duser.country=TR",
        "-Duser.language=ar -Duser.country=SA",
        "-Dfile.encoding=ISO-8859-1",
        "-Xmx64m",
        "-Djava.io.tmpdir=/proc"
      })
  void an_answer_is_the_same_however_java_is_set(String settings) throws Exception {
    String[] check = {"check", "no.yaml", "--as-of", "2026-11-21", "-o", "json"};
    Ended plain = plain(check);

    Ended set = ended(started(java(), List.of(settings.split(" ")), check));

    assertThat(plain.exit()).isEqualTo(1);
    assertThat(set).isEqualTo(plain);
  }

  static Stream<Path> javas() throws IOException {
    Path installed = Path.of("/usr/lib/jvm");
    if (!Files.isDirectory(installed)) {
      return Stream.empty();
    }
    try (Stream<Path> all = Files.list(installed)) {
      Path running = java().toRealPath();
      List<Path> others = new ArrayList<>();
      for (Path one : all.sorted().toList()) {
        Path java = one.resolve("bin/java");
        if (Files.isExecutable(java) && !java.toRealPath().equals(running)) {
          others.add(java.toRealPath());
        }
      }
      return others.stream().distinct();
    }
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("javas")
  void an_answer_is_the_same_on_every_other_java_there_is(Path java) throws Exception {
    String[] check = {"check", "no.yaml", "--as-of", "2026-11-21"};

    assertThat(ended(started(java, List.of(), check))).isEqualTo(plain(check));
  }

  @ParameterizedTest
  @CsvSource({
    "2028-02-29, 1",
    "9999-12-31, 1",
    "0001-01-01, 4",
    "2027-02-29, 4",
    "10000-01-01, 4",
    "+10000-01-01, 4"
  })
  void days_at_the_edges_are_days_or_are_refused(String day, int exit) throws IOException {
    Files.writeString(folder.resolve("edge.yaml"), NO.replace("2026-05-01", day));

    Ran ran = Ran.in(folder, Map.of(), "check", "edge.yaml");

    assertThat(ran.exit()).as(ran.toString()).isEqualTo(exit);
    assertThat(ran.err()).doesNotContain("Exception", "java.");
  }

  @Test
  void a_full_disk_is_told_and_is_no_answer() throws Exception {
    assumeThat(new File("/dev/full")).exists();

    Process full =
        process(java(), List.of(), "check", "no.yaml")
            .redirectOutput(new File("/dev/full"))
            .start();
    String err = new String(full.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(full.waitFor(LONGEST, TimeUnit.SECONDS)).isTrue();
    assertThat(full.exitValue()).as(err).isEqualTo(4);
    assertThat(err).contains("standard output: cannot be written");
    assertThat(ended(started(java(), List.of(), "check", "no.yaml", "-o", "json=/dev/full")).exit())
        .isEqualTo(4);
  }

  @Test
  void a_reader_that_leaves_ends_it_without_a_trace() throws Exception {
    Process left = started(java(), List.of(), "clauses", "--sources");
    left.getInputStream().close();
    String err = new String(left.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(left.waitFor(LONGEST, TimeUnit.SECONDS)).isTrue();
    assertThat(left.exitValue()).as(err).isIn(0, 4);
    assertThat(err).doesNotContain("Exception", "\tat ");
  }

  @Test
  void a_home_that_cannot_be_written_changes_nothing() throws Exception {
    ours();
    Ended plain = ended(started(java(), List.of(), "test", "ours"));
    home = Path.of("/proc/nowhere");

    assertThat(ended(started(java(), List.of(), "test", "ours"))).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_run_that_is_killed_leaves_nothing_half_done(boolean force) throws Exception {
    ours();
    String[] check = {
      "check", "no.yaml", "--agreement", "ours", "-o", "json=run.json", "-o", "sarif=run.sarif"
    };
    Random random = new Random(force ? 1 : 2);
    for (int run = 0; run < KILLED; run++) {
      Process killed = started(java(), List.of(), check);
      killed.waitFor(200L + random.nextInt(3_000), TimeUnit.MILLISECONDS);
      if (force) {
        killed.destroyForcibly();
      } else {
        killed.destroy();
      }
      assertThat(killed.waitFor(LONGEST, TimeUnit.SECONDS)).isTrue();
      for (String name : List.of("run.json", "run.sarif")) {
        Path written = folder.resolve(name);
        if (Files.exists(written)) {
          assertThat(new ObjectMapper().readTree(written.toFile()).isObject()).isTrue();
          Files.delete(written);
        }
      }
    }

    Ended remembered = ended(started(java(), List.of(), check));
    Path other = Files.createDirectory(folder.resolve("other"));
    home = other;
    assertThat(remembered).isEqualTo(ended(started(java(), List.of(), check)));
    assertThat(remembered.exit()).isIn(0, 1, 2);
  }

  @Test
  void many_first_runs_at_once_say_the_same() throws Exception {
    ours();
    List<Process> all = new ArrayList<>();
    for (int run = 0; run < AT_ONCE; run++) {
      all.add(started(java(), List.of("-Xmx128m"), "check", "no.yaml", "--agreement", "ours"));
    }

    List<Ended> told = new ArrayList<>();
    for (Process one : all) {
      told.add(ended(one));
    }

    assertThat(told).allMatch(told.get(0)::equals);
    assertThat(told.get(0).exit()).as(told.get(0).err()).isIn(0, 1, 2);
    assertThat(ended(started(java(), List.of(), "check", "no.yaml", "--agreement", "ours")))
        .isEqualTo(told.get(0));
  }

  private Ended plain(String... args) throws Exception {
    List<String> line = List.of(args);
    if (!PLAIN.containsKey(line)) {
      PLAIN.put(line, ended(started(java(), List.of(), args)));
    }
    return PLAIN.get(line);
  }

  private void ours() {
    Ran.lexloci("new", folder.resolve("ours").toString()).exits(0);
  }

  private Process started(Path java, List<String> options, String... args) throws IOException {
    return process(java, options, args).start();
  }

  private ProcessBuilder process(Path java, List<String> options, String... args) {
    List<String> line = JavaCommand.of(options, Main.class, args);
    line.set(0, java.toString());
    ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
    builder.environment().put("HOME", home.toString());
    builder.environment().keySet().removeAll(List.of("XDG_CACHE_HOME", "CI", "NO_COLOR"));
    return builder;
  }

  private static Ended ended(Process process) throws Exception {
    process.getOutputStream().close();
    byte[] out = process.getInputStream().readAllBytes();
    byte[] err = process.getErrorStream().readAllBytes();
    assertThat(process.waitFor(LONGEST, TimeUnit.SECONDS)).isTrue();
    return new Ended(
        process.exitValue(),
        new String(out, StandardCharsets.UTF_8),
        new String(err, StandardCharsets.UTF_8));
  }
}
