package org.lexloci.manifest.kind;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lexloci.manifest.evidence.Declarations;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.SourceText;
import org.lexloci.source.TreePaths;
import org.lexloci.source.binding.Envelope;
import org.lexloci.source.reader.FileFormat;

/**
 * Recognises a document by what it holds, the surest signs first. A name alone is never enough:
 * {@code plan.json} and {@code score.yaml} are names of many things.
 */
public final class Recognition {

  /** The version of what Kustomize itself makes of objects, such as an AnnotationsTransformer. */
  private static final String TRANSFORMER = "builtin";

  /** Keys of which each kind of infrastructure has one. */
  private static final Set<String> SIGNS =
      Set.of(
          "resource_changes",
          "format_version",
          "lineage",
          "$schema",
          "AWSTemplateFormatVersion",
          "Resources",
          "bomFormat",
          "spdxVersion",
          "assessment-results",
          "check_name",
          "@context");

  private Recognition() {}

  /** Recognises a document, if it is of any kind. */
  public static Optional<ManifestKind> of(Document document) {
    if (TextKinds.isPointer(document.root())) {
      return Optional.of(ManifestKind.LARGE_FILE_POINTER);
    }
    String name = document.file().toLowerCase(Locale.ROOT);
    if (document.root() instanceof SourceText text) {
      return TextKinds.of(name, text.text());
    }
    Optional<FileFormat> format = FileFormat.of(name);
    if (format.equals(Optional.of(FileFormat.TERRAFORM_JSON))) {
      return Optional.of(ManifestKind.TERRAFORM_SOURCE);
    }
    if (format.equals(Optional.of(FileFormat.NOTEBOOK))) {
      return Optional.of(ManifestKind.PROGRAM);
    }
    if (!(document.root() instanceof MappingNode root)) {
      return Optional.empty();
    }
    // What a cluster takes is one of its objects, whatever else stands in it.
    Optional<ManifestKind> object = isObject(root) ? envelope(root) : Optional.empty();
    return object
        .or(() -> isSigned(root) ? infrastructure(root) : Optional.empty())
        .or(() -> envelope(root))
        .or(() -> ProjectKinds.of(root, document.file()))
        .or(() -> isSigned(root) ? listing(root) : Optional.empty());
  }

  private static boolean isObject(MappingNode root) {
    return TreePaths.text(root, "apiVersion").isPresent()
        && TreePaths.text(root, "kind").isPresent()
        && TreePaths.mapping(root, "metadata").isPresent();
  }

  /** Most documents are nothing of that, and one look at their keys tells. */
  private static boolean isSigned(MappingNode root) {
    for (MappingNode.Entry entry : root.entries()) {
      if (SIGNS.contains(entry.key())) {
        return true;
      }
    }
    return false;
  }

  private static Optional<ManifestKind> infrastructure(MappingNode root) {
    if (TreePaths.has(root, "resource_changes") || isPlan(root)) {
      return Optional.of(ManifestKind.TERRAFORM_PLAN);
    }
    if (TreePaths.has(root, "format_version", "values")
        || TreePaths.has(root, "version", "lineage")) {
      return Optional.of(ManifestKind.TERRAFORM_STATE);
    }
    String schema = TreePaths.text(root, "$schema").orElse("").toLowerCase(Locale.ROOT);
    if (schema.endsWith("deploymenttemplate.json#") || schema.endsWith("deploymenttemplate.json")) {
      return Optional.of(ManifestKind.ARM_TEMPLATE);
    }
    if (TreePaths.has(root, "AWSTemplateFormatVersion") || isStack(root)) {
      return Optional.of(ManifestKind.CLOUDFORMATION);
    }
    return TreePaths.text(root, "bomFormat").filter("CycloneDX"::equals).isPresent()
        ? Optional.of(ManifestKind.CYCLONEDX)
        : Optional.empty();
  }

  /** What deploys nothing by itself is recognised only where nothing that does is. */
  private static Optional<ManifestKind> listing(MappingNode root) {
    String schema = TreePaths.text(root, "$schema").orElse("").toLowerCase(Locale.ROOT);
    if (schema.endsWith("deploymentparameters.json#")
        || schema.endsWith("deploymentparameters.json")) {
      return Optional.of(ManifestKind.ARM_PARAMETERS);
    }
    if (EarlierReport.isOne(root)) {
      return Optional.of(ManifestKind.EARLIER_REPORT);
    }
    boolean spdx =
        TreePaths.has(root, "spdxVersion")
            || TreePaths.text(root, "@context").filter(c -> c.contains("spdx.org")).isPresent();
    return spdx ? Optional.of(ManifestKind.SPDX) : Optional.empty();
  }

  /** A plan that changes nothing, or that failed, lists no changes. */
  private static boolean isPlan(MappingNode root) {
    return TreePaths.has(root, "format_version")
        && Stream.of(
                "planned_values",
                "prior_state",
                "configuration",
                "deferred_changes",
                "resource_drift",
                "errored")
            .anyMatch(key -> TreePaths.has(root, key));
  }

  private static boolean isStack(MappingNode root) {
    return TreePaths.mapping(root, "Resources").stream()
        .flatMap(resources -> resources.entries().stream())
        .anyMatch(
            e ->
                e.key().startsWith("Fn::ForEach::")
                    || TreePaths.text(e.value(), "Type").filter(t -> t.contains("::")).isPresent());
  }

  private static Optional<ManifestKind> envelope(MappingNode root) {
    if (TreePaths.text(root, "apiVersion").isEmpty()) {
      return Optional.empty();
    }
    String group = KubernetesObjects.group(root);
    Optional<String> kind = TreePaths.text(root, "kind");
    if (TreePaths.text(root, "apiVersion").equals(Optional.of(TRANSFORMER))) {
      return Optional.of(ManifestKind.KUSTOMIZATION);
    }
    if (group.equals("score.dev")) {
      return Optional.of(ManifestKind.SCORE);
    }
    if (kind.isEmpty()) {
      if (TreePaths.has(root, "name", "version")) {
        return Optional.of(ManifestKind.HELM_CHART);
      }
      boolean object =
          TreePaths.mapping(root, "metadata").isPresent()
              || TreePaths.mapping(root, "spec").isPresent();
      return object ? Optional.of(ManifestKind.KUBERNETES) : Optional.empty();
    }
    return switch (group) {
      case Envelope.GROUP -> Optional.empty();
      case "backstage.io" -> Optional.of(ManifestKind.BACKSTAGE);
      case "core.oam.dev" ->
          Optional.of(declares(root) ? ManifestKind.KUBERNETES : ManifestKind.APPLICATION_MODEL);
      case "kustomize.config.k8s.io" -> Optional.of(ManifestKind.KUSTOMIZATION);
      default -> Optional.of(ManifestKind.KUBERNETES);
    };
  }

  /** Only what declares something is read of a form whose types every platform defines itself. */
  private static boolean declares(MappingNode root) {
    return Stream.of("annotations", "labels")
        .flatMap(place -> TreePaths.mapping(root, "metadata", place).stream())
        .flatMap(mapping -> mapping.entries().stream())
        .anyMatch(entry -> entry.key().startsWith(Declarations.SLASH));
  }
}
