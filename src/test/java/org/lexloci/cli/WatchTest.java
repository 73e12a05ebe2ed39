package org.lexloci.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {

  @TempDir private Path folder;

  private int runs;

  @Test
  void it_runs_once_when_nothing_changes() {
    watch(() -> {}, () -> {}, () -> {});

    assertThat(runs).isEqualTo(1);
  }

  @Test
  void it_runs_again_after_a_change_when_all_is_quiet() {
    watch(() -> write("a.drl", "1"), () -> write("a.drl", "22"), () -> {}, () -> {});

    assertThat(runs).isEqualTo(2);
  }

  @Test
  void it_does_not_run_while_files_still_change() {
    watch(() -> write("a.drl", "1"), () -> write("a.drl", "22"), () -> write("a.drl", "333"));

    assertThat(runs).isEqualTo(1);
  }

  @Test
  void it_runs_again_for_a_file_that_is_gone_and_one_below() {
    write("edition/a.cases.yaml", "1");

    watch(
        () -> delete("edition/a.cases.yaml"), () -> {}, () -> write("edition/b.drl", ""), () -> {});

    assertThat(runs).isEqualTo(3);
  }

  @Test
  void other_files_do_not_matter() {
    watch(() -> write("notes.txt", "1"), () -> {}, () -> write(".a.drl.swp", "1"), () -> {});

    assertThat(runs).isEqualTo(1);
  }

  /** Lets these things happen between one look and the next. */
  private void watch(Runnable... happenings) {
    Deque<Runnable> left = new ArrayDeque<>(List.of(happenings));
    new Watch(
            folder,
            () -> {
              if (left.isEmpty()) {
                return false;
              }
              left.remove().run();
              return true;
            })
        .run(() -> runs++);
  }

  private void write(String name, String text) {
    try {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void delete(String name) {
    try {
      Files.delete(folder.resolve(name));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
