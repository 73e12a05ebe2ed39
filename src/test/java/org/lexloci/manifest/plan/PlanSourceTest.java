package org.lexloci.manifest.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Ran.lexloci;
import static org.lexloci.cli.Ran.pipingIn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexloci.cli.Documents;
import org.lexloci.cli.Ran;

/** What a plan denies is marked on the source that it was made of, where the tree holds that. */
class PlanSourceTest {

  private static final String CALL = "module \"chat\" {\n  source = \"%s\"\n}\n";
  private static final String BLOCK = "# ours\nresource \"aws_ecs_service\" \"api\" {\n}\n";

  @TempDir private Path folder;

  private Path tree;

  @BeforeEach
  void lay_a_plan_on_one_line() throws IOException {
    tree = Files.createDirectories(folder.resolve("tree"));
    Files.createDirectories(tree.resolve(".git"));
    String plan = Files.readString(Path.of("examples/19-terraform-plan/plan.json"));
    Documents.write(tree, "plan.json", plan.replaceAll("\\n *", ""));
  }

  @Test
  void a_mark_stands_on_the_block_in_the_file_of_its_module() throws IOException {
    Documents.write(tree, "main.tf", CALL.formatted("./mod/chat"));
    String block = Documents.write(tree, "mod/chat/service.tf", BLOCK);

    for (String format : new String[] {"github", "gitlab", "sarif", "junit", "markdown", "text"}) {
      Ran ran = check(format);

      assertThat(ran.out()).as(ran.toString()).contains(block.substring(1));
    }
    check("github").says("file=" + block + ",line=2,col=1,");
    check("sarif").says("service.tf\"", "\"startLine\" : 2,", "plan.json\"");
    check("text").says("planned resource module.chat.aws_ecs_service.api, " + block + ":2\n");
  }

  @Test
  void source_above_and_below_the_plan_is_found() throws IOException {
    Files.move(tree.resolve("plan.json"), Files.createDirectory(tree.resolve("out")).resolve("p"));
    Documents.write(tree, "main.tf", CALL.formatted("./chat"));
    String above = Documents.write(tree, "chat/service.tf", BLOCK);

    lexloci("check", tree.resolve("out/p").toString(), "-o", "github")
        .says("file=" + above + ",line=2,");

    Files.move(tree.resolve("out/p"), tree.resolve("plan.json"));
    Files.createDirectory(tree.resolve("live"));
    Files.move(tree.resolve("main.tf"), tree.resolve("live/main.tf"));
    Files.move(tree.resolve("chat"), tree.resolve("live/chat"));

    check("github").says("file=" + tree.resolve("live/chat/service.tf") + ",line=2,");
  }

  @Test
  void a_plan_that_is_piped_was_made_in_the_working_directory() throws IOException {
    String plan = Files.readString(tree.resolve("plan.json"));
    Files.delete(tree.resolve("plan.json"));
    Documents.write(tree, "main.tf", CALL.formatted("./mod/chat"));
    Documents.write(tree, "mod/chat/service.tf", BLOCK);

    pipingIn(tree, plan, "check", "-", "-o", "github").says("file=mod/chat/service.tf,line=2,");
    pipingIn(tree, plan, "check", "-")
        .exits(1)
        .says("planned resource module.chat.aws_ecs_service.api, mod/chat/service.tf:2\n");
    pipingIn(tree.resolve("mod"), plan, "check", "-", "-o", "github")
        .says("file=../mod/chat/service.tf,line=2,");
  }

  @Test
  void nothing_outside_of_the_tree_is_opened() throws IOException {
    String outside = Documents.write(folder, "chat/service.tf", BLOCK);
    Documents.write(tree, "main.tf", CALL.formatted("../chat"));
    check("github").omits(outside).says("plan.json,line=1,");

    Documents.write(tree, "main.tf", CALL.formatted("./link"));
    Files.createSymbolicLink(tree.resolve("link"), folder.resolve("chat"));
    check("github").omits("service.tf").says("plan.json,line=1,");

    Files.delete(tree.resolve("link"));
    Files.createDirectory(tree.resolve("link"));
    Files.createSymbolicLink(tree.resolve("link/service.tf"), Path.of(outside));
    check("github").omits("service.tf").says("plan.json,line=1,");
  }

  @Test
  void source_that_cannot_be_read_or_calls_itself_leaves_the_mark_on_the_plan() throws IOException {
    Documents.write(tree, "main.tf", CALL.formatted("./chat"));
    Documents.write(tree, "chat/service.tf", BLOCK + "}");
    check("github").exits(1).says("plan.json,line=1,");

    Documents.write(tree, "main.tf", CALL.formatted("./"));
    check("github").exits(1).says("plan.json,line=1,");
  }

  @Test
  void a_plan_on_one_line_is_told_by_the_addresses_of_its_resources() {
    String address = "planned resource module.chat.aws_ecs_service.api";

    for (String format :
        new String[] {
          "text",
          "markdown",
          "json",
          "ndjson",
          "csv",
          "github",
          "gitlab",
          "pipelines",
          "teamcity",
          "junit",
          "sarif",
          "oscal"
        }) {
      Ran ran = check(format);

      assertThat(ran.out().replace("\\", "")).as(ran.toString()).contains(address);
    }
  }

  private Ran check(String format) {
    return lexloci("check", tree.resolve("plan.json").toString(), "-o", format);
  }
}
