package org.lexloci.manifest.terraform.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lexloci.manifest.terraform.expression.HclReference;
import org.lexloci.source.Position;

/** What is found in a body. */
final class HclBodyTest {

  private static final Position HERE = Position.whole("main.tf");

  private static HclBlock block(String type, String... labels) {
    return new HclBlock(type, List.of(labels), HERE, HclBody.EMPTY);
  }

  private static HclAttribute attribute(String name, String value) {
    return new HclAttribute(name, HERE, new HclReference(HERE, List.of(value)));
  }

  @Test
  void the_first_of_what_stands_there_twice_is_found() {
    HclBlock first = block("resource", "a", "b");
    HclBody body =
        new HclBody(
            List.of(attribute("x", "one"), attribute("x", "two")),
            List.of(block("data", "a", "b"), first, block("resource", "a", "b")));

    assertThat(body.block("resource", "a", "b")).containsSame(first);
    assertThat(body.attribute("x")).contains(new HclReference(HERE, List.of("one")));
  }

  @Test
  void blocks_are_found_by_one_label_and_by_two() {
    HclBlock module = block("module", "a");
    HclBlock resource = block("resource", "a", "c");
    HclBody body = new HclBody(List.of(), List.of(module, resource));

    assertThat(body.block("module", "a")).containsSame(module);
    assertThat(body.block("resource", "a")).containsSame(resource);
    assertThat(body.block("resource", "a", "b")).isEmpty();
    assertThat(body.block("resource", "c")).isEmpty();
    assertThat(body.blocks("resource")).containsExactly(resource);
    assertThat(body.blocks("output")).isEmpty();
    assertThat(body.attribute("x")).isEmpty();
  }
}
