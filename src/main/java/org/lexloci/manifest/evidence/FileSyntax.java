package org.lexloci.manifest.evidence;

/** How each kind of file is told a fact, where that is the same in all of a kind. */
public enum FileSyntax implements Syntax {
  /** A file in which no line helps. */
  NONE,
  /** Annotations of an object. */
  ANNOTATION,
  /** An extension at the top of a Compose file. */
  EXTENSION,
  /** The metadata of a whole stack template, as YAML. */
  STACK_YAML,
  /** The same as JSON. */
  STACK_JSON,
  /** The metadata of a template of a resource manager, where Bicep compiles its own to. */
  TEMPLATE,
  BICEP,
  /** The configuration of a program or of one of its stacks. */
  CONFIGURATION,
  /** The properties of what a bill of materials is of. */
  BILL;

  @Override
  public String line(Aspect aspect) {
    String word = aspect.word();
    String value = aspect.example();
    String bare = value.replace("\"", "");
    String yaml = Declarations.SLASH + word + ": " + value;
    String json = '"' + Declarations.SLASH + word + "\": \"" + bare + '"';
    return switch (this) {
      case NONE -> "";
      case ANNOTATION -> "`" + yaml + "` under `metadata.annotations`";
      case EXTENSION -> "`" + word + ": " + value + "` under `x-lexloci`";
      case STACK_YAML -> "`" + yaml + "` under `Metadata:`";
      case STACK_JSON -> "`" + json + "` under `\"Metadata\"`";
      case TEMPLATE -> "`" + json + "` under `metadata`";
      case BICEP -> "`'" + word + "': '" + bare + "'` to `metadata lexloci = {}` in Bicep";
      case CONFIGURATION -> "`" + Declarations.COLON + word + ": " + value + "` under `config`";
      case BILL ->
          "`{\"name\": \"%s\", \"value\": \"%s\"}` to `metadata.properties`"
              .formatted(Declarations.SLASH + word, bare);
    };
  }
}
