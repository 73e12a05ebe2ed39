package org.lexloci.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.source.Document;
import org.lexloci.source.Position;
import org.lexloci.source.SourceText;
import org.lexloci.source.Trees;

class OpenKeysTest {

  private static boolean any(String file, String text) {
    return OpenKeys.in(
            List.of(
                file.endsWith(".json")
                    ? new Document(file, Trees.root(file, text))
                    : new Document(file, new SourceText(Position.whole(file), text))))
        .any();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"extendedLocation\": \"[parameters('place')]\"}",
        "{\"extendedLocation\": {\"name\": \"[parameters('place')]\"}}",
        "{\"extendedLocation\": {\"name\": \"x\", \"type\": \"[parameters('type')]\"}}",
        "{\"extendedLocation\": \"[if(a, parameters('place'), createObject('name', b, 'type', 'EdgeZone'))]\"}",
        "{\"extendedLocation\": \"[if(a, createObject('name', b, 'type', parameters('type')), null())]\"}",
        "{\"hostingModel\": \"[parameters('model')]\"}",
        "{\"tags\": {\"lexloci-product\": \"[parameters('product')]\"}}"
      })
  void a_value_of_a_template_that_is_no_literal_is_open(String template) {
    assertThat(any("main.json", template)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"hostingModel\": {\"type\": \"string\", \"metadata\": {\"description\": \"or ConnectedContainer\"}}}",
        "{\"extendedLocation\": {\"$ref\": \"#/definitions/place\"}}",
        "{\"extendedLocation\": \"[if(not(empty(a)), createObject('name', parameters('a'), 'type', 'EdgeZone'), null())]\"}",
        "{\"extendedLocation\": \"[createObject('name', parameters('a'), 'type', 'EdgeZone')]\"}",
        "{\"hostingModel\": \"Web\"}"
      })
  void a_type_that_is_told_is_not(String template) {
    assertThat(any("main.json", template)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "launch_type = var.type",
        "  extendedLocation: place",
        "  extendedLocation: empty(a) ? place : { name: a, type: 'EdgeZone' }",
        "  extendedLocation: empty(a) ? null : { name: a, type: kind }",
        "  extendedLocation: {\n    name: a\n    type: kind\n  }",
        "dynamic \"extended_location\" {"
      })
  void a_value_of_source_that_is_no_literal_is_open(String source) {
    assertThat(any("main.txt", source + "\n")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "  hostingModel: string",
        "  extendedLocation: object?",
        "  launch_type = optional(string, \"FARGATE\")",
        "  launch_type = \"FARGATE\"",
        "  extendedLocation: !empty(a) ? { name: a, type: 'EdgeZone' } : null",
        "  extendedLocation: empty(a) ? null : {\n    name: a\n    type: 'EdgeZone'\n  }",
        "  extendedLocation: {\n    name: a\n    type: 'EdgeZone'\n  }"
      })
  void a_type_that_source_tells_is_not(String source) {
    assertThat(any("main.txt", source + "\n")).isFalse();
  }
}
