package org.lexloci.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.cli.Documents;
import org.lexloci.cli.Ran;
import org.lexloci.cli.SmallAgreement;
import org.lexloci.report.Reported;

/** Forms and places in which a denied deployment could be overlooked. */
final class NothingHiddenTest {

  private static final String DENIED =
      """
      {"apiVersion": "lexloci.dev/v1", "kind": "ProductDeployment", "metadata": {"name": "bad"},
       "spec": {"product": "gpt-5.5", "target": {"provider": "aws", "launchDate": "2026-11-20"}}}
      """;

  private static final String OBJECT =
      """
      {"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "bad", "annotations":
       {"lexloci.dev/product": "gpt-5.5", "lexloci.dev/provider": "aws"}},
       "spec": {"template": {"spec": {"containers": [{"name": "c", "image": "i"}]}}}}
      """;

  private static final String LIST =
      "{\"apiVersion\": \"v1\", \"kind\": \"List\", \"items\": [%s]}";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {DENIED, OBJECT})
  void documents_in_a_list_are_judged(String document) throws IOException {
    check("[" + document + "]").exits(1);
    check("[[" + document + "]]").exits(1);
    check(LIST.formatted(document)).exits(1);
    check(LIST.formatted(LIST.formatted(document))).exits(1);
    check("[" + LIST.formatted(document) + "]").exits(1);
    check(LIST.formatted(OBJECT.replace("aws", "azure") + "," + document)).exits(1);
  }

  @Test
  void a_document_in_a_list_that_is_wrong_is_a_problem() throws IOException {
    check("[" + DENIED.replace("provider", "provdier") + "]").exits(4);
    check(LIST.formatted(DENIED.replace("ProductDeployment", "ProductDeploymnet"))).exits(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"lexloci.dev/product\": \"gpt-5.5\"}]",
        "\"lexloci.dev/product: gpt-5.5\"",
        "[\"lexloci.dev/product=gpt-5.5\"]"
      })
  void annotations_that_are_no_mapping_are_a_problem(String annotations) throws IOException {
    String object =
        """
        {"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "bad", "%s": %s},
         "spec": {"template": {"metadata": {"%s": %s},
         "spec": {"containers": [{"name": "c", "image": "i"}]}}}}
        """;

    check(object.formatted("annotations", annotations, "annotations", "{}")).exits(4);
    check(object.formatted("labels", "{}", "annotations", annotations)).exits(4);
    check(object.formatted("labels", annotations, "labels", "{}")).exits(4);
    check(object.formatted("annotations", "null", "labels", "[]")).exits(0);
    check(
            object
                .replace("{\"name\": \"bad\", \"%s\": %s}", "[\"%s\", %s]")
                .formatted("a", "1", "b", "2"))
        .exits(4);
  }

  @Test
  void a_file_of_which_one_document_is_not_recognised_is_a_problem() throws IOException {
    String half = OBJECT.replace("\"apiVersion\": \"apps/v1\", ", "");
    String fine = OBJECT.replace("aws", "azure");

    Ran ran = check(fine + "---\n" + half);

    ran.exits(4)
        .complains(
            "deploy/a.yaml:5:1: not recognised: neither a descriptor (`apiVersion:"
                + " lexloci.dev/v1`) nor a manifest that is read here, among documents that are");
    check(DENIED.replace("aws", "azure") + "---\n" + half).exits(4);
    check(fine + "---\n# nothing\n---\n" + fine).exits(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"deploy", "deploy/2026-01-01-only", "."})
  void an_agreement_beside_it_hides_no_deployment(String directory) throws IOException {
    SmallAgreement.write(Files.createDirectories(folder.resolve(directory)));

    check(DENIED).exits(1).says("NO       gpt-5.5 on aws");
    Documents.write(folder, "deploy/2026-01-01-only/x.cases.yaml", "[" + DENIED + "]");
    check(DENIED.replace("aws", "azure")).exits(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Agreement",
        "Edition",
        "Run",
        "Timeline",
        "Comparison",
        "Matrix",
        "Explanation",
        "Test",
        "Verification",
        "Cases",
        "Waiver",
        "Baseline",
        "Configuration"
      })
  void a_deployment_under_another_kind_of_ours_is_a_problem(String kind) throws IOException {
    String field = kind.equals("Waiver") ? "target" : "product";
    String said =
        "`%s` is a deployment's, and a document of kind `%s` states none; expected kind"
            + " `ProductDeployment`";

    Ran ran = check(DENIED.replace("ProductDeployment", kind));

    assertThat(ran.exits(4).err()).contains(said.formatted(field, kind));
    check(DENIED.replace("aws", "azure") + "---\n" + DENIED.replace("ProductDeployment", kind))
        .exits(4)
        .says("1 yes, 1 problem");
  }

  @Test
  void cases_with_the_spec_of_a_deployment_are_a_problem() throws IOException {
    check(DENIED.replace("\"kind\": \"ProductDeployment\"", "\"given\": {}, \"expect\": {}"))
        .exits(4);
  }

  @Test
  void every_format_says_that_another_agreement_was_come_across() throws IOException {
    SmallAgreement.write(Files.createDirectories(folder.resolve("deploy/own")));
    Documents.write(folder, "deploy/a.yaml", DENIED);

    for (String format : Reported.FORMATS) {
      Ran ran = Ran.in(folder, Map.of(), "check", "deploy", "-o", format);

      assertThat(format.equals("text") ? ran.err() : ran.out())
          .as(format)
          .contains("holds an agreement, and is judged by")
          .contains("--agreement deploy/own");
    }
  }

  private Ran check(String text) throws IOException {
    Documents.write(folder, "deploy/a.yaml", text);
    return Ran.in(folder, Map.of(), "check", "deploy", "--editions=2025-10-28");
  }
}
