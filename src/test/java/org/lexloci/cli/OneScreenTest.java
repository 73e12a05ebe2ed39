package org.lexloci.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Ran.lexloci;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is looked up fits a terminal of 24 lines of 80 columns, the prompt included. */
@Tag("exhaustive")
class OneScreenTest {

  private static final int LINES = 24;
  private static final int COLUMNS = 80;

  @ParameterizedTest
  @ValueSource(strings = {"microsoft-openai", "openai-amazon"})
  void every_clause_edition_and_source_is_shown_on_one(String agreement) {
    for (String id : offered("lexloci clauses --agreement " + agreement + " ")) {
      assertFits(lexloci("clauses", "--agreement", agreement, id).exits(0));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"microsoft-openai", "openai-amazon"})
  void every_clause_is_explained_on_one(String agreement) {
    for (String id : offered("lexloci explain --agreement " + agreement + " ")) {
      assertFits(lexloci("explain", "--agreement", agreement, id).exits(0));
    }
  }

  @Test
  void the_editions_are_listed_on_one() {
    assertFits(lexloci("clauses").exits(0));
  }

  private static List<String> offered(String line) {
    List<String> ids = new ArrayList<>();
    lexloci("completion", "--line", line).out().lines().forEach(o -> ids.add(o.split("\t")[0]));
    assertThat(ids).hasSizeGreaterThan(2);
    return ids;
  }

  /** An address is one word, and stays whole. */
  private static void assertFits(Ran ran) {
    assertThat(ran.out().lines().toList()).as(ran.toString()).hasSizeLessThan(LINES);
    assertThat(ran.out().lines().filter(line -> !line.strip().startsWith("http")))
        .as(ran.toString())
        .allMatch(line -> line.length() <= COLUMNS);
  }
}
