package org.lexloci.git;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Names of files as the bytes that they are, a character for each: git does not ask whether they
 * are text, and Java makes one name of many where they are none. Its URIs alone keep every byte.
 */
final class ByteName {

  private static final String PLAIN = "-._~/";

  private ByteName() {}

  /** Names a file as seen from a directory above it. */
  static String of(Path directory, Path file) {
    String above = directory.toUri().getRawPath();
    String all = file.toUri().getRawPath();
    int start = above.endsWith("/") ? above.length() : above.length() + 1;
    String name = all.substring(Math.min(all.length(), start));
    return decoded(name.endsWith("/") ? name.substring(0, name.length() - 1) : name);
  }

  /** Finds the file of that name below a directory. */
  static Path below(Path directory, String name) {
    StringBuilder uri = new StringBuilder(directory.toUri().toString());
    if (uri.charAt(uri.length() - 1) != '/') {
      uri.append('/');
    }
    for (char each : name.toCharArray()) {
      boolean plain =
          each >= 'a' && each <= 'z'
              || each >= 'A' && each <= 'Z'
              || each >= '0' && each <= '9'
              || PLAIN.indexOf(each) >= 0;
      uri.append(plain ? String.valueOf(each) : String.format("%%%02X", (int) each));
    }
    return Path.of(URI.create(uri.toString()));
  }

  private static String decoded(String encoded) {
    StringBuilder name = new StringBuilder();
    byte[] bytes = encoded.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '%') {
        name.append((char) Integer.parseInt(encoded.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        name.append((char) (bytes[i] & 0xff));
      }
    }
    return name.toString();
  }
}
