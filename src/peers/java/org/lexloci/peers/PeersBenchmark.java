package org.lexloci.peers;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Asks every engine about the same descriptors and prints one table. The run fails where an engine
 * says otherwise than plain Java.
 *
 * <p>Arguments: Maven's command, its repository, the directory of the project, the version of
 * Jackson and the file of OPA's policy, or {@code none}.
 */
public final class PeersBenchmark {

  private static final int STARTS = 7;
  private static final int RUNS = 3;
  private static final List<Integer> GROWTH = List.of(10, 100, 1000);

  private final Map<Engine, List<String>> commands = new EnumMap<>(Engine.class);
  private final Path work;
  private final String opa;
  private final List<String> remarks = new ArrayList<>();

  private PeersBenchmark(Path work, String opa) {
    this.work = work;
    this.opa = opa;
  }

  /** Measures. */
  public static void main(String[] args) throws Exception {
    Locale.setDefault(Locale.ROOT);
    Path work = Files.createTempDirectory("lexloci-peers");
    try {
      PeersBenchmark benchmark = new PeersBenchmark(work, args[4]);
      Path project = Path.of(args[2]);
      benchmark.prepare(
          new ClassPaths(args[0], args[1], project, args[3]), new NodeModules(project));
      benchmark.measure();
    } finally {
      delete(work);
    }
  }

  private void prepare(ClassPaths classPaths, NodeModules modules) throws Exception {
    for (Engine engine : Engine.values()) {
      if (engine == Engine.OPA && !Files.isRegularFile(Path.of(opa))) {
        remarks.add(
            "OPA wasm is skipped: -Dlexloci.opa=FILE names a policy.wasm that `opa build` has made"
                + " of src/peers/opa/policy.rego");
        continue;
      }
      try {
        commands.put(
            engine,
            engine.onNode()
                ? modules.command(engine, work)
                : java(engine, classPaths.of(engine, work)));
      } catch (Fetch.Missing e) {
        remarks.add(engine.title() + " is skipped: " + e.getMessage());
      }
    }
    for (int clauses : GROWTH) {
      write(clauses);
    }
    write(0);
    try (OutputStream stream = Files.newOutputStream(work.resolve("stream"))) {
      Files.createDirectory(work.resolve("files"));
      for (int i = 0; i < Scenario.COUNT; i++) {
        byte[] json = Scenario.of(i).json();
        stream.write(json);
        stream.write('\n');
        Files.write(work.resolve("files/" + i + ".json"), json);
      }
    }
  }

  private List<String> java(Engine engine, String classPath) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx1g",
        "-Dlexloci.peers.work=" + work,
        "-Dlexloci.peers.opa=" + opa,
        "-cp",
        classPath,
        PeerProcess.class.getName(),
        engine.className());
  }

  /** Writes for the engines on Node what those on Java draw themselves. */
  private void write(int clauses) throws IOException {
    Files.writeString(
        work.resolve("clauses-" + clauses + ".json"),
        Clauses.generated(clauses, "[\"%s\", \"%s\", \"%s\"]").toString());
    Files.write(
        work.resolve("scenarios-" + clauses),
        Scenario.all(clauses).stream()
            .map(all -> all.permitted() + " " + new String(all.json(), StandardCharsets.UTF_8))
            .toList());
  }

  private void measure() throws Exception {
    System.out.printf("%-38s", "");
    commands.keySet().forEach(engine -> System.out.printf("%12s", engine.title()));
    System.out.println();
    Map<Engine, List<EngineRun>> starts =
        turns(STARTS, "once", work.resolve("files/0.json").toString());
    row("start to the first verdict, ms", starts, run -> run.first() * 1e3);
    row("peak of memory of that, MiB", starts, run -> number(run, "peak"));
    Map<Engine, List<EngineRun>> warm = turns(1, "warm");
    row("decisions a second, one thread", warm, run -> number(run, "one"));
    row("decisions a second, two threads", warm, run -> number(run, "two"));
    Map<Engine, List<EngineRun>> streams =
        agreed(turns(RUNS, "stream", work.resolve("stream").toString()));
    row("a stream of 10,000 lines, ms", streams, run -> run.whole() * 1e3);
    row("peak of memory of that, MiB", streams, run -> number(run, "peak"));
    Map<Engine, List<EngineRun>> files =
        agreed(turns(RUNS, "files", work.resolve("files").toString()));
    row("10,000 files, ms", files, run -> run.whole() * 1e3);
    for (int clauses : GROWTH) {
      Map<Engine, List<EngineRun>> grown = turns(1, "clauses", String.valueOf(clauses));
      String of = String.format("%,d clauses: ", clauses);
      row(of + "ready after, ms", grown, run -> number(run, "ready"));
      row(of + "decisions a second", grown, run -> number(run, "one"));
    }
    System.out.printf(
        "%nJava %s, %d processors. Processes with Java's defaults and -Xmx1g, without archives of"
            + " classes;%nmedians of %d starts and %d runs, in turns, after one that does not count.%n",
        Runtime.version(), Runtime.getRuntime().availableProcessors(), STARTS, RUNS);
    System.out.println(
        """
        Every engine says the same as plain Java of all 10,000 descriptors, where there is a figure.
        Lexloci has the clauses as an agreement, and prepares what an explanation takes. It keeps an
        agreement as a decision diagram, which it remembers from the run that does not count, so that
        no start compiles it; with generated clauses "ready after" compiles. It keeps what it has
        found of deployments with the same facts.
        Cedar and jCasbin cannot look through a list of launches, and OpenL's table takes single
        values: plain Java finds the first days.
        ZEN and cfn-guard run on Node, with its defaults. ZEN is waited for at each decision. cfn-guard
        is a program that decides what it is given and ends, so that its starts are with Node's, and
        it is not asked again.
        """);
    remarks.stream().distinct().forEach(System.out::println);
  }

  /** Runs all in turns, so that what else the machine does falls on all alike. */
  private Map<Engine, List<EngineRun>> turns(int runs, String... job) throws Exception {
    Map<Engine, List<EngineRun>> all = new EnumMap<>(Engine.class);
    for (int run = runs == 1 ? 0 : -1; run < runs; run++) {
      for (Engine engine : commands.keySet()) {
        if (run > 0 && !all.containsKey(engine)) {
          continue;
        }
        try {
          EngineRun done = EngineRun.of(engine, commands.get(engine), job);
          if (run >= 0) {
            all.computeIfAbsent(engine, e -> new ArrayList<>()).add(done);
          }
        } catch (EngineRun.Failed e) {
          String why = String.valueOf(e.getMessage()).replace(work + "/", "");
          remarks.add(engine.title() + ", " + job[0] + ": " + why);
          all.remove(engine);
        }
      }
    }
    return all;
  }

  private static Map<Engine, List<EngineRun>> agreed(Map<Engine, List<EngineRun>> runs) {
    boolean[] expected = new boolean[Scenario.COUNT];
    for (int i = 0; i < expected.length; i++) {
      expected[i] = Scenario.of(i).permitted();
    }
    String verdicts = String.valueOf(Arrays.hashCode(expected));
    runs.forEach(
        (engine, all) -> {
          if (!all.stream().allMatch(run -> verdicts.equals(run.told().get("verdicts")))) {
            throw new IllegalStateException(engine.title() + " says otherwise than plain Java");
          }
        });
    return runs;
  }

  /** What is taken of a run. */
  private interface Figure {
    double of(EngineRun run);
  }

  private static double number(EngineRun run, String name) {
    return Double.parseDouble(run.told().getOrDefault(name, "NaN"));
  }

  private void row(String title, Map<Engine, List<EngineRun>> runs, Figure figure) {
    System.out.printf("%-38s", title);
    for (Engine engine : commands.keySet()) {
      List<EngineRun> all = runs.getOrDefault(engine, List.of());
      double[] figures =
          all.stream().mapToDouble(figure::of).filter(f -> !Double.isNaN(f)).sorted().toArray();
      System.out.printf(
          "%12s", figures.length == 0 ? "-" : String.format("%,.0f", figures[figures.length / 2]));
    }
    System.out.println();
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
