package org.lexloci.manifest;

/** Facts stand in the metadata of the whole template. */
enum StackSyntax implements Syntax {
  YAML {
    @Override
    public String line(Aspect aspect) {
      return "`"
          + Declarations.SLASH
          + aspect.word()
          + ": "
          + aspect.example()
          + "` under `Metadata:`";
    }
  },
  JSON {
    @Override
    public String line(Aspect aspect) {
      String value = aspect.example().replace("\"", "");
      return "`\""
          + Declarations.SLASH
          + aspect.word()
          + "\": \""
          + value
          + "\"` under `\"Metadata\"`";
    }
  }
}
