package org.lexloci.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What others publish is named by what it is, not by a name that they can give to something else.
 */
class PinsTest {

  private static final Pattern ACTION = Pattern.compile("(?m)^\\s*-? *\\{?uses: *([^\\s,]+)");
  private static final Pattern IMAGE = Pattern.compile("(?m)^FROM +(\\S+)");

  @Test
  void every_action_of_others_is_named_by_a_commit() throws IOException {
    List<String> used = new ArrayList<>();
    try (Stream<Path> workflows = Files.list(Path.of(".github/workflows"));
        Stream<Path> templates = Files.walk(Path.of("src/main"));
        Stream<Path> pages = Files.list(Path.of("src/site/markdown"))) {
      Stream.of(workflows, templates, pages, Stream.of(Path.of("README.md"), Path.of("action.yml")))
          .flatMap(s -> s)
          .filter(Files::isRegularFile)
          .forEach(file -> used.addAll(found(ACTION, file)));
    }

    assertThat(used)
        .isNotEmpty()
        .filteredOn(action -> !action.equals("OWNER/lexloci@TAG"))
        .allMatch(action -> action.matches("[^@]+@[0-9a-f]{40}"));
  }

  @Test
  void every_image_is_named_by_a_digest() {
    assertThat(found(IMAGE, Path.of("Containerfile")))
        .isNotEmpty()
        .allMatch(image -> image.matches("[^@]+@sha256:[0-9a-f]{64}"));
  }

  private static List<String> found(Pattern pattern, Path file) {
    try {
      Matcher matcher = pattern.matcher(Files.readString(file));
      return matcher.results().map(found -> found.group(1)).toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
