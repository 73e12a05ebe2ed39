package org.lexloci.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.lexloci.source.Document;
import org.lexloci.source.InputFile;
import org.lexloci.source.Limits;
import org.lexloci.source.Problem;
import org.lexloci.source.reader.DocumentReader;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "makes links, pipes and names that it refuses")
class FileFinderTest {

  @TempDir private Path base;

  @Test
  void a_walk_takes_yaml_and_json_sorted_by_name() throws IOException {
    file("deploy/b.yaml");
    file("deploy/a.yml");
    file("deploy/sub/plan.json");
    file("deploy/UPPER.YAML");
    file("deploy/no-extension");
    file("deploy/a.yaml~");
    file("deploy/x.yaml.swp");
    file("deploy/trailing-dot.yaml.");

    FileFinder.Found found = find("deploy");

    assertThat(shown(found))
        .containsExactly(
            "deploy/UPPER.YAML", "deploy/a.yml", "deploy/b.yaml", "deploy/sub/plan.json");
    assertThat(found.skipped())
        .extracting(p -> p.at().file())
        .containsExactly(
            "deploy/a.yaml~",
            "deploy/no-extension",
            "deploy/trailing-dot.yaml.",
            "deploy/x.yaml.swp");
    assertThat(found.problems()).isEmpty();
    assertThat(found.warnings()).isEmpty();
  }

  @Test
  void a_walk_passes_over_directories_of_tools_alone() throws IOException {
    file("deploy/.hidden.yaml");
    file("deploy/.github/a.yaml");
    file("deploy/.git/a.yaml");
    file("deploy/.venv/a.yaml");

    FileFinder.Found found = find("deploy");

    assertThat(shown(found)).containsExactly("deploy/.github/a.yaml", "deploy/.hidden.yaml");
    assertThat(found.skipped())
        .extracting(p -> p.at().file())
        .containsExactly("deploy/.git", "deploy/.venv");
  }

  @Test
  void a_script_may_have_no_ending_and_packages_are_of_others() throws IOException {
    Files.writeString(Files.createDirectories(base.resolve("bin")).resolve("start"), "#!/bin/sh");
    file("bin/notes");
    file("app/main.py");
    file("node_modules/a/index.js");
    file("node_modules/a/package.json");

    assertThat(shown(find(".")))
        .containsExactly("app/main.py", "bin/start", "node_modules/a/package.json");
  }

  @Test
  void a_named_file_is_taken_whatever_its_name() throws IOException {
    file(".hidden");
    file("plan");

    assertThat(shown(find(".hidden", "plan"))).containsExactly(".hidden", "plan");
  }

  @Test
  void a_named_directory_is_walked_whatever_its_name() throws IOException {
    file(".github/directory.yaml/a.yaml");

    assertThat(shown(find(".github/"))).containsExactly(".github/directory.yaml/a.yaml");
    assertThat(shown(find(".github/directory.yaml")))
        .containsExactly(".github/directory.yaml/a.yaml");
  }

  @Test
  void the_working_directory_adds_nothing_to_names() throws IOException {
    file("a/b.yaml");

    assertThat(shown(find("."))).containsExactly("a/b.yaml");
    assertThat(shown(find("./a"))).containsExactly("./a/b.yaml");
  }

  @Test
  void arguments_keep_their_order() throws IOException {
    file("z.yaml");
    file("a.yaml");

    assertThat(shown(find("z.yaml", "-", "a.yaml"))).containsExactly("z.yaml", "<stdin>", "a.yaml");
  }

  @Test
  void a_file_is_judged_once() throws IOException {
    file("deploy/a.yaml");
    Files.createLink(base.resolve("deploy/hard.yaml"), base.resolve("deploy/a.yaml"));
    link("deploy/soft.yaml", "a.yaml");

    FileFinder.Found found = find("deploy/a.yaml", "deploy", "deploy/../deploy/a.yaml", "-", "-");

    assertThat(shown(found)).containsExactly("deploy/a.yaml", "<stdin>");
    assertThat(found.skipped())
        .extracting(p -> p.at().file())
        .containsExactly(
            "<stdin>",
            "deploy/../deploy/a.yaml",
            "deploy/a.yaml",
            "deploy/hard.yaml",
            "deploy/soft.yaml");
  }

  @Test
  void equal_files_are_not_one_file() throws IOException {
    file("a.yaml");
    file("b.yaml");
    Files.setLastModifiedTime(
        base.resolve("b.yaml"), Files.getLastModifiedTime(base.resolve("a.yaml")));

    assertThat(shown(find("."))).containsExactly("a.yaml", "b.yaml");
  }

  @Test
  void links_that_lead_nowhere_are_problems_when_named() throws IOException {
    link("dangling.yaml", "nowhere.yaml");
    link("loop-a.yaml", "loop-b.yaml");
    link("loop-b.yaml", "loop-a.yaml");

    assertThat(problems(find("missing.yaml", "dangling.yaml", "loop-a.yaml")))
        .containsExactly(
            "dangling.yaml: no such file (dangling link)",
            "loop-a.yaml: too many levels of symbolic links",
            "missing.yaml: no such file");
  }

  @Test
  void a_submodule_that_is_not_checked_out_is_a_warning() throws IOException {
    Files.createDirectory(base.resolve(".git"));
    Files.writeString(
        base.resolve(".gitmodules"),
        """
        [submodule "one"]
        \tpath = deploy/one
        \turl = ../one
        [submodule "two words"]
        \tPath="deploy/two words"
        [submodule "three"]
        \tpath = deploy/three
        """);
    Files.createDirectories(base.resolve("deploy/one"));
    Files.createDirectories(base.resolve("deploy/two words"));
    Files.createDirectories(base.resolve("deploy/empty"));
    file("deploy/three/a.yaml");

    assertThat(warnings(find("deploy")))
        .containsExactly(
            "deploy/one: skipped: a submodule that is not checked out",
            "deploy/two words: skipped: a submodule that is not checked out");
    assertThat(warnings(find("deploy/one")))
        .containsExactly("deploy/one: skipped: a submodule that is not checked out");
    assertThat(warnings(find("."))).hasSize(2);
  }

  @Test
  void links_that_lead_nowhere_are_warnings_in_a_walk() throws IOException {
    link("deploy/dangling.yaml", "nowhere.yaml");
    link("deploy/loop.yaml", "loop.yaml");
    link("deploy/dangling", "nowhere");

    FileFinder.Found found = find("deploy");

    assertThat(found.files()).isEmpty();
    assertThat(found.problems()).isEmpty();
    assertThat(warnings(found))
        .containsExactly(
            "deploy/dangling.yaml: skipped: no such file (dangling link)",
            "deploy/loop.yaml: skipped: too many levels of symbolic links");
    assertThat(found.skipped()).extracting(p -> p.at().file()).containsExactly("deploy/dangling");
  }

  @Test
  void a_link_out_of_the_directory_is_followed_only_when_named() throws IOException {
    file("secret.yaml");
    file("outside/a.yaml");
    file("deploy/own.yaml");
    link("deploy/out.yaml", "../secret.yaml");
    link("deploy/out", "../outside");

    FileFinder.Found walked = find("deploy");

    assertThat(shown(walked)).containsExactly("deploy/own.yaml");
    assertThat(warnings(walked))
        .containsExactly(
            "deploy/out: skipped: links to a directory outside",
            "deploy/out.yaml: skipped: links to a file outside");
    assertThat(shown(find("deploy/out.yaml", "deploy/out")))
        .containsExactly("deploy/out.yaml", "deploy/out/a.yaml");
  }

  @Test
  void a_link_out_of_the_directory_is_followed_in_a_repository() throws IOException {
    file(".git/config.yaml");
    file("common/a.yaml");
    file("common/.venv/b.yaml");
    file("deploy/own.yaml");
    link("deploy/a.yaml", "../common/a.yaml");
    link("deploy/b", "../common/.venv");
    link("deploy/all", "..");
    link("common/.venv/back", "../../deploy");
    link("deploy/git", "../.git");
    link("deploy/config.yaml", "../.git/config.yaml");

    FileFinder.Found walked = find("deploy");

    assertThat(shown(walked))
        .containsExactly("deploy/a.yaml", "deploy/own.yaml", "deploy/b/b.yaml");
    assertThat(warnings(walked))
        .containsExactly(
            "deploy/config.yaml: skipped: links to a file outside",
            "deploy/git: skipped: links to a directory outside");
  }

  @Test
  void links_inside_the_directory_neither_loop_nor_hide_files() throws IOException {
    file("deploy/..data/real.yaml");
    link("deploy/mounted.yaml", "..data/real.yaml");
    link("deploy/self", ".");

    FileFinder.Found found = find("deploy");

    assertThat(shown(found)).containsExactly("deploy/mounted.yaml");
    assertThat(found.skipped())
        .extracting(p -> p.at().file())
        .containsExactly("deploy/..data/real.yaml", "deploy/self");
    assertThat(found.warnings()).isEmpty();
  }

  @Test
  void what_is_not_a_regular_file_is_never_opened() throws Exception {
    file("deploy/a.yaml");
    pipe("deploy/fifo.yaml");
    pipe("deploy/fifo");
    link("deploy/zero.yaml", "/dev/zero");

    FileFinder.Found walked = find("deploy");

    assertThat(shown(walked)).containsExactly("deploy/a.yaml");
    assertThat(warnings(walked))
        .containsExactly(
            "deploy/fifo.yaml: skipped: not a regular file",
            "deploy/zero.yaml: skipped: links to a file outside");
    assertThat(problems(find("deploy/fifo.yaml", "deploy/zero.yaml", "/dev/zero")))
        .containsExactly(
            "/dev/zero: not a regular file",
            "deploy/fifo.yaml: not a regular file",
            "deploy/zero.yaml: not a regular file");
  }

  @Test
  void what_may_not_be_read_is_a_problem_and_never_skipped() throws IOException {
    file("deploy/closed.yaml");
    file("deploy/sub/a.yaml");
    file("deploy/sub.yaml");
    close("deploy/closed.yaml");
    close("deploy/sub");
    assumeFalse(Files.isReadable(base.resolve("deploy/sub")), "nothing is closed to root");

    FileFinder.Found found =
        find("deploy", "deploy/closed.yaml", "deploy/sub", "deploy/sub/a.yaml");

    assertThat(shown(found)).containsExactly("deploy/sub.yaml");
    assertThat(problems(found))
        .containsExactly(
            "deploy/closed.yaml: permission denied",
            "deploy/sub: permission denied",
            "deploy/sub/a.yaml: permission denied");
    Files.setPosixFilePermissions(
        base.resolve("deploy/sub"), PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void odd_names_are_taken_literally_and_shown_safely() throws IOException {
    file("deploy/ leading-space.yaml");
    file("deploy/quote\".yaml");
    file("deploy/star*?[x].yaml");
    file("deploy/semi;rm -f x.yaml");
    file("deploy/-rf.yaml");
    file("deploy/new\nline.yaml");
    file("deploy/esc-\u001b[31mred.yaml");

    FileFinder.Found found = find("deploy");

    assertThat(shown(found))
        .containsExactly(
            "deploy/ leading-space.yaml",
            "deploy/-rf.yaml",
            "deploy/esc-\\u001b[31mred.yaml",
            "deploy/new\\nline.yaml",
            "deploy/quote\".yaml",
            "deploy/semi;rm -f x.yaml",
            "deploy/star*?[x].yaml");
    assertThat(read(found)).hasSize(7);
    assertThat(shown(find("deploy/star*?[x].yaml"))).hasSize(1);
    assertThat(problems(find("deploy/new\nfile", "nul\u0000", "")))
        .containsExactly(
            "``: not a file name",
            "deploy/new\\nfile: no such file",
            "nul\\u0000: not a file name");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void names_that_are_not_text_are_told_apart() throws Exception {
    String script = "for i in '\\377' '\\376'; do echo 'a: b' > \"$(printf \"x$i.yaml\")\"; done";
    new ProcessBuilder("sh", "-c", script).directory(base.toFile()).start().waitFor();

    FileFinder.Found found = find(".");

    assertThat(shown(found)).hasSize(2);
    assertThat(read(found)).hasSize(2);
  }

  @Test
  void deep_folders_are_walked_to_the_bottom() throws IOException {
    String deep = ("d".repeat(50) + "/").repeat(40);
    file("deploy/" + deep + "a.yaml");

    FileFinder.Found found = find("deploy");

    assertThat(shown(found)).containsExactly("deploy/" + deep + "a.yaml");
    assertThat(read(found)).hasSize(1);
  }

  @Test
  void a_file_below_a_file_does_not_exist() throws IOException {
    file("a.yaml");

    assertThat(problems(find("a.yaml/b.yaml"))).containsExactly("a.yaml/b.yaml: no such file");
  }

  private void file(String name) throws IOException {
    Path path = base.resolve(name);
    Files.createDirectories(path.getParent());
    Files.writeString(path, "a: b");
  }

  private void link(String name, String target) throws IOException {
    Path path = base.resolve(name);
    Files.createDirectories(path.getParent());
    Files.createSymbolicLink(path, Path.of(target));
  }

  private void pipe(String name) throws Exception {
    new ProcessBuilder("mkfifo", base.resolve(name).toString()).start().waitFor();
  }

  private void close(String name) throws IOException {
    Files.setPosixFilePermissions(base.resolve(name), PosixFilePermissions.fromString("---------"));
  }

  private FileFinder.Found find(String... arguments) {
    return new FileFinder(Checkout.of(base), Globs.all()).find(Arrays.asList(arguments));
  }

  private static List<String> shown(FileFinder.Found found) {
    return found.files().stream().map(InputFile::shown).toList();
  }

  private static List<String> problems(FileFinder.Found found) {
    return found.problems().stream().map(Problem::toString).toList();
  }

  private static List<String> warnings(FileFinder.Found found) {
    return found.warnings().stream().map(Problem::toString).toList();
  }

  private static List<Document> read(FileFinder.Found found) {
    DocumentReader reader = new DocumentReader(Limits.DEFAULT);
    return found.files().stream().flatMap(file -> reader.read(file).documents().stream()).toList();
  }
}
