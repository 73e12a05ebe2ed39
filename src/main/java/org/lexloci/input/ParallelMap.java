package org.lexloci.input;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Maps many items on several threads, and answers the results in the order of the items.
 *
 * @param <T> an item
 * @param <R> what comes of it
 * @param workers makes for each thread what it works with, which need not bear another one
 * @param threads how many may work, that of the caller among them
 * @param what is being done, as progress tells it
 */
public record ParallelMap<T, R>(Supplier<Function<T, R>> workers, int threads, String what) {

  /** To start threads for fewer items costs more than they save. */
  private static final int MANY = 64;

  /** A parser makes so much garbage that more threads than these wait for memory. */
  private static final int MOST_THREADS = 4;

  /** Answers how many threads of this machine are to work on a number of items. */
  public static int threads(int items) {
    return threads(items, Runtime.getRuntime().availableProcessors());
  }

  /** Answers how many are to work on items each of which takes longer than to start a thread. */
  public static int threadsForLong(int items) {
    return Math.max(
        1, Math.min(items, Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors())));
  }

  static int threads(int items, int processors) {
    return items < MANY ? 1 : Math.min(MOST_THREADS, processors);
  }

  /** Works on every item; only the thread of the caller tells how far it has come. */
  public List<R> of(List<T> items, Progress progress) {
    List<R> results = new ArrayList<>(Collections.nCopies(items.size(), null));
    AtomicInteger next = new AtomicInteger();
    CompletableFuture<?>[] others =
        IntStream.range(1, threads)
            .mapToObj(i -> work(items, results, next, Progress.NONE))
            .map(work -> CompletableFuture.runAsync(work, executor()))
            .toArray(CompletableFuture<?>[]::new);
    work(items, results, next, progress).run();
    try {
      CompletableFuture.allOf(others).join();
    } catch (CompletionException e) {
      // It is told as if the caller had met it.
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw e;
    }
    return results;
  }

  private Runnable work(List<T> items, List<R> results, AtomicInteger next, Progress progress) {
    return () -> {
      Function<T, R> worker = workers.get();
      for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
        progress.at(what, i, items.size());
        results.set(i, worker.apply(items.get(i)));
      }
    };
  }

  /** Makes threads that end with the work and do not keep the program running. */
  private static Executor executor() {
    return work -> {
      Thread thread = new Thread(work, "worker");
      thread.setDaemon(true);
      thread.start();
    };
  }
}
