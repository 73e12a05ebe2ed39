package org.lexloci.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import org.lexloci.source.InputFile;
import org.lexloci.source.Position;
import org.lexloci.source.file.PathText;

/**
 * Names files the way that tools find them in a checkout: relative to a directory, with slashes.
 *
 * @param root the directory, absolute
 */
public record SourceTree(Path root) {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private static final String UNRESERVED = "-._~";

  /** Names the file of a position; empty for standard input and the command line. */
  public Optional<String> path(Position at) {
    return at.line() == 0 && at.file().equals(Position.COMMAND_LINE)
            || at.file().equals(InputFile.STANDARD_INPUT.shown())
        ? Optional.empty()
        : Optional.of(path(at.file()));
  }

  /**
   * Names the file of a position, or says what stands for one where nothing was read from a file.
   */
  public String shown(Position at) {
    return path(at).orElse(at.file());
  }

  private String path(String file) {
    try {
      Path path = Path.of(file).normalize();
      boolean below = path.isAbsolute() && path.startsWith(root);
      String relative = PathText.slashed(below ? root.relativize(path) : path);
      return relative.isEmpty() ? "." : relative;
    } catch (InvalidPathException e) {
      return file;
    }
  }

  /** Writes a path as a URI reference: every byte that is not a plain character is escaped. */
  public static String uri(String path) {
    StringBuilder uri = new StringBuilder(path.startsWith("/") ? "file://" : "");
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (c == '/' || c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
        uri.append(c);
      } else {
        uri.append('%').append(HEX.toHexDigits(b));
      }
    }
    return uri.toString();
  }
}
