package org.lexloci.manifest.bicep;

import static org.lexloci.cli.Documents.write;
import static org.lexloci.cli.Ran.lexloci;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is judged of source of Bicep, as far as its literals and defaults go. */
class BicepSourceTest {

  private static final Path FOLDER = Path.of("src/test/resources/manifests/bicep");

  private static final String HOST =
      """
      resource chat 'Microsoft.CognitiveServices/accounts/deployments@2024-10-01' = {
        name: 'ai/chat'
        properties: { model: { format: 'OpenAI', name: model } }
      }
      """;

  @TempDir private Path folder;

  @Test
  void a_loop_over_a_default_and_a_module_deploy_what_they_name() {
    lexloci("check", FOLDER.toString())
        .exits(0)
        .says("YES      gpt-5.5 on azure", FOLDER + "/main.bicep:18")
        .says("YES      gpt-oss-120b on azure")
        .says("YES      gpt-5.4 on azure", FOLDER + "/modules/more.bicep:6")
        .says("in force on 2026-06-01", "3 deployments: 3 yes");
  }

  @Test
  void parameters_of_a_file_go_before_a_default() throws IOException {
    write(folder, "main.bicep", "param model string\n" + HOST);
    write(folder, "prod.bicepparam", "using './main.bicep'\n\nparam model = 'gpt-5.5'\n");

    lexloci("check", folder.toString())
        .exits(0)
        .says("YES      gpt-5.5 on azure", "with the values of " + folder + "/prod.bicepparam")
        .says("1 deployment");
  }

  @Test
  void a_model_without_a_value_is_a_product_that_is_not_stated() throws IOException {
    String file = write(folder, "main.bicep", "param model string\n" + HOST);

    lexloci("check", file)
        .says("unstated-product on azure", "it cannot be read which product it is");
  }

  @Test
  void a_value_may_go_on_in_the_next_line() throws IOException {
    String choice = "param big bool = true\nvar model = big\n  ? 'gpt-5.5'\n  : 'o3'\n";
    String rest = "type size = 'a'\n  | 'b'\noutput o string = big\n  ? 'a'\n  : 'b'\n";

    lexloci("check", write(folder, "main.bicep", choice + rest + HOST))
        .says("YES      gpt-5.5 on azure")
        .says("YES      o3 on azure", "with `big` as `false`, which is not the default")
        .says("2 deployments");
  }

  @Test
  void functions_are_passed_over_and_called_however_they_are_laid_out() throws IOException {
    String file =
        write(
            folder,
            "main.bicep",
            """
            func named(base string) string =>
              '((${base}))'

            @export()
            func parted(
              base string
              sign string
            ) string[] => split(base ?? '', sign)

            param base string = 'chat'
            var short = '${toLower( replace ( base, '-', '' ) )}-app'

            resource app 'Microsoft.App/containerApps@2024-03-01' = {
              name: short
              tags: { 'lexloci-product': 'gpt-5.5' }
            }
            """);

    lexloci("check", file).exits(0).says("YES      gpt-5.5 on azure");
  }

  @Test
  void what_is_no_statement_is_not_passed_over() throws IOException {
    String file = write(folder, "main.bicep", "resorce chat 'a@1' = {\n}\n");

    lexloci("check", file).exits(4).complains(file + ":1:1: `resorce` is no statement");
  }

  @Test
  void what_is_published_elsewhere_is_told_by_what_it_is_given() throws IOException {
    String file =
        write(
            folder,
            "main.bicep",
            """
            module ai 'br/public:avm/res/cognitive-services/account:0.7.1' = {
              name: 'ai'
              params: { deployments: [{ model: { format: 'OpenAI', name: 'gpt-5.5' } }] }
            }
            """);

    lexloci("check", file)
        .exits(2)
        .says("DEPENDS  gpt-5.5 on an unstated cloud", file + ":3")
        .says("names gpt-5.5 at " + file + ":3:62, not judged: module `ai`")
        .says("1 file was not read (1 Bicep module)");
  }

  @Test
  void what_cannot_be_read_is_told_with_its_place() throws IOException {
    String file = write(folder, "main.bicep", "var a = 'open\n");

    lexloci("check", file).exits(4).complains(file + ":1:9: the text has no closing quote");
  }
}
