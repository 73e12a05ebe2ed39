package org.lexloci.source.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses that a checkout is fetched from, as its own configuration of Git says. */
public final class Remotes {

  private static final long MOST_BYTES = 1L << 20;
  private static final Pattern SECTION = Pattern.compile("(?m)^\\s*\\[([^\\]]*)\\]");
  private static final Pattern ADDRESS = Pattern.compile("(?m)^\\s*url\\s*=\\s*\"?([^\\s\"]+)");

  private Remotes() {}

  /**
   * Lists them in one form; none where nothing tells.
   *
   * @param top the top directory of a checkout
   */
  public static Set<String> of(Path top) {
    Set<String> remotes = new HashSet<>();
    try {
      String config = text(directory(top.resolve(RepositoryTop.MARK)).resolve("config"));
      Matcher section = SECTION.matcher(config);
      while (section.find()) {
        Matcher next = SECTION.matcher(config);
        int end = next.find(section.end()) ? next.start() : config.length();
        Matcher address = ADDRESS.matcher(config.substring(section.end(), end));
        if (section.group(1).startsWith("remote ") && address.find()) {
          remotes.add(plain(address.group(1)));
        }
      }
    } catch (IOException | InvalidPathException e) {
      // Where nothing tells, nothing is this repository.
      return remotes;
    }
    return remotes;
  }

  /** Writes an address in the form in which all spellings of it are the same. */
  public static String plain(String address) {
    return address
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^(?:git\\+)?[a-z]+://", "")
        .replaceFirst("^[^/@]*@", "")
        .replaceFirst("^([^/:]+):(?:[0-9]+/)?/?", "$1/")
        .replaceFirst("(?:\\.git)?/*$", "");
  }

  /** A checkout beside another one, or inside of one, has a file that says where its own is. */
  private static Path directory(Path mark) throws IOException {
    if (Files.isDirectory(mark)) {
      return mark;
    }
    String text = text(mark).strip();
    Path own = mark.resolveSibling(text.replaceFirst("^gitdir:\\s*", ""));
    Path common = own.resolve("commondir");
    return Files.exists(common) ? own.resolve(text(common).strip()) : own;
  }

  private static String text(Path file) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
      throw new IOException("not a file of settings");
    }
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }
}
