package org.lexloci.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.launcher.JavaModuleOptions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A cluster of one master and two workers on this machine, one of which dies under way. */
class FleetClusterTest {

  private static final int ROWS = Integer.getInteger("lexloci.fleet.rows", 100_000);
  private static final int PARTS = 40;
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private static final FleetHouse HOUSE = FleetHouse.asOf(LocalDate.of(2026, 11, 21));

  @TempDir private Path directory;
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void stop() {
    started.forEach(FleetClusterTest::kill);
  }

  private static void kill(Process process) {
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroyForcibly);
  }

  private Process start(String name, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(JavaModuleOptions.defaultModuleOptions().split(" ")));
    command.addAll(List.of("-Xmx256m", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve(name + ".log").toFile());
    builder.environment().put("SPARK_HOME", directory.resolve("home").toString());
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    Process process = builder.start();
    started.add(process);
    return process;
  }

  /** Makes what a worker starts executors of: the jars of this test, linked. */
  private void install() throws IOException {
    Path jars = Files.createDirectories(directory.resolve("home/jars"));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path path = Path.of(entry);
      if (Files.isRegularFile(path)) {
        Files.createSymbolicLink(jars.resolve(path.getFileName()), path);
      }
    }
  }

  private static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void await(BooleanSupplier sign) throws InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!sign.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(end);
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private static Dataset<Row> table(SparkSession session) {
    MapPartitionsFunction<Long, Row> generating =
        numbers -> {
          Iterable<Long> each = () -> numbers;
          return StreamSupport.stream(each.spliterator(), false)
              .map(n -> Generated.row(n.intValue()))
              .map(row -> RowFactory.create(row.path(), row.content()))
              .iterator();
        };
    return session
        .range(0, ROWS, 1, PARTS)
        .mapPartitions(generating, Encoders.row(LocalSpark.TEXTS));
  }

  private static List<String> judged(SparkSession session, Path to) {
    new Fleet(HOUSE).judged(table(session)).write().parquet(to.toString());
    return session.read().parquet(to.toString()).orderBy("path").toJSON().collectAsList();
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.MINUTES)
  void a_worker_that_is_lost_changes_nothing() throws IOException, InterruptedException {
    List<String> expected;
    try (SparkSession alone = LocalSpark.of("local[2]").getOrCreate()) {
      expected = judged(alone, directory.resolve("alone"));
    }
    install();
    int port = free();
    String master = "spark://127.0.0.1:" + port;
    start(
        "master",
        "org.apache.spark.deploy.master.Master",
        "--host", "127.0.0.1", "--port", port + "", "--webui-port", free() + "");
    await(() -> listens(port));
    List<Process> workers = new ArrayList<>();
    for (String name : List.of("one", "two")) {
      workers.add(
          start(
              name,
              "org.apache.spark.deploy.worker.Worker",
              "--host", "127.0.0.1", "--cores", "1", "--memory", "900m",
              "--webui-port", free() + "",
              "--work-dir", directory.resolve("work-" + name).toString(), master));
    }
    String classes =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> Files.isDirectory(Path.of(entry)))
            .reduce((one, other) -> one + File.pathSeparator + other)
            .orElseThrow();

    List<String> told;
    Path to = directory.resolve("judged");
    try (SparkSession cluster =
        LocalSpark.of(master)
            .config("spark.executor.memory", "800m")
            .config("spark.executor.extraClassPath", classes)
            .config("spark.executor.extraJavaOptions", JavaModuleOptions.defaultModuleOptions())
            .getOrCreate()) {
      await(() -> executors(cluster) == 2);
      Thread killer =
          new Thread(
              () -> {
                try {
                  await(() -> written(to) > 2);
                  kill(workers.get(0));
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
      killer.start();
      told = judged(cluster, to);
      killer.join();
      assertThat(executors(cluster)).isEqualTo(1);
    }

    assertThat(workers.get(0).isAlive()).isFalse();
    assertThat(told).hasSize(ROWS);
    assertThat(told).isEqualTo(expected);
  }

  /** Counts executors, the driver apart. */
  private static int executors(SparkSession session) {
    return session.sparkContext().statusTracker().getExecutorInfos().length - 1;
  }

  /** Counts files of parts that are written, committed or not. */
  private static long written(Path to) {
    try (Stream<Path> files = Files.walk(to)) {
      return files.filter(file -> file.toString().endsWith(".parquet")).count();
    } catch (IOException | java.io.UncheckedIOException e) {
      return 0;
    }
  }
}
