package org.lexloci.cli.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lexloci.cli.Documents;
import org.lexloci.cli.Ran;
import org.lexloci.cli.SmallAgreement;
import org.lexloci.git.TestRepository;

/**
 * What an outsider's change tries in order to get a denied deployment past the gate, how the gate
 * ends, and the line that tells whoever reads the report. The gate is {@code lexloci check
 * --changed-since=main deploy} and nothing else.
 */
@Tag("exhaustive")
final class AttacksTest {

  private static final String DENIED = Documents.deployment("bad", "gpt-5.5", "aws", "2026-11-20");
  private static final String FINE = Documents.deployment("fine", "gpt-5.5", "azure", "2026-11-20");
  private static final String FROZEN =
      Documents.deployment("frozen", "gpt-5.5", "gcp", "2026-11-20");
  private static final String OBJECT =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: bad
        annotations: {lexloci.dev/product: gpt-5.5, lexloci.dev/provider: aws}
      spec: {template: {spec: {containers: [{name: c, image: i}]}}}
      """;
  private static final String CONSENT =
      Documents.record(
          "Consent",
          "{by: microsoft, clause: azure-api-exclusivity-until-agi, product: gpt-5.5, provider:"
              + " aws, date: \"2026-01-01\", until: \"2027-12-31\", source: S-ME}");
  private static final String WAIVER =
      Documents.record(
          "Waiver",
          "{clause: azure-api-exclusivity-until-agi, deployment: bad, reason: r, owner: o, ticket:"
              + " T-1, until: \"2026-12-31\"}");
  private static final String NO = "NO       gpt-5.5 on aws";

  /**
   * One change.
   *
   * @param line part of what is told, on standard output or the error stream
   */
  private record Attack(String name, int exit, String line, Consumer<TestRepository> change) {

    @Override
    public String toString() {
      return name;
    }
  }

  private static Attack attack(String name, int exit, String line, Consumer<TestRepository> how) {
    return new Attack(name, exit, line, how);
  }

  /** Changes of what is deployed. */
  static Stream<Attack> deployments() {
    return Stream.of(
        attack("none", 1, NO, r -> r.write("deploy/bad.yaml", DENIED)),
        attack("a file is edited", 1, NO, r -> r.write("deploy/fine.yaml", DENIED)),
        attack(
            "a frozen file is moved and edited",
            1,
            NO,
            r -> r.write("deploy/frozen.yaml", FROZEN.replace("gcp", "aws"))),
        attack("letters of an ending", 1, NO, r -> r.write("deploy/bad.YAML", DENIED)),
        attack("names that differ in case", 1, NO, r -> r.write("deploy/FINE.yaml", DENIED)),
        attack("a name with a line break", 1, NO, r -> r.write("deploy/a\nb.yaml", DENIED)),
        attack("an object of Kubernetes", 1, NO, r -> r.write("deploy/bad.yaml", OBJECT)),
        attack("a hidden file", 1, NO, r -> r.write("deploy/.bad.yaml", DENIED)),
        attack("a hidden directory", 1, NO, r -> r.write("deploy/.x/bad.yaml", DENIED)),
        attack(
            "a directory of a tool",
            2,
            "names gpt-5.5 at deploy/.venv/bad.yaml:5:12, not judged: it is in a directory that a"
                + " tool keeps",
            r -> r.write("deploy/.venv/bad.yaml", DENIED)),
        attack(
            "a directory of a tool, and nothing named there",
            0,
            "deploy/.venv/x.yaml: changed, and not read: it is in a directory that a tool keeps",
            r -> r.write("deploy/.venv/x.yaml", "a: b")),
        attack(
            "settings of an editor, which deploy nothing",
            0,
            "deploy/.vscode/settings.json: changed, and not read: it is in a directory that a tool"
                + " keeps",
            r -> r.write("deploy/.vscode/settings.json", "{\"chat.model\": \"gpt-5.5\"}")),
        attack(
            "a broken file in a directory of a tool",
            2,
            "names gpt-5.5 at deploy/.venv/bad.yaml:2:7, not judged: it is in a directory that a",
            r -> r.write("deploy/.venv/bad.yaml", "apiVersion: v1\nkind: gpt-5.5\n a: [\n")),
        attack(
            "a program in a directory of what others wrote",
            2,
            "names gpt-oss-120b at deploy/vendor/run.py:1:24, not judged: it is in a directory of"
                + " what others wrote",
            r ->
                r.write("deploy/vendor/run.py", "run(['vllm', 'serve', 'openai/gpt-oss-120b'])\n")),
        attack(
            "a program of others that only calls",
            0,
            "deploy/vendor/call.py: changed, and not read: it is in a directory of what others",
            r -> r.write("deploy/vendor/call.py", "client.ask(model='gpt-5.5')\n")),
        attack(
            "a directory that the house excludes",
            0,
            "deploy/drafts/bad.yaml: changed, and not read: the configuration leaves it out",
            r -> r.write("deploy/drafts/bad.yaml", DENIED)),
        attack(
            "a link to a directory of a tool",
            1,
            NO,
            r -> {
              r.write("deploy/.venv/bad.yaml", DENIED);
              link(r, "deploy/prod", ".venv");
            }),
        attack(
            "a link to a directory elsewhere",
            1,
            NO,
            r -> {
              r.write("elsewhere/bad.yaml", DENIED);
              link(r, "deploy/prod", "../elsewhere");
            }),
        attack(
            "a link to a file elsewhere",
            1,
            NO,
            r -> {
              r.write("elsewhere/bad.yaml", DENIED);
              link(r, "deploy/bad.yaml", "../elsewhere/bad.yaml");
            }),
        attack(
            "a link to all that stands above",
            1,
            NO,
            r -> {
              r.write("elsewhere/bad.yaml", DENIED);
              link(r, "deploy/all", "..");
            }),
        attack(
            "a link to a hidden file",
            1,
            NO,
            r -> {
              r.write("deploy/.bad", DENIED);
              link(r, "deploy/bad.yaml", ".bad");
            }),
        attack(
            "the directory becomes a link",
            1,
            NO,
            r -> {
              r.git("mv", "deploy", "elsewhere");
              r.write("elsewhere/bad.yaml", DENIED);
              link(r, "deploy", "elsewhere");
            }),
        attack(
            "another ending",
            2,
            "names gpt-5.5 at deploy/bad.yaml.bak:5:12, not judged: a walk takes no name that ends",
            r -> r.write("deploy/bad.yaml.bak", DENIED)),
        attack(
            "another ending, and no object of Kubernetes",
            2,
            "names gpt-oss-20b at deploy/compose.prod:1:38, not judged: a walk takes no name that",
            r ->
                r.write(
                    "deploy/compose.prod",
                    "services: {m: {image: vllm, command: 'vllm serve openai/gpt-oss-20b'}}\n")),
        attack(
            "another ending, and nothing named there",
            0,
            "deploy/old.yaml.bak: changed, and not read: a walk takes no name that ends so",
            r -> r.write("deploy/old.yaml.bak", "apiVersion: v1\nkind: ConfigMap\n")),
        attack(
            "a page of text that names a product",
            0,
            "exit 0, nothing changed",
            r -> r.write("deploy/README.md", "# We run gpt-5.5\n\nkind: of a text\n")),
        attack(
            "another ending by a rename",
            2,
            "names gpt-5.5 at deploy/frozen:5:12, not judged: a walk takes no name that ends so",
            r -> r.git("mv", "deploy/frozen.yaml", "deploy/frozen")),
        attack(
            "a submodule that is not checked out",
            0,
            "deploy/more: changed, and not read: it is a submodule that is not checked out",
            r -> {
              String commit = r.git("rev-parse", "HEAD");
              r.git("update-index", "--add", "--cacheinfo", "160000," + commit + ",deploy/more");
              directory(r, "deploy/more");
            }),
        attack(
            "a submodule that git is told to overlook",
            0,
            "deploy/more: changed, and not read: it is a submodule that is not checked out",
            r -> {
              String commit = r.git("rev-parse", "HEAD");
              r.git("update-index", "--add", "--cacheinfo", "160000," + commit + ",deploy/more");
              r.write(
                  ".gitmodules",
                  "[submodule \"more\"]\npath = deploy/more\nurl = ../more\nignore = all\n");
              directory(r, "deploy/more");
            }),
        attack(
            "a repository in the repository",
            1,
            NO,
            r -> r.write("deploy/more/bad.yaml", DENIED).write("deploy/more/.git/HEAD", "x")),
        attack(
            "a pointer of Git LFS",
            0,
            "deploy/bad.yaml: this is a pointer of Git LFS to a file that is not there",
            r ->
                r.write(
                    "deploy/bad.yaml",
                    "version https://git-lfs.github.com/spec/v1\noid sha256:"
                        + "0".repeat(64)
                        + "\nsize 200\n")),
        attack(
            "the spec of a deployment under another kind of ours",
            4,
            "`product` is a deployment's, and a document of kind `Run` states none",
            r -> r.write("deploy/bad.yaml", DENIED.replace("ProductDeployment", "Run"))),
        attack(
            "a misspelt kind",
            4,
            "deploy/bad.yaml:2:7: unknown kind `ProductDeploymnt`",
            r -> r.write("deploy/bad.yaml", DENIED.replace("Deployment", "Deploymnt"))),
        attack(
            "another group",
            4,
            "deploy/bad.yaml:1:13: unsupported apiVersion",
            r -> r.write("deploy/bad.yaml", DENIED.replace("lexloci.dev/v1", "lexlocl.dev/v1"))),
        attack(
            "a text that is broken on purpose",
            4,
            "deploy/bad.yaml:",
            r -> r.write("deploy/bad.yaml", DENIED + "]")),
        attack(
            "a file that cannot be told apart from a template",
            2,
            "gpt-5.5",
            r -> r.write("deploy/bad.yaml", DENIED.replace("aws", "{{ aws }}"))),
        attack(
            "a deployment that calls itself retired",
            0,
            "declared by the change: stage: retired; not judged, and NO without",
            r -> r.write("deploy/bad.yaml", DENIED + "  stage: retired\n")),
        attack(
            "a workload that is exempt",
            0,
            "declared by the change: workload: training",
            r -> r.write("deploy/bad.yaml", DENIED + "  workload: training\n")),
        attack(
            "an owner of its own",
            2,
            "declared by the change: product.owner: somebody",
            r ->
                r.write(
                    "deploy/bad.yaml",
                    DENIED.replace(
                        "product: gpt-5.5", "product: {name: gpt-5.5, owner: somebody}"))));
  }

  /** Changes of what is judged by. */
  static Stream<Attack> words() {
    List<Attack> attacks = new ArrayList<>();
    Map.of(
            "a consent",
            CONSENT,
            "an event",
            Documents.record(
                "Event",
                "{event: agi-verified, by: independent-expert-panel, date: \"2026-01-01\", source:"
                    + " S-ME}"),
            "a product",
            Documents.record("Product", "{title: X, type: non-api, owner: somebody}")
                .replace("recorded", "gpt-5.5"),
            "a cluster map",
            Documents.record("ClusterMap", "{clusters: [{name: prod, provider: azure}]}"))
        .forEach(
            (name, document) -> {
              String told = "changes the house's word: 1 " + name.substring(name.indexOf(' ') + 1);
              attacks.add(
                  attack(
                      name + " beside it",
                      1,
                      told,
                      r -> r.write("deploy/record.yaml", document).write("deploy/b.yaml", DENIED)));
            });
    attacks.add(
        attack(
            "a waiver",
            1,
            "changes the house's word: 1 waiver",
            r -> r.write("waivers/mine.yaml", WAIVER).write("deploy/bad.yaml", DENIED)));
    for (String said :
        List.of(
            "exclude: [\"**/bad.yaml\"]",
            "editions: [2026-04-27]",
            "failOn: deny",
            "agreement: openai-amazon",
            "agreements: {deploy: openai-amazon}",
            "baseline: b.yaml")) {
      attacks.add(
          attack(
              "a configuration that says " + said,
              said.startsWith("baseline") ? 4 : 1,
              "changes the house's word: ",
              r -> r.write("lexloci.yaml", configuration(said)).write("deploy/bad.yaml", DENIED)));
    }
    attacks.add(
        attack(
            "a configuration in a directory below",
            1,
            NO,
            r ->
                r.write("deploy/lexloci.yaml", configuration("failOn: deny"))
                    .write("deploy/bad.yaml", DENIED)));
    attacks.add(
        attack(
            "a configuration that is gone",
            1,
            "changes the house's word: ",
            r -> {
              r.git("rm", "-q", "lexloci.yaml");
              r.write("deploy/bad.yaml", DENIED);
            }));
    attacks.add(
        attack(
            "a configuration that is a link",
            1,
            "changes the house's word: ",
            r -> {
              r.write("deploy/bad.yaml", DENIED).write("x.yaml", configuration("failOn: deny"));
              r.git("rm", "-q", "lexloci.yaml");
              link(r, "lexloci.yaml", "x.yaml");
            }));
    attacks.add(
        attack(
            "a baseline that grows",
            1,
            "changes the house's word: 1 baseline",
            r -> {
              r.write("deploy/bad.yaml", DENIED);
              Ran.in(r.directory(), Map.of(), "baseline", "deploy").exits(0);
            }));
    attacks.add(
        attack(
            "a frozen deployment twice",
            1,
            "NO       gpt-5.5 on gcp",
            r -> r.write("deploy/frozen.yaml", FROZEN + "---\n" + FROZEN)));
    attacks.add(
        attack(
            "an agreement beside it",
            1,
            "deploy/own: holds an agreement, and is judged by `microsoft-openai`",
            r -> {
              agreement(r, "deploy/own");
              r.write("deploy/own/bad.yaml", DENIED);
            }));
    attacks.add(
        attack(
            "attributes of git",
            1,
            NO,
            r ->
                r.write(".gitattributes", "* -diff export-ignore filter=x merge=ours\n")
                    .write(".gitignore", "bad.yaml\n")
                    .write("deploy/bad.yaml", DENIED)));
    return attacks.stream();
  }

  @TempDir private static Path temporary;
  private static TestRepository there;

  @BeforeAll
  static void begin() {
    there = new TestRepository(temporary.resolve("repository"));
    there
        .write("deploy/fine.yaml", FINE)
        .write("deploy/frozen.yaml", FROZEN)
        .write("deploy/drafts/old.yaml", FINE.replace("fine", "draft"))
        .write(
            "lexloci.yaml",
            configuration(
                "records: [records], waivers: [waivers], baseline: lexloci-baseline.yaml, exclude:"
                    + " [\"**/drafts/**\"]"))
        .write("records/none.yaml", CONSENT.replace("gpt-5.5", "sora"))
        .write("waivers/none.yaml", WAIVER.replace("bad", "none").replace("recorded", "other"))
        .initialised()
        .commit("Start");
    Ran.in(there.directory(), Map.of(), "baseline", "--no-config", "deploy").exits(0);
    there.commit("Freeze");
  }

  @BeforeEach
  void branch_off() {
    there.git("checkout", "-q", "-f", "-B", "topic", "main");
    there.git("clean", "-q", "-ffdx");
  }

  @ParameterizedTest
  @MethodSource({"deployments", "words"})
  void an_attack_is_in_vain_or_told(Attack attack) {
    attack.change().accept(there);
    there.git("add", "-A", "-f");
    there.git("commit", "-q", "--allow-empty", "-m", "Change");

    Ran ran = Ran.in(there.directory(), Map.of(), "check", "--changed-since=main", "deploy");

    ran.exits(attack.exit());
    assertThat(ran.out() + ran.err()).as(ran.toString()).contains(attack.line());
  }

  private static String configuration(String said) {
    return Documents.record("Configuration", "{" + said + "}");
  }

  private static void agreement(TestRepository there, String directory) {
    try {
      SmallAgreement.write(there.directory().resolve(directory));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void directory(TestRepository there, String name) {
    try {
      Files.createDirectory(there.directory().resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void link(TestRepository there, String name, String target) {
    try {
      Files.createSymbolicLink(there.directory().resolve(name), Path.of(target));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
