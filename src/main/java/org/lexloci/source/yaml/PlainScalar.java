package org.lexloci.source.yaml;

import org.yaml.snakeyaml.events.ScalarEvent;

/** Knows which plain scalars YAML 1.1 or 1.2 would type as something other than text. */
final class PlainScalar {

  /** Longer text is no word of these, which saves reading all of it. */
  private static final int LONGEST_WORD = "false".length();

  private PlainScalar() {}

  static boolean isNull(String plain) {
    return plain.length() <= LONGEST_WORD
        && switch (plain) {
          case "", "~", "null", "Null", "NULL" -> true;
          default -> false;
        };
  }

  /** Tells whether a scalar is text for everybody, and has neither a tag nor an anchor. */
  static boolean isPlainText(ScalarEvent scalar) {
    return scalar.isPlain()
        && scalar.getTag() == null
        && scalar.getAnchor() == null
        && !isTyped(scalar.getValue());
  }

  /** Tells a null, boolean, number or timestamp from text. */
  static boolean isTyped(String plain) {
    if (isNull(plain) || isBoolean(plain)) {
      return true;
    }
    char first = plain.charAt(0);
    if (!isDigit(first) && first != '-' && first != '+' && first != '.') {
      return false;
    }
    String unsigned = first == '-' || first == '+' ? plain.substring(1) : plain;
    return isSpecialFloat(unsigned)
        || isPrefixedInteger(unsigned)
        || isDecimal(unsigned)
        || isSexagesimal(unsigned)
        || isTimestamp(plain);
  }

  private static boolean isBoolean(String plain) {
    return plain.length() <= LONGEST_WORD
        && switch (plain) {
          case "true", "True", "TRUE", "false", "False", "FALSE" -> true;
          case "yes", "Yes", "YES", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF" -> true;
          default -> false;
        };
  }

  private static boolean isSpecialFloat(String unsigned) {
    return switch (unsigned) {
      case ".inf", ".Inf", ".INF", ".nan", ".NaN", ".NAN" -> true;
      default -> false;
    };
  }

  private static boolean isPrefixedInteger(String unsigned) {
    if (unsigned.length() < 3 || unsigned.charAt(0) != '0') {
      return false;
    }
    String digits =
        switch (unsigned.charAt(1)) {
          case 'x' -> "0123456789abcdefABCDEF_";
          case 'o' -> "01234567_";
          case 'b' -> "01_";
          default -> "";
        };
    return spanOf(unsigned, 2, digits) == unsigned.length();
  }

  private static boolean isDecimal(String unsigned) {
    int at = spanOf(unsigned, 0, "0123456789_");
    int digits = at;
    if (at < unsigned.length() && unsigned.charAt(at) == '.') {
      int end = spanOf(unsigned, at + 1, "0123456789_");
      digits += end - at - 1;
      at = end;
    }
    if (digits == 0) {
      return false;
    }
    if (at < unsigned.length() && (unsigned.charAt(at) == 'e' || unsigned.charAt(at) == 'E')) {
      int sign = at + 1;
      int from = sign < unsigned.length() && "+-".indexOf(unsigned.charAt(sign)) >= 0 ? 1 : 0;
      int end = spanOf(unsigned, sign + from, "0123456789");
      at = end > sign + from ? end : at;
    }
    return at == unsigned.length();
  }

  private static boolean isSexagesimal(String unsigned) {
    int at = spanOf(unsigned, 0, "0123456789_");
    if (at == 0 || at == unsigned.length() || unsigned.charAt(at) != ':') {
      return false;
    }
    while (at < unsigned.length() && unsigned.charAt(at) == ':') {
      int end = spanOf(unsigned, at + 1, "0123456789");
      boolean isSixtieth = end - at == 2 || (end - at == 3 && unsigned.charAt(at + 1) < '6');
      if (!isSixtieth) {
        return false;
      }
      at = end;
    }
    boolean hasFraction = at < unsigned.length() && unsigned.charAt(at) == '.';
    return (hasFraction ? spanOf(unsigned, at + 1, "0123456789_") : at) == unsigned.length();
  }

  private static boolean isTimestamp(String plain) {
    int year = spanOf(plain, 0, "0123456789");
    int month = spanOf(plain, year + 1, "0123456789");
    int day = spanOf(plain, month + 1, "0123456789");
    return year == 4
        && isDash(plain, year)
        && isDash(plain, month)
        && month - year > 1
        && day - month > 1
        && spanOf(plain, day, "0123456789Tt :.+-Zz\t") == plain.length();
  }

  private static boolean isDash(String plain, int at) {
    return at < plain.length() && plain.charAt(at) == '-';
  }

  private static int spanOf(String text, int from, String allowed) {
    int at = Math.min(from, text.length());
    while (at < text.length() && allowed.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static boolean isDigit(char letter) {
    return letter >= '0' && letter <= '9';
  }
}
