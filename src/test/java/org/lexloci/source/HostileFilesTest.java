package org.lexloci.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lexloci.source.file.Checkout;
import org.lexloci.source.file.FileFinder;
import org.lexloci.source.file.Globs;
import org.lexloci.source.reader.DocumentReader;

/** Compares every stored file with its lines in the index: a count of documents, or problems. */
class HostileFilesTest {

  @Test
  void every_stored_file_reads_as_its_index_says() throws Exception {
    Path folder = folder();
    DocumentReader reader = new DocumentReader(Limits.DEFAULT);

    List<String> lines = new ArrayList<>();
    for (InputFile file :
        new FileFinder(Checkout.of(folder), Globs.all()).find(List.of(".")).files()) {
      FileDocuments reading = reader.read(file);
      if (reading.problems().isEmpty()) {
        lines.add(file.shown() + ": " + reading.documents().size());
      }
      reading.problems().forEach(problem -> lines.add(problem.toString()));
    }

    assertThat(lines).containsExactlyElementsOf(Files.readAllLines(folder.resolve("index.txt")));
  }

  private static Path folder() throws URISyntaxException, IOException {
    return Path.of(
        Objects.requireNonNull(HostileFilesTest.class.getResource("/hostile/index.txt"))
            .toURI()
            .resolve("."));
  }
}
