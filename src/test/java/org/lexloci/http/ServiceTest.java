package org.lexloci.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.cli.Ran;
import org.lexloci.cli.RunningService;
import org.lexloci.report.SchemaCheck;

/** What the service answers as a command does, and how it describes itself. */
class ServiceTest {

  private static final Path EXAMPLE = Path.of("examples/01-bedrock-preview");

  @TempDir private static Path directory;
  private static RunningService service;
  private static String document;

  @BeforeAll
  static void start() throws IOException {
    service = RunningService.in(directory);
    try (var files = Files.list(EXAMPLE)) {
      document =
          Files.readString(
              files.filter(f -> f.toString().endsWith(".yaml")).sorted().findFirst().orElseThrow());
    }
  }

  @AfterAll
  static void stop() throws IOException {
    service.close();
  }

  private static JsonNode json(HttpResponse<String> response) throws IOException {
    return new ObjectMapper().readTree(response.body());
  }

  @Test
  void a_question_is_answered_as_at_the_prompt() {
    HttpResponse<String> response = service.get("/v1/may?product=gpt-5.5&clouds=aws&clouds=gcp");

    assertThat(response.body())
        .isEqualTo(Ran.lexloci("may", "gpt-5.5", "on", "aws", "and", "gcp").out());
    assertThat(response.headers().firstValue("Lexloci-Exit")).hasValue("1");
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, json",
    "application/x-ndjson, ndjson",
    "application/sarif+json, sarif",
    "text/plain, text",
    "text/csv, csv",
    "text/markdown, markdown",
    "application/junit+xml, junit"
  })
  void a_document_is_checked_and_told_in_the_format_that_is_accepted(String type, String format) {
    HttpResponse<String> response = service.post("/v1/check", document, "Accept", type);

    assertThat(response.body().replace("\r\n", "\n"))
        .isEqualTo(Ran.piping(document, "check", "--output=" + format, "-").out());
    assertThat(response.headers().firstValue("Content-Type")).get().asString().startsWith(type);
  }

  @Test
  void a_document_that_cannot_be_read_is_the_fault_of_the_caller() throws IOException {
    HttpResponse<String> response = service.post("/v1/check", "kind: [");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).at("/exit/code").asInt()).isEqualTo(4);
    assertThat(json(response).get("problems")).isNotEmpty();
  }

  @Test
  void bytes_that_are_no_text_are_never_an_answer() {
    assertThat(service.post("/v1/check", "\u0000\u0001").statusCode()).isEqualTo(400);
    assertThat(service.post("/v1/check", "").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/may?product=gpt-5.5",
        "/v1/may?product=--records%3D/etc&clouds=aws",
        "/v1/may?product=gpt-5.5&clouds=aws&output=json%3Dx",
        "/v1/may?product=gpt-5.5&clouds=nowhere",
        "/v1/compare?before=2025-10-28&after=2026-04-27&paths=/etc",
        "/v1/compare?before=2025-10-28&after=2026-04-27&paths=../x",
        "/v1/clauses?about=no-such-clause",
        "/v1/may?product=%ff&clouds=aws"
      })
  void what_cannot_be_meant_is_refused(String path) throws IOException {
    HttpResponse<String> response = service.get(path);

    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    assertThat(json(response).at("/error/message").asText()).isNotEmpty();
    assertThat(directory).isEmptyDirectory();
  }

  @Tag("exhaustive")
  @Test
  void the_clauses_the_comparison_and_the_matrix_are_told() throws IOException {
    assertThat(service.get("/v1/clauses?about=ship-first-azure").body())
        .isEqualTo(Ran.lexloci("clauses", "ship-first-azure").out());
    assertThat(service.get("/v1/compare?before=2025-10-28&after=2026-04-27").body())
        .isEqualTo(Ran.lexloci("compare", "2025-10-28", "2026-04-27").out());
    assertThat(json(service.get("/v1/matrix")).get("kind").asText()).isEqualTo("Matrix");
    assertThat(service.get("/v1/matrix", "Accept", "text/html").body())
        .startsWith("<!DOCTYPE html>");
  }

  @Test
  void what_is_not_there_and_what_is_asked_otherwise_is_said() {
    assertThat(service.get("/nowhere").statusCode()).isEqualTo(404);
    assertThat(service.get("/v1/check").statusCode()).isEqualTo(405);
    assertThat(service.get("/v1/check").headers().firstValue("Allow")).hasValue("POST");
    assertThat(service.post("/v1/check", document, "Accept", "image/png").statusCode())
        .isEqualTo(406);
  }

  @Test
  void it_tells_that_it_lives_and_what_it_counts() {
    service.get("/v1/clauses");

    assertThat(service.get("/livez").statusCode()).isEqualTo(200);
    assertThat(service.get("/readyz").statusCode()).isEqualTo(200);
    assertThat(service.get("/metrics").body())
        .contains("lexloci_requests_total{path=\"/v1/clauses\",status=\"200\"}")
        .contains("lexloci_requests_waiting");
  }

  /** It would be judged by the editions of the house, whichever were asked for. */
  @Test
  void a_parameter_that_has_no_effect_is_refused() {
    assertThat(service.post("/v1/check?editions=2019-07-22", document).statusCode()).isEqualTo(400);
    assertThat(service.post("/v1/check?formt=json", document).body())
        .contains("unknown parameter `formt`; did you mean `format`?");
    assertThat(service.get("/v1/matrix?editions=2019-07-22").body())
        .contains("unknown parameter `editions`; none is taken here");
  }

  @Test
  void a_request_is_logged_without_its_body() {
    service.post("/v1/check?secret=s3cr3t", document.replace("responses", "s3cr3t"));

    assertThat(service.log()).contains("\"path\":\"/v1/check\"").doesNotContain("s3cr3t");
  }

  @Test
  void the_description_names_every_path_and_what_is_answered_fits_it() throws IOException {
    JsonNode description = json(service.get("/openapi.json"));
    Map<String, HttpResponse<String>> answers =
        Map.of(
            "Run", service.post("/v1/check", document),
            "Matrix", service.get("/v1/matrix"),
            "Comparison",
                service.get(
                    "/v1/compare?before=2025-10-28&after=2026-04-27", "Accept", "application/json"),
            "Answer",
                service.post(
                    "/access/v1/evaluation",
                    """
                    {"subject": {"type": "product", "id": "gpt-oss-120b"}, "action": {"name": "run"},
                     "resource": {"type": "cloud", "id": "aws"}, "context": {"x": 1, "detail": "full"}}
                    """),
            "Refusal", service.get("/nowhere"));
    List<String> problems = new ArrayList<>();
    for (Map.Entry<String, HttpResponse<String>> answer : answers.entrySet()) {
      String schema =
          "{\"$ref\": \"#/components/schemas/"
              + answer.getKey()
              + "\", \"components\": "
              + description.get("components")
              + "}";
      SchemaCheck.of(schema)
          .problems(answer.getValue().body())
          .forEach(problem -> problems.add(answer.getKey() + " " + problem));
    }

    assertThat(problems).isEmpty();
    assertThat(description.get("openapi").asText()).isEqualTo("3.1.0");
    TreeSet<String> operations = new TreeSet<>();
    description
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(method -> operations.add(method + " " + path.getKey())));
    for (String operation : operations) {
      String path = operation.substring(operation.indexOf(' ') + 1);
      int status =
          operation.startsWith("get ")
              ? service.get(path).statusCode()
              : service.post(path, "{}").statusCode();
      assertThat(status).as(operation).isIn(200, 400);
    }
  }

  @Test
  void the_page_answers_without_a_script_and_lets_nothing_in() {
    String answer = service.get("/?q=gpt-5.5+on+%3Cb%3Eaws").body();
    String right = service.get("/?q=May+gpt-5.5+run+on+Bedrock%3F").body();

    assertThat(answer).doesNotContain("<b>aws").contains("&lt;b&gt;aws");
    assertThat(right)
        .contains(
            "class=\"answer deny\"", "NO       gpt-5.5 on aws", "azure-api-exclusivity-until-agi")
        .contains("default-src 'none'", "form-action 'self'");
    assertThat(service.get("/?q=gpt-5.5+on+aws+--records=/etc").body()).contains("unanswered");
    assertThat(service.get("/timeline.svg?q=gpt-5.5+on+aws").body()).startsWith("<?xml");
    assertThat(service.get("/editions").body())
        .isEqualTo(Ran.lexloci("compare", "--text", "2025-10-28", "2026-04-27").out());
  }

  @Test
  void a_document_that_is_pasted_is_answered_on_the_page() {
    String form = "document=" + URLEncoder.encode(document, StandardCharsets.UTF_8);
    String page =
        service.post("/", form, "Content-Type", "application/x-www-form-urlencoded").body();

    assertThat(page).contains("<textarea", "exit 1, denied", "class=\"answer deny\"");
  }
}
