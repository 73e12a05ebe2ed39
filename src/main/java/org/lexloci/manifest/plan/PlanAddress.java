package org.lexloci.manifest.plan;

/** Reads addresses of resources: {@code module.a["x"].null_resource.b[0]}. */
public final class PlanAddress {

  private PlanAddress() {}

  /** Leaves out the keys of instances, which may hold any text in quotes. */
  public static String plain(String address) {
    StringBuilder plain = new StringBuilder();
    boolean key = false;
    boolean quoted = false;
    for (int i = 0; i < address.length(); i++) {
      char letter = address.charAt(i);
      if (!key && letter == '[') {
        key = true;
      } else if (!key) {
        plain.append(letter);
      } else if (quoted && letter == '\\') {
        i++;
      } else if (letter == '"') {
        quoted = !quoted;
      } else if (!quoted && letter == ']') {
        key = false;
      }
    }
    return plain.toString();
  }

  /** Answers the module that holds a resource, without keys of instances; empty for the root. */
  static String module(String plain) {
    int end = 0;
    while (plain.startsWith("module.", end)) {
      int dot = plain.indexOf('.', end + "module.".length());
      if (dot < 0) {
        return plain;
      }
      end = dot + 1;
    }
    return end == 0 ? "" : plain.substring(0, end - 1);
  }

  /** Joins a module and an address in it. */
  static String in(String module, String address) {
    return module.isEmpty() ? address : module + "." + address;
  }

  /** Takes the resource, data source or module that a reference begins with. */
  static String referred(String reference) {
    String[] parts = plain(reference).split("\\.");
    int wanted = parts[0].equals("data") ? 3 : 2;
    return parts.length < wanted
        ? ""
        : String.join(".", java.util.Arrays.asList(parts).subList(0, wanted));
  }
}
