package org.lexloci.source.json;

import java.util.regex.Pattern;

/** Tells text that JSON has as a number or a boolean from any other. */
final class JsonLiteral {

  private static final Pattern LITERAL =
      Pattern.compile("true|false|-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?");

  private JsonLiteral() {}

  static boolean is(String text) {
    return LITERAL.matcher(text).matches();
  }
}
