package org.lexloci.manifest.unread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Documents.write;
import static org.lexloci.cli.Ran.lexloci;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.cli.Ran;

/** Whoever writes a key of ours in other letters believes that something is stated. */
class MiswrittenKeysTest {

  @TempDir private Path folder;

  private void refused(String file, String text, String key) throws IOException {
    write(folder, file, text.replace("KEY", key) + "\n");

    Ran ran = lexloci("check", folder.toString()).exits(4);
    assertThat(ran.err()).contains("`" + key + "` is not read here; it goes to ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lexloci.dev/product",
        "LEXLOCI.DEV/PRODUCT",
        "lexloci/product",
        "lexloci.com/product-type",
        "lexloci.dev-product",
        "lexloci_product",
        "lexloci.dev.provider",
        "lexlocy.dev/product",
        "lexloci.dev:launch_date",
      })
  void an_annotation_is(String key) throws IOException {
    refused(
        "a.yaml",
        "apiVersion: v1\nkind: Pod\nmetadata: {name: a, annotations: {'KEY': gpt-5.5}}\nspec: {containers: [{name: a, image: x}]}",
        key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lexloci-Product",
        "lexloci_product",
        "LexlociProduct",
        "lexloci:product",
        "lexloci product",
        "lexloci.dev/product",
      })
  void a_tag_is(String key) throws IOException {
    refused(
        "a.yaml",
        "Resources: {A: {Type: 'AWS::ECS::Service', Properties: {Tags: [{Key: 'KEY', Value: gpt-5.5}]}}}",
        key);
    refused(
        "b/main.tf",
        "resource \"aws_ecs_service\" \"a\" {\n  tags = {\"KEY\" = \"gpt-5.5\"}\n}",
        key);
    refused(
        "c/plan.json",
        "{\"format_version\": \"1.2\", \"resource_changes\": [{\"address\": \"a.b\", \"mode\": \"managed\","
            + " \"type\": \"aws_ecs_service\", \"provider_name\": \"registry.terraform.io/hashicorp/aws\","
            + " \"change\": {\"actions\": [\"create\"], \"after\": {\"tags\": {\"KEY\": \"gpt-5.5\"}}}}]}",
        key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x-Lexloci", "x_lexloci", "x-lexloci-product"})
  void an_extension_is(String key) throws IOException {
    refused("compose.yaml", "KEY: {product: gpt-5.5}\nservices: {a: {image: x}}", key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apiVersion: v1\nkind: Pod\nmetadata: {name: a, labels: {lexington.dev/product: b, lexington-product: c}}\nspec: {containers: [{name: a, image: x}]}",
        "services: {a: {image: x, environment: {LEXLOCI_PRODUCT: gpt-5.5}}}",
        "services: {a: {image: x, labels: {x-product: gpt, loci-product: b}}}",
      })
  void what_others_write_is_none(String text) throws IOException {
    write(folder, "a.yaml", text + "\n");

    lexloci("check", folder.toString()).exits(0);
  }
}
