package org.lexloci.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexloci.source.InputFile;

/** Programs are searched up to a number and a size, and those that are not are told. */
class SearchedProgramsTest {

  @TempDir private Path folder;

  private InputFile file(String name) throws IOException {
    return new InputFile(name, Files.writeString(folder.resolve(name), "0123456789"));
  }

  private static List<String> left(SearchedPrograms searched) {
    assertThat(searched.left()).allMatch(p -> p.message().equals(SkipReasons.TOO_MANY));
    return searched.left().stream().map(problem -> problem.at().file()).toList();
  }

  @Test
  void programs_beyond_a_number_or_a_size_are_left() throws IOException {
    List<InputFile> files = List.of(file("a.py"), file("b.yaml"), file("c.ts"), file("d.toml"));

    assertThat(left(SearchedPrograms.of(files, Set.of(), 2, 100))).containsExactly("d.toml");
    assertThat(left(SearchedPrograms.of(files, Set.of(), 9, 10))).containsExactly("c.ts", "d.toml");
    assertThat(left(SearchedPrograms.of(files, Set.of(), 3, 30))).isEmpty();
    assertThat(SearchedPrograms.of(files, Set.of(), 0, 0).files()).containsExactly(files.get(1));
  }

  @Test
  void what_is_named_is_always_read() throws IOException {
    List<InputFile> files = List.of(file("a.py"), file("b.py"));

    assertThat(left(SearchedPrograms.of(files, Set.of("b.py"), 0, 0))).containsExactly("a.py");
  }
}
