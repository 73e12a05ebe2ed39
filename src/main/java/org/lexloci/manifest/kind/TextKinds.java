package org.lexloci.manifest.kind;

import java.util.Optional;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SourceText;
import org.lexloci.source.reader.FileFormat;

/** Recognises a file of which nothing but its text could be read. */
final class TextKinds {

  private static final String POINTER = "version https://git-lfs.github.com/spec/";

  private TextKinds() {}

  /** What stands in a checkout for a file that is kept elsewhere, whatever its name. */
  static boolean isPointer(Node root) {
    return root instanceof ScalarNode scalar && scalar.text().startsWith(POINTER)
        || root instanceof SourceText source && source.text().startsWith(POINTER);
  }

  /** Tells what it is by its name, and by its text; empty where nobody knows. */
  static Optional<ManifestKind> of(String name, String text) {
    if (FileFormat.of(name).filter(f -> f == FileFormat.TREE).isPresent()) {
      return Optional.of(ManifestKind.TEXT_TEMPLATE);
    }
    ManifestKind filledIn = text.contains("{{") ? ManifestKind.TEMPLATE : ManifestKind.BROKEN;
    return Optional.ofNullable(
        switch (FileFormat.of(name, text)) {
          case TERRAFORM -> ManifestKind.TERRAFORM_SOURCE;
          case BICEP -> ManifestKind.BICEP_SOURCE;
          case COMMANDS -> ManifestKind.COMMANDS;
          case SETTINGS -> ManifestKind.SETTINGS;
          case PROGRAM, NOTEBOOK, CONFIGURATION ->
              EarlierReport.isXml(text) ? ManifestKind.EARLIER_REPORT : ManifestKind.PROGRAM;
          case TERRAGRUNT -> ManifestKind.TERRAGRUNT;
          case NAMES -> null;
          case TEXT_TEMPLATE -> ManifestKind.TEXT_TEMPLATE;
          case TEMPLATE -> text.contains("{{") ? ManifestKind.TEMPLATE : ManifestKind.TEXT_TEMPLATE;
          // Where nothing but the text of a tree is left, it is broken, whatever it was meant for.
          case JSON, TERRAFORM_JSON, YAML, TREE -> filledIn;
        });
  }
}
