package org.lexloci;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What is written about Lexloci: the README and the pages that it leads to. */
final class Pages {

  static final Path README = Path.of("README.md");
  static final Path SITE = Path.of("src/site/markdown");
  static final Path INDEX = SITE.resolve("index.md");

  private Pages() {}

  /** Lists the README and the pages of the site. */
  static List<Path> all() {
    try (Stream<Path> site = Files.list(SITE)) {
      return Stream.concat(Stream.of(README), site.sorted()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lists these and what else is written for readers of the repository. */
  static List<Path> andOthers() {
    Stream<String> others =
        Stream.of(
            "CONTRIBUTING.md",
            "SECURITY.md",
            "CHANGELOG.md",
            "rules/README.md",
            "examples/README.md");
    return Stream.concat(all().stream(), others.map(Path::of)).toList();
  }

  static String text(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
