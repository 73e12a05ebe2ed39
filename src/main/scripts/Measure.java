import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * Measures whole processes, in turns so that what else the machine does falls on all alike, and
 * prints medians and their ratios to what a program does that reads and judges nothing.
 *
 * <p>Arguments: the distribution, the number of runs, and the homes of JDKs.
 */
final class Measure {

  private static final int FILES = 10_000;
  private static final int LONG = 90_000;

  private static final String PROGRAM = "org.lexloci.";

  private static final String[][] ORIGINS = {
    {PROGRAM, "Lexloci"},
    {"com.fasterxml.jackson.", "Jackson"},
    {"picocli.", "picocli"},
    {"java", "Java"},
    {"jdk.", "Java"},
    {"sun.", "Java"}
  };

  private static final String[] PRODUCTS = {
    "\"gpt-5.5\"",
    "{\"name\": \"made-up-api\", \"type\": \"api\"}",
    "{\"name\": \"made-up-app\", \"type\": \"non-api\"}",
    "\"chatgpt\""
  };
  private static final String[] PROVIDERS = {"azure", "aws", "gcp", "oci", "coreweave"};
  private static final String[] STAGES = {"preview", "general-availability"};

  /** A clause that forbids all clouds but one, unless the counterparty consents. */
  private static final String RULES =
      """
      package my_agreement.first
      import org.lexloci.fact.*
      import org.lexloci.finding.Finding.Applies
      import org.lexloci.finding.Finding.Excepted
      import function org.lexloci.engine.Ruling.*
      rule "ID applies to API products"
      @clause(ID)
      when
          ProductType(this == ProductType.API)
      then
          applies(kcontext);
      end
      rule "ID releases what the customer consented to"
      @clause(ID)
      when
          Applies(clause == "ID")
          Consent(clause == "ID", given == true)
      then
          excepted(kcontext);
      end
      rule "ID is breached elsewhere"
      @clause(ID)
      when
          Applies(clause == "ID")
          not Excepted(clause == "ID")
          Target(provider != Provider.CLOUD)
      then
          breached(kcontext);
      end
      """;

  private static final String[] CLOUDS = {"AZURE", "AWS", "GCP", "OCI", "ON_PREM"};
  private static final int[] SIZES = {10, 100, 200};

  private static final String HELLO =
      "class Hello { public static void main(String[] a) {"
          + " System.out.println(\"hello world\"); } }";

  /** Takes every token of files, or of standard input, as text. */
  private static final String READER =
      """
      import com.fasterxml.jackson.core.*;
      import java.io.File;
      class Reader {
        public static void main(String[] args) throws Exception {
          JsonFactory factory = new JsonFactory();
          long length = 0;
          if (args.length == 0) {
            length = read(factory.createParser(System.in));
          } else {
            for (File file : new File(args[0]).listFiles()) {
              length += read(factory.createParser(file));
            }
          }
          System.out.println(length);
        }
        static long read(JsonParser parser) throws Exception {
          long length = 0;
          try (parser) {
            while (parser.nextToken() != null) {
              length += parser.getText().length();
            }
          }
          return length;
        }
      }
      """;

  /**
   * A command in an environment.
   *
   * @param base the number of the subject that it is compared with; its own when with none
   * @param input what it reads from standard input
   */
  private record Subject(
      String name, int base, Map<String, String> variables, Optional<Path> input, String... words) {

    Process start(ProcessBuilder.Redirect errors) throws IOException {
      ProcessBuilder builder =
          new ProcessBuilder(words)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(errors);
      input.ifPresent(file -> builder.redirectInput(file.toFile()));
      builder.environment().putAll(variables);
      return builder.start();
    }

    /** An exit code above 2 is no answer, and its time means nothing. */
    void answered(int code) {
      if (code > 2) {
        throw new IllegalStateException(name + " ended with exit code " + code);
      }
    }

    double seconds() throws Exception {
      long start = System.nanoTime();
      answered(start(ProcessBuilder.Redirect.DISCARD).waitFor());
      return (System.nanoTime() - start) / 1e9;
    }

    /** Watches the peak that the system notes of it and of what it starts, which costs time. */
    double mebibytes() throws Exception {
      Process process = start(ProcessBuilder.Redirect.DISCARD);
      double peak = 0;
      while (process.isAlive()) {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        for (ProcessHandle one : all) {
          peak = Math.max(peak, peak(Path.of("/proc/" + one.pid() + "/status")));
        }
        Thread.sleep(2);
      }
      answered(process.exitValue());
      return peak;
    }

    private static double peak(Path status) {
      try {
        for (String line : Files.readAllLines(status)) {
          if (line.startsWith("VmHWM:")) {
            return Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024;
          }
        }
      } catch (IOException e) {
        // It has just ended, or this system has no /proc.
      }
      return 0;
    }
  }

  public static void main(String... args) throws Exception {
    Path home = Path.of(args[0]).toRealPath();
    int runs = Integer.parseInt(args[1]);
    Path work = Files.createTempDirectory("lexloci-measure");
    try {
      write(work);
      List<String> jdks = Arrays.asList(args).subList(2, args.length);
      for (String jdk : jdks) {
        measure(jdk, runs, starts(home, jdk, work));
      }
      for (String jdk : jdks) {
        measure(jdk, runs, many(home, jdk, work));
      }
      for (String jdk : jdks) {
        measure(jdk, Math.min(runs, 3), compiled(home, jdk, work));
      }
      for (String jdk : jdks) {
        classes(jdk, home, work);
        samples(jdk, home, work);
      }
    } finally {
      delete(work);
    }
  }

  private static void write(Path work) throws IOException {
    Files.writeString(work.resolve("Hello.java"), HELLO);
    Files.writeString(work.resolve("Reader.java"), READER);
    Files.writeString(work.resolve("one.json"), descriptor(1));
    Path many = Files.createDirectory(work.resolve("many"));
    try (PrintStream stream = new PrintStream(work.resolve("stream").toFile());
        PrintStream twice = new PrintStream(work.resolve("twice").toFile());
        PrintStream endless = new PrintStream(work.resolve("long").toFile())) {
      for (int i = 0; i < FILES; i++) {
        Files.writeString(many.resolve("d" + i + ".json"), descriptor(i));
        stream.println(descriptor(i));
      }
      for (int i = 0; i < 2 * FILES; i++) {
        twice.println(descriptor(i));
      }
      for (int i = 0; i < LONG; i++) {
        endless.println(descriptor(i));
      }
    }
  }

  /** Lists what is over before a person looks up. */
  private static List<Subject> starts(Path home, String jdk, Path work) throws Exception {
    String lexloci = home + "/bin/lexloci";
    String one = work + "/one.json";
    Map<String, String> on = Map.of("JAVA_HOME", jdk);
    Map<String, String> off = Map.of("JAVA_HOME", jdk, "LEXLOCI_ARCHIVE", "off");
    Optional<Path> none = Optional.empty();
    run(jdk + "/bin/javac", "-d", work + "", work + "/Hello.java");
    new Subject("", 0, Map.of("JAVA_HOME", jdk, "LEXLOCI_ARCHIVE", "make"), none, lexloci).seconds();
    return List.of(
        new Subject("hello world", 0, on, none, jdk + "/bin/java", "-cp", work + "", "Hello"),
        new Subject("check, 1 file", 0, on, none, lexloci, "check", one),
        new Subject("check -q, 1 file", 0, on, none, lexloci, "check", one, "-q"),
        new Subject("check, 1 file, no archive", 0, off, none, lexloci, "check", one));
  }

  /** Lists runs over many descriptors; those over a stream have little memory. */
  private static List<Subject> many(Path home, String jdk, Path work) throws Exception {
    String jackson;
    try (Stream<Path> jars = Files.list(home.resolve("lib"))) {
      jackson =
          jars.map(Path::toString).filter(j -> j.contains("jackson-core")).findFirst().orElseThrow();
    }
    String path = work + ":" + jackson;
    run(jdk + "/bin/javac", "-d", work + "", "-cp", path, work + "/Reader.java");
    String java = jdk + "/bin/java";
    String lexloci = home + "/bin/lexloci";
    String many = work + "/many";
    Map<String, String> on = Map.of("JAVA_HOME", jdk);
    Map<String, String> small = Map.of("JAVA_HOME", jdk, "LEXLOCI_JAVA_OPTS", "-Xmx256m");
    Optional<Path> none = Optional.empty();
    Optional<Path> stream = Optional.of(work.resolve("stream"));
    Optional<Path> twice = Optional.of(work.resolve("twice"));
    return List.of(
        new Subject("read 10,000 files", 0, on, none, java, "-cp", path, "Reader", many),
        new Subject("check, 10,000 files", 0, on, none, lexloci, "check", many, "-q"),
        new Subject("read a stream of 10,000", 2, on, stream, java, "-cp", path, "Reader"),
        new Subject("check a stream of 10,000", 2, small, stream, lexloci, "check", "-", "-q"),
        new Subject("check a stream of 20,000", 3, small, twice, lexloci, "check", "-", "-q"),
        new Subject(
            "verdicts of 10,000", 2, small, stream, lexloci, "check", "-", "-o", "verdicts"));
  }

  /** Lists what compiles rules: own agreements of more and more clauses, and the build itself. */
  private static List<Subject> compiled(Path home, String jdk, Path work) throws Exception {
    Map<String, String> forgetful = Map.of("JAVA_HOME", jdk, "LEXLOCI_CACHE", "off");
    Optional<Path> none = Optional.empty();
    String lexloci = home + "/bin/lexloci";
    List<Subject> subjects = new ArrayList<>();
    for (int clauses : SIZES) {
      String own = agreement(work.resolve("own" + clauses), clauses).toString();
      subjects.add(
          new Subject(
              "own rules, " + clauses + " clauses", 0, forgetful, none, lexloci, "may", "thing",
              "on", "aws", "--type", "api", "--agreement", own));
    }
    Path classes = home.resolveSibling("classes");
    Path rules = home.resolve("../../rules").normalize();
    if (Files.isDirectory(classes) && Files.isDirectory(rules)) {
      subjects.add(
          new Subject(
              "the build's own rules", 0, forgetful, none, "sh", "-c",
              // What is packed where it was packed before is not packed again.
              "exec \"$0\" -cp \"$1\" org.lexloci.library.Packer \"$2\" \"$(mktemp -d -p \"$3\")/classes\" microsoft-openai",
              jdk + "/bin/java", classes + ":" + home + "/lib/*", rules.toString(), work + ""));
    }
    return subjects;
  }

  private static Path agreement(Path directory, int clauses) throws IOException {
    Path edition = Files.createDirectories(directory.resolve("2026-01-01-first"));
    Files.writeString(
        directory.resolve("agreement.yaml"),
        """
        apiVersion: lexloci.dev/v1
        kind: Agreement
        metadata: {name: my-agreement}
        spec:
          title: Agreement between vendor and customer
          supplier: {id: vendor, title: Vendor}
          counterparty: {id: customer, title: Customer}
          basis: an invention
          defaultEditions: [2026-01-01-first]
        """);
    StringBuilder listed =
        new StringBuilder(
            """
            apiVersion: lexloci.dev/v1
            kind: Edition
            metadata: {name: 2026-01-01-first}
            spec:
              title: first
              from: "2026-01-01"
              sources:
                S-1: {tier: T1, title: The contract, publisher: Vendor, date: "2026-01-01",
                  url: "https://example.org/"}
              clauses:
            """);
    for (int i = 0; i < clauses; i++) {
      String id = "clause-" + i;
      String cloud = CLOUDS[i % CLOUDS.length];
      listed.append(
          "    - {id: ID, title: Clause, type: prohibition, words: There and nowhere else.,"
              .replace("ID", id));
      listed.append(" assessed: by-rule, sources: [S-1]}\n");
      Files.writeString(
          edition.resolve(id + ".drl"), RULES.replace("ID", id).replace("CLOUD", cloud));
      Files.writeString(
          edition.resolve(id + ".cases.yaml"),
          "- {name: elsewhere, given: {product.type: api, target.provider: other},"
              + " expect: {clause: violated, verdict: deny}}\n");
    }
    Files.writeString(edition.resolve("edition.yaml"), listed);
    return directory;
  }

  private static void measure(String jdk, int runs, List<Subject> subjects) throws Exception {
    double[][] times = new double[subjects.size()][runs];
    for (int run = -1; run < runs; run++) {
      for (int s = 0; s < subjects.size(); s++) {
        double time = subjects.get(s).seconds();
        if (run >= 0) {
          times[s][run] = time;
        }
      }
    }
    System.out.printf(
        "%n%s, %d processors, medians of %d runs in turns%n%n",
        jdk, Runtime.getRuntime().availableProcessors(), runs);
    System.out.printf("%-27s%10s%10s  %-26s%10s%n", "", "seconds", "times", "", "peak MiB");
    for (int s = 0; s < subjects.size(); s++) {
      Subject subject = subjects.get(s);
      boolean compared = subject.base() != s;
      System.out.printf(
          "%-27s%10.3f%10s  %-26s%10.0f%n",
          subject.name(),
          median(times[s]),
          compared
              ? String.format("%.1f", median(times[s]) / median(times[subject.base()]))
              : "",
          compared ? subjects.get(subject.base()).name() : "",
          subject.mebibytes());
    }
  }

  /** Prints how many classes a check of one file loads, by the jar or the module they are from. */
  private static void classes(String jdk, Path home, Path work) throws Exception {
    Path log = work.resolve("classes");
    String lexloci = home + "/bin/lexloci";
    String options = "-Xlog:class+load:file=" + log + "::filecount=0";
    Map<String, String> on = Map.of("JAVA_HOME", jdk, "LEXLOCI_JAVA_OPTS", options);
    String one = work + "/one.json";
    new Subject("check, 1 file", 0, on, Optional.empty(), lexloci, "check", one).seconds();
    Map<String, Integer> counts = new TreeMap<>();
    int archived = 0;
    for (String line : Files.readAllLines(log)) {
      String name = line.replaceFirst("^(\\[[^]]*])+ ", "");
      archived += name.contains("source: shared objects file") ? 1 : 0;
      counts.merge(origin(name), 1, Integer::sum);
    }
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    System.out.printf(
        "%n%s, a check of 1 file loads %,d classes, %,d of them from the archive%n%n",
        jdk, all, archived);
    counts.forEach((origin, count) -> System.out.printf("%-27s%,10d%n", origin, count));
  }

  /** Names whose class it is, by the words that its name begins with. */
  private static String origin(String name) {
    for (String[] known : ORIGINS) {
      if (name.startsWith(known[0])) {
        return known[1];
      }
    }
    return "others";
  }

  /**
   * Prints on what a check of a stream spends its time: for each package, the share of the samples
   * of the stack in which the innermost method of the program is its own, and in which any is.
   */
  private static void samples(String jdk, Path home, Path work) throws Exception {
    Path recording = work.resolve("recording.jfr");
    String options = "-XX:StartFlightRecording:settings=profile,filename=" + recording;
    Map<String, String> on = Map.of("JAVA_HOME", jdk, "LEXLOCI_JAVA_OPTS", options);
    Optional<Path> stream = Optional.of(work.resolve("long"));
    new Subject("", 0, on, stream, home + "/bin/lexloci", "check", "-", "-q").seconds();
    Map<String, int[]> counts = new TreeMap<>();
    int all = 0;
    for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
      if (event.getEventType().getName().equals("jdk.ExecutionSample")) {
        all++;
        List<String> packages =
            event.getStackTrace().getFrames().stream()
                .map(frame -> frame.getMethod().getType().getName())
                .filter(name -> name.startsWith(PROGRAM))
                .map(name -> name.substring(PROGRAM.length()).replaceFirst("\\..*", ""))
                .toList();
        packages.stream()
            .distinct()
            .forEach(name -> counts.computeIfAbsent(name, n -> new int[2])[1]++);
        packages.stream().findFirst().ifPresent(name -> counts.get(name)[0]++);
      }
    }
    System.out.printf(
        "%n%s, a check of a stream of %,d, shares of %,d samples%n%n%-27s%10s%16s%n",
        jdk, LONG, all, "", "itself", "with its calls");
    double whole = all;
    counts.forEach(
        (name, count) ->
            System.out.printf(
                "%-27s%9.0f%%%15.0f%%%n", name, 100 * count[0] / whole, 100 * count[1] / whole));
  }

  private static String descriptor(int i) {
    return "{\"apiVersion\": \"lexloci.dev/v1\", \"kind\": \"ProductDeployment\","
        + " \"metadata\": {\"name\": \"d"
        + i
        + "\"}, \"spec\": {\"product\": "
        + PRODUCTS[i / 10 % PRODUCTS.length]
        + ", \"stage\": \""
        + STAGES[i / 5 % STAGES.length]
        + "\", \"target\": {\"provider\": \""
        + PROVIDERS[i % PROVIDERS.length]
        + "\", \"launchDate\": \"2026-0"
        + (1 + i % 9)
        + "-"
        + (10 + i % 19)
        + "\"}}}";
  }

  private static void run(String... command) throws Exception {
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", command) + " failed");
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      List<Path> paths = new ArrayList<>(all.toList());
      Collections.reverse(paths);
      for (Path path : paths) {
        Files.delete(path);
      }
    }
  }
}
