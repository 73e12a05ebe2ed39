package org.lexloci.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lexloci.Shipped;
import org.lexloci.source.DocumentReader;
import org.lexloci.source.Limits;

/** Deployments of one run are launches of each other's products. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class SiblingsTest {

  @Test
  void of_many_the_two_earliest_on_a_provider_are_kept() {
    List<Descriptors.Named> run = run(30, 12, 28, 10, 20);

    assertThat(new Siblings(run, Records.NONE).of("p"))
        .extracting(named -> named.name().value())
        .containsExactly("d10", "d12");
  }

  @Test
  void the_earliest_other_one_counts_and_never_its_own() {
    List<Descriptors.Named> run = run(12, 10, 20);
    Siblings siblings = new Siblings(run, Records.NONE);

    assertThat(run)
        .extracting(
            named ->
                Deployment.of(named, Records.NONE, siblings).record().launches().stream()
                    .map(l -> l.value().date().value().day().getDayOfMonth())
                    .min(Integer::compare)
                    .orElseThrow())
        .containsExactly(10, 12, 10);
  }

  @Test
  void another_product_is_no_sibling() {
    assertThat(new Siblings(run(10), Records.NONE).of("q")).isEmpty();
  }

  @Test
  void products_that_nothing_names_need_not_be_the_same() {
    List<Descriptors.Named> run = run(ProductReference.UNSTATED, 10, 12);

    assertThat(new Siblings(run, Records.NONE).of(ProductReference.UNSTATED)).isEmpty();
  }

  @Test
  void what_contradicts_itself_is_no_launch() {
    Observed torn = new Observed("", 0, List.of(), List.of("two clouds"), List.of(), Map.of());
    List<Descriptors.Named> run =
        run(10).stream()
            .map(n -> new Descriptors.Named(n.at(), n.name(), n.deployment(), torn))
            .toList();

    assertThat(new Siblings(run, Records.NONE).of("p")).isEmpty();
  }

  private static List<Descriptors.Named> run(int... days) {
    return run("p", days);
  }

  private static List<Descriptors.Named> run(String product, int... days) {
    String yaml =
        IntStream.of(days)
            .mapToObj(
                day ->
                    """
                    apiVersion: lexloci.dev/v1
                    kind: ProductDeployment
                    metadata: {name: d%1$s}
                    spec: {product: %2$s, target: {provider: azure, launchDate: 2026-06-%1$s}}
                    """
                        .formatted(day, product))
            .collect(Collectors.joining("---\n"));
    return new DescriptorReader(
            Shipped.BINDER,
            problem -> {
              throw new AssertionError(problem.toString());
            })
        .read(
            new DocumentReader(Limits.DEFAULT)
                .read("run.yaml", yaml.getBytes(StandardCharsets.UTF_8))
                .documents(),
            null)
        .deployments();
  }
}
