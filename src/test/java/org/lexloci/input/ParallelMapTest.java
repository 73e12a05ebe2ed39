package org.lexloci.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.lexloci.source.FileDocuments;
import org.lexloci.source.InputFile;
import org.lexloci.source.Limits;
import org.lexloci.source.file.Checkout;
import org.lexloci.source.file.FileFinder;
import org.lexloci.source.file.Globs;
import org.lexloci.source.reader.DocumentReader;

/** Items come out in the same way whatever the number of threads. */
final class ParallelMapTest {

  private static final DocumentReader READER = new DocumentReader(Limits.DEFAULT);

  @Test
  void the_number_of_threads_changes_nothing() {
    List<InputFile> files = files();

    List<FileDocuments> alone = reading(1).of(files, Progress.NONE);

    assertThat(alone).hasSameSizeAs(files).doesNotContainNull();
    assertThat(alone).anyMatch(read -> read.documents().isEmpty());
    assertThat(reading(4).of(files, Progress.NONE)).isEqualTo(alone);
  }

  @Test
  void only_the_caller_is_told_how_far_it_has_come() {
    Set<Thread> told = ConcurrentHashMap.newKeySet();

    reading(4).of(files(), (what, done, all) -> told.add(Thread.currentThread()));

    assertThat(told).isSubsetOf(Thread.currentThread());
  }

  @Test
  void one_thread_is_that_of_the_caller_and_tells_every_file() {
    List<Integer> told = new ArrayList<>();

    reading(1).of(files().subList(0, 3), (what, done, all) -> told.add(done * 10 + all));

    assertThat(told).containsExactly(3, 13, 23);
  }

  @Test
  void few_files_start_no_thread_and_many_no_more_than_four() {
    assertThat(ParallelMap.threads(1, 8)).isEqualTo(1);
    assertThat(ParallelMap.threads(63, 8)).isEqualTo(1);
    assertThat(ParallelMap.threads(64, 1)).isEqualTo(1);
    assertThat(ParallelMap.threads(64, 2)).isEqualTo(2);
    assertThat(ParallelMap.threads(2_000, 64)).isEqualTo(4);
  }

  @Test
  void a_fault_is_told_as_the_caller_would_have_met_it() {
    ParallelMap<Integer, Integer> faulty =
        new ParallelMap<>(
            () ->
                i -> {
                  throw new IllegalStateException("item " + i);
                },
            4,
            "done");

    assertThatThrownBy(() -> faulty.of(List.of(1, 2, 3), Progress.NONE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("item ");
  }

  private static ParallelMap<InputFile, FileDocuments> reading(int threads) {
    return new ParallelMap<>(() -> READER::readAny, threads, "files read");
  }

  private static List<InputFile> files() {
    return new FileFinder(Checkout.of(Path.of("")), Globs.all())
        .find(List.of("src/test/resources", "examples"))
        .files();
  }
}
