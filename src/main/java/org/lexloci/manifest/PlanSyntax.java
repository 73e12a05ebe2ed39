package org.lexloci.manifest;

/**
 * Facts stand in an argument of a resource that holds keys and values.
 *
 * @param argument {@code tags}, {@code labels}
 * @param prefix of the keys
 * @param where the argument stands
 */
record PlanSyntax(String argument, String prefix, String where) implements Syntax {

  @Override
  public String line(Aspect aspect) {
    String key = prefix + aspect.word();
    String value = aspect.example().replace("\"", "");
    String written = key.indexOf('/') < 0 ? key : '"' + key + '"';
    return "`" + argument + " = { " + written + " = \"" + value + "\" }` to " + where;
  }
}
