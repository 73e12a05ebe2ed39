package org.lexloci.source.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexloci.source.InputFile;
import org.lexloci.source.Limits;
import org.lexloci.source.Position;

/** An edit changes the value it is for and not a character besides. */
final class DocumentEditorTest {

  private static final List<String> STAGE = List.of("spec", "stage");
  private static final List<String> INFERENCE = List.of("spec", "inference", "provider");

  @TempDir private Path directory;

  @Test
  void a_missing_mapping_is_written_with_the_file_s_own_indentation() throws Exception {
    String text = "kind: K\nspec:\n   a: b # c\n   t:\n      p: q\n\n# end\n";

    assertThat(edited("a.yaml", text, Map.of(INFERENCE, "azure")))
        .isEqualTo(
            "kind: K\nspec:\n   a: b # c\n   t:\n      p: q\n"
                + "   inference:\n      provider: azure\n\n# end\n");
  }

  @Test
  void text_over_several_lines_and_a_list_may_come_before_a_new_key() throws Exception {
    for (String last : List.of("|\n    x\n    y\n", "[b,\n    c]\n", ">-\n    x\n\n")) {
      String text = "kind: K\nspec:\n  a: " + last + "# end\n";

      assertThat(edited("a.yaml", text, Map.of(STAGE, "preview")))
          .isEqualTo("kind: K\nspec:\n  a: " + last + "  stage: preview\n# end\n");
    }
  }

  @Test
  void a_list_in_lines_may_come_before_a_new_key() throws Exception {
    assertThat(edited("a.yaml", "kind: K\nspec:\n  a:\n  - b\n  - c # d\n", Map.of(STAGE, "x")))
        .isEqualTo("kind: K\nspec:\n  a:\n  - b\n  - c # d\n  stage: x\n");
  }

  @Test
  void a_mapping_in_braces_grows_as_it_is_laid_out() throws Exception {
    assertThat(edited("a.yaml", "{kind: K, spec: {}}", Map.of(STAGE, "preview")))
        .isEqualTo("{kind: K, spec: {stage: preview}}");
    assertThat(edited("b.yaml", "kind: K\nspec: {\n  a: b,\n}\n", Map.of(INFERENCE, "azure")))
        .isEqualTo("kind: K\nspec: {\n  a: b,\n  inference: {provider: azure},\n}\n");
    assertThat(edited("c.json", "{\"kind\":\"K\",\"spec\":{\"a\":1}}", Map.of(INFERENCE, "azure")))
        .isEqualTo("{\"kind\":\"K\",\"spec\":{\"a\":1,\"inference\":{\"provider\":\"azure\"}}}");
  }

  @Test
  void a_day_is_written_in_quotes_unless_the_file_has_one_without() throws Exception {
    List<String> day = List.of("spec", "day");

    assertThat(edited("a.yaml", "kind: K\nspec:\n  a: b\n", Map.of(day, "2026-01-02")))
        .isEqualTo("kind: K\nspec:\n  a: b\n  day: \"2026-01-02\"\n");
    assertThat(edited("b.yaml", "kind: K\nspec:\n  day: 2026-01-01\n", Map.of(day, "2026-01-02")))
        .isEqualTo("kind: K\nspec:\n  day: 2026-01-02\n");
  }

  @Test
  void positions_count_characters_and_not_their_halves() throws Exception {
    String text = "kind: K\nspec: {a: \"\uD83D\uDE80\", stage: 'x'}\r";

    assertThat(edited("a.yaml", text, Map.of(STAGE, "preview")))
        .isEqualTo("kind: K\nspec: {a: \"\uD83D\uDE80\", stage: 'preview'}\r");
  }

  @Test
  void a_document_of_another_kind_is_left_alone() {
    assertThatThrownBy(() -> edited("a.yaml", "kind: L\nspec: {a: b}\n", Map.of(STAGE, "preview")))
        .isInstanceOf(UneditableException.class)
        .hasMessage("what stands there is no `K`, and nothing else is edited");
  }

  @Test
  void what_an_anchor_around_it_shares_is_left_alone() {
    String text = "kind: K\nspec: &s\n  stage: x\nmore: *s\n";

    assertThatThrownBy(() -> edited("a.yaml", text, Map.of(STAGE, "preview")))
        .hasMessage("`spec` is an anchor that other places may use");
  }

  @Test
  void a_value_over_several_lines_is_left_alone() {
    assertThatThrownBy(
            () -> edited("a.yaml", "kind: K\nspec:\n  stage: |\n    x\n", Map.of(STAGE, "y")))
        .hasMessage("`spec.stage` is not written in one line");
  }

  @Test
  void a_field_that_is_left_out_takes_its_line_with_it() throws Exception {
    for (String lineBreak : List.of("\n", "\r\n", "\r")) {
      String text = "kind: K\nspec:\n  a: b\n  # why\n  stage: x # here\n  c: d\n";

      assertThat(without("a.yaml", text.replace("\n", lineBreak)))
          .isEqualTo("kind: K\nspec:\n  a: b\n  # why\n  c: d\n".replace("\n", lineBreak));
    }
    assertThat(without("b.yaml", "kind: K\nspec:\n  stage: x\n  c: d"))
        .isEqualTo("kind: K\nspec:\n  c: d");
    assertThat(without("c.yaml", "kind: K\nspec:\n  c: d\n  stage: x"))
        .isEqualTo("kind: K\nspec:\n  c: d");
  }

  @Test
  void a_field_that_is_left_out_of_braces_takes_one_comma_with_it() throws Exception {
    assertThat(without("a.yaml", "{kind: K, spec: {a: b, stage: x, c: d}}"))
        .isEqualTo("{kind: K, spec: {a: b, c: d}}");
    assertThat(without("b.yaml", "{kind: K, spec: {stage: x, c: d}}"))
        .isEqualTo("{kind: K, spec: {c: d}}");
    assertThat(without("c.json", "{\n  \"kind\": \"K\",\n  \"spec\": {\"stage\": \"x\"}\n}\n"))
        .isEqualTo("{\n  \"kind\": \"K\",\n  \"spec\": {}\n}\n");
    assertThat(without("d.json", "{\"kind\":\"K\",\"spec\":{\n  \"a\":1,\n  \"stage\":\"x\"\n}}"))
        .isEqualTo("{\"kind\":\"K\",\"spec\":{\n  \"a\":1\n}}");
  }

  @Test
  void one_field_may_go_where_another_comes() throws Exception {
    Map<List<String>, Optional<String>> values = new LinkedHashMap<>();
    values.put(STAGE, Optional.empty());
    values.put(INFERENCE, Optional.of("azure"));

    assertThat(changed("a.yaml", "kind: K\nspec:\n  a: b\n  stage: x\n", values))
        .isEqualTo("kind: K\nspec:\n  a: b\n  inference:\n    provider: azure\n");
    assertThat(changed("b.yaml", "kind: K\nspec: {a: b, stage: x}\n", values))
        .isEqualTo("kind: K\nspec: {a: b, inference: {provider: azure}}\n");
    assertThatThrownBy(() -> changed("c.yaml", "kind: K\nspec: {stage: x}\n", values))
        .hasMessage("it is written in a way that cannot be edited safely");
  }

  @Test
  void a_field_that_cannot_go_alone_is_left_alone() {
    assertThatThrownBy(() -> without("a.yaml", "kind: K\nspec:\n  stage: &a x\nother: *a\n"))
        .hasMessage("it is written in a way that cannot be edited safely");
    assertThatThrownBy(() -> without("b.yaml", "kind: K\nspec:\n  ? stage\n  : x\n"))
        .hasMessage("`stage` does not begin its line");
  }

  private String without(String name, String text) throws IOException, UneditableException {
    return changed(name, text, Map.of(STAGE, Optional.empty()));
  }

  private String edited(String name, String text, Map<List<String>, String> values)
      throws IOException, UneditableException {
    Map<List<String>, Optional<String>> given = new LinkedHashMap<>();
    values.forEach((path, value) -> given.put(path, Optional.of(value)));
    return changed(name, text, given);
  }

  private String changed(String name, String text, Map<List<String>, Optional<String>> values)
      throws IOException, UneditableException {
    Path file = Files.writeString(directory.resolve(name), text);
    DocumentEditor editor = DocumentEditor.read(new InputFile(name, file), Limits.DEFAULT);
    return editor.edited(editor.set(new Position(name, 1, 1), "K", values));
  }
}
