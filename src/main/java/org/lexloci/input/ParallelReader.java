package org.lexloci.input;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.lexloci.source.ReadFile;

/**
 * Reads files or parts of one side by side where there are many, and answers them in their order.
 */
final class ParallelReader<T> {

  /** To start threads for fewer files costs more than they save. */
  private static final int MANY = 64;

  /** A parser makes so much garbage that more threads than these wait for memory. */
  private static final int MOST_THREADS = 4;

  private final Function<T, ReadFile> reader;
  private final int threads;

  /**
   * Prepares to read.
   *
   * @param threads how many may read, that of the caller among them
   */
  ParallelReader(Function<T, ReadFile> reader, int threads) {
    this.reader = reader;
    this.threads = threads;
  }

  /** Answers how many threads are to read a number of files. */
  static int threads(int files, int processors) {
    return files < MANY ? 1 : Math.min(MOST_THREADS, processors);
  }

  /** Reads every file; only the thread of the caller tells how far it has come. */
  List<ReadFile> read(List<T> files, Progress progress) {
    ReadFile[] read = new ReadFile[files.size()];
    AtomicInteger next = new AtomicInteger();
    CompletableFuture<?>[] others =
        IntStream.range(1, threads)
            .mapToObj(i -> work(files, read, next, Progress.NONE))
            .map(work -> CompletableFuture.runAsync(work, starting()))
            .toArray(CompletableFuture<?>[]::new);
    work(files, read, next, progress).run();
    CompletableFuture.allOf(others).join();
    return Arrays.asList(read);
  }

  private Runnable work(List<T> files, ReadFile[] read, AtomicInteger next, Progress progress) {
    return () -> {
      for (int i = next.getAndIncrement(); i < read.length; i = next.getAndIncrement()) {
        progress.at("files read", i, read.length);
        read[i] = reader.apply(files.get(i));
      }
    };
  }

  /** The threads end with the work, and never keep the program from ending. */
  private static Executor starting() {
    return work -> {
      Thread thread = new Thread(work, "reader");
      thread.setDaemon(true);
      thread.start();
    };
  }
}
