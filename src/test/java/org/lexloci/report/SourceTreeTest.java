package org.lexloci.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.lexloci.source.Position;

class SourceTreeTest {

  private final SourceTree tree = new SourceTree(Path.of("/srv/checkout"));

  @Test
  void a_path_is_relative_to_the_checkout() {
    assertThat(tree.path(Position.whole("./a/../deploy/b.yaml"))).contains("deploy/b.yaml");
    assertThat(tree.path(Position.whole("/srv/checkout/deploy/b.yaml"))).contains("deploy/b.yaml");
    assertThat(tree.path(Position.whole("/srv/other/b.yaml"))).contains("/srv/other/b.yaml");
    assertThat(tree.path(Position.whole("."))).contains(".");
  }

  @Test
  void what_no_file_holds_has_no_path() {
    assertThat(tree.path(Position.whole("command line"))).isEmpty();
    assertThat(tree.path(new Position("<stdin>", 3, 1))).isEmpty();
  }

  @Test
  void a_uri_holds_plain_characters_alone() {
    assertThat(SourceTree.uri("deploy/a b%20#é?.yaml"))
        .isEqualTo("deploy/a%20b%2520%23%C3%A9%3F.yaml");
    assertThat(SourceTree.uri("a:b/[c]")).isEqualTo("a%3Ab/%5Bc%5D");
    assertThat(SourceTree.uri("/tmp/a.yaml")).isEqualTo("file:///tmp/a.yaml");
  }
}
