package org.lexloci.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lexloci.agreement.ClauseType;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.clause.AuthoredCases;
import org.lexloci.decision.ChangeHint;
import org.lexloci.decision.Standing;
import org.lexloci.decision.Status;
import org.lexloci.decision.Verdict;
import org.lexloci.decision.WaivedBreach;
import org.lexloci.descriptor.ConsentRecord;
import org.lexloci.descriptor.LaunchDate;
import org.lexloci.descriptor.Origin;
import org.lexloci.descriptor.ProductField;
import org.lexloci.descriptor.ProductReference;
import org.lexloci.fact.Provider;
import org.lexloci.library.Library;
import org.lexloci.library.PackedLibrary;
import org.lexloci.source.StatedValue;

/** What a schema says of a record is what the record says of itself. */
class SchemasInStepTest {

  private JsonNode schema;

  @ParameterizedTest
  @CsvSource({
    "ProductDeployment, descriptor.ProductDeployment",
    "Product, descriptor.ProductSpec",
    "Consent, descriptor.ConsentRecord",
    "CapabilityStatement, descriptor.CapabilityStatement",
    "FirstRefusal, descriptor.RefusalRecord",
    "Event, descriptor.EventRecord",
    "ClusterMap, descriptor.ClusterMap",
    "Waiver, acceptance.WaiverSpec",
    "Baseline, acceptance.Baseline",
    "Configuration, configuration.Configuration",
    "Agreement, agreement.AgreementReader$AgreementSpec",
    "Edition, agreement.AgreementReader$EditionSpec"
  })
  void a_schema_is_in_step_with_its_record(String kind, String record) throws Exception {
    read(kind);

    compare(schema.at("/properties/spec"), Class.forName("org.lexloci." + record), kind);
  }

  @Test
  void the_schema_of_sources_is_in_step_with_a_citation() throws Exception {
    read("Sources");

    compare(
        schema.at("/properties/spec/additionalProperties"),
        Class.forName("org.lexloci.descriptor.Citation"),
        "Sources");
  }

  @Test
  void the_words_of_a_run_are_in_step() throws IOException {
    read("Run");

    assertThat(words(schema.at("/$defs/decision/properties/standing")))
        .containsExactlyElementsOf(all(Standing.class));
    assertThat(words(schema.at("/$defs/waiver/properties/state")))
        .containsExactlyElementsOf(all(WaivedBreach.State.class));
    assertThat(words(schema.at("/$defs/verdict"))).containsExactlyElementsOf(all(Verdict.class));
    assertThat(words(schema.at("/$defs/provider"))).containsExactlyElementsOf(all(Provider.class));
    assertThat(words(schema.at("/$defs/origin/properties/kind")))
        .containsExactlyElementsOf(all(Origin.Kind.class));
    assertThat(words(schema.at("/$defs/outcome/properties/status")))
        .containsExactlyElementsOf(all(Status.class));
    assertThat(words(schema.at("/$defs/clause/properties/type")))
        .containsExactlyElementsOf(all(ClauseType.class));
    assertThat(words(schema.at("/$defs/change/properties/cost")))
        .containsExactlyElementsOf(all(ChangeHint.Kind.class));
  }

  @Test
  void the_words_of_cases_are_in_step() throws IOException {
    read("Cases");

    assertThat(words(schema.at("/items/properties/expect/properties/clause")))
        .containsExactlyElementsOf(all(Status.class));
    assertThat(words(schema.at("/items/properties/expect/properties/verdict")))
        .containsExactlyElementsOf(all(Verdict.class));
    assertThat(words(schema.at("/$defs/provider"))).containsExactlyElementsOf(all(Provider.class));
  }

  @Test
  void what_a_case_can_be_given_is_every_question_with_its_answers() throws IOException {
    read("Cases");
    Library library = PackedLibrary.open();
    Map<String, List<String>> asked = new TreeMap<>();
    for (EditionPeriod period : library.agreement().editions()) {
      AuthoredCases cases = new AuthoredCases(library.agreement(), library.edition(period));
      cases.questions().stream()
          .filter(id -> !id.matches("(events|consents|readings)\\..*"))
          .forEach(id -> asked.put(id, cases.answers(id).stream().sorted().toList()));
    }

    Map<String, List<String>> described = new TreeMap<>();
    questions("", schema.at("/items/properties/given"), described);
    assertThat(described).isEqualTo(asked);
  }

  private void questions(String prefix, JsonNode node, Map<String, List<String>> found) {
    for (Map.Entry<String, JsonNode> field : node.path("properties").properties()) {
      JsonNode value = resolved(field.getValue());
      if (value.has("enum")) {
        found.put(prefix + field.getKey(), words(value).stream().sorted().toList());
      }
      questions(prefix + field.getKey() + ".", value, found);
    }
  }

  private void read(String kind) throws IOException {
    schema = new ObjectMapper().readTree(Schemas.of(kind));
  }

  private void compare(JsonNode written, Type type, String path) throws Exception {
    JsonNode node = resolved(written);
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      if (generic.getRawType() == StatedValue.class) {
        compare(node, arguments[0], path);
      } else if (generic.getRawType() == List.class) {
        assertThat(node.path("type").textValue()).as(path).isEqualTo("array");
        compare(node.get("items"), arguments[0], path + "[]");
      } else {
        assertThat(generic.getRawType()).as(path).isEqualTo(Map.class);
        compare(node.get("additionalProperties"), arguments[1], path + "{}");
      }
    } else if (type == ProductReference.class) {
      compare(node.at("/oneOf/0"), String.class, path);
      compare(
          node.at("/oneOf/1"), Class.forName("org.lexloci.descriptor.InlineProduct"), path + "{}");
    } else if (type == ConsentRecord.Cloud.class) {
      compare(node.at("/anyOf/0"), Provider.class, path);
      assertThat(node.at("/anyOf/1/const").textValue()).as(path).isEqualTo("any");
    } else if (type == ConsentRecord.End.class) {
      compare(node.at("/anyOf/0"), LocalDate.class, path);
      assertThat(node.at("/anyOf/1/const").textValue()).as(path).isEqualTo("open");
    } else if (type == LaunchDate.class) {
      compare(node.at("/anyOf/0"), LocalDate.class, path);
      assertThat(node.at("/anyOf/1/const").textValue()).as(path).isEqualTo("never");
      assertThat(node.at("/anyOf/2/const").textValue()).as(path).isEqualTo("open");
    } else if (type == LocalDate.class) {
      assertThat(node.path("format").textValue()).as(path).isEqualTo("date");
    } else if (type == ProductField.class) {
      assertThat(words(node))
          .as(path)
          .containsExactlyElementsOf(
              Stream.of(ProductField.values()).map(ProductField::word).toList());
    } else if (((Class<?>) type).isRecord()) {
      compareRecord(node, (Class<?>) type, path);
    } else if (((Class<?>) type).isEnum()) {
      assertThat(words(node)).as(path).containsExactlyElementsOf(all((Class<?>) type));
    } else {
      String simple =
          type == Boolean.class ? "boolean" : type == Integer.class ? "integer" : "string";
      assertThat(node.path("type").textValue()).as(path).isEqualTo(simple);
    }
  }

  private void compareRecord(JsonNode node, Class<?> record, String path) throws Exception {
    List<String> names = new ArrayList<>();
    List<String> needed = new ArrayList<>();
    for (RecordComponent component : record.getRecordComponents()) {
      names.add(component.getName());
      if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        needed.add(component.getName());
      }
    }
    assertThat(node.path("additionalProperties").toString()).as(path).isEqualTo("false");
    assertThat(fields(node.get("properties"))).as(path).containsExactlyElementsOf(names);
    assertThat(texts(node.path("required"))).as(path).containsExactlyElementsOf(needed);
    for (RecordComponent component : record.getRecordComponents()) {
      JsonNode property = node.at("/properties/" + component.getName());
      assertThat(property.path("title").isTextual() || property.has("$ref"))
          .as("%s.%s has a title", path, component.getName())
          .isTrue();
      compare(property, component.getGenericType(), path + "." + component.getName());
    }
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? resolved(schema.at(node.get("$ref").textValue().substring(1))) : node;
  }

  private static List<String> words(JsonNode node) {
    return texts(node.path("enum"));
  }

  private static List<String> all(Class<?> type) {
    return Stream.of(type.getEnumConstants()).map(c -> VerdictWords.spell((Enum<?>) c)).toList();
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(item -> texts.add(item.textValue()));
    return texts;
  }

  private static List<String> fields(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }
}
