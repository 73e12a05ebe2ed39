package org.lexloci.manifest.unread;

import static org.lexloci.cli.Documents.write;
import static org.lexloci.cli.Ran.lexloci;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is delivered from a repository is read only where it is the repository at hand. */
class DeliveriesTest {

  private static final String APPLICATION =
      """
      apiVersion: argoproj.io/v1alpha1
      kind: Application
      metadata: {name: chat}
      spec: {source: {repoURL: "%s", path: "%s", targetRevision: "%s"}}
      """;

  private static final String FLUX =
      """
      apiVersion: kustomize.toolkit.fluxcd.io/v1
      kind: Kustomization
      metadata: {name: chat, namespace: flux-system}
      spec: {sourceRef: {kind: %s, name: platform}, path: ./apps/chat}
      ---
      apiVersion: source.toolkit.fluxcd.io/v1
      kind: GitRepository
      metadata: {name: platform, namespace: flux-system}
      spec: {url: "%s", ref: {%s}}
      """;

  private static final String READ = "exit 0, no product is deployed";
  private static final String NOT_READ = "exit 0, 1 file was not read (1 delivery)";

  @TempDir private Path folder;

  @BeforeEach
  void a_checkout() throws IOException {
    write(
        folder,
        ".git/config",
        "[core]\n\tbare = false\n[remote \"origin\"]\n\turl = git@github.com:acme/platform.git\n");
    write(folder, "apps/chat/a.yaml", "apiVersion: v1\nkind: Service\nmetadata: {name: a}\n");
  }

  @ParameterizedTest
  @CsvSource({
    "https://github.com/acme/platform, apps/chat, HEAD, true",
    "https://user@github.com/Acme/platform.git/, ./apps/chat, main, true",
    "ssh://git@github.com:22/acme/platform, apps, '', true",
    "https://github.com/other/platform, apps/chat, HEAD, false",
    "https://gitlab.com/acme/platform, apps/chat, HEAD, false",
    "https://github.com/acme/platform, apps/other, HEAD, false",
    "https://github.com/acme/platform, ../../, HEAD, false",
    "https://github.com/acme/platform, apps/chat, v1.2.0, false",
    "'{{repo}}', apps/chat, HEAD, false",
    "'', apps/chat, HEAD, false",
  })
  void an_application_is_of_this_repository_or_told(
      String address, String path, String revision, boolean read) throws IOException {
    write(folder, "argo.yaml", APPLICATION.formatted(address, path, revision));

    lexloci("check", folder.toString()).exits(0).says(read ? READ : NOT_READ);
  }

  @ParameterizedTest
  @CsvSource({
    "GitRepository, https://github.com/acme/platform, branch: main, true",
    "GitRepository, https://github.com/acme/platform, tag: v1, false",
    "GitRepository, https://github.com/acme/other, branch: main, false",
    "OCIRepository, https://github.com/acme/platform, branch: main, false",
  })
  void an_object_may_say_the_repository(String kind, String address, String ref, boolean read)
      throws IOException {
    write(folder, "flux.yaml", FLUX.formatted(kind, address, ref));

    lexloci("check", folder.toString()).exits(0).says(read ? READ : NOT_READ);
  }

  @Test
  void every_source_counts() throws IOException {
    write(
        folder,
        "argo.yaml",
        """
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        metadata: {name: chat}
        spec:
          sources:
          - {repoURL: https://github.com/acme/platform, path: apps/chat}
          - {repoURL: https://charts.example.com, chart: chat}
        """);

    lexloci("check", folder.toString()).exits(0).says(NOT_READ);
  }

  @Test
  void without_git_nobody_knows_which_repository_it_is() throws IOException {
    write(folder, ".git/config", "[core]\n");
    write(
        folder, "argo.yaml", APPLICATION.formatted("https://github.com/acme/platform", "apps", ""));

    lexloci("check", folder.toString()).exits(0).says(NOT_READ);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "helmfile.yaml | releases: [{name: chat, chart: acme/chat}]",
        "helmfile.yaml | helmfiles: [other.yaml]",
        "skaffold.yaml | {apiVersion: skaffold/v4beta11, kind: Config, metadata: {name: a}}",
        "werf.yaml | {project: chat, configVersion: 1}",
        "kustomization.yaml | resources: [github.com/acme/platform/base?ref=main]",
      })
  void projects_of_tools_that_deploy_are_counted(String file) throws IOException {
    String[] parts = file.split(" \\| ");
    write(folder, parts[0], parts[1] + "\n");

    lexloci("check", folder.toString()).exits(0).says("exit 0, 1 file was not read (1 ");
  }
}
