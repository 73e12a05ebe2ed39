package org.lexloci.manifest.kind;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lexloci.fact.Provider;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.TreePaths;

/**
 * Recognises files that tools keep for a project, by their keys, and where those do not tell, by
 * name.
 */
final class ProjectKinds {

  /** Projects of tools that deploy, which have no form of their own. */
  private static final Set<String> DEPLOYING =
      Set.of(
          "bentofile.yaml",
          "cog.yaml",
          "devspace.yaml",
          "fleet.yaml",
          "garden.yaml",
          "garden.yml",
          "okteto.yaml",
          "okteto.yml",
          "werf.yaml");

  private static final Pattern VALUES = Pattern.compile("(?:.*[-_.])?values(?:[-_.].*)?");

  private ProjectKinds() {}

  static Optional<ManifestKind> of(MappingNode root, String file) {
    return project(root).or(() -> named(root, file));
  }

  private static Optional<ManifestKind> project(MappingNode root) {
    if (TreePaths.text(root, "kind").filter("Kustomization"::equals).isPresent()
        || listsFiles(root)) {
      return Optional.of(ManifestKind.KUSTOMIZATION);
    }
    if (isPreview(root)) {
      return Optional.of(ManifestKind.PULUMI_PREVIEW);
    }
    if (TreePaths.has(root, "runtime", "name")) {
      return Optional.of(
          TreePaths.mapping(root, "resources").isPresent()
              ? ManifestKind.PULUMI
              : ManifestKind.PULUMI_PROJECT);
    }
    boolean served = TreePaths.has(root, "service") || TreePaths.has(root, "functions");
    if (served && TreePaths.text(root, "provider", "name").flatMap(Provider::named).isPresent()) {
      return Optional.of(ManifestKind.SERVERLESS);
    }
    Optional<MappingNode> services = TreePaths.mapping(root, "services");
    if (services.isPresent()) {
      boolean hosted =
          TreePaths.has(root, "name")
              && services.get().entries().stream()
                  .anyMatch(e -> TreePaths.text(e.value(), "host").isPresent());
      return Optional.of(hosted ? ManifestKind.DEVELOPER_PROJECT : ManifestKind.COMPOSE);
    }
    if (TreePaths.items(root, "releases").stream()
            .anyMatch(release -> TreePaths.text(release, "chart").isPresent())
        || !TreePaths.items(root, "helmfiles").isEmpty()) {
      return Optional.of(ManifestKind.HELMFILE);
    }
    boolean described = TreePaths.has(root, "openapi") || TreePaths.has(root, "swagger");
    if (described && TreePaths.has(root, "info", "paths")) {
      return Optional.of(ManifestKind.INTERFACE);
    }
    return root.get("model_list").filter(SequenceNode.class::isInstance).isPresent()
        ? Optional.of(ManifestKind.PROXY_ROUTES)
        : Optional.empty();
  }

  private static boolean isPreview(MappingNode root) {
    return TreePaths.items(root, "steps").stream()
        .anyMatch(
            step ->
                TreePaths.text(step, "op").isPresent() && TreePaths.text(step, "urn").isPresent());
  }

  /** A list of names of files, and nothing else in it. */
  private static boolean listsFiles(MappingNode root) {
    for (String key : new String[] {"resources", "bases", "components", "patches"}) {
      var items = TreePaths.items(root, key);
      if (!items.isEmpty() && items.stream().allMatch(ProjectKinds::isFile)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFile(Node item) {
    return item instanceof ScalarNode scalar
            && (scalar.text().endsWith(".yaml")
                || scalar.text().endsWith(".yml")
                || scalar.text().startsWith("../")
                || scalar.text().startsWith("./"))
        || item instanceof MappingNode patch && TreePaths.has(patch, "path");
  }

  /** What has no form of its own has a usual name, so that has to do. */
  private static Optional<ManifestKind> named(MappingNode root, String file) {
    String name = file.substring(file.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    if (name.startsWith("kustomization.")) {
      return Optional.of(ManifestKind.KUSTOMIZATION);
    }
    if (DEPLOYING.contains(name)) {
      return Optional.of(ManifestKind.TOOL_PROJECT);
    }
    if (name.equals("cdk.json") && TreePaths.has(root, "app")) {
      return Optional.of(ManifestKind.CLOUD_PROGRAM);
    }
    if (name.equals("cdktf.json") && TreePaths.has(root, "language")) {
      return Optional.of(ManifestKind.TERRAFORM_PROGRAM);
    }
    if (name.startsWith("pulumi.") && TreePaths.mapping(root, "config").isPresent()) {
      return Optional.of(ManifestKind.PULUMI_STACK);
    }
    boolean values = VALUES.matcher(name).matches() || TreePaths.has(root, "servingEngineSpec");
    return values && !name.endsWith(".json")
        ? Optional.of(ManifestKind.HELM_VALUES)
        : Optional.empty();
  }
}
