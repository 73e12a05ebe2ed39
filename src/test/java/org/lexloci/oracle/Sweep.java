package org.lexloci.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * What a look at each of many numbered worlds found, split among threads that each have an engine
 * of their own.
 *
 * @param found how many worlds had something to tell
 * @param first what the first few of them told
 */
record Sweep(int found, List<String> first) {

  private static final int THREADS = 2;
  private static final int SHOWN = 3;

  /**
   * Looks at every {@code step}th world.
   *
   * @param looks makes one look to a thread; a look tells what is wrong, nothing when blank
   */
  static Sweep over(int count, int step, Supplier<IntFunction<String>> looks) {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Sweep>> parts = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        int start = thread * step;
        IntFunction<String> look = looks.get();
        parts.add(threads.submit(() -> part(start, count, step * THREADS, look)));
      }
      Sweep whole = new Sweep(0, List.of());
      for (Future<Sweep> part : parts) {
        whole = whole.and(part.get());
      }
      return whole;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      threads.shutdownNow();
    }
  }

  private static Sweep part(int start, int count, int step, IntFunction<String> look) {
    int found = 0;
    List<String> first = new ArrayList<>();
    for (int world = start; world < count; world += step) {
      String told = look.apply(world);
      if (!told.isEmpty() && ++found <= SHOWN) {
        first.add(told);
      }
    }
    return new Sweep(found, first);
  }

  private Sweep and(Sweep other) {
    List<String> both = new ArrayList<>(first);
    both.addAll(other.first);
    return new Sweep(found + other.found, both);
  }
}
