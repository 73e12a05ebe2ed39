package org.lexloci.manifest.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lexloci.source.Document;
import org.lexloci.source.NullNode;
import org.lexloci.source.Position;

class PathTest {

  private static final Path DEEP = Path.ROOT.to("spec").to("a/b~c").to(0).to(12).to("name");

  @Test
  void a_path_is_spelt_as_a_pointer() {
    assertThat(DEEP.pointer()).isEqualTo("/spec/a~1b~0c/0/12/name");
    assertThat(Path.ROOT.pointer()).isEmpty();
  }

  @Test
  void a_document_may_stand_in_a_list() {
    Document document =
        new Document(
            "a.yaml",
            1,
            new NullNode(new Position("a.yaml", 1, 1)),
            List.of(),
            List.of("items", "3"));

    assertThat(Path.of(document).pointer()).isEqualTo("/items/3");
  }

  @Test
  void the_last_steps_are_compared() {
    assertThat(DEEP.endsWith("12", "name")).isTrue();
    assertThat(DEEP.endsWith("name")).isTrue();
    assertThat(DEEP.endsWith("12")).isFalse();
    assertThat(DEEP.endsWith("1", "name")).isFalse();
    assertThat(Path.ROOT.to("a").endsWith("x", "", "a")).isFalse();
  }

  @Test
  void what_holds_a_list_holds_its_items() {
    assertThat(DEEP.holder()).isEqualTo("a/b~c");
    assertThat(Path.ROOT.to(0).to("x").holder()).isEmpty();
    assertThat(Path.ROOT.holder()).isEmpty();
  }

  @Test
  void a_step_leads_to_what_is_below_it() {
    assertThat(DEEP.passes("spec")).isTrue();
    assertThat(DEEP.passes("name")).isTrue();
    assertThat(DEEP.passes("other")).isFalse();
  }
}
