package org.lexloci.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read back is loaded as code, so it is read back only if nobody else can have written. */
final class RuleCacheTest {

  private static final byte[] CONTENT = "classes".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path home = Path.of("");

  private Path directory = Path.of("");
  private Path file = Path.of("");
  private RuleCache cache = new RuleCache(directory);

  @BeforeEach
  void write() {
    directory = home.resolve("lexloci/agreements");
    file = directory.resolve("key/name");
    cache = new RuleCache(directory);
    cache.write("key", "name", CONTENT);
  }

  @Test
  void what_was_written_is_read_back() {
    assertThat(cache.read("key", "name")).hasValueSatisfying(c -> assertThat(c).isEqualTo(CONTENT));
    assertThat(cache.read("key", "other")).isEmpty();
    assertThat(cache.read("other", "name")).isEmpty();
  }

  @Test
  void nothing_but_the_file_is_left_and_it_is_the_users_alone() throws IOException {
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
    assumePosix();
    assertThat(permissions(file)).isEqualTo("rw-------");
    assertThat(permissions(directory)).isEqualTo("rwx------");
  }

  @Test
  void a_file_of_which_a_part_is_missing_is_not_read() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));

      assertThat(cache.read("key", "name")).as("%d bytes", length).isEmpty();
    }
  }

  @Test
  void a_file_of_which_a_bit_is_another_is_not_read() throws IOException {
    byte[] changed = Files.readAllBytes(file);
    changed[changed.length - 1] ^= 1;
    Files.write(file, changed);

    assertThat(cache.read("key", "name")).isEmpty();
  }

  @Test
  void what_others_can_write_is_not_read() throws IOException {
    assumePosix();
    for (Path open : new Path[] {file, file.getParent(), directory, directory.getParent()}) {
      String before = permissions(open);
      for (String others : new String[] {"rwxrwx---", "rwx----w-"}) {
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString(others));

        assertThat(cache.read("key", "name")).as("%s of %s", others, open).isEmpty();
      }
      Files.setPosixFilePermissions(open, PosixFilePermissions.fromString(before));
    }
    assertThat(cache.read("key", "name")).isPresent();
  }

  @Test
  void what_is_below_a_directory_that_others_can_write_is_neither_read_nor_written()
      throws IOException {
    assumePosix();
    Path above = Files.createDirectory(home.resolve("above"));
    RuleCache below = new RuleCache(above.resolve("mine/lexloci/agreements"));
    below.write("key", "name", CONTENT);
    assertThat(below.read("key", "name")).isPresent();
    for (String others : new String[] {"rwxrwx---", "rwxr-x-w-"}) {
      Files.setPosixFilePermissions(above, PosixFilePermissions.fromString(others));

      below.write("second", "name", CONTENT);

      assertThat(below.read("key", "name")).as(others).isEmpty();
      assertThat(above.resolve("mine/lexloci/agreements/second")).doesNotExist();
    }
  }

  @Test
  void a_link_is_not_followed() throws IOException {
    assumePosix();
    Path elsewhere = Files.move(file, home.resolve("elsewhere"));
    Files.createSymbolicLink(file, elsewhere);

    assertThat(cache.read("key", "name")).isEmpty();
  }

  @Test
  void a_directory_that_others_can_write_is_not_written_to() throws IOException {
    assumePosix();
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));

    cache.write("second", "name", CONTENT);

    assertThat(directory.resolve("second/name")).doesNotExist();
  }

  @Test
  void a_place_that_cannot_be_written_to_is_done_without() throws IOException {
    RuleCache below = new RuleCache(Files.writeString(home.resolve("file"), "").resolve("a/b"));

    below.write("key", "name", CONTENT);

    assertThat(below.read("key", "name")).isEmpty();
  }

  @Test
  void of_many_the_last_used_are_kept() throws IOException {
    for (int i = 0; i < 25; i++) {
      cache.write("key" + i, "name", CONTENT);
      Files.setLastModifiedTime(directory.resolve("key" + i), FileTime.fromMillis(1000L * i));
    }
    cache.read("key6", "name");
    cache.write("last", "name", CONTENT);

    assertThat(directory.resolve("key6/name")).exists();
    assertThat(directory.resolve("key7")).doesNotExist();
    assertThat(directory.resolve("key24/name")).exists();
    try (Stream<Path> entries = Files.list(directory)) {
      assertThat(entries).hasSize(20);
    }
  }

  private void assumePosix() {
    assumeTrue(FileOwnership.isPosix(home));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
