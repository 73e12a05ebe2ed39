package org.lexloci.source.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.source.Document;
import org.lexloci.source.Limits;
import org.lexloci.source.reader.DocumentReader;

/** A long definition of a resource is read as far as it says what it is, and nothing else is. */
final class ResourceDefinitionsTest {

  private static final String LONG = "  field: what it is\n".repeat(2_000);

  private static final String HEAD =
      "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata:\n  name: a\n";

  private static final String POD =
      "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {containers: [{image: x}]}\n";

  private static List<Document> read(String text) {
    return new DocumentReader(Limits.DEFAULT)
        .readHeld("a.yaml", text.getBytes(StandardCharsets.UTF_8))
        .documents();
  }

  @Test
  void what_it_says_of_fields_is_left_out_and_every_line_keeps_its_number() {
    String text = HEAD + "spec:\n" + LONG + "status:\n" + LONG + "---\n" + POD;

    String left = ResourceDefinitions.leftOut(text);

    assertThat(left).hasSizeLessThan(5_000).startsWith(HEAD).endsWith(POD).doesNotContain("field");
    assertThat(left.lines().count()).isEqualTo(text.lines().count());
    List<Document> documents = read(text);
    assertThat(documents).hasSize(2);
    assertThat(documents.get(1).root().at().line()).isEqualTo(4_000 + 8);
  }

  @Test
  void it_may_stand_anywhere_and_have_other_ends_of_lines() {
    String text = POD + "---\n# made\n" + HEAD + "spec:\n" + LONG + "---\n" + POD;

    assertThat(ResourceDefinitions.leftOut(text)).hasSizeLessThan(5_000);
    assertThat(ResourceDefinitions.leftOut(text.replace("\n", "\r\n"))).hasSizeLessThan(10_000);
  }

  @Test
  void a_short_one_is_read_as_it_is() {
    String text = HEAD + "spec:\n  a: b\n";

    assertThat(ResourceDefinitions.leftOut(text)).isSameAs(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HEADspec:\nLONGkind: Pod\nspec:\n",
        "HEADspec:\nLONG? kind\n: Pod\n",
        "HEADspec:\nLONG<<: {kind: Pod}\n",
        "HEADspec:\nLONG\"kind\": Pod\n",
        "HEADspec:\nLONG--- {kind: Pod}\nLONG",
        "HEADspec:\nLONG---x\nkind: Pod\n",
        "HEADspec:\nLONG...\nkind: Pod\n",
        "HEADspec:\nLONG%YAML 1.1\n",
        "HEADspec:\nLONG\tkind: Pod\n",
        "HEADspec:\nLONG\u0085kind: Pod\n",
        "HEADspec:\nLONG\rkind: Pod\n",
        "HEADspec:\nLONGspec:\n",
        "a: \"\nHEADspec:\nLONG",
        "metadata:\n  name: a\nHEADspec:\nLONG",
        "{{- if .Values.crds }}\nHEADspec:\nLONG",
        "apiVersion: apps/v1\nkind: CustomResourceDefinition\nspec:\nLONG",
        "apiVersion: apiextensions.k8s.io/v1\nkind: Deployment\n# kind: CustomResourceDefinition\nspec:\nLONG",
        "apiVersion: apiextensions.k8s.io/v1 x\nkind: CustomResourceDefinition\nspec:\nLONG",
        "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition x\nspec:\nLONG",
        "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nspec: |\nLONG",
      })
  void what_may_be_anything_else_is_read_whole(String text) {
    String whole = text.replace("HEAD", HEAD).replace("LONG", LONG);

    assertThat(ResourceDefinitions.leftOut(whole)).isSameAs(whole);
  }
}
