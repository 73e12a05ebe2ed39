package org.lexloci.manifest.unread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Documents.write;
import static org.lexloci.cli.Ran.lexloci;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A key of ours in what nobody reads states something of a deployment, and is never passed over.
 */
class KeysOfOverlaysTest {

  private static final String OBJECT =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: x
        annotations:
          lexloci.dev/product: %s
          lexloci.dev/provider: azure
      spec: {template: {spec: {containers: [{name: c, image: i}]}}}
      """;
  private static final String CHART = "apiVersion: v2\nname: c\nversion: 1.0.0\n";

  @TempDir private Path folder;

  @BeforeEach
  void write_a_base_that_is_permitted() throws IOException {
    write(folder, "base/d.yaml", OBJECT.formatted("gpt-5.5"));
    write(folder, "base/kustomization.yaml", "resources: [d.yaml]\n");
  }

  @Test
  void an_overlay_without_one_is_told() throws IOException {
    write(folder, "over/kustomization.yaml", "resources: [../base]\nnamePrefix: a-\n");

    assertThat(lexloci("check", folder.toString()).exits(0).err())
        .contains("this is a Kustomize input");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "commonAnnotations: {lexloci.dev/provider: aws}",
        "commonLabels: {lexloci.dev/launch-date: \"2026-01-01\"}",
        "labels: [{pairs: {lexloci.dev/provider: aws}}]",
        "patches: [{patch: \"metadata: {name: x, annotations: {lexloci.dev/provider: aws}}\"}]",
        "patches: [{patch: \"- {op: replace, path: /metadata/annotations/lexloci.dev~1provider,"
            + " value: aws}\"}]",
      })
  void an_overlay_that_states_one_depends(String key) throws IOException {
    write(folder, "over/kustomization.yaml", "resources: [../base]\n" + key + "\n");

    lexloci("check", folder.toString())
        .exits(2)
        .says("names a product by `lexloci.dev/", "not judged: this is a Kustomize input");
    assertThat(lexloci("check", folder.toString(), "--unread", "warn").exits(0).err())
        .contains("a product by");
  }

  @Test
  void a_transformer_beside_it_is_an_overlay_too() throws IOException {
    write(folder, "over/kustomization.yaml", "resources: [../base]\ntransformers: [t.yaml]\n");
    write(
        folder,
        "over/t.yaml",
        "apiVersion: builtin\nkind: AnnotationsTransformer\nmetadata: {name: t}\nannotations:"
            + " {lexloci.dev/provider: aws}\n");

    lexloci("check", folder.toString()).exits(2).says("t.yaml:4:15");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{{ .Values.model }}", "{{ .Values.model | quote }}", "{{- .Values.a }}"})
  void a_template_whose_product_is_filled_in_depends(String product) throws IOException {
    write(folder, "c/Chart.yaml", CHART);
    write(folder, "c/values.yaml", "model: my-own\n");
    write(folder, "c/templates/d.yaml", OBJECT.formatted(product));

    lexloci("check", folder.resolve("c").toString())
        .exits(2)
        .says("names a product by `lexloci.dev/product`", "this is a Helm chart");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# lexloci.dev/provider: aws\na: {{ .Values.a }}",
        "{{- /* lexloci.dev/provider: aws */ -}}\na: {{ .Values.a }}",
        "a: {{ .Values.a }} see lexloci.dev/provider for what it means",
        "a: {{ .Values.a }} lexloci-cache: b",
      })
  void a_comment_or_a_sentence_states_none(String text) throws IOException {
    write(folder, "c/Chart.yaml", CHART);
    write(folder, "c/templates/d.yaml", text + "\n");

    assertThat(lexloci("check", folder.resolve("c").toString()).exits(0).err())
        .doesNotContain("a product by");
  }

  @ParameterizedTest
  @CsvSource({
    "'args: [\"--model=openai/gpt-oss-120b\"]', 2",
    "'args: [serve, openai/gpt-oss-120b]', 2",
    "'args: [\"--model=other\"]', 0",
    "'env: [{name: OPENAI_MODEL, value: gpt-5.5}]', 0",
  })
  void a_patch_that_names_a_product_in_arguments_depends(String words, int exit)
      throws IOException {
    write(folder, "over/kustomization.yaml", "resources: [../base]\npatches: [{path: p.yaml}]\n");
    write(
        folder,
        "over/p.yaml",
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: x}
        spec:
          template:
            spec:
              containers:
                - name: c
                  %s
        """
            .formatted(words));

    lexloci("check", folder.toString()).exits(exit);
  }
}
