package org.lexloci.cli.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Ran.lexloci;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lexloci.cli.Ran;

/** Questions as people type them get the answer to what they asked, or are refused. */
class TypedQuestionsTest {

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  private record Asked(int exit, List<String> answer, String question) {

    @Override
    public String toString() {
      return question;
    }
  }

  @ParameterizedTest
  @MethodSource("questions")
  void a_question_as_people_type_it_is_answered_or_refused(Asked asked) {
    List<String> words = new ArrayList<>(List.of("may"));
    WORD.matcher(asked.question())
        .results()
        .forEach(w -> words.add(w.group(1) == null ? w.group(2) : w.group(1)));

    Ran ran = lexloci(words.toArray(String[]::new));

    assertThat(ran.out() + ran.err()).as(asked.question()).contains(asked.answer());
    assertThat(ran.exit()).as(asked.question()).isEqualTo(asked.exit());
  }

  @Test
  void the_questions_are_many_and_each_stands_once() {
    List<String> all = questions().map(Asked::question).toList();

    assertThat(all).hasSizeGreaterThan(400).doesNotHaveDuplicates();
  }

  private static Stream<Asked> questions() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    TypedQuestionsTest.class.getResourceAsStream("questions.txt")),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\\|", 3))
          .map(
              cells ->
                  new Asked(
                      Integer.parseInt(cells[0].strip()),
                      List.of(cells[1].strip().split(";")),
                      cells[2].strip()))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
