package org.lexloci.source.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The places in a checkout at which other repositories belong, by what it says of itself. */
final class Submodules {

  private static final String FILE = ".gitmodules";

  /** More than any repository has to say of them, in bytes. */
  private static final long LARGEST = 1 << 20;

  private static final Pattern PATH = Pattern.compile("(?mi)^\\s*path\\s*=\\s*\"?([^\"#;\\r\\n]+)");

  private Submodules() {}

  /**
   * Lists their directories; none where that cannot be read.
   *
   * @param top of the checkout
   */
  static Set<Path> in(Path top) {
    Set<Path> places = new HashSet<>();
    Path file = top.resolve(FILE);
    try {
      if (Files.isRegularFile(file) && Files.size(file) <= LARGEST) {
        Matcher said = PATH.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
        while (said.find()) {
          add(top, said.group(1), places);
        }
      }
    } catch (IOException e) {
      return Set.of();
    }
    return places;
  }

  private static void add(Path top, String said, Set<Path> places) {
    try {
      byte[] bytes = said.strip().getBytes(StandardCharsets.ISO_8859_1);
      places.add(top.resolve(new String(bytes, StandardCharsets.UTF_8)).normalize());
    } catch (InvalidPathException e) {
      // No directory is called so.
    }
  }
}
