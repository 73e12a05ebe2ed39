package org.lexloci.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RepositoryTest {

  @TempDir Path temporary;

  @Test
  void a_base_is_where_the_histories_part_and_not_what_the_branch_has_become() {
    TestRepository there = started();
    String parted = there.git("rev-parse", "HEAD");
    there.git("checkout", "-q", "-b", "topic");
    there.write("deploy/b.yaml", "new").commit("On the branch");
    there.git("checkout", "-q", "main");
    there.write("deploy/a.yaml", "later").commit("On main");
    there.git("checkout", "-q", "topic");

    Repository repository = new Repository(there.directory());

    assertThat(repository.base("main").commit()).isEqualTo(parted);
    try (Snapshot base = snapshot(repository)) {
      assertThat(base.hasChanged(Path.of("deploy/a.yaml"))).isFalse();
      assertThat(base.hasChanged(Path.of("deploy/b.yaml"))).isTrue();
    }
  }

  @Test
  void what_is_not_committed_has_changed() {
    TestRepository there = started();
    there.write("deploy/a.yaml", "edited").write("deploy/untracked.yaml", "new");

    try (Snapshot base = snapshot(new Repository(there.directory()))) {
      assertThat(base.hasChanged(Path.of("deploy/a.yaml"))).isTrue();
      assertThat(base.hasChanged(Path.of("deploy/untracked.yaml"))).isTrue();
      assertThat(base.hasChanged(Path.of("./deploy/../deploy/a.yaml"))).isTrue();
      assertThat(base.hasChanged(Path.of("other.yaml"))).isFalse();
    }
  }

  @Test
  void names_start_from_the_directory_and_not_from_the_repository() {
    TestRepository there = started();
    there.write("deploy/a.yaml", "edited");

    try (Snapshot base = snapshot(new Repository(there.directory().resolve("deploy")))) {
      assertThat(base.hasChanged(Path.of("a.yaml"))).isTrue();
      assertThat(base.hasChanged(Path.of("../other.yaml"))).isFalse();
      assertThat(base.hasChanged(Path.of("other.yaml"))).isTrue();
    }
  }

  @Test
  void a_snapshot_holds_what_the_files_were_and_goes_when_it_is_closed() throws IOException {
    TestRepository there = started();
    there.write("deploy/a.yaml", "edited").write("deploy/untracked.yaml", "new");
    Repository repository = new Repository(there.directory().resolve("deploy"));

    Path directory;
    try (Snapshot snapshot =
        Snapshot.of(
            repository, repository.base("main"), name -> !name.equals("other.yaml"), 1_000)) {
      directory = snapshot.directory();
      assertThat(directory.resolve("a.yaml")).hasContent("first");
      assertThat(directory.resolve("Ünlaut und Leerzeichen.yaml")).hasContent("odd\nname");
      assertThat(directory.resolve("untracked.yaml")).doesNotExist();
      assertThat(snapshot.root().resolve("other.yaml")).doesNotExist();
    }

    assertThat(directory).doesNotExist();
  }

  @Test
  void a_file_that_is_too_large_and_a_link_are_left_out() throws IOException {
    TestRepository there = started();
    Files.createSymbolicLink(there.directory().resolve("link.yaml"), Path.of("/etc/hostname"));
    there.write("large.yaml", "x".repeat(1_001)).commit("More");
    Repository repository = new Repository(there.directory());

    try (Snapshot snapshot = Snapshot.of(repository, repository.base("main"), n -> true, 1_000)) {
      assertThat(snapshot.root().resolve("link.yaml")).doesNotExist();
      assertThat(snapshot.root().resolve("large.yaml")).doesNotExist();
      assertThat(snapshot.root().resolve("other.yaml")).exists();
    }
  }

  @Test
  void a_commit_that_is_not_there_is_told_with_the_nearest_name() {
    TestRepository there = started();

    Repository repository = new Repository(there.directory());

    assertThatThrownBy(() -> repository.base("mian"))
        .hasMessage("no such commit `mian`; did you mean `main`?");
    assertThatThrownBy(() -> repository.base("main...HEAD"))
        .hasMessage("no such commit `main...HEAD`; did you mean `main`?");
    assertThatThrownBy(() -> repository.base("--output=x"))
        .hasMessage("no such commit `--output=x`");
  }

  @Test
  void a_shallow_clone_is_told_how_to_become_whole() {
    TestRepository there = started();
    there.git("checkout", "-q", "-b", "topic");
    there.write("deploy/b.yaml", "new").commit("On the branch");
    there.git("checkout", "-q", "main");
    there.write("deploy/a.yaml", "later").commit("On main");
    Path clone = temporary.resolve("clone");
    String url = there.directory().toUri().toString();
    there.git("clone", "-q", "--depth=1", "--no-single-branch", url, clone.toString());

    Repository shallow = new Repository(clone);

    assertThatThrownBy(() -> shallow.base("origin/topic"))
        .hasMessage(
            "the clone is shallow and does not hold where `origin/topic` and HEAD part;"
                + " `git fetch --unshallow` brings it");
  }

  @Test
  void outside_of_a_repository_there_is_nothing_to_compare_with() {
    assertThatThrownBy(() -> new Repository(temporary))
        .hasMessage("not in a git repository: nothing to compare with");
  }

  private static Snapshot snapshot(Repository repository) {
    return Snapshot.of(repository, repository.base("main"), name -> true, 1_000);
  }

  private TestRepository started() {
    Path directory = temporary.resolve("repository");
    return new TestRepository(directory)
        .write("deploy/a.yaml", "first")
        .write("deploy/Ünlaut und Leerzeichen.yaml", "odd\nname")
        .write("other.yaml", "other")
        .initialised()
        .commit("First");
  }
}
