package org.lexloci.manifest.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lexloci.input.FilesReader;
import org.lexloci.input.InputDocuments;
import org.lexloci.manifest.module.FileTexts;
import org.lexloci.source.Document;
import org.lexloci.source.Limits;
import org.lexloci.source.reader.DocumentReader;

/** Source is evaluated once in a run, however many look at what comes of it. */
final class EvaluatedSourceTest {

  private static InputDocuments read(String text) {
    return FilesReader.read(
        "main.tf", text.getBytes(StandardCharsets.UTF_8), new DocumentReader(Limits.DEFAULT));
  }

  @Test
  void what_was_looked_through_is_not_evaluated_again() {
    InputDocuments read = read("locals {\n  a = \"lexloci.dev/v1\"\n}\n");
    EvaluatedSource evaluated = read.evaluated();

    assertThat(evaluated.documents()).hasSize(1).isEqualTo(read.foreign());
    assertThat(evaluated.again(List.copyOf(read.foreign()), evaluated.texts()))
        .isSameAs(evaluated.source());
  }

  @Test
  void other_documents_are() {
    EvaluatedSource evaluated = read("locals {\n  a = \"lexloci.dev/v1\"\n}\n").evaluated();
    List<Document> others = read("locals {}\n").foreign();

    assertThat(evaluated.again(others, evaluated.texts())).isNotSameAs(evaluated.source());
    assertThat(evaluated.again(evaluated.documents(), new FileTexts(List.of())))
        .isNotSameAs(evaluated.source());
  }

  @Test
  void source_that_says_nothing_of_ours_is_left_alone() {
    assertThat(read("locals {}\n").evaluated()).isSameAs(EvaluatedSource.NONE);
  }
}
