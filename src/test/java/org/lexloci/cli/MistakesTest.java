package org.lexloci.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Ran.lexloci;
import static org.lexloci.cli.Ran.piping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is mistyped on the command line is told in one line, with what was probably meant. */
class MistakesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          chekc                                    | unknown command `chekc`; did you mean `check`?
          mya gpt-5.5 on aws                       | unknown command `mya`; did you mean `may`?
          gpt-5.5 on aws                           | unknown command `gpt-5.5`; did you mean `lexloci may gpt-5.5 on aws`?
          is chatgpt allowed on Bedrock?           | unknown command `is`; did you mean `lexloci may is chatgpt allowed on Bedrock?`?
          version                                  | unknown command `version`; did you mean `--version`?
          why gpt-5.5 on aws                       | unknown command `why`; did you mean `lexloci may why gpt-5.5 on aws`?
          aws                                      | unknown command `aws`; did you mean `lexloci may PRODUCT on aws`?
          frobnicate                               | unknown command `frobnicate`
          lint .                                   | unknown command `lint`; did you mean `check`?
          --hepl                                   | unknown option `--hepl`; did you mean `--help`?
          -v                                       | unknown option `-v`; did you mean `--version`?
          --quiet check examples                   | unknown option `--quiet`; `--quiet` is an option of `check`, `audit` and `may`
          --json check examples                    | unknown option `--json`; `--output` is an option of `check`, `audit`, `may`, `explain`, `compare`, `matrix`, `test`, `verify` and `config`
          """)
  void a_command_that_does_not_exist(String typed, String mistake) {
    lexloci(typed.split(" ")).refuses(mistake, "lexloci");
  }

  @Test
  void no_command_at_all() {
    lexloci().refuses("missing command", "lexloci");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
"""
check                                    | missing required parameter: `PATH`; for example `lexloci check .`
check --fix examples                     | unknown option `--fix`; did you mean `--remedy`?
check --why examples                     | unknown option `--why`; did you mean `--verbose`?
check --format json examples             | unknown option `--format`; did you mean `-o json`?
check examples --format                  | unknown option `--format`; did you mean `-o FORMAT`?
check examples --output-format=sarif     | unknown option `--output-format=sarif`; did you mean `-o sarif`?
check examples -f json                   | unknown option `-f`; did you mean `-o json`?
check -f deploy.yaml                     | unknown option `-f`; files and directories stand without an option
check examples --policy rules            | unknown option `--policy`; did you mean `--agreement`?
check examples -p rules                  | unknown option `-p`; did you mean `--agreement`?
check examples --namespace=main          | unknown option `--namespace=main`; the objects of every namespace are judged
check examples --severity high           | unknown option `--severity`; a verdict has no severity; did you mean `--fail-on`?
check examples --soft-fail               | unknown option `--soft-fail`; did you mean `--fail-on`?
check examples --no-color                | unknown option `--no-color`; did you mean `--color never`?
check examples --silent                  | unknown option `--silent`; did you mean `--quiet`?
check examples --debug                   | unknown option `--debug`; did you mean `--verbose`?
check examples --exclude drafts          | unknown option `--exclude`; `exclude` in `lexloci.yaml` says what a walk passes over
check examples -c lexloci.yaml           | unknown option `-c`; did you mean `--config`?
check examples --since main              | unknown option `--since`; did you mean `--changed-since`?
check examples --out run.json            | unknown option `--out`; did you mean `-o FORMAT=FILE`?
check examples -o json=                  | no file behind `json=`; expected `json`, or `json=FILE`
check examples -o json,sarif             | `json,sarif`: each format has a `-o` of its own
check examples --agreement amazon        | no such directory `amazon`; shipped are `microsoft-openai` and `openai-amazon`
check examples --agreement ./amazon      | no such directory `./amazon`
check examples --offline                 | unknown option `--offline`; nothing is fetched
check --json examples                    | unknown option `--json`; did you mean `-o json`?
check --sarif examples                   | unknown option `--sarif`; did you mean `-o sarif`?
check --format=sarif examples            | unknown option `--format=sarif`; did you mean `-o sarif`?
check --edtions in-force examples        | unknown option `--edtions`; did you mean `--editions`?
check examples --as-fo 2026-01-01        | unknown option `--as-fo`; did you mean `--as-of`?
check examples --editions 2025-10-27     | unknown edition `2025-10-27`; in force on that day is `2025-01-21`
check examples --editions 2025           | unknown edition `2025`; of that time is `2025-01-21` and `2025-10-28`
check examples --editions 2024           | unknown edition `2024`; in force then is `2023-01-23`
check examples --editions 2026-08        | unknown edition `2026-08`; in force then is `2026-04-27`
check examples --editions 2018           | unknown edition `2018`; the first is `2019-07-22`
check examples --editions 2018-05-01     | unknown edition `2018-05-01`; the first is `2019-07-22`
check examples --editions 2026-13        | unknown edition `2026-13`; there is 2019-07-22, 2019-07-22-exclusive-cloud, 2023-01-23, 2023-01-23-all-workloads, 2025-01-21, 2025-01-21-first-refusal, 2025-10-28, 2025-10-28-next-chapter, 2026-04-27, 2026-04-27-next-phase, in-force
check examples --editions in-frce        | unknown edition `in-frce`; did you mean `in-force`?
check examples --editions 2026-04-27-next-fase | unknown edition `2026-04-27-next-fase`; did you mean `2026-04-27-next-phase`?
check examples --editions never          | unknown edition `never`; there is 2019-07-22, 2019-07-22-exclusive-cloud, 2023-01-23, 2023-01-23-all-workloads, 2025-01-21, 2025-01-21-first-refusal, 2025-10-28, 2025-10-28-next-chapter, 2026-04-27, 2026-04-27-next-phase, in-force
check examples --editions latest         | unknown edition `latest`; the newest is `2026-04-27`, and `in-force` is the one in force on the launch date
check examples --editions in-force,2025-10-28 | `in-force` cannot be combined with other editions
check examples --as-of today             | invalid value for option `--as-of`: `today` is no day such as `2026-04-27`
check examples --agreement nowhere       | no such directory `nowhere`; shipped are `microsoft-openai` and `openai-amazon`
check examples -o jsn                    | unknown format `jsn`; did you mean `json`?
check examples -o xml                    | unknown format `xml`; expected text, json, ndjson, csv, verdicts, verdicts-csv, markdown, sarif, junit, github, gitlab, pipelines, teamcity, oscal, openreports, wgpolicy or patch
check examples -o text -o json           | two formats cannot both go to standard output; give one a file
check examples -o json -o json           | two formats cannot both go to standard output; give one a file
""")
  void a_check_that_cannot_be_made(String typed, String mistake) {
    lexloci(typed.split(" ")).refuses(mistake, "lexloci check");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
"""
gpt-5.5                                  | expected PRODUCT run on PROVIDER; a product of several words needs quotes, and `lexloci matrix PRODUCT` answers for every cloud
new tea pot on aws                       | expected PRODUCT run on PROVIDER; `new tea pot` is no product on record, and a product of several words needs quotes
gpt-5.5 run on azzure                    | unknown provider `azzure`; did you mean `azure`?
gpt-5.5 on atlantis                      | unknown provider `atlantis`; expected `azure`, `aws`, `gcp`, `oci`, `coreweave`, `cerebras`, `alibaba`, `ibm`, `huawei`, `tencent`, `nebius`, `on-prem` or `other`; any cloud that is not listed is `other`
gpt-5.5 on aws and azzure                | unknown provider `azzure`; did you mean `azure`?
gpt-5.5 on snowflake                     | `snowflake` runs on clouds of others; ask for the one that its workspace or account is on, such as `azure`, or for `other` if no clause names that cloud
gpt-5.5 on aws --why                     | unknown option `--why`; did you mean `--verbose`?
gpt-5.5 on aws --format json             | unknown option `--format`; did you mean `-o json`?
gpt-5.5 --cloud aws                      | unknown option `--cloud`; a cloud stands in the question: `lexloci may PRODUCT on PROVIDER`
gpt-5.5 on aws --date 2026-01-01         | unknown option `--date`; did you mean `--launch`?
gpt-5.5 on aws -f deploy.yaml            | unknown option `-f`; `lexloci check PATH` reads files
gpt-5.5 on aws --stage previw            | invalid value for option `--stage`: unknown stage `previw`; did you mean `preview`?
gpt-5.5 on aws --stage GA                | invalid value for option `--stage`: unknown stage `GA`; did you mean `general-availability`?
gpt-5.5 on aws --stage beta              | invalid value for option `--stage`: unknown stage `beta`; did you mean `preview`?
gpt-5.5 on aws --type apo                | invalid value for option `--type`: unknown type `apo`; did you mean `api`?
gpt-5.5 on aws --statefulness sesion     | invalid value for option `--statefulness`: unknown statefulness `sesion`; did you mean `session`?
gpt-5.5 on aws --customer us-civl        | invalid value for option `--customer`: unknown customer `us-civl`; did you mean `us-civil`?
gpt-5.5 on aws --workload servng         | invalid value for option `--workload`: unknown workload `servng`; did you mean `serving`?
gpt-5.5 on aws --inference gpc           | invalid value for option `--inference`: unknown provider `gpc`; did you mean `gcp`?
gpt-5.5 on aws --launch 2026-02-30       | invalid value for option `--launch`: `2026-02-30` is no day such as `2026-04-27`
gpt-5.5 on aws --launch 2026-5-1         | invalid value for option `--launch`: `2026-5-1` is no day such as `2026-04-27`; did you mean `2026-05-01`?
gpt-5.5 on aws --launch 2026/05/01       | invalid value for option `--launch`: `2026/05/01` is no day such as `2026-04-27`; did you mean `2026-05-01`?
gpt-5.5 on aws --launch 01/05/2026       | invalid value for option `--launch`: `01/05/2026` is no day such as `2026-04-27`
gpt-5.5 on aws --over 2026               | invalid value for option `--over`: expected two days such as `2024-01-01..2027-01-01`, found `2026`; did you mean `2026-01-01..2027-01-01`?
gpt-5.5 on aws --launched azure          | invalid value for option `--launched` (PROVIDER[/STAGE]=DAY): expected PROVIDER=DAY with a day such as `2026-07-28`, or `never`
gpt-5.5 on aws --launched azur=never     | invalid value for option `--launched` (PROVIDER[/STAGE]=DAY): unknown provider `azur`; did you mean `azure`?
gpt-5.5 on aws --launched azure/previev=never | invalid value for option `--launched` (PROVIDER[/STAGE]=DAY): unknown stage `previev`; did you mean `preview`?
gpt-5.5 on aws --launched azure=soon     | invalid value for option `--launched` (PROVIDER[/STAGE]=DAY): `soon` is no day such as `2026-04-27`
tea/pot on aws                           | product `tea/pot` has characters other than a-z, 0-9, `-` and `.`, or does not start and end with a letter or digit, or is longer than 253
""")
  void a_question_that_cannot_be_asked(String typed, String mistake) {
    lexloci(("may " + typed).split(" ")).refuses(mistake, "lexloci may");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
"""
clauses ship-frist-azure                 | unknown clause or source `ship-frist-azure`; did you mean `ship-first-azure`?
clauses ship-first-azure --editions 2025-10-28 | `ship-first-azure` is not in these editions; it is in `2026-04-27`
clauses zebra                            | unknown clause or source `zebra`; `lexloci clauses` lists them
clauses 2026-04-28                       | unknown clause or source `2026-04-28`; in force on that day is `2026-04-27`: `lexloci clauses 2026-04-27`
clauses latest                           | unknown clause or source `latest`; the newest is `2026-04-27`: `lexloci clauses 2026-04-27`
explain 2026-04-27                       | unknown clause `2026-04-27`; it is an edition: `lexloci clauses 2026-04-27`
explain gpt-5.5                          | unknown clause `gpt-5.5`; it is a product: `lexloci may gpt-5.5 on PROVIDER`
explain gpt-5.5 on aws                   | unknown argument `on`; did you mean `lexloci may gpt-5.5 on aws`?
explain azure-api-exclusivity-until-agi --editions in-force | `azure-api-exclusivity-until-agi` is not in these editions; it is in `2025-10-28`
explain aws                              | unknown clause `aws`; it is a cloud: `lexloci may PRODUCT on aws`
explain                                  | missing required parameter: `CLAUSE`; for example `lexloci explain ship-first-azure`
compare                                  | missing required parameters: `EDITION`, `EDITION`; for example `lexloci compare 2025-10-28 2026-04-27`
matrix gpt-5.5 on aws                    | `aws` is a cloud; did you mean `lexloci may gpt-5.5 on aws` or `lexloci matrix gpt-5.5 --providers aws`?
matrix aws                               | `aws` is a cloud; did you mean `lexloci matrix --providers aws`?
matrix --clouds aws                      | unknown option `--clouds`; did you mean `--providers`?
clauses --json                           | unknown option `--json`; `lexloci clauses` prints text and nothing else
clauses --fail-on deny                   | unknown option `--fail-on`; `--fail-on` is an option of `check`, `audit`, `may` and `config`
derive examples -o json                  | unknown option `-o`; `lexloci derive` prints YAML and nothing else
schema Product --format=json             | unknown option `--format=json`; `lexloci schema` prints JSON and nothing else
init --json                              | unknown option `--json`; `lexloci init` writes files and prints their names
baseline examples --output json          | unknown option `--output`; `lexloci baseline` writes YAML and nothing else
explain ship-first-azure --format sarif  | unknown option `--format`; did you mean `-o FORMAT`?
matrix --svg                             | unknown option `--svg`; did you mean `-o FORMAT`?
matrix --format html                     | unknown option `--format`; did you mean `-o html`?
verify --csv                             | unknown option `--csv`; did you mean `-o csv`?
clauses ship-first-azure non-api         | unknown argument `non-api`
clauses --editions in-force --as-of 2018-01-01 | no edition of the agreement is in force on 2018-01-01
schema product-deployment                | unknown kind `product-deployment`; did you mean `ProductDeployment`?
schema Zebra                             | unknown kind `Zebra`; there is ProductDeployment, Product, Consent, CapabilityStatement, FirstRefusal, Event, ClusterMap, Sources, Waiver, Baseline, Configuration, Agreement, Edition, Cases, Run, Timeline, Comparison, Matrix, Explanation, Test, Verification
check examples --no-ci -o json           | `--no-ci` has no effect beside `--output`
schema Product Consent                   | unknown argument `Consent`
test                                     | missing required parameter: `AGREEMENT_DIR`; for example `lexloci test my-agreement`
test nowhere                             | no such directory `nowhere`
completion zhs                           | unknown shell `zhs`; did you mean `zsh`?
serve --port 8080                        | unknown option `--port`; did you mean `--listen`?
test examples --threshold most           | invalid value for option `--threshold`: `most` is no whole number
serve --cert tls.crt                     | unknown option `--cert`; did you mean `--tls-certificate`?
may gpt-5.5 run on                       | expected PRODUCT run on PROVIDER; which cloud?
""")
  void a_thing_that_is_not_there(String typed, String mistake) {
    lexloci(typed.split(" ")).refuses(mistake, "lexloci " + typed.split(" ")[0]);
  }

  @Test
  void an_agreement_is_no_deployment() {
    lexloci("check", "src/site/your-own-agreement/2025-01-01-signed")
        .exits(4)
        .complains(
            "src/site/your-own-agreement/2025-01-01-signed: nothing was judged:"
                + " `src/site/your-own-agreement` holds an agreement; did you mean `lexloci test"
                + " src/site/your-own-agreement`, `lexloci verify src/site/your-own-agreement`, or"
                + " `lexloci check PATH --agreement src/site/your-own-agreement`?");
  }

  @Test
  void words_that_people_use_and_documents_do_not() {
    piping(
            """
            apiVersion: lexloci.dev/v1
            kind: ProductDeployment
            metadata: {name: tea}
            spec: {product: tea, stage: GA, target: {provider: hetzner}}
            """,
            "check",
            "-")
        .exits(4)
        .complains(
            "<stdin>:4:29: unknown stage `GA`; did you mean `general-availability`?",
            "<stdin>:4:52: unknown provider `hetzner`; did you mean `other`?");
  }

  @Test
  void a_file_whose_name_tells_no_kind(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("README.md"), "# Tea\n\n*Milk* first\n");

    Ran told = lexloci("check", file.toString()).exits(4);

    assertThat(told.err())
        .contains(
            "README.md: no file of such a name is read unless it holds YAML or JSON, and line 3 of"
                + " it is neither: ");
  }

  @Test
  void a_quote_that_is_not_closed() {
    lexloci("may", "\"gpt-5.5", "on", "aws")
        .refuses(
            "a quote is not closed; did you mean `lexloci may gpt-5.5 on aws`?", "lexloci may");
  }

  @Test
  void a_channel_that_no_party_has() {
    lexloci("may", "gpt-5.5", "on", "aws", "--channel", "opnai")
        .exits(4)
        .complains("--channel: unknown channel `opnai`; did you mean `openai`?");
  }

  @Test
  void what_was_typed_cannot_move_the_cursor() {
    lexloci("may", "\u001b[2J", "on", "aws", "--editions", "2025-10-28")
        .exits(4)
        .complains(
            "lexloci: product `\\u001b[2J` has characters other than a-z, 0-9, `-` and `.`, or does"
                + " not start and end with a letter or digit, or is longer than 253",
            "try `lexloci may --help` for what can be said");
    lexloci("check", "examples", "--\u001b[2J")
        .exits(4)
        .complains(
            "lexloci: unknown option `--\\u001b[2J`",
            "try `lexloci check --help` for what can be said");
    lexloci("check", "\u001b[2J.yaml").exits(4).complains("\\u001b[2J.yaml: no such file");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Examples                                 | Examples: no such file; did you mean `examples`?
          exmples                                  | exmples: no such file; did you mean `examples`?
          examples/READNE.md                       | examples/READNE.md: no such file; did you mean `examples/README.md`?
          examples\\20-waiver\\deploy.yaml         | examples\\20-waiver\\deploy.yaml: no such file; did you mean `examples/20-waiver/deploy.yaml`?
          https://example.com/deploy.yaml          | https://example.com/deploy.yaml: no such file; nothing is fetched, so fetch it before, or pipe it into `-`
          examples/20-waiver --editions in-force 2026-04-27 | 2026-04-27: no such file; several values of an option stand with commas between them
          examples/20-waiver --waivers examples/20-waiver/waiver.yaml | examples/20-waiver/waiver.yaml: no such file; did you mean `examples/20-waiver/waivers.yaml`?
          ../nowhere/x.yaml                        | ../nowhere/x.yaml: no such file
          /etc/passwdd                             | /etc/passwdd: no such file
          """)
  @DisabledOnOs(OS.WINDOWS)
  void a_file_that_is_not_there(String typed, String told) {
    assertThat(lexloci(("check " + typed).split(" ")).err().lines()).contains(told);
  }
}
