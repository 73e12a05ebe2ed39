package org.lexloci.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.Shipped;
import org.lexloci.descriptor.Deployment;
import org.lexloci.descriptor.DescriptorReader;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.descriptor.PublicRecord;
import org.lexloci.descriptor.Records;
import org.lexloci.descriptor.Siblings;
import org.lexloci.engine.Library;
import org.lexloci.engine.PackedLibrary;
import org.lexloci.source.DocumentReader;
import org.lexloci.source.Limits;
import org.lexloci.world.Worlds;

/** A case that was decided before gets the same decision again, about its own file. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class PrecedentsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
  private static final List<String> FIRST =
      List.of(
          "{product: gpt-5.5, target: {provider: aws, launchDate: \"2026-05-04\"}}",
          "{product: gpt-6-sol, target: {provider: gcp, launchDate: \"2026-09-22\"}}",
          "{product: {name: new, type: api}, target: {launchDate: \"2026-05-04\"}}",
          "{product: {name: new}, target: {provider: aws}}",
          "{product: gpt-oss-120b, target: {provider: ibm}}");

  private final Library library = PackedLibrary.open(Shipped.BINDER);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{product: gpt-5.5, target: {provider: aws, launchDate: \"2026-05-05\"}}",
        "{product: gpt-5.5, target: {provider: gcp, launchDate: \"2026-05-05\"}}",
        "{product: gpt-5.5, target: {provider: azure, launchDate: \"2026-05-05\"}}",
        "{product: gpt-6-sol, target: {provider: gcp, launchDate: \"2026-09-21\"}}",
        "{product: gpt-6-sol, target: {provider: gcp, launchDate: \"2026-09-22\"}}",
        "{product: {name: other, type: api}, target: {launchDate: \"2026-06-04\"}}",
        "{product: {name: other, type: non-api}, target: {launchDate: \"2026-06-04\"}}",
        "{product: {name: other}, target: {provider: oci}}",
      })
  void what_was_judged_before_changes_nothing(String spec) {
    Deployment deployment = deployment("second.yaml", spec);
    Judge experienced = judge();
    FIRST.forEach(first -> experienced.judge(deployment("first.yaml", first)));

    Decision decision = experienced.judge(deployment);

    assertThat(decision).isEqualTo(judge().judge(deployment));
    assertThat(decision.editions().toString()).doesNotContain("first.yaml");
  }

  private Judge judge() {
    EditionChoice choice = EditionChoice.byDefault(library.agreement());
    return new Judge(library, choice, TODAY, Worlds.MOST);
  }

  private static Deployment deployment(String file, String spec) {
    String text =
        """
        apiVersion: lexloci.dev/v1
        kind: ProductDeployment
        metadata: {name: asked}
        spec: %s
        """
            .formatted(spec);
    Descriptors read =
        new DescriptorReader(
                Shipped.BINDER,
                problem -> {
                  throw new AssertionError(problem);
                })
            .read(
                new DocumentReader(Limits.DEFAULT)
                    .read(file, text.getBytes(StandardCharsets.UTF_8))
                    .documents(),
                null);
    Descriptors.Named named = read.deployments().get(0);
    Records records =
        new PublicRecord(Shipped.BINDER)
            .about(List.of(named.deployment().product().name().value()))
            .plus(read.records());
    return Deployment.of(named, records, new Siblings(List.of(), records));
  }
}
