package org.lexloci.manifest.terraform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Documents.write;
import static org.lexloci.cli.Ran.lexloci;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.cli.Ran;

/** What is judged of source of Terraform and OpenTofu, as far as its literals go. */
class TerraformSourceTest {

  private static final Path MANIFESTS = Path.of("src/test/resources/manifests");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"models", "modules", "two-clouds", "cluster", "nowhere"})
  void source_is_judged_as_the_plan_that_is_made_of_it(String name) throws IOException {
    Set<String> planned = judged(MANIFESTS.resolve("terraform/" + name + ".json"));

    assertThat(planned).isNotEmpty();
    assertThat(judged(MANIFESTS.resolve("hcl/" + name))).isEqualTo(planned);
  }

  @Test
  void a_model_that_is_a_variable_is_that_of_its_default() throws IOException {
    String file =
        write(
            folder,
            "main.tf",
            """
            variable "model" { default = "gpt-5.5" }

            resource "azurerm_cognitive_deployment" "chat" {
              model {
                format = "OpenAI"
                name   = var.model # the one that is meant
              }
            }
            """);

    lexloci("check", file).exits(0).says("YES      gpt-5.5 on azure");
  }

  @Test
  void values_of_a_file_go_before_a_default_and_each_file_is_judged() throws IOException {
    write(
        folder,
        "main.tf",
        """
        variable "product" { type = string }
        resource "aws_lb" "chat" {
          tags = { "lexloci-product" = var.product, "lexloci-launch-date" = "2026-03-01" }
        }
        """);
    write(folder, "prod.tfvars", "product = \"gpt-5.5\"\n");
    write(folder, "test/test.tfvars", "product = \"gpt-5.4\"\n");

    lexloci("check", folder.toString())
        .exits(1)
        .says("NO       gpt-5.5 on aws", "with the values of " + folder + "/prod.tfvars")
        .says("gpt-5.4 on aws", "with the values of " + folder + "/test/test.tfvars")
        .says("2 deployments");
  }

  @Test
  void what_is_read_always_is_no_choice() throws IOException {
    write(
        folder,
        "main.tf.json",
        """
        {"variable": {"product": {"default": "gpt-5.4"}},
         "locals": {"date": "2026-03-01"},
         "resource": {"aws_lb": {"chat": {
           "tags": {"lexloci-product": "${var.product}", "lexloci-launch-date": "${local.date}"}}}}}
        """);
    write(folder, "terraform.tfvars.json", "{\"product\": \"gpt-5.5\"}");

    lexloci("check", folder.toString())
        .exits(1)
        .says("NO       gpt-5.5 on aws", folder + "/main.tf.json:3")
        .omits("gpt-5.4");
  }

  @Test
  void a_model_that_nothing_tells_is_an_open_question_that_names_the_variable() throws IOException {
    String file =
        write(
            folder,
            "main.tf",
            """
            variable "model" { type = string }
            resource "azurerm_cognitive_deployment" "chat" {
              model {
                format = "OpenAI"
                name   = var.model
              }
            }
            """);

    lexloci("check", file, "--provider", "aws")
        .exits(2)
        .says("DEPENDS  unstated-product on aws or azure")
        .says("it depends on `var.model`, which has no value (" + file + ":5:14)");
  }

  @Test
  void names_in_values_of_a_chart_are_told() throws IOException {
    String file =
        write(
            folder,
            "main.tf",
            """
            resource "helm_release" "vllm" {
              values = [yamlencode({ modelSpec = [{ modelURL = "openai/gpt-oss-120b" }] })]
            }
            """);

    lexloci("check", file)
        .exits(2)
        .says("names gpt-oss-120b at " + file + ":2:52, not judged: `helm_release.vllm` installs");
  }

  @Test
  void a_loop_without_end_is_cut_off() throws IOException {
    StringBuilder text = new StringBuilder("locals {\n  a0 = [1, 1]\n");
    for (int i = 1; i < 60; i++) {
      text.append("  a%d = [local.a%d, local.a%d]\n".formatted(i, i - 1, i - 1));
    }
    text.append(
        "}\nresource \"aws_lb\" \"a\" {\n  x = local.a59\n  y = local.a59 == local.a59\n}\n");
    text.append("module \"me\" {\n  source = \"./\"\n  count = 100\n}\n");
    String file = write(folder, "main.tf", text.toString());

    lexloci("check", file).exits(0).says("not read");
  }

  @Test
  void what_cannot_be_read_is_told_with_its_place() throws IOException {
    String file = write(folder, "main.tf", "resource \"a\" \"b\" {\n  x = [1, 2\n}\n");
    String twice = write(folder, "twice.tf", "a = 1\na = 2\n");

    lexloci("check", file).exits(4).complains(file + ":3:1: expected `,`");
    lexloci("check", twice).exits(4).complains(twice + ":2:1: `a` is set twice, first at 1:1");
  }

  private static Set<String> judged(Path path) throws IOException {
    Ran ran = lexloci("check", path.toString(), "--output", "csv");
    Set<String> judged = new TreeSet<>();
    for (CSVRecord row :
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(ran.out()))) {
      if (!row.get("product").isEmpty()) {
        judged.add(
            String.join(
                " ",
                row.get("product"),
                row.get("provider"),
                row.get("launch-date"),
                row.get("edition"),
                row.get("edition-answer")));
      }
    }
    return judged;
  }
}
