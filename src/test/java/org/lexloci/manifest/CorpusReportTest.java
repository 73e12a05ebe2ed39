package org.lexloci.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is proved of the manifests of the tests is true, and a report would tell if it were not. */
class CorpusReportTest {

  private static final Path FOLDER = Path.of("src/test/resources/manifests");

  @TempDir private Path folder;

  @Test
  void nothing_that_is_proved_is_wrong() throws IOException {
    List<CorpusReport.Line> lines = CorpusReport.of(FOLDER, FOLDER.resolve("truth.csv"));

    assertThat(lines).noneMatch(line -> line.score() == CorpusReport.Score.WRONG);
    assertThat(lines)
        .filteredOn(line -> line.score() == CorpusReport.Score.RIGHT)
        .extracting(CorpusReport.Line::file)
        .containsExactly(
            "arm/nested.json",
            "arm/symbolic.json",
            "kubernetes/contradiction.yaml",
            "kubernetes/groups.yaml",
            "kubernetes/kserve.yaml",
            "kubernetes/operators.yaml",
            "kubernetes/vllm-tpu.yaml",
            "pulumi/Pulumi.yaml",
            "stack/long.json",
            "stack/models.yaml",
            "stack/short.yaml",
            "terraform/cluster.json",
            "terraform/models.json",
            "terraform/modules.json",
            "terraform/two-clouds.json");
    assertThat(lines)
        .filteredOn(line -> line.score() == CorpusReport.Score.MISSED)
        .extracting(CorpusReport.Line::file)
        .containsExactly("kubernetes/argo.yaml", "kubernetes/kaito.yaml");
  }

  @Test
  void a_cloud_too_many_is_wrong() throws IOException {
    Files.copy(FOLDER.resolve("kubernetes/groups.yaml"), folder.resolve("groups.yaml"));
    Path table =
        Files.writeString(folder.resolve("truth.csv"), "file,kind,provider\ngroups.yaml,k8s,aws\n");

    assertThat(CorpusReport.of(folder, table))
        .extracting(CorpusReport.Line::score)
        .containsExactly(CorpusReport.Score.WRONG);
  }
}
