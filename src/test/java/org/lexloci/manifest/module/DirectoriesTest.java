package org.lexloci.manifest.module;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectoriesTest {

  @ParameterizedTest
  @CsvSource({
    "main.tf, ''",
    "a/b/main.tf, a/b",
    "a/./b/main.tf, a/b",
    "/main.tf, /",
    "/a/main.tf, /a",
    "../a/main.tf, ../a"
  })
  void a_file_stands_in_a_directory(String file, String directory) {
    assertThat(Directories.of(file)).isEqualTo(directory);
  }

  @ParameterizedTest
  @CsvSource({"main.tf, ''", "a/./b/main.tf, a/./b/", "/main.tf, /"})
  void a_folder_is_called_as_its_files_are(String file, String folder) {
    assertThat(Directories.folder(file)).isEqualTo(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "'', a/b, a/b",
    "a, b, a/b",
    "a, ../b, b",
    "a, ../../b, ../b",
    "a, ../.., ..",
    "/a, ../b, /b",
    "a, ./b//c/., a/b/c"
  })
  void a_name_leads_on_from_a_directory(String directory, String name, String resolved) {
    assertThat(Directories.resolved(directory, name)).isEqualTo(resolved);
  }

  @ParameterizedTest
  @CsvSource({
    "a/b, a/b, .",
    "'', '', .",
    "a/b, a/c, ../c",
    "a, b, ../b",
    "'', a/b, a/b",
    "a/b, '', ../..",
    "a, a/b, b",
    "a/b/c, a, ../.."
  })
  void a_directory_is_called_otherwise_from_another_one(String from, String to, String called) {
    assertThat(Directories.relative(from, to)).isEqualTo(called);
  }
}
