package org.lexloci.http.authzen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.cli.RunningService;

/** What is answered to evaluations of the AuthZEN Authorization API. */
class AuthzenTest {

  private static final String EVALUATION = "/access/v1/evaluation";
  private static final String EVALUATIONS = "/access/v1/evaluations";
  private static final String QUESTION =
      """
      {"subject": {"type": "product", "id": "gpt-5.5"},
       "action": {"name": "run"},
       "resource": {"type": "cloud", "id": "aws", "properties": {"launchDate": "2026-04-28"}}}
      """;

  private static final String ON_AZURE =
      "{'subject': {'type': 'product', 'id': 'gpt-5.5'}, 'action': {'name': 'run'}, 'resource': {'type': 'cloud', 'id': 'azure'}}"
          .replace('\'', '"');

  @AutoClose private static final RunningService SERVICE = RunningService.inEmptyDirectory();

  private static JsonNode evaluated(String path, String request) {
    return read(SERVICE.post(path, request), 200);
  }

  private static JsonNode read(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    try {
      return new ObjectMapper().readTree(response.body());
    } catch (IOException e) {
      throw new AssertionError(response.body(), e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "gpt-5.5, azure, 2026-04-28, true, permit",
    "gpt-5.5, aws, 2026-04-28, false, deny",
    "gpt-oss-120b, gcp, 2026-06-01, false, indeterminate"
  })
  void a_permission_alone_is_true(
      String product, String cloud, String day, boolean decision, String verdict) {
    JsonNode answer =
        evaluated(
            EVALUATION,
            QUESTION.replace("gpt-5.5", product).replace("aws", cloud).replace("2026-04-28", day));

    assertThat(answer.at("/decision").asBoolean()).isEqualTo(decision);
    assertThat(answer.at("/context/verdict").asText()).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({"duty, false, something is still to be done", "indeterminate, true, ''"})
  void a_permission_that_the_house_does_not_let_pass_is_false(
      String failOn, boolean decision, String reason, @TempDir Path own) throws IOException {
    Files.writeString(
        own.resolve("lexloci.yaml"),
        "apiVersion: lexloci.dev/v1\nkind: Configuration\nmetadata: {name: x}\nspec: {failOn: "
            + failOn
            + "}\n");
    try (RunningService strict = RunningService.in(own)) {

      JsonNode answer =
          read(
              strict.post(
                  EVALUATION,
                  """
                  {"subject": {"type": "product", "id": "tea", "properties": {"type": "non-api",
                     "launches": [{"provider": "azure", "stage": "general-availability", "date": "2027-05-01"}]}},
                   "action": {"name": "run"},
                   "resource": {"type": "cloud", "id": "aws", "properties": {"launchDate": "2027-06-01"}},
                   "context": {"editions": ["2026-04-27"]}}
                  """),
              200);

      assertThat(answer.at("/context/verdict").asText()).isEqualTo("permit");
      assertThat(answer.get("decision").asBoolean()).isEqualTo(decision);
      assertThat(answer.at("/context/reason").asText()).isEqualTo(reason);
    }
  }

  @Test
  void a_denial_names_the_clause_with_its_source_and_the_way_out() {
    JsonNode context = evaluated(EVALUATION, QUESTION).get("context");

    JsonNode clause = context.at("/editions/0/clauses/0");
    assertThat(clause.get("id").asText()).isEqualTo("azure-api-exclusivity-until-agi");
    assertThat(clause.at("/sources/0/url").asText()).startsWith("https://openai.com/");
    assertThat(context.at("/changes/0").asText()).isEqualTo("with target.provider: azure");
    assertThat(context.get("digest").asText()).hasSize(64);
  }

  @Test
  void what_depends_names_the_questions_with_the_verdict_of_each_answer() {
    JsonNode context =
        evaluated(EVALUATION, QUESTION.replace("gpt-5.5", "gpt-oss-120b")).get("context");

    List<JsonNode> questions =
        context.findValues("dependsOn").stream().filter(q -> q.size() > 0).toList();
    assertThat(questions).isNotEmpty();
    assertThat(questions.get(0).get(0).get("answers").size()).isGreaterThan(1);
  }

  @Test
  void the_same_question_has_the_same_answer_however_often_and_in_whichever_form() {
    HttpResponse<String> first = SERVICE.post(EVALUATION, QUESTION);
    HttpResponse<String> again = SERVICE.post(EVALUATION, "\n" + QUESTION.replace(" ", ""));

    assertThat(again.body()).isEqualTo(first.body());
  }

  @Test
  void what_is_stated_of_a_product_or_deployment_counts() {
    JsonNode answer =
        evaluated(
            EVALUATION,
            """
            {"subject": {"type": "product", "id": "new-app", "properties": {"type": "non-api"}},
             "action": {"name": "run", "properties": {"workload": "training"}},
             "resource": {"type": "cloud", "id": "GCP"},
             "context": {"asOf": "2026-03-01", "editions": ["2025-10-28"], "detail": "full"}}
            """);

    assertThat(answer.get("decision").asBoolean()).isTrue();
    assertThat(answer.at("/context/asOf").asText()).isEqualTo("2026-03-01");
    assertThat(answer.at("/context/editions")).hasSize(1);
    assertThat(answer.at("/context/run/kind").asText()).isEqualTo("Run");
  }

  @ParameterizedTest
  @ValueSource(strings = {"today", "2026-02-30", "0001-01-01", "+999999999-12-31"})
  void a_day_is_one_as_everywhere_else(String day) {
    String asked = ON_AZURE.replaceFirst("\\{", "{\"context\": {\"asOf\": \"" + day + "\"}, ");

    assertThat(read(SERVICE.post(EVALUATION, asked), 400).toString())
        .contains("`context.asOf` is `" + day + "`; expected a day");
  }

  @Test
  void what_is_not_known_is_ignored_and_told() {
    JsonNode answer =
        evaluated(
            EVALUATION,
            """
            {"subject": {"type": "product", "id": "gpt-5.5", "properties": {"colour": "red"}},
             "action": {"name": "run", "properties": {"ticket": "17"}},
             "resource": {"type": "cloud", "id": "azure"}, "context": {"ip": "10.0.0.1"}, "x": 1}
            """);

    assertThat(answer.get("decision").asBoolean()).isTrue();
    assertThat(answer.at("/context/warnings"))
        .extracting(JsonNode::asText)
        .containsExactly(
            "`subject.properties.colour` is not known and was ignored",
            "`action.properties.ticket` is not known and was ignored",
            "`context.ip` is not known and was ignored",
            "`x` is not known and was ignored");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "action; properties; launchDate; does not count here",
        "action; properties; inferense; did you mean `inference`?",
        "action; properties; target; does not count here",
        "action; properties; inference_provider; does not count here",
        "resource; properties; launch-day; does not count here",
        "context; ; inferenceCloud; does not count here",
        "resource; properties; provider; does not count here",
        "resource; properties; cloud; does not count here",
        "context; ; cloudName; does not count here",
        "subject; properties; product; does not count here",
        "resource; properties; lauchDate; did you mean `launchDate`?",
        "subject; properties; inference; does not count here",
        "context; ; provider; does not count here",
        "context; ; edition; did you mean `editions`?",
        "; ; inference; does not count here",
        "; ; id; does not count here",
        "; ; type; does not count here",
        "subject; ; name; does not count here",
        "subject; ; product_name; does not count here",
        "resource; ; name; does not count here",
        "resource; ; resourceId; does not count here",
        "resource; properties; id; does not count here",
        "action; ; id; does not count here",
        "action; ; type; does not count here",
        "; ; evalutions; did you mean `evaluations`?",
        "subject; ; region; does not count here",
      })
  void what_is_said_of_a_deployment_where_it_does_not_count_is_no(
      @Nullable String entity, @Nullable String properties, String key, String told)
      throws IOException {
    ObjectNode asked = (ObjectNode) new ObjectMapper().readTree(ON_AZURE);
    ObjectNode holder = entity == null ? asked : asked.withObject("/" + entity);
    (properties == null ? holder : holder.withObject("/" + properties)).put(key, "aws");

    assertThat(evaluated(EVALUATION, ON_AZURE).get("decision").asBoolean()).isTrue();
    JsonNode answer = evaluated(EVALUATION, asked.toString());

    assertThat(answer.get("decision").asBoolean()).isFalse();
    assertThat(answer.at("/context/error/message").asText()).contains(key).endsWith(told);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "\"x\"", "1", "{\"resource\": {\"type\": \"cloud\", \"id\": \"aws\"}}"})
  void evaluations_that_are_no_list_are_refused(String evaluations) {
    String asked = ON_AZURE.replaceFirst("\\{", "{\"evaluations\": " + evaluations + ", ");

    assertThat(read(SERVICE.post(EVALUATIONS, asked), 400).toString())
        .contains("`evaluations` is no list");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"type\": \"user\"",
        "\"id\": \"gtp-5.5\"",
        "\"id\": \"../x\"",
        "\"properties\": {\"type\": \"apy\"}, \"type\": \"product\""
      })
  void what_cannot_be_judged_is_no_and_says_why(String instead) {
    String subject =
        instead.startsWith("\"id\"")
            ? "\"type\": \"product\", " + instead
            : "\"id\": \"gpt-5.5\", " + instead;
    JsonNode answer =
        evaluated(
            EVALUATION, QUESTION.replace("\"type\": \"product\", \"id\": \"gpt-5.5\"", subject));

    assertThat(answer.get("decision").asBoolean()).isFalse();
    assertThat(answer.at("/context/error/message").asText()).isNotEmpty();
    assertThat(answer.at("/context/verdict").isMissingNode()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{}",
        "subject: 1",
        "{\"subject\": 1}",
        "{\"subject\": {\"type\": \"product\"}, \"action\": {\"name\": \"run\"},"
            + " \"resource\": {\"type\": \"cloud\", \"id\": \"aws\"}}",
        "{\"subject\": {\"type\": \"product\", \"id\": 5}, \"action\": {\"name\": \"run\"},"
            + " \"resource\": {\"type\": \"cloud\", \"id\": \"aws\"}}",
        "{\"subject\": {\"type\": \"product\", \"id\": \"a\", \"id\": \"b\"},"
            + " \"action\": {\"name\": \"run\"}, \"resource\": {\"type\": \"cloud\", \"id\": \"aws\"}}"
      })
  void a_request_that_is_none_is_refused(String request) {
    JsonNode refusal = read(SERVICE.post(EVALUATION, request), 400);

    assertThat(refusal.at("/error/message").asText()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"execute_all, 3", "deny_on_first_deny, 2", "permit_on_first_permit, 1"})
  void evaluations_end_where_their_semantic_says(String semantic, int answers) {
    JsonNode answer =
        evaluated(
            EVALUATIONS,
            """
            {"subject": {"type": "product", "id": "gpt-5.5"}, "action": {"name": "run"},
             "options": {"evaluations_semantic": "%s"},
             "evaluations": [{"resource": {"type": "cloud", "id": "azure"}},
                             {"resource": {"type": "cloud", "id": "aws"}},
                             {"resource": {"type": "cloud"}}]}
            """
                .formatted(semantic));

    List<Boolean> decisions = new ArrayList<>();
    answer.get("evaluations").forEach(one -> decisions.add(one.get("decision").asBoolean()));
    assertThat(decisions).isEqualTo(List.of(true, false, false).subList(0, answers));
  }

  /** Whoever asks many things is not answered as if the first of them were all. */
  @ParameterizedTest
  @ValueSource(strings = {EVALUATION, "/access/v1/search/resource", EVALUATIONS})
  void many_evaluations_where_one_is_read_are_no_permission(String endpoint) {
    String permitted = QUESTION.replace("aws", "azure");
    String many = permitted.replaceFirst("\\{", "{\"evaluations\": [" + QUESTION + "], ");
    String asked = endpoint.equals(EVALUATIONS) ? "{\"evaluations\": [" + many + "]}" : many;

    assertThat(SERVICE.post(endpoint, asked).body())
        .contains("`evaluations` are not read here; they go to `/access/v1/evaluations`")
        .doesNotContain("true", "results");
  }

  @Test
  void evaluations_without_a_list_are_one() {
    assertThat(evaluated(EVALUATIONS, QUESTION)).isEqualTo(evaluated(EVALUATION, QUESTION));
  }

  @Test
  void the_clouds_of_a_product_are_those_on_which_it_is_permitted() {
    String search = QUESTION.replace("\"id\": \"aws\", ", "");
    JsonNode found = evaluated("/access/v1/search/resource", search);

    List<String> clouds = new ArrayList<>();
    found.get("results").forEach(result -> clouds.add(result.get("id").asText()));
    assertThat(clouds).contains("azure").doesNotContain("aws", "gcp");
    for (String cloud : clouds) {
      assertThat(evaluated(EVALUATION, QUESTION.replace("aws", cloud)).get("decision").asBoolean())
          .isTrue();
    }
  }

  @Test
  void the_products_of_a_cloud_are_those_on_record_that_are_permitted_there() {
    JsonNode found =
        evaluated(
            "/access/v1/search/subject",
            QUESTION
                .replace(", \"id\": \"gpt-5.5\"", "")
                .replace(", \"properties\": {\"launchDate\": \"2026-04-28\"}", ""));

    List<String> products = new ArrayList<>();
    found.get("results").forEach(result -> products.add(result.get("id").asText()));
    assertThat(products).contains("chatgpt").doesNotContain("gpt-5.5");
  }

  @ParameterizedTest
  @CsvSource({
    "resource, gtp-5.5, aws",
    "subject, gpt-5.5, azzure",
  })
  void a_search_that_cannot_be_judged_finds_nothing_and_says_so(
      String searched, String product, String cloud) {
    String search = QUESTION.replace("gpt-5.5", product).replace("\"aws\"", "\"" + cloud + "\"");

    JsonNode refusal = read(SERVICE.post("/access/v1/search/" + searched, search), 400);

    assertThat(refusal.at("/error/message").asText()).contains("did you mean");
  }

  @Test
  void a_caller_finds_its_own_id_in_the_answer_and_no_other_text() {
    assertThat(
            SERVICE
                .post(EVALUATION, QUESTION, "X-Request-ID", "mine-1")
                .headers()
                .firstValue("X-Request-ID"))
        .hasValue("mine-1");
    assertThat(
            SERVICE
                .post(EVALUATION, QUESTION, "X-Request-ID", "a b")
                .headers()
                .firstValue("X-Request-ID"))
        .get()
        .asString()
        .matches("[0-9a-f-]{36}");
  }

  @Test
  void the_service_says_where_it_is_asked() {
    JsonNode metadata = read(SERVICE.get("/.well-known/authzen-configuration"), 200);

    assertThat(metadata.get("policy_decision_point").asText())
        .isEqualTo(SERVICE.address().toString());
    assertThat(metadata.get("access_evaluation_endpoint").asText())
        .isEqualTo(SERVICE.address() + EVALUATION);
  }

  @Test
  void each_decision_is_written_down_without_what_was_said_besides() {
    evaluated(EVALUATION, QUESTION.replace("gpt-5.5", "codex"));

    assertThat(SERVICE.decisions().lines())
        .anySatisfy(
            line ->
                assertThat(line)
                    .contains("\"product\":\"codex\"", "\"provider\":\"aws\"", "\"digest\":")
                    .contains("\"target.provider\":\"aws\""));
  }

  @Test
  void a_body_that_is_yaml_is_told_to_be_json() {
    JsonNode refusal = read(SERVICE.post(EVALUATION, "subject: {type: product}\n"), 400);

    assertThat(refusal.toString())
        .contains("the request is no JSON; expected a body of JSON")
        .doesNotContain(".yaml");
  }
}
