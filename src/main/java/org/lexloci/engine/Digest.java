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

  /** An agreement holds editions, and an edition its files. */
  private static final int DEPTH = 2;

  private Digest() {}

  static String of(Path directory) {
    try (Stream<Path> all = Files.walk(directory, DEPTH)) {
      List<Path> files =
          all.filter(Digest::decides).sorted((a, b) -> name(directory, a, b)).toList();
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (Path file : files) {
        sha.update(name(directory, file).getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
        sha.update(withoutReturns(Files.readAllBytes(file)));
        sha.update((byte) 0);
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Files are the same however their lines end. */
  private static byte[] withoutReturns(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return text.replace("\r\n", "\n").getBytes(StandardCharsets.ISO_8859_1);
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
