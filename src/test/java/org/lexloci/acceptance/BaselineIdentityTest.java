package org.lexloci.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Documents.NO;
import static org.lexloci.cli.Documents.YES;
import static org.lexloci.cli.Documents.all;
import static org.lexloci.cli.Documents.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexloci.cli.Ran;
import org.lexloci.git.TestRepository;

/** By what a baseline knows a denial again, and when one of it is fixed. */
final class BaselineIdentityTest {

  private static final String FILE = "lexloci-baseline.yaml";

  private static final String OBJECT =
      """
      apiVersion: apps/v1
      kind: %s
      metadata:
        name: chat
        namespace: %s
        annotations: {lexloci.dev/product: gpt-5.5, lexloci.dev/provider: aws}
      spec: {template: {spec: {containers: [{name: c, image: i}]}}}
      """;

  @TempDir private Path folder;

  @Test
  void a_second_denial_that_is_just_like_a_frozen_one_is_new() throws IOException {
    write(folder, "deploy/no.yaml", NO);
    freeze();
    write(folder, "deploy/no.yaml", all(NO, NO));

    check().exits(1).says("1 no, 1 frozen");
    freeze().says("4 denials of 2 deployments, 2 new, 0 gone");
    assertThat(baseline()).contains("count: 2");
    check().exits(0).says("2 frozen");
    write(folder, "deploy/no.yaml", NO);
    check().exits(0).complains("warning: " + FILE + ": 2 denials in it are fixed", tookOut());
    assertThat(baseline()).doesNotContain("count").contains("no.yaml");
  }

  @Test
  void kinds_and_namespaces_are_told_apart() throws IOException {
    write(folder, "deploy/k8s.yaml", OBJECT.formatted("Deployment", "staging"));
    freeze();
    assertThat(baseline()).contains("object: \"Deployment staging/chat\"");

    write(folder, "deploy/k8s.yaml", OBJECT.formatted("Deployment", "prod"));
    check().exits(1);
    write(folder, "deploy/k8s.yaml", OBJECT.formatted("StatefulSet", "staging"));
    check().exits(1);
  }

  @Test
  void clouds_where_model_calls_run_are_told_apart() throws IOException {
    write(folder, "deploy/no.yaml", NO + "  inference: {provider: azure}\n");
    freeze();
    assertThat(baseline()).contains("inference: azure");
    check().exits(0).says("1 frozen");

    write(folder, "deploy/no.yaml", NO + "  inference: {provider: gcp}\n");
    check().exits(1).says("1 no");
  }

  @Test
  void model_calls_on_the_same_cloud_make_no_difference() throws IOException {
    write(folder, "deploy/no.yaml", NO);
    freeze();
    assertThat(baseline()).doesNotContain("inference");

    write(folder, "deploy/no.yaml", NO + "  inference: {provider: aws}\n");
    check().exits(0).says("1 frozen");
  }

  @Test
  void addresses_of_a_plan_are_told_apart_and_counted() throws IOException {
    String plan = Files.readString(Path.of("examples/19-terraform-plan/plan.json"));
    write(folder, "deploy/plan.json", plan);
    freeze();
    check().exits(0);

    write(folder, "deploy/plan.json", plan.replace("module.chat.aws_ecs_service", "module.b.x"));
    check().exits(1);
  }

  @Test
  void what_is_excluded_or_not_understood_is_not_fixed() throws IOException {
    write(folder, "deploy/no.yaml", NO);
    write(folder, "deploy/yes.yaml", YES);
    freeze();
    String before = baseline();

    write(folder, "lexloci.yaml", configuration("exclude: [\"**/no.yaml\"]"));
    check().exits(0).complains();
    Files.delete(folder.resolve("lexloci.yaml"));
    write(folder, "deploy/no.yaml", "just: {some: thing}\n");
    check().exits(0).complains();
    write(folder, "deploy/no.yaml", "{{ if .Values.on }}\n" + NO + "{{ end }}\n");
    check();
    assertThat(baseline()).isEqualTo(before);
  }

  @Test
  void a_file_under_another_name_stays_frozen_while_nothing_else_changes() throws IOException {
    write(folder, "deploy/no.yaml", NO);
    freeze();
    String before = baseline();
    Files.move(folder.resolve("deploy/no.yaml"), folder.resolve("deploy/other.yaml"));

    check().exits(0).says("1 frozen").complains();
    write(folder, "deploy/more.yaml", NO);
    check().exits(1).says("1 no, 1 frozen");
    Files.delete(folder.resolve("deploy/more.yaml"));
    write(folder, "deploy/other.yaml", "# edited\n" + NO);
    check().exits(1).complains();
    assertThat(baseline()).isEqualTo(before);
  }

  @Test
  void a_change_that_renames_a_file_leaves_it_frozen_though_it_was_edited_since()
      throws IOException {
    TestRepository there = new TestRepository(folder);
    write(folder, "deploy/no.yaml", NO);
    freeze();
    write(folder, "deploy/no.yaml", "# edited\n" + NO);
    there.initialised().commit("Start");
    there.git("checkout", "-q", "-b", "topic");
    there.git("mv", "deploy/no.yaml", "deploy/other.yaml");

    lexloci("check", "--changed-since=main", "deploy", "--baseline", FILE)
        .exits(0)
        .says("FROZEN   coffee on aws");
    check().exits(1);
  }

  @Test
  void a_count_of_none_is_a_mistake_with_its_place() throws IOException {
    write(folder, "deploy/no.yaml", NO);
    freeze();
    write(folder, FILE, baseline().replaceFirst("clause: (.*)", "clause: $1\n      count: 0"));

    check().exits(4).saysNothing();
  }

  private static String configuration(String spec) {
    return "apiVersion: lexloci.dev/v1\nkind: Configuration\nmetadata: {name: h}\nspec: {"
        + spec
        + "}\n";
  }

  private static String tookOut() {
    return FILE + ": took that out";
  }

  private Ran freeze() {
    return lexloci("baseline", "deploy").exits(0);
  }

  private Ran check() {
    return lexloci("check", "deploy", "--baseline", FILE);
  }

  private String baseline() throws IOException {
    return Files.readString(folder.resolve(FILE));
  }

  private Ran lexloci(String... args) {
    return Ran.in(folder, Map.of(), args);
  }
}
