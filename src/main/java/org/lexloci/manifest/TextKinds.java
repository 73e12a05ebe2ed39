package org.lexloci.manifest;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SourceText;

/** Recognises a file of which nothing but its text could be read. */
final class TextKinds {

  private static final String POINTER = "version https://git-lfs.github.com/spec/";

  /** Endings of languages that documents are written in, and of jobs. */
  private static final List<String> GENERATING =
      List.of(".nomad", ".jsonnet", ".libsonnet", ".cue", ".dhall", ".pkl");

  /** Names and endings of what starts something on a machine or a platform. */
  private static final Pattern STARTING =
      Pattern.compile(
          "(?:.*/)?(?:modelfile|tiltfile|jenkinsfile)(?:\\..*)?"
              + "|.*(?:\\.container|\\.ps1|\\.psm1|fly\\.toml)");

  /** Endings of what is read only where something else names it. */
  private static final List<String> FILLED_IN = List.of(".env", ".tftpl", ".tmpl");

  private TextKinds() {}

  /** What stands in a checkout for a file that is kept elsewhere, whatever its name. */
  static boolean isPointer(Node root) {
    return root instanceof ScalarNode scalar && scalar.text().startsWith(POINTER)
        || root instanceof SourceText source && source.text().startsWith(POINTER);
  }

  /** Tells what it is by its name, in small letters, and by its text; empty where nobody knows. */
  static Optional<ManifestKind> of(String name, String text) {
    if (name.endsWith(".bicep") || name.endsWith(".bicepparam")) {
      return Optional.of(ManifestKind.BICEP_SOURCE);
    }
    if (CommandFile.isNamed(name)) {
      return Optional.of(ManifestKind.COMMANDS);
    }
    if (FILLED_IN.stream().anyMatch(name::endsWith)) {
      return Optional.of(ManifestKind.SETTINGS);
    }
    if (GENERATING.stream().anyMatch(name::endsWith) || STARTING.matcher(name).matches()) {
      return Optional.empty();
    }
    if (name.endsWith(".hcl")) {
      return name.endsWith("terragrunt.hcl")
          ? Optional.of(ManifestKind.TERRAGRUNT)
          : Optional.empty();
    }
    boolean template = name.endsWith(".tpl") || name.endsWith(".gotmpl");
    return Optional.of(
        name.endsWith(".j2") || template && !text.contains("{{")
            ? ManifestKind.TEXT_TEMPLATE
            : text.contains("{{") ? ManifestKind.TEMPLATE : ManifestKind.BROKEN);
  }
}
