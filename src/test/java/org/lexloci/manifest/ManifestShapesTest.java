package org.lexloci.manifest;

import static org.lexloci.cli.Ran.lexloci;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of each shape that manifests come in; {@code shapes.csv} lists them. */
class ManifestShapesTest {

  private static final Path FOLDER = Path.of("src/test/resources/manifests");

  static Stream<String> shapes() throws IOException {
    return Files.readAllLines(FOLDER.resolve("shapes.csv")).stream().skip(1);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void a_shape_is_read(String row) {
    String[] cells = row.split("\\|", 3);

    lexloci("check", FOLDER.resolve(cells[0]).toString())
        .exits(Integer.parseInt(cells[1]))
        .says(cells[2].split(";"));
  }

  @Test
  void a_key_of_ours_that_nobody_reads_where_it_stands_is_told_with_its_place() {
    stray("deployment.yaml", ":5:3: `lexloci.dev/product`", "`metadata.annotations`");
    stray(
        "stack.yaml", ":5:52: `lexloci-product`", "`Metadata`, or to `Tags` as `lexloci-product`");
    stray("compose.yaml", ":4:14: `x-lexloci`", "`x-lexloci`, or to `labels` of a service");
  }

  private static void stray(String name, String key, String place) {
    String file = FOLDER.resolve("stray").resolve(name).toString();

    lexloci("check", file)
        .exits(4)
        .complains(file + key + " is not read here; it goes to " + place);
  }
}
