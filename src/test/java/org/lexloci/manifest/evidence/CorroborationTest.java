package org.lexloci.manifest.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lexloci.Given;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.descriptor.ModelNames;
import org.lexloci.descriptor.ProductDeployment;
import org.lexloci.manifest.Manifests;

class CorroborationTest {

  private static final String POD =
      "apiVersion: v1\nkind: Pod\nmetadata: {name: %s, annotations: {%s}}\nspec: {%s}\n";

  private static String pod(String name, String annotations, String spec) {
    return POD.formatted(name, annotations, spec);
  }

  private static Descriptors.Named compared(String spec, String... manifests) {
    Descriptors.Named named =
        Given.descriptors(Given.document("ProductDeployment", "judged", spec)).deployments().get(0);
    List<Subject> subjects =
        new Manifests(
                new ModelNames(Map.of("tea", "tea"), Map.of()), List.of(), ManifestDefaults.NOTHING)
            .read(Given.documents(manifests))
            .subjects();
    return Corroboration.of(named, subjects, id -> id.equals("chai") ? "tea" : id).compared(named);
  }

  /** Writes what is stated in the end, and what excludes each other. */
  private static String told(Descriptors.Named named) {
    ProductDeployment deployment = named.deployment();
    ProductDeployment.Target target = deployment.target();
    String facts =
        List.of(
                "type="
                    + (deployment.product().inline() == null
                            || deployment.product().inline().type() == null
                        ? ""
                        : deployment.product().inline().type().value()),
                "stage=" + (deployment.stage() == null ? "" : deployment.stage().value()),
                "provider="
                    + (target == null || target.provider() == null
                        ? ""
                        : target.provider().value()),
                "region="
                    + (target == null || target.region() == null ? "" : target.region().value()),
                "day="
                    + (target == null || target.launchDate() == null
                        ? ""
                        : target.launchDate().value()))
            .stream()
            .filter(fact -> !fact.endsWith("="))
            .collect(Collectors.joining(" "));
    String clouds =
        named.observed().providers().stream()
            .map(cloud -> cloud.value().id())
            .collect(Collectors.joining(","));
    return facts
        + (clouds.isEmpty() ? "" : " of " + clouds)
        + named.observed().conflicts().stream().map(c -> "; " + c).collect(Collectors.joining());
  }

  @Test
  void what_the_descriptor_leaves_out_is_taken_from_manifests() {
    String declared =
        "lexloci.dev/product-type: api, lexloci.dev/stage: preview, lexloci.dev/provider: aws,"
            + " lexloci.dev/region: eu-west-1, lexloci.dev/launch-date: \"2026-05-01\"";

    assertThat(told(compared("product: tea", pod("a", declared, ""))))
        .isEqualTo("type=API stage=PREVIEW provider=AWS region=eu-west-1 day=2026-05-01");
  }

  @Test
  void what_both_say_alike_is_no_contradiction() {
    assertThat(
            told(
                compared(
                    "product: {name: tea, type: api}, stage: preview, target: {provider: aws,"
                        + " region: EU West 1, launchDate: \"2026-05-01\"}",
                    pod(
                        "a",
                        "lexloci.dev/product: chai, lexloci.dev/product-type: api,"
                            + " lexloci.dev/stage: preview, lexloci.dev/provider: aws,"
                            + " lexloci.dev/region: euwest1, lexloci.dev/launch-date:"
                            + " \"2026-05-01\"",
                        ""))))
        .isEqualTo("type=API stage=PREVIEW provider=AWS region=EU West 1 day=2026-05-01");
  }

  @Test
  void what_they_say_otherwise_is_told_with_every_place() {
    assertThat(
            told(
                compared(
                    "product: {name: tea, type: api}, stage: general-availability, target:"
                        + " {provider: aws, region: us-east-1, launchDate: \"2026-05-01\"}",
                    pod(
                        "a",
                        "lexloci.dev/product: coffee, lexloci.dev/product-type: non-api,"
                            + " lexloci.dev/stage: preview, lexloci.dev/region: eu-west-1,"
                            + " lexloci.dev/launch-date: \"2026-06-01\"",
                        "nodeSelector: {cloud.google.com/gke-nodepool: x}"))))
        .isEqualTo(
            "type=API stage=GENERAL_AVAILABILITY region=us-east-1 day=2026-05-01 of aws,gcp;"
                + " product is stated in more than one way: tea by given.yaml:5:24 (descriptor),"
                + " coffee by given.yaml:3:56 (annotation `lexloci.dev/product`);"
                + " product.type is stated in more than one way: api by given.yaml:5:35"
                + " (descriptor), non-api by given.yaml:3:90 (annotation"
                + " `lexloci.dev/product-type`);"
                + " stage is stated in more than one way: general-availability by given.yaml:5:48"
                + " (descriptor), preview by given.yaml:3:118 (annotation `lexloci.dev/stage`);"
                + " target.launchDate is stated in more than one way: 2026-05-01 by"
                + " given.yaml:5:125 (descriptor), 2026-06-01 by given.yaml:3:183 (annotation"
                + " `lexloci.dev/launch-date`);"
                + " target.region is stated in more than one way: us-east-1 by given.yaml:5:102"
                + " (descriptor), eu-west-1 by given.yaml:3:147 (annotation `lexloci.dev/region`);"
                + " target.provider is stated in more than one way: aws by given.yaml:5:89"
                + " (descriptor), gcp by given.yaml:4:54 (key `cloud.google.com/gke-nodepool`)");
  }

  @Test
  void what_is_shown_in_two_ways_is_taken_for_neither() {
    String one = pod("a", "lexloci.dev/region: x, lexloci.dev/provider: aws", "");
    String other = pod("b", "lexloci.dev/region: y, lexloci.dev/provider: gcp", "");

    assertThat(told(compared("product: tea", one, other)))
        .isEqualTo(
            " of aws,gcp; target.provider is stated in more than one way: aws by given.yaml:3:80"
                + " (annotation `lexloci.dev/provider`), gcp by given.yaml:8:80 (annotation"
                + " `lexloci.dev/provider`)");
    assertThat(
            told(compared("product: tea, target: {region: y}", one.replace("aws", "gcp"), other)))
        .isEqualTo("provider=GCP region=y");
  }

  @Test
  void where_some_name_the_product_the_others_are_of_others() {
    String own = pod("a", "lexloci.dev/product: chai, lexloci.dev/provider: aws", "");
    String other = pod("b", "lexloci.dev/product: coffee, lexloci.dev/provider: gcp", "");

    assertThat(told(compared("product: tea", own, other))).isEqualTo("provider=AWS");
  }
}
