package org.lexloci.peers;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The process of one engine. It prints what it found as lines of a name and a value.
 *
 * <p>Arguments: the class of the engine; then {@code once FILE}, {@code stream FILE}, {@code files
 * DIRECTORY}, {@code warm} or {@code clauses NUMBER}.
 */
public final class PeerProcess {

  private static final int ROUNDS = 5;
  private static final long WARM = 2_500_000_000L;
  private static final long ROUND = 500_000_000L;

  private PeerProcess() {}

  /** Does what it is told. */
  public static void main(String[] args) throws Exception {
    String engine = args[0];
    switch (args[1]) {
      case "once" -> {
        Peer peer = peer(engine, 0);
        byte[] json = Files.readAllBytes(Path.of(args[2]));
        System.out.println("verdict " + peer.permits(peer.parse(json)));
      }
      case "stream" -> stream(peer(engine, 0), Path.of(args[2]));
      case "files" -> files(peer(engine, 0), Path.of(args[2]));
      case "warm" -> warm(engine);
      default -> clauses(engine, Integer.parseInt(args[2]));
    }
    System.out.println("peak " + peak());
  }

  private static Peer peer(String engine, int clauses) throws Exception {
    return (Peer) Class.forName(engine).getConstructor(int.class).newInstance(clauses);
  }

  private static void stream(Peer peer, Path file) throws Exception {
    boolean[] verdicts = new boolean[Scenario.COUNT];
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (int i = 0; i < verdicts.length; i++) {
        byte[] json = lines.readLine().getBytes(StandardCharsets.UTF_8);
        verdicts[i] = peer.permits(peer.parse(json));
      }
    }
    System.out.println("verdicts " + Arrays.hashCode(verdicts));
  }

  private static void files(Peer peer, Path directory) throws Exception {
    boolean[] verdicts = new boolean[Scenario.COUNT];
    for (int i = 0; i < verdicts.length; i++) {
      byte[] json = Files.readAllBytes(directory.resolve(i + ".json"));
      verdicts[i] = peer.permits(peer.parse(json));
    }
    System.out.println("verdicts " + Arrays.hashCode(verdicts));
  }

  private static void warm(String engine) throws Exception {
    Peer peer = peer(engine, 0);
    List<Object> inputs = new ArrayList<>();
    for (int i = 0; i < Scenario.COUNT; i++) {
      inputs.add(agreed(peer, Scenario.of(i)));
    }
    System.out.printf("one %.0f%n", rate(peer, inputs));
    // What a thread asks is its own, as is the engine.
    ExecutorService threads = Executors.newFixedThreadPool(2);
    List<Future<Double>> rates = new ArrayList<>();
    for (int thread = 0; thread < 2; thread++) {
      Peer own = peer(engine, 0);
      List<Object> asked = new ArrayList<>();
      for (int i = 0; i < Scenario.COUNT; i++) {
        asked.add(own.parse(Scenario.of(i).json()));
      }
      rates.add(threads.submit(() -> rate(own, asked)));
    }
    System.out.printf("two %.0f%n", rates.get(0).get() + rates.get(1).get());
    threads.shutdown();
  }

  private static void clauses(String engine, int clauses) throws Exception {
    long start = System.nanoTime();
    Peer peer = peer(engine, clauses);
    List<Object> inputs = new ArrayList<>(List.of(agreed(peer, Scenario.of(0, clauses))));
    System.out.println("ready " + (System.nanoTime() - start) / 1_000_000);
    for (int i = 1; i < Scenario.COUNT / 5; i++) {
      inputs.add(agreed(peer, Scenario.of(i, clauses)));
    }
    System.out.printf("one %.0f%n", rate(peer, inputs));
  }

  /** Parses, and ends the process where the engine says otherwise than plain Java. */
  private static Object agreed(Peer peer, Scenario scenario) throws Exception {
    Object input = peer.parse(scenario.json());
    if (peer.permits(input) != scenario.permitted()) {
      System.out.println(
          "disagrees " + new String(scenario.json(), StandardCharsets.UTF_8).replace('\n', ' '));
      System.exit(3);
    }
    return input;
  }

  /** Answers decisions a second: the median of some rounds after a time to warm up. */
  private static double rate(Peer peer, List<Object> inputs) throws Exception {
    round(peer, inputs, WARM);
    double[] rates = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      rates[i] = round(peer, inputs, ROUND);
    }
    Arrays.sort(rates);
    return rates[ROUNDS / 2];
  }

  private static double round(Peer peer, List<Object> inputs, long nanoseconds) throws Exception {
    long start = System.nanoTime();
    long decided = 0;
    long permitted = 0;
    long elapsed = 0;
    while (elapsed < nanoseconds) {
      for (int i = 0; i < 100; i++) {
        permitted += peer.permits(inputs.get((int) (decided++ % inputs.size()))) ? 1 : 0;
      }
      elapsed = System.nanoTime() - start;
    }
    if (permitted < 0) {
      throw new IllegalStateException("fewer than none");
    }
    return decided * 1e9 / elapsed;
  }

  /** Answers the most memory that the process had, in MiB; 0 where the system does not tell. */
  private static long peak() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }
}
