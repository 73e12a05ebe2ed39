package org.lexloci.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.lexloci.JavaCommand;
import org.lexloci.cli.Ran;

/** What is asked of a repository runs nothing, whatever it and its settings hold. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the commands are of a shell")
final class HostileRepositoryTest {

  private static final String FINE =
      """
      apiVersion: lexloci.dev/v1
      kind: ProductDeployment
      metadata: {name: %s}
      spec:
        product: gpt-5.5
        target: {provider: %s, launchDate: "2026-11-20"}
      """;

  @TempDir Path temporary;
  private TestRepository there;
  private Path trace;

  @BeforeEach
  void start() {
    trace = temporary.resolve("trace");
    there =
        new TestRepository(temporary.resolve("repository"))
            .write("deploy/fine.yaml", FINE.formatted("fine", "azure"))
            .initialised()
            .commit("Start");
  }

  @Test
  void no_command_of_its_settings_is_run() throws IOException {
    Path script = temporary.resolve("script");
    Files.writeString(script, "#!/bin/sh\necho run >>" + trace + "\ncat\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    there.write(".gitattributes", "*.yaml diff=evil filter=evil\n").commit("Attributes");
    for (String setting :
        new String[] {
          "core.fsmonitor",
          "core.pager",
          "core.sshCommand",
          "core.alternateRefsCommand",
          "diff.external",
          "diff.evil.textconv",
          "diff.evil.command",
          "filter.evil.clean",
          "filter.evil.smudge",
          "filter.evil.process",
          "uploadpack.packObjectsHook",
          "gpg.program"
        }) {
      there.git("config", setting, script.toString());
    }
    Files.createDirectories(there.directory().resolve(".git/hooks"));
    for (String hook :
        new String[] {"post-checkout", "post-index-change", "reference-transaction"}) {
      Files.copy(script, there.directory().resolve(".git/hooks").resolve(hook));
    }
    Files.deleteIfExists(trace);

    there.write("deploy/bad.yaml", FINE.formatted("bad", "aws"));

    check(there.directory()).exits(1);
    assertThat(trace).doesNotExist();
  }

  @Test
  void a_repository_without_a_checkout_that_a_commit_holds_is_none() throws IOException {
    Path bare = there.directory().resolve("deploy/bare");
    there.git("init", "-q", "--bare", bare.toString());
    there.write("deploy/bare/deploy/bad.yaml", FINE.formatted("bad", "aws"));
    there.write("tools/x", "#!/bin/sh\necho run >>" + trace + "\n");
    assertThat(there.directory().resolve("tools/x").toFile().setExecutable(true)).isTrue();
    there.write(
        "deploy/bare/config",
        "[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = .\n\tfsmonitor = "
            + there.directory().resolve("tools/x")
            + "\n");

    check(bare).exits(1).says("since main (", "1 new");
    assertThat(trace).doesNotExist();
  }

  @Test
  void nothing_is_fetched_for_what_a_partial_clone_lacks() throws IOException {
    there.git("config", "uploadpack.allowFilter", "true");
    String url = there.directory().toUri().toString();
    Path clone = temporary.resolve("clone");
    there.git("clone", "-q", "--filter=blob:none", "--no-checkout", url, clone.toString());
    TestRepository partial = new TestRepository(clone);
    partial.git("config", "remote.origin.uploadpack", "echo run >>" + trace + ";git-upload-pack");
    Repository repository = new Repository(clone);
    Base base = repository.base("refs/remotes/origin/main");

    assertThatThrownBy(() -> Snapshot.of(repository, base, name -> true, 1_000))
        .isInstanceOf(GitException.class)
        .hasMessageContaining("the clone does not hold all of");
    assertThat(trace).doesNotExist();
  }

  @Test
  void no_program_of_the_checkout_is_taken_for_git() throws IOException {
    there.write("bin/git", "#!/bin/sh\n").write("git", "#!/bin/sh\n");
    assertThat(there.directory().resolve("bin/git").toFile().setExecutable(true)).isTrue();
    assertThat(there.directory().resolve("git").toFile().setExecutable(true)).isTrue();
    Path installed = Files.createDirectories(temporary.resolve("usr")).resolve("git");
    Files.copy(there.directory().resolve("git"), installed, StandardCopyOption.COPY_ATTRIBUTES);
    String path = ".::bin:" + there.directory().resolve("bin") + ":" + temporary.resolve("usr");

    assertThat(GitProgram.find(path, there.directory())).contains(installed);
    assertThat(GitProgram.find(".:bin", there.directory())).isEmpty();
  }

  @Test
  void a_name_that_two_have_is_refused() {
    there.git("checkout", "-q", "-b", "topic");
    there.write("deploy/bad.yaml", FINE.formatted("bad", "aws")).commit("Add one");
    there.git("tag", "main", "HEAD");

    check(there.directory())
        .exits(4)
        .complains(
            "--changed-since: `main` may be `refs/heads/main` or `refs/tags/main`; write out which",
            "exit 4, the input is at fault");
    check(there.directory(), "refs/heads/main").exits(1);
  }

  @Test
  void what_is_no_commit_is_not_suggested_for_itself() {
    there.git("tag", "v1", there.git("rev-parse", "HEAD:deploy/fine.yaml"));
    Repository repository = new Repository(there.directory());

    assertThatThrownBy(() -> repository.base("v1")).hasMessage("`v1` is no commit");
    assertThatThrownBy(() -> repository.base("--upload-pack=x"))
        .hasMessage("no such commit `--upload-pack=x`");
  }

  @Test
  void a_branch_that_only_the_remote_has_is_suggested() {
    Path clone = temporary.resolve("clone");
    there.git("clone", "-q", there.directory().toUri().toString(), clone.toString());
    new TestRepository(clone).git("checkout", "-q", "--detach");
    new TestRepository(clone).git("branch", "-q", "-D", "main");

    assertThatThrownBy(() -> new Repository(clone).base("main"))
        .hasMessage("no such commit `main`; did you mean `origin/main`?");
  }

  @Test
  void names_are_compared_by_their_bytes() throws IOException {
    Path deploy = there.directory().resolve("deploy");
    Path odd = Path.of(URI.create(deploy.toUri() + "%FF%0A.yaml"));
    Files.writeString(odd, FINE.formatted("odd", "aws"));
    there.commit("An odd name");
    assumeTrue(there.git("ls-tree", "-r", "HEAD").contains("\\377"), "the name was kept");
    there.git("checkout", "-q", "-b", "topic");

    check(there.directory()).exits(0).says("0 new, 0 fixed, 2 unchanged");
    Files.writeString(
        Path.of(URI.create(deploy.toUri() + "%FE%0A.yaml")), FINE.formatted("odd", "aws"));
    check(there.directory()).exits(1).says("1 new, 0 fixed, 2 unchanged");
  }

  @Test
  void a_checkout_of_another_user_is_refused_in_git_s_own_words() throws IOException {
    Process chown =
        new ProcessBuilder("chown", "-R", "65533", there.directory().toString()).start();
    assumeTrue(exit(chown) == 0, "only root can give files away");

    assertThatThrownBy(() -> new Repository(there.directory()))
        .hasMessageStartingWith("git: detected dubious ownership in repository at ")
        .hasMessageEndingWith(
            "`git config --global --add safe.directory "
                + there.directory().toRealPath()
                + "` trusts its owner");
  }

  @Test
  void a_link_in_a_commit_leads_to_what_the_commit_holds_and_nowhere_else() throws IOException {
    Files.createSymbolicLink(there.directory().resolve("in.yaml"), Path.of("deploy/fine.yaml"));
    Files.createSymbolicLink(there.directory().resolve("out.yaml"), Path.of("/etc/hostname"));
    Files.createSymbolicLink(there.directory().resolve("up"), Path.of(".."));
    there.commit("Links");
    Repository repository = new Repository(there.directory());

    try (Snapshot snapshot = Snapshot.of(repository, repository.base("main"), n -> true, 9_000)) {
      assertThat(snapshot.resolve("in.yaml")).content().contains("azure");
      assertThat(Files.exists(snapshot.resolve("out.yaml"))).isFalse();
      assertThat(Files.exists(snapshot.resolve("up"))).isFalse();
    }
  }

  @Test
  void a_signal_leaves_no_files_of_the_base_behind() throws Exception {
    Path temporaryFiles = Files.createDirectory(temporary.resolve("tmp"));
    Process reading =
        new ProcessBuilder(
                JavaCommand.of(
                    List.of("-Djava.io.tmpdir=" + temporaryFiles),
                    Endless.class,
                    there.directory().toString()))
            .start();
    assertThat(reading.getInputStream().read()).isEqualTo('.');
    assertThat(temporaryFiles).isDirectoryContaining("glob:**/lexloci-base-*");

    reading.destroy();
    reading.waitFor();

    assertThat(temporaryFiles).isEmptyDirectory();
  }

  /** Writes out the files of a commit, and never ends. */
  static final class Endless {

    public static void main(String... args) {
      Repository repository = new Repository(Path.of(args[0]));
      try (Snapshot then = Snapshot.of(repository, repository.base("main"), name -> true, 1_000)) {
        System.out.print(Files.exists(then.root().resolve("deploy/fine.yaml")) ? '.' : '-');
        System.out.flush();
        while (true) {
          LockSupport.park();
        }
      }
    }
  }

  @Test
  void a_submodule_says_nothing_for_the_house() {
    TestRepository other =
        new TestRepository(temporary.resolve("other")).write("waivers.yaml", "x").initialised();
    other.commit("Start");
    there.git("submodule", "--quiet", "add", other.directory().toUri().toString(), "policy");
    there.commit("Add a submodule");

    Ran.in(
            there.directory(),
            Map.of(),
            "check",
            "--changed-since=main",
            "--waivers=policy/waivers.yaml",
            "deploy")
        .exits(4)
        .complains(
            "--changed-since: `policy` is a submodule, whose content the change decides; name what"
                + " the house says outside of it",
            "exit 4, the input is at fault");
  }

  private static int exit(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static Ran check(Path directory) {
    return check(directory, "main");
  }

  private static Ran check(Path directory, String ref) {
    return Ran.in(directory, Map.of(), "check", "--changed-since=" + ref, ".");
  }
}
