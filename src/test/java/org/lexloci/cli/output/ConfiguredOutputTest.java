package org.lexloci.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.cli.Ran;

/** What a configuration names is written inside of the repository, and nowhere else. */
class ConfiguredOutputTest {

  private static final String DENIED =
      """
      apiVersion: lexloci.dev/v1
      kind: ProductDeployment
      metadata: {name: one}
      spec: {product: gpt-5.5, target: {provider: aws}}
      """;

  @TempDir private Path folder;

  private Path checkout;

  @BeforeEach
  void check_out() throws IOException {
    checkout = Files.createDirectory(folder.resolve("checkout"));
    Files.createDirectories(checkout.resolve(".git/hooks"));
    Files.writeString(checkout.resolve(".git/config"), "kept");
    Files.writeString(folder.resolve("outside"), "kept");
    Files.createSymbolicLink(checkout.resolve("away"), folder);
    Files.createSymbolicLink(checkout.resolve("link.json"), checkout.resolve(".git/config"));
    Files.writeString(checkout.resolve("deploy.yaml"), DENIED);
  }

  private void configure(String spec) throws IOException {
    Files.writeString(
        checkout.resolve("lexloci.yaml"),
        "apiVersion: lexloci.dev/v1\nkind: Configuration\nmetadata: {name: house}\nspec: "
            + spec
            + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".git/config",
        ".git/hooks/pre-commit",
        ".GIT/config",
        "build/../.git/config",
        "./.git/config",
        "../outside",
        "../checkout2/run.json",
        "away/outside",
        "link.json",
        "/dev/stdout",
        "OUTSIDE"
      })
  void it_is_refused_elsewhere(String file) throws IOException {
    String named = file.replace("OUTSIDE", folder.resolve("outside").toString());
    for (String spec :
        new String[] {"{outputs: ['json=" + named + "']}", "{baseline: '" + named + "'}"}) {
      configure(spec);

      Ran ran = Ran.in(checkout, Map.of(), "check", "deploy.yaml").exits(4).saysNothing();

      assertThat(ran.err()).startsWith("lexloci.yaml:4:").contains("`" + named + "` ");
    }
    Ran.in(checkout, Map.of(), "baseline", "deploy.yaml").exits(4);
    assertThat(checkout.resolve(".git/config")).hasContent("kept");
    assertThat(folder.resolve("outside")).hasContent("kept");
    assertThat(checkout.resolve(".git/hooks")).isEmptyDirectory();
  }

  @Test
  void it_is_written_inside_from_a_directory_below_too() throws IOException {
    configure("{outputs: [text, 'json=build/run.json']}");
    Files.createDirectory(checkout.resolve("build"));
    Path below = Files.createDirectory(checkout.resolve("below"));

    Ran.in(below, Map.of(), "check", "../deploy.yaml").exits(1).says("NO ");

    assertThat(checkout.resolve("build/run.json")).isNotEmptyFile();
  }

  @Test
  void a_link_in_a_checkout_is_not_followed_on_the_command_line_either() {
    for (String named : new String[] {"link.json", "away/run.json"}) {
      Ran.in(checkout, Map.of(), "check", "deploy.yaml", "-o", "json=" + named)
          .exits(4)
          .complains(named + ": cannot be written: `" + Path.of(named).getName(0) + "` is a link")
          .sumsUp("exit 4, an output cannot be written, and 1 denied");
    }
    assertThat(checkout.resolve(".git/config")).hasContent("kept");
    assertThat(folder.resolve("run.json")).doesNotExist();
  }
}
