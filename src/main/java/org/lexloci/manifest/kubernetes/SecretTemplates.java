package org.lexloci.manifest.kubernetes;

import java.util.Optional;
import org.lexloci.source.MappingNode;
import org.lexloci.source.TreePaths;

/**
 * What objects say in clear of the secrets that an operator makes of them. What it fetches or
 * decrypts stands in no file.
 */
public final class SecretTemplates {

  /** What a name in one is counted as. */
  public static final String KIND = "template of a secret";

  /** What is made of one object. */
  record Made(String name, MappingNode values) {}

  private SecretTemplates() {}

  /** Reads an object that says of a secret what is to stand in it, if it is one. */
  public static Optional<Made> of(MappingNode object) {
    return switch (TreePaths.text(object, "kind").orElse("")) {
      case "ExternalSecret" ->
          made(
              object,
              TreePaths.text(object, "spec", "target", "name"),
              TreePaths.mapping(object, "spec", "target", "template", "data"));
      case "SealedSecret" ->
          made(
              object,
              TreePaths.text(object, "spec", "template", "metadata", "name"),
              TreePaths.mapping(object, "spec", "template", "data"));
      default -> Optional.empty();
    };
  }

  private static Optional<Made> made(
      MappingNode object, Optional<String> name, Optional<MappingNode> values) {
    return values.flatMap(
        data ->
            name.or(() -> TreePaths.text(object, "metadata", "name")).map(n -> new Made(n, data)));
  }
}
