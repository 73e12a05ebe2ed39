package org.lexloci.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules are packed again as soon as anything is not as it was when they were packed. */
class PackingStampTest {

  @TempDir private Path directory;
  private PackingStamp stamp;

  @BeforeEach
  void write_rules_and_classes() throws IOException {
    Files.createDirectories(directory.resolve("rules"));
    Files.createDirectories(directory.resolve("target/classes"));
    Files.writeString(directory.resolve("rules/one.drl"), "rule");
    Files.writeString(directory.resolve("target/classes/One.class"), "class");
    Files.writeString(directory.resolve("target/classes/packed.json"), "packed");
    stamp = new PackingStamp(directory.resolve("rules"), directory.resolve("target/classes"));
  }

  @Test
  void what_was_packed_and_is_as_it_was_need_not_be_packed() throws IOException {
    assertThat(stamp.isValid()).isFalse();

    stamp.write();

    assertThat(stamp.isValid()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rules/one.drl",
        "rules/two.drl",
        "target/classes/One.class",
        "target/classes/words.txt",
        "target/classes/packed.json"
      })
  void another_byte_anywhere_makes_it_stale(String file) throws IOException {
    stamp.write();

    Files.writeString(directory.resolve(file), "other");

    assertThat(stamp.isValid()).isFalse();
  }

  @Test
  void what_is_gone_makes_it_stale() throws IOException {
    stamp.write();

    Files.delete(directory.resolve("target/classes/packed.json"));

    assertThat(stamp.isValid()).isFalse();
  }
}
