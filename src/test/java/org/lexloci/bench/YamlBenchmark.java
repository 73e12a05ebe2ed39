package org.lexloci.bench;

import java.io.IOException;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lexloci.source.Limits;
import org.lexloci.source.reader.DocumentReader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * What reading YAML into trees costs beside the events of its parser: 34 MB in the form of
 * definitions of resources, whose schemas are deep and full of prose, of a kind of which everything
 * is read; or the YAML files below a folder, if that is its argument.
 */
public final class YamlBenchmark {

  private static final int FILES = 10;
  private static final int BYTES = 3_400_000;
  private static final int ROUNDS = 5;

  private static final String DEFINITION =
      """
      apiVersion: schemas.example/v1
      kind: ResourceSchema
      metadata:
        annotations:
          controller-gen.kubebuilder.io/version: v0.16.2
        name: things%1$d.serving.example
      spec:
        group: serving.example
        names: {kind: Thing%1$d, listKind: Thing%1$dList, plural: things%1$d}
        scope: Namespaced
        versions:
        - name: v1
          schema:
            openAPIV3Schema:
              properties:
      """;

  private static final String PROPERTY =
      """
                field%1$d:
                  description: |-
                    Says how the field %1$d of the pod is filled in, and when it is left alone.
                    More info: https://kubernetes.io/docs/concepts/%1$d
                  properties:
                    matchExpressions:
                      items:
                        properties:
                          key:
                            description: key is the label that it applies to.
                            type: string
                          operator: {type: string}
                          values:
                            items:
                              type: string
                            type: array
                            x-kubernetes-list-type: atomic
                        required:
                        - key
                        - operator
                        type: object
                      type: array
                    "quoted %1$d":
                      default: 'some text'
                      format: int32
                      type: integer
                  type: object
                  x-kubernetes-map-type: atomic
      """;

  private YamlBenchmark() {}

  /** Prints what both cost, over the files one after another, in the median of some rounds. */
  public static void main(String... args) throws IOException {
    List<String> texts =
        args.length > 0 ? stored(Path.of(args[0])) : Collections.nCopies(FILES, text());
    List<byte[]> files = texts.stream().map(t -> t.getBytes(StandardCharsets.UTF_8)).toList();
    double[] events = new double[ROUNDS];
    double[] trees = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long start = processor();
      texts.forEach(YamlBenchmark::events);
      long between = processor();
      files.forEach(YamlBenchmark::tree);
      events[round] = (between - start) / 1e9;
      trees[round] = (processor() - between) / 1e9;
    }
    System.out.printf(
        Locale.ROOT,
        "%.1f MB: events %.2f s, trees %.2f s, %.2f times as long%n",
        files.stream().mapToLong(f -> f.length).sum() / 1e6,
        median(events),
        median(trees),
        median(trees) / median(events));
  }

  /** Answers how long this thread has been computing, whatever else the machine does. */
  private static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void events(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    ParserImpl parser = new ParserImpl(new StreamReader(new StringReader(text)), options);
    while (!parser.getEvent().is(Event.ID.StreamEnd)) {}
  }

  private static void tree(byte[] bytes) {
    if (new DocumentReader(Limits.DEFAULT).read("install.yaml", bytes).documents().isEmpty()) {
      throw new IllegalStateException("nothing was read");
    }
  }

  /** Lists the files that hold YAML, and nothing that has to be filled in first. */
  private static List<String> stored(Path folder) throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.ya?ml")).toList()) {
        String text = Files.readString(file);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (!new DocumentReader(Limits.DEFAULT).read("a.yaml", bytes).documents().isEmpty()) {
          texts.add(text);
        }
      }
    }
    return texts;
  }

  private static String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < BYTES; i++) {
      text.append("---\n").append(DEFINITION.formatted(i));
      for (int property = 0; property < 100; property++) {
        text.append(PROPERTY.formatted(property));
      }
    }
    return text.toString();
  }

  private static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
