package org.lexloci.report;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An element of XML, which holds text or elements. */
public final class Xml {

  private final String name;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<Xml> children = new ArrayList<>();
  private String text = "";

  /** Is empty at first. */
  public Xml(String name) {
    this.name = name;
  }

  public boolean is(String other) {
    return name.equals(other);
  }

  /** Sets an attribute. */
  public Xml with(String attribute, String value) {
    attributes.put(attribute, value);
    return this;
  }

  /** Adds an element. */
  public Xml with(Xml child) {
    children.add(child);
    return this;
  }

  /** Sets the text, which stands before the elements. */
  public Xml text(String content) {
    text = content;
    return this;
  }

  /** Prints it, escaped, an element to a line. */
  public void print(PrintWriter out, String indent) {
    out.print(indent + "<" + name);
    attributes.forEach(
        (key, value) -> out.print(" " + key + "=\"" + escape(value).replace("\n", "&#10;") + "\""));
    if (text.isEmpty() && children.isEmpty()) {
      out.print("/>\n");
      return;
    }
    out.print(">" + escape(text));
    if (!children.isEmpty()) {
      out.print("\n");
      children.forEach(child -> child.print(out, indent + "  "));
      out.print(indent);
    }
    out.print("</" + name + ">\n");
  }

  /** Escapes markup, and shows by its number what XML cannot hold at all. */
  private static String escape(String raw) {
    StringBuilder escaped = new StringBuilder(raw.length() + 16);
    raw.codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\n' -> escaped.append('\n');
                case '\t' -> escaped.append("&#9;");
                case '\r' -> escaped.append("&#13;");
                default -> {
                  if (isText(point)) {
                    escaped.appendCodePoint(point);
                  } else {
                    escaped.append("\\u").append(String.format("%04x", point));
                  }
                }
              }
            });
    return escaped.toString();
  }

  /** What XML 1.0 takes, without control characters that it only discourages. */
  private static boolean isText(int point) {
    return point >= 0x20 && point < 0x7F
        || point > 0x9F && point < 0xD800
        || point >= 0xE000 && point < 0xFFFE
        || point >= 0x10000;
  }
}
