package org.lexloci.input;

import static org.lexloci.cli.Documents.write;
import static org.lexloci.cli.Ran.lexloci;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexloci.cli.Documents;

/** Input that is only hostile by its size is answered in a short line, too. */
class HostileSizesTest {

  private static final String NOT_RECOGNISED =
      ":1:1: not recognised: neither a descriptor (`apiVersion: lexloci.dev/v1`) nor a manifest"
          + " that is read here";

  @TempDir private Path folder;

  @Test
  void what_is_nested_too_deep_is_refused_closed_or_not() throws IOException {
    String closed = write(folder, "a.json", "[".repeat(100_000) + "]".repeat(100_000));
    String open = write(folder, "b.json", "{\"a\":".repeat(100_000));

    lexloci("check", closed).exits(4).complains(closed + ":1:51: nested more than 50 deep");
    lexloci("check", open).exits(4).complains(open + ":1:251: nested more than 50 deep");
  }

  @Test
  void a_number_of_a_hundred_thousand_digits_is_text() throws IOException {
    String file = write(folder, "a.json", "{\"a\": " + "9".repeat(100_000) + "}");

    lexloci("check", file).exits(4).complains(file + NOT_RECOGNISED);
  }

  @Test
  void a_key_of_a_hundred_thousand_characters_is_not_printed_whole() throws IOException {
    String key = "k".repeat(100_000);
    String file = write(folder, "a.yaml", key + ": 1\n" + key + ": 2\n");

    lexloci("check", file)
        .exits(4)
        .complains(
            file
                + ":1:100001: `:` is not allowed here; put the value in quotes or start a new"
                + " line");
  }

  @Tag("exhaustive")
  @Test
  void texts_of_a_script_that_never_end_are_looked_at_once() throws IOException {
    String lines =
        IntStream.range(0, 200_000)
            .mapToObj(i -> "cat <<END" + (i % 2 == 0 ? i : ""))
            .collect(Collectors.joining("\n", "#!/bin/sh\n", "\nEND\n"));
    write(folder, "a.sh", lines);

    lexloci("check", folder.toString()).exits(4);
  }

  @Tag("exhaustive")
  @Test
  void parentheses_of_a_script_that_never_end_are_looked_at_once() throws IOException {
    write(folder, "a.sh", "#!/bin/sh\nX=" + "$((".repeat(100_000) + "\n");

    lexloci("check", folder.toString()).exits(4);
  }

  @Test
  void lines_that_name_a_product_beside_a_key_are_looked_at_once() throws IOException {
    String line = "  x: \"lexloci.dev/product: gpt-5.5\"\n";
    write(folder, "a.yaml.tpl", "{{ if .x }}\n" + line.repeat(50_000) + "{{ end }}\n");

    lexloci("check", folder.toString()).exits(2).says("names gpt-5.5 at", "a.yaml.tpl:2:");
  }

  @Test
  void variables_that_a_script_sets_for_a_tool_are_looked_at_once() throws IOException {
    String source =
        "resource \"azurerm_container_app\" \"a\" { tags = { lexloci-product = \"gpt-5-5\" } }\n";
    write(folder, "main.tf", source + source.replace("\"a\"", "\"b\"").repeat(2_000));
    write(folder, "a.sh", "terraform apply # " + "ARM_ENVIRONMENT=public ".repeat(40_000) + "\n");
    write(folder, "b.sh", "terraform apply\n" + "#  ARM_ENVIRONMENT=stack\n".repeat(40_000));

    lexloci("check", folder.toString()).exits(0).says("YES      gpt-5.5 on azure");
  }

  @Test
  void more_files_of_parameters_than_are_looked_at_leave_the_product_open() throws IOException {
    write(
        folder,
        "main.bicep",
        """
        param product string = 'gpt-5.5'
        resource app 'Microsoft.App/containerApps@2024-03-01' = {
          name: 'app'
          tags: { 'lexloci-product': product }
        }
        """);
    for (int i = 0; i < 60; i++) {
      write(
          folder,
          "values/" + i + ".json",
          "{\"$schema\": \"deploymentParameters.json#\", \"parameters\": {\"product\": {\"value\": \"gpt-5.5\"}}}");
    }

    lexloci("check", folder.toString())
        .exits(2)
        .says("YES      gpt-5.5 on azure")
        .says("more files of parameters than are looked at");
  }

  @Test
  void variables_that_lead_to_thousands_of_others_are_not_told() throws IOException {
    String variables =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "  v" + i + ": \"${v" + (i + 1) + "}${v" + (i + 1) + "}\"\n")
            .collect(Collectors.joining());
    write(
        folder,
        "Pulumi.yaml",
        "name: a\nruntime: yaml\nvariables:\n"
            + variables
            + "resources: {s: {type: \"custom:server:Server\", properties: {llm: \"${v0}\"}}}\n");

    lexloci("check", folder.toString()).exits(0).says("1 object names no product");
  }

  @Test
  void a_module_that_calls_itself_many_times_is_told_with_what_it_names() throws IOException {
    String calls =
        IntStream.range(0, 1_000)
            .mapToObj(i -> "module \"m" + i + "\" { source = \"./\" }\n")
            .collect(Collectors.joining());
    write(
        folder,
        "main.tf",
        calls
            + "resource \"aws_ecs_service\" \"s\" { tags = { lexloci-product = \"gpt-5.5\" } }\n");

    lexloci("check", folder.toString()).exits(1).says("this deploys more than can be looked at");
  }

  @Test
  void sixty_thousand_keys_are_no_descriptor() throws IOException {
    String keys =
        IntStream.range(0, 60_000)
            .mapToObj(i -> "\"k" + i + "\": " + i)
            .collect(Collectors.joining(", ", "{", "}"));
    String file = write(folder, "a.json", keys);

    lexloci("check", file).exits(4).complains(file + NOT_RECOGNISED);
  }

  @Test
  void a_long_name_that_ends_wrongly_is_told_cut() throws IOException {
    String name = "a".repeat(50_000) + "!";
    String file =
        write(folder, "a.yaml", Documents.deployment(name, "gpt-5.5", "azure", "2026-06-01"));

    lexloci("check", file)
        .exits(4)
        .complains(
            file
                + ":3:18: name `"
                + "a".repeat(80)
                + "…` has characters other than a-z, 0-9, `-` and `.`, or does not start and end"
                + " with a letter or digit, or is longer than 253");
  }

  @Test
  void a_question_of_ten_thousand_words_is_refused() {
    lexloci("may", "gpt-5.5 on" + " aws and".repeat(5_000) + " aws")
        .exits(4)
        .complains(
            "lexloci: expected PRODUCT run on PROVIDER, and a question of at most 2000 characters",
            "try `lexloci may --help` for what can be said");
  }

  @Test
  void what_a_program_joins_ever_again_is_not_told() throws IOException {
    String joined =
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    "  v"
                        + (i + 1)
                        + ": {fn::join: [\"\", [\"${v"
                        + i
                        + "}\", \"${v"
                        + i
                        + "}\"]]}")
            .collect(Collectors.joining("\n", "  v0: gpt-oss-120b\n", "\n"));
    write(
        folder,
        "Pulumi.yaml",
        "name: a\nruntime: yaml\nvariables:\n"
            + joined
            + "resources: {s: {type: \"custom:server:Server\", properties: {llm: \"${v40}\"}}}\n");

    lexloci("check", folder.toString()).exits(0).says("1 object names no product");
  }

  @Test
  void modules_that_call_too_many_others_are_told_with_what_their_files_name() throws IOException {
    for (int i = 0; i < 25; i++) {
      String call = "module \"%s\" { source = \"../m" + (i + 1) + "\" }\n";
      write(folder, "m" + i + "/main.tf", call.formatted("a") + call.formatted("b"));
    }
    write(
        folder,
        "m25/main.tf",
        "resource \"aws_ecs_service\" \"s\" { tags = { lexloci-product = \"gpt-5.5\" } }\n");

    lexloci("check", folder.toString()).exits(2).says("this deploys more than can be looked at");
  }
}
