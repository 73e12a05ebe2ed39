package org.lexloci.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lexloci.command.Checker;
import org.lexloci.command.Session;
import org.lexloci.decision.EditionChoice;
import org.lexloci.descriptor.PublicRecord;
import org.lexloci.descriptor.Vocabularies;
import org.lexloci.input.FilesReader;
import org.lexloci.input.InputDocuments;
import org.lexloci.library.PackedLibrary;
import org.lexloci.run.HouseTerms;
import org.lexloci.run.Run;
import org.lexloci.source.Limits;
import org.lexloci.source.binding.Binder;
import org.lexloci.source.file.Checkout;
import org.lexloci.source.file.FileFinder;
import org.lexloci.source.file.Globs;
import org.lexloci.source.reader.DocumentReader;
import org.lexloci.world.WhatIf;

/**
 * What judging and deriving cost beside parsing: 10,000 objects of Kubernetes' form in 2,000 files,
 * of which one file in ten deploys a product, on changing clouds and days.
 *
 * <p>What it takes to start the rules and to judge a first deployment is told by itself: a run over
 * one file takes as long. The first round is that of a process that has done no more than that;
 * each round opens the rules anew and remembers nothing of those before it.
 */
public final class ManifestBenchmark {

  private static final int FILES = 2_000;
  private static final int ROUNDS = 5;

  private static final String[] CLOUDS = {
    "eks.amazonaws.com/nodegroup: gpu",
    "kubernetes.azure.com/agentpool: gpu",
    "cloud.google.com/gke-nodepool: gpu",
    "disk: ssd"
  };

  private static final String[] PRODUCTS = {
    "gpt-5.5", "chatgpt", "gpt-oss-20b", "gpt-6-sol", "sora", "made-up-api", "made-up-model"
  };

  private static final String OBJECTS =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: app-%1$d
        namespace: team-%2$d
        labels: {app.kubernetes.io/name: app-%1$d, app.kubernetes.io/part-of: shop}
        annotations:
          team: "%2$d"%3$s
      spec:
        replicas: 3
        selector:
          matchLabels: {app: app-%1$d}
        strategy:
          rollingUpdate: {maxSurge: 1, maxUnavailable: 0}
        template:
          metadata:
            labels: {app: app-%1$d}
          spec:
            serviceAccountName: app-%1$d
            nodeSelector:
              %4$s
            containers:
            - name: main
              image: registry.example/team-%2$d/app:%1$d
              args: ["--port", "8080", "--level", "info"]
              env:
              - {name: MODE, value: production}
              - name: TOKEN
                valueFrom: {secretKeyRef: {name: app-%1$d, key: token}}
              ports:
              - containerPort: 8080
              readinessProbe:
                httpGet: {path: /ready, port: 8080}
                periodSeconds: 10
              resources:
                requests: {cpu: 500m, memory: 1Gi}
                limits: {memory: 2Gi}
            topologySpreadConstraints:
            - maxSkew: 1
              topologyKey: topology.kubernetes.io/zone
              whenUnsatisfiable: ScheduleAnyway
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: app-%1$d, namespace: team-%2$d}
      spec:
        selector: {app: app-%1$d}
        ports:
        - {name: http, port: 80, targetPort: 8080}
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: app-%1$d, namespace: team-%2$d}
      data:
        application.properties: |
          server.port=8080
          cache.size=1000
      ---
      apiVersion: v1
      kind: ServiceAccount
      metadata: {name: app-%1$d, namespace: team-%2$d}
      ---
      apiVersion: autoscaling/v2
      kind: HorizontalPodAutoscaler
      metadata: {name: app-%1$d, namespace: team-%2$d}
      spec:
        scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: app-%1$d}
        minReplicas: 3
        maxReplicas: 12
        metrics:
        - type: Resource
          resource: {name: cpu, target: {type: Utilization, averageUtilization: 70}}
      """;

  private record Cost(int documents, int judged, long parsing, long rest) {

    double ratio() {
      return (double) rest / parsing;
    }

    void print(String what) {
      ManifestBenchmark.print(
          "%s: %d documents, %d judged, parsing alone %d ms, deriving and judging %d ms",
          what, documents, judged, parsing / 1_000_000, rest / 1_000_000);
    }
  }

  private ManifestBenchmark() {}

  /** Times parsing and what follows it, and prints how they compare. */
  public static void main(String... args) throws IOException {
    Path folder = Files.createTempDirectory("lexloci-manifests");
    try {
      for (int i = 0; i < FILES; i++) {
        Files.writeString(folder.resolve("app-" + i + ".yaml"), objects(i));
      }
      Cost start = cost(folder.resolve("app-0.yaml"));
      start.print("start");
      List<Double> ratios = new ArrayList<>();
      Cost first = cost(folder);
      first.print("round 1");
      for (int round = 2; round <= ROUNDS; round++) {
        Cost next = cost(folder);
        next.print("round " + round);
        ratios.add(next.ratio());
      }
      print(
          "deriving and judging cost %.2f times parsing alone in the first round (%.2f with the"
              + " start), %.2f in the median of the others",
          first.ratio(),
          (double) (first.rest() + start.rest()) / (first.parsing() + start.parsing()),
          median(ratios));
      print("heap at most %d MB, process at most %s", heap(), resident());
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** What else the machine does must not count. */
  private static long worked() {
    return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static Cost cost(Path path) {
    Binder binder = Vocabularies.binder();
    DocumentReader reader = new DocumentReader(Limits.DEFAULT);
    FileFinder finder = new FileFinder(Checkout.of(Path.of("")), Globs.all());
    List<String> arguments = List.of(path.toString());
    long start = worked();
    int parsed =
        finder.find(arguments).files().stream()
            .mapToInt(file -> reader.readAny(file).documents().size())
            .sum();
    long alone = worked();
    InputDocuments files = FilesReader.read(arguments, finder, reader);
    long read = worked();
    PackedLibrary library = PackedLibrary.open();
    Run run =
        new Checker(
                new Session(
                    library,
                    new PublicRecord(),
                    binder,
                    EditionChoice.byDefault(library.agreement()),
                    LocalDate.of(2026, 7, 1),
                    WhatIf.NOTHING,
                    HouseTerms.NONE))
            .check(files, InputDocuments.NONE);
    return new Cost(parsed, run.decisions().size(), alone - start, worked() - read);
  }

  private static String objects(int i) {
    int n = i / 10;
    String product = PRODUCTS[n % PRODUCTS.length];
    String declared =
        i % 10 != 0
            ? ""
            : "\n    lexloci.dev/product: "
                + product
                + "\n    lexloci.dev/product-type: "
                + (product.equals("chatgpt") || product.equals("sora") ? "non-api" : "api")
                + "\n    lexloci.dev/launch-date: \""
                + LocalDate.of(2026, 3, 1).plusDays(n * 11 % 97)
                + "\"";
    return OBJECTS.formatted(i, i % 40, declared, CLOUDS[n % CLOUDS.length]);
  }

  private static double median(List<Double> ratios) {
    List<Double> sorted = ratios.stream().sorted().toList();
    return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
  }

  private static long heap() {
    return java.lang.management.ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum()
        >> 20;
  }

  /** Only some systems tell what a process has had at most. */
  private static String resident() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return "an unknown size";
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
        .findFirst()
        .orElse("an unknown size");
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
