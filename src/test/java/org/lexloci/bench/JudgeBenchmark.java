package org.lexloci.bench;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.lexloci.decision.Decider;
import org.lexloci.decision.EditionChoice;
import org.lexloci.decision.EditionDecision;
import org.lexloci.deployment.Deployment;
import org.lexloci.deployment.Siblings;
import org.lexloci.descriptor.DescriptorReader;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.descriptor.Records;
import org.lexloci.descriptor.Vocabularies;
import org.lexloci.engine.EditionRules;
import org.lexloci.library.PackedLibrary;
import org.lexloci.source.Limits;
import org.lexloci.source.binding.Binder;
import org.lexloci.source.reader.DocumentReader;
import org.lexloci.world.Case;
import org.lexloci.world.Cases;
import org.lexloci.world.Worlds;
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
 * How long it takes to decide about one deployment under the default editions, in every reading of
 * them, once it has been read. Nothing about the deployment is left open.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class JudgeBenchmark {

  private static final String DESCRIPTOR =
      """
      apiVersion: lexloci.dev/v1
      kind: ProductDeployment
      metadata: {name: fully-stated}
      spec:
        product:
          name: stated
          type: api
          statefulness: persistent
          launches:
          - {provider: azure, stage: general-availability, date: "2026-06-01", source: benchmark}
        stage: general-availability
        customer: general
        workload: serving
        channel: provider
        inference: {provider: aws}
        target: {provider: aws, region: us-east-1, launchDate: "2026-06-01"}
      """;

  private final List<EditionRules> editions = new ArrayList<>();
  private Case judged;

  /** Reads the deployment and loads the rules. */
  @Setup
  public void read() {
    Binder binder = Vocabularies.binder();
    PackedLibrary library = PackedLibrary.open();
    Descriptors descriptors =
        new DescriptorReader(
                binder,
                problem -> {
                  throw new IllegalStateException(problem.toString());
                })
            .read(
                new DocumentReader(Limits.DEFAULT)
                    .read("benchmark.yaml", DESCRIPTOR.getBytes(StandardCharsets.UTF_8))
                    .documents(),
                null);
    LocalDate today = LocalDate.of(2026, 7, 1);
    Records records = descriptors.records();
    Deployment deployment =
        Deployment.of(
            descriptors.deployments().get(0),
            records,
            new Siblings(descriptors.deployments(), records, "openai"));
    judged = new Cases(library.agreement(), today).of(deployment);
    EditionChoice.byDefault(library.agreement())
        .on(java.util.Optional.of(today), library.agreement(), today)
        .forEach(period -> editions.add(library.edition(period)));
  }

  /** Decides with all that an explanation takes. */
  @Benchmark
  public List<EditionDecision> decide() {
    List<EditionDecision> decisions = new ArrayList<>();
    for (EditionRules rules : editions) {
      Worlds worlds = Worlds.of(judged, rules.questions(), List.of());
      decisions.add(Decider.decide(rules, worlds));
    }
    return decisions;
  }
}
