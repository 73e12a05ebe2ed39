package org.lexloci.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lexloci.Shipped;
import org.lexloci.descriptor.DescriptorReader;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.descriptor.Observation;
import org.lexloci.descriptor.ProductReference;
import org.lexloci.descriptor.Records;
import org.lexloci.descriptor.Stage;
import org.lexloci.source.Limits;
import org.lexloci.source.reader.DocumentReader;

/** Deployments of one run are launches of each other's products. */
final class SiblingsTest {

  private static final Optional<Stage> NONE = Optional.empty();
  private static final Descriptors.Named OUTSIDE = run("other", 30).get(0);

  @Test
  void of_many_the_two_earliest_on_a_provider_are_kept() {
    List<Descriptors.Named> run = run(30, 12, 28, 10, 20);

    assertThat(days(siblings(run).of("p", OUTSIDE))).containsExactly(10, 12);
    assertThat(siblings(run).kept())
        .map(named -> named.name().value())
        .containsExactly("d10", "d12");
  }

  @Test
  void the_earliest_other_one_counts_and_never_its_own() {
    List<Descriptors.Named> run = run(12, 10, 20);
    Siblings siblings = siblings(run);

    assertThat(run)
        .extracting(
            named ->
                days(Deployment.of(named, Records.NONE, siblings).record().launches().stream())
                    .get(0))
        .containsExactly(10, 12, 10);
  }

  @Test
  void another_product_is_no_sibling() {
    assertThat(siblings(run(10)).of("q", OUTSIDE)).isEmpty();
  }

  @Test
  void products_that_nothing_names_need_not_be_the_same() {
    List<Descriptors.Named> run = run(ProductReference.UNSTATED, 10, 12);

    assertThat(siblings(run).of(ProductReference.UNSTATED, OUTSIDE)).isEmpty();
  }

  @Test
  void what_contradicts_itself_is_no_launch() {
    Observation torn = Observation.NOTHING.conflicting(List.of("two clouds"));
    List<Descriptors.Named> run =
        run(10).stream()
            .map(n -> new Descriptors.Named(n.at(), n.name(), n.deployment(), torn))
            .toList();

    assertThat(siblings(run).of("p", OUTSIDE)).isEmpty();
  }

  @Test
  void what_does_not_say_that_customers_in_general_get_it_states_no_stage() {
    assertThat(stages("")).containsExactly(NONE);
    assertThat(stages("stage: preview, customer: general, workload: serving, channel: provider,"))
        .containsExactly(Optional.of(Stage.PREVIEW));
    assertThat(stages("stage: preview, customer: general,")).containsExactly(NONE);
    assertThat(stages("stage: preview, workload: serving,")).containsExactly(NONE);
    assertThat(stages("customer: general, workload: serving,")).containsExactly(NONE);
  }

  @Test
  void what_is_for_some_customers_or_for_training_is_no_launch() {
    assertThat(stages("customer: us-national-security,")).isEmpty();
    assertThat(stages("customer: us-civil,")).isEmpty();
    assertThat(stages("workload: training,")).isEmpty();
  }

  @Test
  void what_is_retired_is_no_launch_however_much_of_it_is_stated() {
    assertThat(stages("stage: retired,")).isEmpty();
    assertThat(stages("stage: retired, customer: general, workload: serving, channel: provider,"))
        .isEmpty();
  }

  @Test
  void a_product_of_another_owner_is_another_product() {
    String rest = "stage: preview, customer: general, workload: serving,";

    assertThat(stages("{name: p, owner: acme}", rest)).isEmpty();
    assertThat(stages("{name: p, type: api}", rest)).containsExactly(NONE);
    assertThat(stages("{name: p, type: api, owner: openai}", rest))
        .containsExactly(Optional.of(Stage.PREVIEW));
  }

  @Test
  void a_copy_of_published_weights_is_no_launch_and_what_may_be_one_states_no_stage() {
    String rest = "stage: preview, customer: general, workload: serving,";
    String published = "{name: p, type: api, owner: openai, openWeights: true}";

    assertThat(stages(published, rest + " channel: published-weights,")).isEmpty();
    assertThat(stages(published, rest)).containsExactly(NONE);
    assertThat(stages("{name: p, type: non-api, owner: openai}", rest)).containsExactly(NONE);
    assertThat(stages(published, rest + " channel: provider,"))
        .containsExactly(Optional.of(Stage.PREVIEW));
  }

  @Test
  void what_the_supplier_sells_itself_or_runs_elsewhere_states_no_stage() {
    String rest = "stage: preview, customer: general, workload: serving,";
    Optional<Stage> preview = Optional.of(Stage.PREVIEW);

    assertThat(stages(rest + " channel: openai,")).containsExactly(NONE);
    assertThat(stages(rest + " channel: provider, inference: {provider: aws},"))
        .containsExactly(NONE);
    assertThat(stages(rest + " channel: provider, inference: {provider: azure},"))
        .containsExactly(preview);
  }

  private static List<Optional<Stage>> stages(String more) {
    return stages("p", more);
  }

  private static List<Optional<Stage>> stages(String product, String more) {
    return siblings(read(document("d10", product, more, 10)))
        .of("p", OUTSIDE)
        .map(l -> Optional.ofNullable(l.stage()))
        .toList();
  }

  private static Siblings siblings(List<Descriptors.Named> run) {
    return new Siblings(run, Records.NONE, "openai");
  }

  private static List<Integer> days(Stream<LaunchOnRecord> launches) {
    return launches.map(l -> l.day().orElseThrow().getDayOfMonth()).toList();
  }

  private static List<Descriptors.Named> run(int... days) {
    return run("p", days);
  }

  private static List<Descriptors.Named> run(String product, int... days) {
    return read(
        IntStream.of(days)
            .mapToObj(day -> document("d" + day, product, "", day))
            .collect(Collectors.joining("---\n")));
  }

  private static String document(String name, String product, String more, int day) {
    return """
    apiVersion: lexloci.dev/v1
    kind: ProductDeployment
    metadata: {name: %s}
    spec: {product: %s, %s target: {provider: azure, launchDate: 2026-06-%s}}
    """
        .formatted(name, product, more, day);
  }

  private static List<Descriptors.Named> read(String yaml) {
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
