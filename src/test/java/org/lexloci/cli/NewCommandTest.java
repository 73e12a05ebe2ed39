package org.lexloci.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Ran.lexloci;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From nothing to an agreement of one's own that is tested and enforced. */
class NewCommandTest {

  @TempDir private Path folder;

  @Test
  void what_is_written_passes_its_own_test_and_decides() {
    Path mine = folder.resolve("mine");
    Path deployments = mine.resolve("deploy.yaml");

    Ran written = lexloci("new", mine.toString());

    written.exits(0).complains();
    assertThat(written.out().lines())
        .containsExactly(
            "wrote " + mine + "; next:",
            "  lexloci test " + mine,
            "  lexloci check " + deployments + " --agreement " + mine,
            "  lexloci clauses --agreement " + mine);
    lexloci("test", mine.toString())
        .exits(0)
        .says(
            "7 cases, 0 failed; 7 of 7 outcomes seen, 100 % · exit 0, every case came out as"
                + " expected\n");
    lexloci("check", deployments.toString(), "--agreement", mine.toString())
        .exits(1)
        .complains()
        .says(
            "YES      assistant on on-prem ",
            "NO       assistant on other ",
            "2 deployments: 1 no, 1 yes · ")
        .omits("note ");
    lexloci("clauses", "--agreement", mine.toString()).exits(0).says("stay-on-premises");
  }

  @Test
  void what_the_page_types_can_be_typed() throws IOException {
    String page = Files.readString(Path.of("src/site/markdown/own-agreements.md"));
    List<String> typed = page.lines().filter(line -> line.startsWith("lexloci ")).toList();
    assertThat(typed).hasSize(4).first().asString().startsWith("lexloci new ours ");

    for (String line : typed) {
      String command = line.replaceAll("#.*", "").strip().substring("lexloci ".length());
      Ran ran =
          lexloci(
              command
                  .replace("ours", folder.resolve("ours").toString())
                  .replace("deploy/", folder.resolve("ours/deploy.yaml").toString())
                  .split(" "));

      assertThat(ran.exit()).as(ran.toString()).isEqualTo(command.startsWith("check") ? 1 : 0);
    }
  }

  @Test
  void an_empty_directory_is_filled() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("two words"));

    lexloci("new", empty.toString()).exits(0).says("  lexloci test '" + empty + "'\n");

    assertThat(empty.resolve("agreement.yaml")).exists();
  }

  @Test
  void what_is_there_already_is_left_alone() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.txt"), "mine");

    for (Path there : List.of(folder, file)) {
      lexloci("new", there.toString())
          .refuses(
              "`" + there + "` is there already; name a directory that is empty or does not exist",
              "lexloci new");
    }

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void a_place_that_cannot_be_written_to_is_told() throws IOException {
    Path below = Files.writeString(folder.resolve("notes.txt"), "mine").resolve("agreement");

    lexloci("new", below.toString()).refuses("`" + below + "` cannot be written", "lexloci new");
  }
}
