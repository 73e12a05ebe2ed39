package org.lexloci.manifest.workload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lexloci.manifest.PlainTree;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Position;
import org.lexloci.source.SourceText;

class EnvironmentFileTest {

  @Test
  void each_line_sets_a_variable_and_the_last_one_counts() {
    String text =
        "# comment\nA=one\nexport B = 'two three' # more\r\nC=\"four\"\nA=five # why\n\nD=\n=x\nE=a#b\n";

    MappingNode read = EnvironmentFile.of(new SourceText(new Position("a.env", 1, 1), text));

    assertThat(PlainTree.of(read)).isEqualTo("{B: two three, C: four, A: five, D: '', E: a#b}");
    assertThat(read.entry("B").orElseThrow().keyAt()).hasToString("a.env:3:1");
    assertThat(read.entry("E").orElseThrow().keyAt()).hasToString("a.env:9:1");
  }

  @ParameterizedTest
  @CsvSource({
    ".env, true",
    "a/prod.env, true",
    "a/.env.local, true",
    "ENV, false",
    "a/environment, false"
  })
  void a_file_of_variables_is_known_by_its_name(String file, boolean is) {
    assertThat(EnvironmentFile.isOne(file)).isEqualTo(is);
  }
}
