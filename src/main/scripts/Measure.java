import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Measures whole processes, in turns so that what else the machine does falls on all alike, and
 * prints medians and their ratios to a program that only says hello.
 *
 * <p>Arguments: the distribution and the number of runs.
 */
final class Measure {

  private static final String[] PRODUCTS = {
    "gpt-5.5", "{name: made-up-api, type: api}", "{name: made-up-app, type: non-api}", "chatgpt"
  };
  private static final String[] PROVIDERS = {"azure", "aws", "gcp", "oci", "coreweave"};
  private static final String[] STAGES = {"preview", "general-availability"};

  /** A command in an environment. */
  private record Subject(String name, Map<String, String> environment, List<String> command) {}

  public static void main(String... args) throws Exception {
    Path home = Path.of(args[0]).toRealPath();
    int runs = Integer.parseInt(args[1]);
    String java = System.getProperty("java.home");
    Path work = Files.createTempDirectory("lexloci-measure");
    try {
      Path one = work.resolve("one.yaml");
      Files.writeString(one, descriptor(1));
      Path many = Files.createDirectory(work.resolve("many"));
      for (int i = 0; i < 1000; i++) {
        Files.writeString(many.resolve("d" + i + ".yaml"), descriptor(i));
      }
      Files.writeString(
          work.resolve("Hello.java"),
          "class Hello { public static void main(String[] a) {"
              + " System.out.println(\"hello world\"); } }");
      run(new ProcessBuilder(java + "/bin/javac", "-d", ".", "Hello.java").directory(work.toFile()));
      Map<String, String> jdk = Map.of("JAVA_HOME", java);
      Map<String, String> off = Map.of("JAVA_HOME", java, "LEXLOCI_ARCHIVE", "off");
      String lexloci = home + "/bin/lexloci";
      List<Subject> subjects =
          List.of(
              new Subject(
                  "hello world", jdk, List.of(java + "/bin/java", "-cp", work + "", "Hello")),
              new Subject("check, 1 file", jdk, List.of(lexloci, "check", one + "")),
              new Subject("check, 1 file, no archive", off, List.of(lexloci, "check", one + "")),
              new Subject("check, 1,000 files", jdk, List.of(lexloci, "check", many + "")));
      run(builder(new Subject("", Map.of("JAVA_HOME", java, "LEXLOCI_ARCHIVE", "make"), List.of(lexloci))));
      double[][] times = new double[subjects.size()][runs];
      double[][] peaks = new double[subjects.size()][runs];
      for (int run = -1; run < runs; run++) {
        for (int s = 0; s < subjects.size(); s++) {
          double time = seconds(subjects.get(s));
          double peak = mebibytes(subjects.get(s));
          if (run >= 0) {
            times[s][run] = time;
            peaks[s][run] = peak;
          }
        }
      }
      print(subjects, times, peaks);
    } finally {
      delete(work);
    }
  }

  private static void print(List<Subject> subjects, double[][] times, double[][] peaks) {
    System.out.printf(
        "Java %s, %d processors, medians of %d runs in turns%n%n",
        System.getProperty("java.runtime.version"),
        Runtime.getRuntime().availableProcessors(),
        times[0].length);
    System.out.printf("%-28s%10s%10s%12s%10s%n", "", "seconds", "x hello", "peak MiB", "x hello");
    for (int s = 0; s < subjects.size(); s++) {
      System.out.printf(
          "%-28s%10.3f%10.1f%12.0f%10.1f%n",
          subjects.get(s).name(),
          median(times[s]),
          median(times[s]) / median(times[0]),
          median(peaks[s]),
          median(peaks[s]) / median(peaks[0]));
    }
  }

  private static String descriptor(int i) {
    return "apiVersion: lexloci.dev/v1\nkind: ProductDeployment\nmetadata: {name: d"
        + i
        + "}\nspec:\n  product: "
        + PRODUCTS[i / 10 % PRODUCTS.length]
        + "\n  stage: "
        + STAGES[i / 5 % STAGES.length]
        + "\n  target:\n    provider: "
        + PROVIDERS[i % PROVIDERS.length]
        + "\n    launchDate: \"2026-0"
        + (1 + i % 9)
        + "-"
        + (10 + i % 19)
        + "\"\n";
  }

  private static ProcessBuilder builder(Subject subject) {
    ProcessBuilder builder =
        new ProcessBuilder(subject.command())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(subject.environment());
    return builder;
  }

  private static void run(ProcessBuilder builder) throws Exception {
    if (builder.start().waitFor() != 0) {
      throw new IllegalStateException(builder.command() + " failed");
    }
  }

  private static double seconds(Subject subject) throws Exception {
    ProcessBuilder builder = builder(subject);
    long start = System.nanoTime();
    answered(subject, builder.start().waitFor());
    return (System.nanoTime() - start) / 1e9;
  }

  /** Watches the peak that the system notes, in a run of its own because watching costs time. */
  private static double mebibytes(Subject subject) throws Exception {
    Process process = builder(subject).start();
    Path status = Path.of("/proc/" + process.pid() + "/status");
    double peak = Double.NaN;
    while (process.isAlive()) {
      try {
        for (String line : Files.readAllLines(status)) {
          if (line.startsWith("VmHWM:")) {
            peak = Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024;
          }
        }
      } catch (IOException e) {
        // It has just ended, or this system has no /proc.
      }
      Thread.sleep(1);
    }
    answered(subject, process.exitValue());
    return peak;
  }

  /** An exit code above 2 is no answer, and its time means nothing. */
  private static void answered(Subject subject, int code) {
    if (code > 2) {
      throw new IllegalStateException(subject.name() + " ended with exit code " + code);
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void delete(Path directory) throws IOException {
    try (var all = Files.walk(directory)) {
      List<Path> paths = new ArrayList<>(all.toList());
      java.util.Collections.reverse(paths);
      for (Path path : paths) {
        Files.delete(path);
      }
    }
  }
}
