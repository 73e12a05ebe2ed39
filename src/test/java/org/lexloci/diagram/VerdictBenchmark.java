package org.lexloci.diagram;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.lexloci.decision.Verdict;
import org.lexloci.library.PackedLibrary;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many verdicts are looked up in a second under the default editions together, each of a vector
 * of answers, which are other ones every time.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class VerdictBenchmark {

  private static final int VECTORS = 1024;

  private List<Diagram> editions;
  private int[][][] vectors;
  private int next;

  /** Opens the diagrams and draws vectors. */
  @Setup
  public void draw() {
    PackedLibrary library = PackedLibrary.open();
    editions =
        library.agreement().editions().stream()
            .filter(period -> library.agreement().defaultEditions().contains(period.name()))
            .map(period -> library.edition(period).base().diagram())
            .toList();
    Random random = new Random(1);
    vectors = new int[VECTORS][editions.size()][];
    for (int[][] vector : vectors) {
      for (int edition = 0; edition < vector.length; edition++) {
        vector[edition] =
            editions.get(edition).questions().stream()
                .mapToInt(question -> random.nextInt(question.answers().size()))
                .toArray();
      }
    }
  }

  /** Looks up what one vector comes to under all of them: the strictest is the verdict. */
  @Benchmark
  public Verdict verdict() {
    int[][] vector = vectors[next++ & VECTORS - 1];
    Verdict strictest = Verdict.PERMIT;
    for (int edition = 0; edition < vector.length; edition++) {
      Object effect = editions.get(edition).effect().leaf(vector[edition]).value();
      strictest = strictest.and(Verdict.of((Effect) effect));
    }
    return strictest;
  }
}
