package org.lexloci.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lexloci.descriptor.ClusterMap;
import org.lexloci.descriptor.ModelNames;
import org.lexloci.descriptor.NamedRecord;
import org.lexloci.fact.Provider;
import org.lexloci.manifest.evidence.Aspect;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.ManifestDefaults;
import org.lexloci.manifest.evidence.ManifestPlace;
import org.lexloci.manifest.evidence.Reduction;
import org.lexloci.manifest.evidence.Strength;
import org.lexloci.manifest.evidence.Subject;
import org.lexloci.manifest.evidence.UnreadPart;
import org.lexloci.manifest.kind.ManifestKind;
import org.lexloci.source.Document;
import org.lexloci.source.Limits;
import org.lexloci.source.Position;
import org.lexloci.source.StatedValue;
import org.lexloci.source.reader.DocumentReader;

/** What the command line and records say of manifests. */
class ManifestDefaultsTest {

  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: a, annotations: {lexloci.dev/provider: aws}}
      ---
      apiVersion: v1
      kind: Pod
      metadata: {name: b, annotations: {lexloci.dev/product: gpt-4o}}
      spec: {nodeSelector: {eks.amazonaws.com/nodegroup: x}}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: c}
      """;

  private static ManifestDefaults said(Provider provider, String product) {
    return new ManifestDefaults(
        Optional.ofNullable(provider), Optional.ofNullable(product), Optional.empty(), false);
  }

  private static List<String> derived(ManifestDefaults said) {
    return Derivation.of(Map.of("app.yaml", POD), said).stream()
        .map(String::strip)
        .filter(l -> l.startsWith("=>") || l.startsWith("conflict") || l.startsWith("note"))
        .toList();
  }

  private static List<Document> documents(String file, String text) {
    return new DocumentReader(Limits.DEFAULT)
        .read(file, text.getBytes(StandardCharsets.UTF_8))
        .documents();
  }

  private static Manifests manifests(List<NamedRecord<ClusterMap>> clusters) {
    ModelNames names = new ModelNames(Map.of("gpt-4o", "gpt-4o", "gpt-5.5", "gpt-5.5"), Map.of());
    return new Manifests(names, clusters, ManifestDefaults.NOTHING);
  }

  private static <T> StatedValue<T> stated(T value) {
    return new StatedValue<>(value, new Position("clusters.yaml", 1, 1));
  }

  @Test
  void the_cloud_of_a_run_stands_for_what_is_stated_and_never_for_what_is_proved() {
    assertThat(derived(said(Provider.AWS, null)))
        .containsExactly("=> a: unstated-product on AWS", "=> b: gpt-4o on AWS");
    assertThat(derived(said(Provider.GCP, null)))
        .containsExactly(
            "=> a: unstated-product on GCP",
            "note --provider stands for aws of app.yaml:3:57 (annotation `lexloci.dev/provider`)",
            "=> b: gpt-4o",
            "conflict target.provider is stated in more than one way: gcp by --provider (command"
                + " line), aws by app.yaml:8:52 (key `eks.amazonaws.com/nodegroup`)");
  }

  @Test
  void the_product_of_a_run_is_of_whatever_runs_and_names_none() {
    assertThat(derived(said(null, "tea")))
        .containsExactly("=> a: tea on AWS", "=> b: gpt-4o on AWS");
  }

  @Test
  void a_cluster_map_says_where_the_clusters_are_that_applications_name() {
    ClusterMap map =
        new ClusterMap(
            List.of(
                new ClusterMap.Cluster(
                    stated("prod"), null, stated(Provider.AWS), stated("eu-west-1")),
                new ClusterMap.Cluster(
                    null, stated("https://x.example.org"), stated(Provider.GCP), null)));
    String applications =
        """
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        metadata: {name: a, annotations: {lexloci.dev/product: gpt-4o}}
        spec: {destination: {name: prod}}
        ---
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        metadata: {name: b, annotations: {lexloci.dev/product: gpt-4o}}
        spec: {destination: {server: "https://x.example.org"}}
        """;

    List<Subject> subjects =
        manifests(List.of(new NamedRecord<>(stated("map"), map, null)))
            .read(documents("app.yaml", applications))
            .subjects();

    assertThat(subjects.get(0).evidence().of(Aspect.PROVIDER, Strength.STRONG))
        .extracting(EvidenceItem::value)
        .containsExactly("aws");
    assertThat(subjects.get(0).evidence().of(Aspect.REGION, Strength.STRONG))
        .extracting(EvidenceItem::value)
        .containsExactly("eu-west-1");
    assertThat(subjects.get(1).evidence().of(Aspect.PROVIDER, Strength.STRONG))
        .extracting(EvidenceItem::value)
        .containsExactly("gcp");
    assertThat(subjects.get(1).evidence().of(Aspect.REGION, Strength.STRONG)).isEmpty();
  }

  @Test
  void what_was_not_read_becomes_a_deployment_that_nothing_permits() {
    Manifests manifests = manifests(List.of());
    UnreadPart silent = new UnreadPart("chart", new Position("a.yaml", 3, 1), "a chart", List.of());
    EvidenceItem named =
        new EvidenceItem(
            Aspect.PRODUCT,
            Strength.STRONG,
            "gpt-4o",
            "name",
            new ManifestPlace(new Position("a.yaml", 7, 2), 1, ""));

    ManifestDeployment open = manifests.deployments(silent).get(0);
    ManifestDeployment telling = manifests.deployments(silent.naming(List.of(named))).get(0);

    assertThat(open.named().deployment().product().name().value()).isEqualTo(Reduction.UNSTATED);
    assertThat(open.named().at()).hasToString("a.yaml:3:1");
    assertThat(open.named().observed().conflicts()).containsExactly("a chart");
    assertThat(telling.named().deployment().product().name().value()).isEqualTo("gpt-4o");
    assertThat(telling.named().at()).hasToString("a.yaml:7:2");
    assertThat(telling.named().observed().conflicts())
        .containsExactly("names gpt-4o at a.yaml:7:2, not judged: a chart");
  }

  @Test
  void what_a_chart_names_and_nothing_deploys_of_it_is_told() {
    Manifests manifests = manifests(List.of());
    Manifests.Read read = manifests.read(documents("app.yaml", POD));

    List<UnreadPart> behind =
        manifests.behind(documents("values.yaml", "{a: gpt-4o, b: gpt-5.5}"), read);

    assertThat(behind)
        .extracting(part -> part.told().toString())
        .containsExactly(
            "values.yaml:1:16: names gpt-5.5 at values.yaml:1:16, not judged: what was rendered"
                + " does not deploy it; check which values do");
    assertThat(manifests.behind(documents("values.yaml", "{a: gpt-4o}"), read)).isEmpty();
  }

  @Test
  void texts_by_themselves_deploy_nothing() {
    assertThat(Manifests.isBeside(documents("a.yaml", POD).get(0))).isFalse();
    assertThat(Manifests.kind(documents("a.yaml", POD).get(0))).contains(ManifestKind.KUBERNETES);
    assertThat(Manifests.kind(documents("a.yaml", "a: b").get(0))).isEmpty();
  }
}
