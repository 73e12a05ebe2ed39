package org.lexloci.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Tells one set of rules from another: SHA-256 over the names and bytes of a directory's files. */
final class Digest {

  private Digest() {}

  static String of(Path directory) {
    try (Stream<Path> all = Files.walk(directory)) {
      List<Path> files =
          all.filter(Digest::decides).sorted((a, b) -> name(directory, a, b)).toList();
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (Path file : files) {
        sha.update(name(directory, file).getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
        sha.update(Files.readString(file).replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Cases and prose are not part of what decides. */
  private static boolean decides(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".drl") || name.equals("edition.yaml") || name.equals("agreement.yaml");
  }

  private static int name(Path directory, Path a, Path b) {
    return name(directory, a).compareTo(name(directory, b));
  }

  private static String name(Path directory, Path file) {
    return directory.relativize(file).toString().replace('\\', '/');
  }
}
