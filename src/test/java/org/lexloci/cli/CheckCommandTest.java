package org.lexloci.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Documents.FOREIGN;
import static org.lexloci.cli.Documents.NO;
import static org.lexloci.cli.Documents.OPEN;
import static org.lexloci.cli.Documents.YES;
import static org.lexloci.cli.Documents.all;
import static org.lexloci.cli.Documents.deployment;
import static org.lexloci.cli.Documents.record;
import static org.lexloci.cli.Documents.write;
import static org.lexloci.cli.Ran.lexloci;
import static org.lexloci.cli.Ran.piping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexloci.descriptor.DescriptorReader;
import org.lexloci.report.Schemas;

/** What is judged, what is passed over and what is refused. */
class CheckCommandTest {

  @TempDir private Path folder;

  @Test
  void standard_input_is_read_as_yaml_and_as_json() {
    piping(YES, "check", "-").exits(0).says("<stdin>:1").complains();
    piping(
            """
            {"apiVersion": "lexloci.dev/v1", "kind": "ProductDeployment", "metadata": {"name": "a"},
             "spec": {"product": {"name": "tea", "type": "api"}, "target": {"provider": "azure"}}}
            """,
            "check",
            "-")
        .exits(0)
        .says("YES      tea on azure")
        .complains();
  }

  @Test
  void standard_input_is_read_once() {
    piping(NO, "check", "-", "-").exits(1).says("1 deployment: 1 no");
  }

  @Test
  void standard_input_has_to_hold_a_descriptor() {
    piping("colour: blue\n", "check", "-")
        .exits(4)
        .complains(
            "<stdin>:1:1: not recognised: neither a descriptor (`apiVersion: lexloci.dev/v1`) nor a"
                + " manifest that is read here");
    piping(FOREIGN, "check", "-").exits(0).says("exit 0, no product is deployed");
    piping("", "check", "-").exits(4).complains("<stdin>: nothing to check: the file is empty");
  }

  @Test
  void a_walk_passes_over_foreign_files_and_counts_them() throws IOException {
    write(folder, "deep/down/yes.yaml", YES);
    write(folder, "foreign.yaml", FOREIGN);
    write(folder, "readme.md", "# read me");
    write(folder, "colours.yaml", "colour: blue\n");
    write(folder, ".venv/no.yaml", NO);

    lexloci("check", folder.toString(), "-o", "json")
        .exits(0)
        .says("\"files\" : 3,", "\"skipped\" : 4,", "\"inert\" : 1,", "\"unrecognised\" : 1,")
        .says("\"judged\" : 1,")
        .complains();
    lexloci("check", folder.toString())
        .says("applied to 1 · 1 file deploys nothing · 1 file not recognised · rules");
  }

  @Test
  void a_walk_passes_over_documents_of_every_other_kind() throws IOException {
    List<String> others =
        Schemas.KINDS.stream().filter(kind -> !DescriptorReader.KINDS.contains(kind)).toList();
    write(folder, "a.yaml", YES);
    for (String kind : others) {
      write(
          folder,
          kind + ".json",
          "{\"apiVersion\": \"lexloci.dev/v1\", \"kind\": \"" + kind + "\"}");
    }

    Ran ran = lexloci("check", folder.toString(), "--verbose");

    ran.exits(0).omits("not recognised");
    assertThat(ran.err().lines().filter(line -> line.endsWith("`, which states no deployment")))
        .hasSameSizeAs(others);
    lexloci("check", folder.resolve("Waiver.json").toString())
        .exits(4)
        .complains(
            folder.resolve("Waiver.json")
                + ":1:1: a document of kind `Waiver` states no deployment");
  }

  @Test
  void a_named_foreign_file_is_refused_and_the_others_are_judged() throws IOException {
    String yes = write(folder, "yes.yaml", YES);
    String foreign = write(folder, "foreign.yaml", "colour: blue\n");

    lexloci("check", yes, foreign)
        .exits(4)
        .says("YES      tea on azure", "1 deployment: 1 yes, 1 problem")
        .complains(
            foreign
                + ":1:1: not recognised: neither a descriptor (`apiVersion: lexloci.dev/v1`) nor a"
                + " manifest that is read here");
  }

  @Test
  void a_broken_file_does_not_keep_the_others_from_being_judged() throws IOException {
    write(folder, "a-no.yaml", NO);
    String broken = write(folder, "b-broken.yaml", all(NO, "kind: a: b\n"));
    write(folder, "c-open.yaml", OPEN);
    String mistaken =
        write(folder, "d-mistaken.yaml", NO.replace("provider: aws", "provider: asw"));

    lexloci("check", folder.toString())
        .exits(4)
        .says("NO       coffee on aws", "DEPENDS  water on aws")
        .says(
            "2 deployments: 1 no, 1 depends, 2 problems",
            "exit 4, the input is at fault, and 1 denied\n")
        .complains(
            broken + ":8:8: `:` is not allowed here; put the value in quotes or start a new line",
            mistaken + ":6:22: unknown provider `asw`; did you mean `aws`?");
  }

  @Test
  void nothing_is_judged_twice() throws IOException {
    String file = write(folder, "no.yaml", NO);

    lexloci("check", file, folder.toString(), file).exits(1).says("1 deployment: 1 no");
  }

  @Test
  void a_byte_order_mark_before_a_stream_is_no_part_of_it() {
    String line =
        """
        {"apiVersion": "lexloci.dev/v1", "kind": "ProductDeployment", "metadata": {"name": "%s"}, \
        "spec": {"product": "gpt-5.5", "target": {"provider": "azure"}}}
        """;

    piping("\ufeff" + line.formatted("a") + line.formatted("b"), "check", "-")
        .exits(0)
        .says("2 deployments: 2 yes");
  }

  @Test
  void what_is_retired_is_counted_and_not_judged() {
    String retired = NO.replace("spec:", "spec:\n  stage: retired");

    piping(all(retired, YES), "check", "-").exits(0).says("1 deployment: 1 yes, 1 retired");
    piping(retired, "check", "-")
        .exits(4)
        .says("0 deployments: 1 retired, 1 problem")
        .complains("-: nothing was judged: every deployment is retired");
  }

  @Test
  void what_launches_there_later_for_the_first_time_is_not_retired() throws IOException {
    String launch =
        """
        apiVersion: lexloci.dev/v1
        kind: Product
        metadata: {name: teapot}
        spec: {type: api, launches: [{provider: aws, stage: preview, date: "2099-01-01", source: S}]}
        """;
    String retired =
        """
        apiVersion: lexloci.dev/v1
        kind: ProductDeployment
        metadata: {name: pot}
        spec: {product: teapot, stage: retired, target: {provider: aws}}
        """;
    String file = write(folder, "pot.yaml", all(launch, retired));

    lexloci("check", file).exits(1).says("1 deployment: 1 no");
    lexloci("compare", "2025-10-28", "2026-04-27", file).exits(0).says("1 deployment: ");
  }

  @Test
  void a_directory_that_deploys_nothing_deploys_no_product() throws IOException {
    write(folder, "foreign.yaml", FOREIGN);

    lexloci("check", folder.toString())
        .exits(0)
        .says("0 deployments · 1 file deploys nothing", "exit 0, no product is deployed");
  }

  @Test
  void an_api_version_that_is_nearly_right_is_not_passed_over() throws IOException {
    String file = write(folder, "no.yaml", NO.replace("lexloci.dev/v1", "lexloci.de/v1"));

    lexloci("check", folder.toString())
        .exits(4)
        .complains(
            file + ":1:13: unsupported apiVersion `lexloci.de/v1`; expected `lexloci.dev/v1`");
  }

  @Test
  void a_deployment_of_the_same_product_in_the_same_run_is_a_launch() throws IOException {
    String product = "{name: teapot, type: non-api, owner: openai, openWeights: false}";
    String azure = deployment("azure", product, "azure", "2026-05-01");
    String aws = write(folder, "aws.yaml", deployment("aws", product, "aws", "2026-05-02"));
    String whole = "  stage: general-availability\n  customer: general\n  workload: serving\n";

    lexloci("check", aws).exits(2);
    write(folder, "azure.yaml", azure + whole);
    lexloci("check", folder.toString(), "--editions=2026-04-27")
        .exits(0)
        .says("on azure 1 day earlier")
        .complains();
    write(folder, "azure.yaml", azure);
    lexloci("check", folder.toString())
        .exits(2)
        .says("the deployment on azure on 2026-05-01 has to state `stage`, `customer`");
  }

  @Test
  void a_descriptor_that_contradicts_the_record_depends_on_who_is_right() {
    piping(deployment("a", "{name: gpt-5.5, type: non-api}", "aws", "2026-04-28"), "check", "-")
        .exits(2)
        .says("depends on  product.type")
        .says(
            "note", "product.type is stated in more than one way: non-api by <stdin>:5:34, api by")
        .complains();
  }

  @Test
  void a_deployment_that_leaves_very_much_open_is_judged_all_the_same() {
    Ran ran =
        piping(
            """
            apiVersion: lexloci.dev/v1
            kind: ProductDeployment
            metadata: {name: fog}
            spec:
              product: {name: fog, openWeights: true, hardware: true, owner: openai}
              capability: x
            ---
            """
                + all(
                    record("Product", "{openWeights: false, hardware: false, owner: amazon}")
                        .replace("recorded", "fog"),
                    record(
                        "Consent",
                        "{by: microsoft, clause: any, product: fog, provider: any, date:"
                            + " \"2026-04-27\", until: open, source: letter}")),
            "check",
            "-",
            "--verbose");

    ran.exits(2)
        .says("depends on  product.openWeights: are the model's weights published?")
        .says(
            "product.openWeights: yes and product.capabilityCriteriaMet: yes and product.owner:"
                + " supplier   YES")
        .says("1 deployment: 1 depends");
  }

  @Test
  void every_problem_of_a_document_is_told_at_once_in_the_order_of_the_file() {
    piping(
            """
            apiVersion: lexloci.dev/v1
            kind: ProductDeployment
            metadata: {name: a}
            spec:
              product: {name: UPPER, typ: api}
              stage: beta
              target: {provider: azzure, launchDate: soon, region: <your-region>}
              colour: blue
            """,
            "check",
            "-")
        .exits(4)
        .complains(
            "<stdin>:5:26: unknown field `typ`; did you mean `type`?",
            "<stdin>:6:10: unknown stage `beta`; did you mean `preview`?",
            "<stdin>:7:22: unknown provider `azzure`; did you mean `azure`?",
            "<stdin>:7:42: unknown launchDate `soon`; expected a day such as `2026-04-27`",
            "<stdin>:7:56: `<your-region>` is a placeholder that was not filled in",
            "<stdin>:8:3: unknown field `colour`; expected `artifacts`, `attributes`, `capability`,"
                + " `channel`, `customer`, `inference`, `product`, `stage`, `target` or"
                + " `workload`");
  }

  @Test
  void a_product_described_in_place_needs_an_id() {
    piping(YES.replace("name: tea", "name: Ice Tea"), "check", "-")
        .exits(4)
        .complains(
            "<stdin>:5:19: product `Ice Tea` has characters other than a-z, 0-9, `-` and `.`, or"
                + " does not start and end with a letter or digit, or is longer than 253");
  }

  @Test
  void answers_that_come_to_the_same_are_told_together() {
    String open =
        """
        apiVersion: lexloci.dev/v1
        kind: ProductDeployment
        metadata: {name: tea}
        spec: {product: {name: tea, type: non-api}}
        """;

    piping(open, "check", "-", "--editions", "2026-04-27", "--verbose")
        .exits(2)
        .says("                    azure       YES\n                    any other   DEPENDS\n")
        .says(
            "target.launchDate: azure later or azure never and target.provider: any but azure or"
                + " on-prem   NO\n")
        .omits("coreweave");
    piping(open, "check", "-", "--editions", "2026-04-27", "-o", "json").says("\"coreweave\"");
  }

  @Test
  void text_that_could_forge_a_report_is_refused_or_shown_harmless() {
    String source = "\"a\\nYES  everything\"";
    String launch =
        "{provider: azure, stage: general-availability, date: \"2026-04-01\", source: %s}";
    String product = "{name: teapot, type: non-api, launches: [%s]}";

    piping(
            deployment("a", product.formatted(launch.formatted(source)), "aws", "2026-03-01"),
            "check",
            "-")
        .exits(1)
        .says("(a\\nYES  everything)")
        .omits("\nYES");
    piping(
            deployment("a", product.formatted(launch.formatted("\"\\e[2J\"")), "aws", "2026-03-01"),
            "check",
            "-")
        .exits(4)
        .complains("<stdin>:5:128: control character `\\u001b`");
  }
}
