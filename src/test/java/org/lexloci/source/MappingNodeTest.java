package org.lexloci.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappingNodeTest {

  private static final Position AT = Position.whole("a.yaml");

  private static List<MappingNode.Entry> entries(int many) {
    return new ArrayList<>(
        IntStream.range(0, many)
            .mapToObj(i -> new MappingNode.Entry("k" + i, text("v" + i)))
            .toList());
  }

  private static ScalarNode text(String text) {
    return new ScalarNode(AT, text, false);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 32, 33, 1_000})
  void a_value_is_found_by_its_key_however_many_there_are(int many) {
    MappingNode mapping = new MappingNode(AT, entries(many));

    assertThat(mapping.get("k0")).contains(text("v0"));
    assertThat(mapping.get("k" + (many - 1))).contains(text("v" + (many - 1)));
    assertThat(mapping.get("k" + many)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 32, 33})
  void of_a_key_that_stands_twice_the_first_counts(int many) {
    List<MappingNode.Entry> twice = entries(many);
    twice.add(new MappingNode.Entry("k0", text("again")));

    assertThat(new MappingNode(AT, twice).get("k0")).contains(text("v0"));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 100})
  void mappings_of_the_same_entries_are_the_same(int many) {
    MappingNode mapping = new MappingNode(AT, entries(many));
    mapping.get("k1");

    assertThat(mapping).isEqualTo(new MappingNode(AT, entries(many)));
    assertThat(mapping).hasSameHashCodeAs(new MappingNode(AT, entries(many)));
    assertThat(mapping).isNotEqualTo(new MappingNode(AT, entries(many - 1)));
    assertThat(mapping).isNotEqualTo(new MappingNode(Position.whole("b.yaml"), entries(many)));
  }
}
