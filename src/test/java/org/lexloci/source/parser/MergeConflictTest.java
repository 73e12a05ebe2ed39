package org.lexloci.source.parser;

import static org.lexloci.cli.Documents.write;
import static org.lexloci.cli.Ran.lexloci;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a file in which a merge left a conflict. */
class MergeConflictTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"launch.yaml", "launch.json", "main.tf", "main.bicep"})
  void the_conflict_is_what_is_wrong_in_every_syntax(String name) throws IOException {
    String file = write(folder, name, "\n<<<<<<< HEAD\na: 1\n=======\nkind: [\n>>>>>>> other\n{\n");

    lexloci("check", file)
        .exits(4)
        .complains(file + ":2:1: a merge left a conflict here; resolve it first");
  }

  @Test
  void marks_that_are_not_all_there_are_no_conflict() throws IOException {
    String file = write(folder, "launch.json", "\n<<<<<<< HEAD\n=======\n");

    lexloci("check", file).exits(4).complains(file + ":2:1: unexpected `<`; this is not JSON");
  }

  @Test
  void a_text_that_can_be_read_may_hold_marks() throws IOException {
    String file =
        write(
            folder,
            "launch.yaml",
            """
            apiVersion: lexloci.dev/v1
            kind: ProductDeployment
            metadata: {name: notes}
            spec: {product: responses-api, target: {provider: azure}}
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: how-to-merge}
            data:
              page: |
                <<<<<<< HEAD
                =======
                >>>>>>> other
            """);

    lexloci("check", file).exits(0);
  }
}
