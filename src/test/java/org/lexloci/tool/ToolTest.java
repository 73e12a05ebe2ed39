package org.lexloci.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToolTest {

  @TempDir private Path directory;

  @Test
  void a_question_is_the_sentence_that_would_be_typed() {
    List<String> line =
        line(
            Tool.MAY,
            Map.of("product", "gpt-5.5", "clouds", List.of("aws", "gcp"), "launch", "2026-12-01"));

    assertThat(line)
        .containsExactly(
            "may", "--launch=2026-12-01", "--output=text", "gpt-5.5", "on", "aws", "and", "gcp");
  }

  @Test
  void one_text_will_do_where_a_list_is_known() {
    assertThat(line(Tool.MAY, Map.of("product", "sora", "clouds", "aws")))
        .endsWith("sora", "on", "aws");
  }

  @Test
  void a_document_is_standard_input() {
    assertThat(line(Tool.CHECK, Map.of("content", "- whatever", "format", "json")))
        .containsExactly("check", "--output=json", "-");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--records=secret", "-o=sarif=out", "@options", "-"})
  void nothing_that_is_said_becomes_an_option(String word) {
    refused(Tool.MAY, Map.of("product", word, "clouds", "aws"), "begins with");
    refused(Tool.MAY, Map.of("product", "sora", "clouds", List.of("aws", word)), "begins with");
    refused(Tool.CHECK, Map.of("paths", List.of(word)), "begins with");
    refused(Tool.CLAUSES, Map.of("about", word), "begins with");
    refused(Tool.COMPARE, Map.of("before", word, "after", "2026-04-27"), "begins with");
  }

  @Test
  void an_option_takes_what_is_said_as_its_value() {
    assertThat(line(Tool.CHECK, Map.of("content", "x", "editions", "in-force --records=secret")))
        .contains("--editions=in-force --records=secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json=answers.json", "sarif", "Text", "--"})
  void no_format_writes_a_file(String format) {
    refused(Tool.CHECK, Map.of("content", "x", "format", format), "neither `text` nor `json`");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "..", "deploy/../../other", "../other", "inside/..//.."})
  void no_path_leads_out_of_the_directory(String path) {
    refused(Tool.CHECK, Map.of("paths", path), "leads out");
    refused(Tool.COMPARE, Map.of("before", "a", "after", "b", "paths", List.of(path)), "leads out");
  }

  @Test
  void a_link_leads_where_it_leads(@TempDir Path elsewhere) throws IOException {
    Files.createSymbolicLink(directory.resolve("link"), elsewhere);
    Files.createDirectory(directory.resolve("deploy"));

    refused(Tool.CHECK, Map.of("paths", "link"), "leads out");
    assertThat(line(Tool.CHECK, Map.of("paths", "deploy"))).endsWith("deploy");
  }

  @Test
  void what_is_missing_too_much_or_of_another_type_is_named() {
    refused(Tool.MAY, Map.of("product", "sora"), "`clouds` is missing");
    refused(Tool.MAY, Map.of("product", "sora", "clouds", List.of()), "`clouds` is missing");
    refused(
        Tool.MAY,
        Map.of("product", "sora", "cloud", "aws"),
        "unknown argument `cloud`; did you mean `clouds`?");
    refused(Tool.MAY, Map.of("product", 1, "clouds", "aws"), "`product` is not a text");
    refused(Tool.MAY, Map.of("product", List.of("sora"), "clouds", "aws"), "is not a text");
    refused(Tool.MAY, Map.of("product", "sora", "clouds", List.of(1)), "is not a list of texts");
    refused(Tool.CHECK, Map.of(), "either `paths` or `content`");
    refused(Tool.CHECK, Map.of("paths", "a", "content", "b"), "either `paths` or `content`");
  }

  @ParameterizedTest
  @EnumSource(Tool.class)
  void everything_that_may_be_said_is_described(Tool tool) {
    Map<?, ?> said = (Map<?, ?>) tool.schema().get("properties");

    assertThat(ToolWords.of(tool.command())).isNotBlank();
    assertThat(said.values())
        .allSatisfy(one -> assertThat((String) ((Map<?, ?>) one).get("description")).isNotBlank());
    assertThat((List<?>) tool.schema().get("required")).allMatch(said::containsKey);
  }

  private List<String> line(Tool tool, Map<String, Object> said) {
    return tool.line(said, directory);
  }

  private void refused(Tool tool, Map<String, Object> said, String why) {
    assertThatThrownBy(() -> line(tool, said))
        .isInstanceOf(ToolArguments.Mistake.class)
        .hasMessageContaining(why);
  }
}
