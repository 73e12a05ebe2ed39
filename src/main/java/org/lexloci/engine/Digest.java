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
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lexloci.agreement.AgreementException;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.source.Shown;

/** Tells one set of rules from another: SHA-256 over the names and bytes of a directory's files. */
final class Digest {

  /** An agreement holds editions, and an edition its files. */
  private static final int DEPTH = 2;

  private Digest() {}

  static String of(Path directory) {
    return of(directory, DEPTH, Digest::decides, "");
  }

  /** Digests the class files below a directory, and what else they rest on. */
  static String ofClasses(Path directory, String besides) {
    return of(directory, Integer.MAX_VALUE, f -> f.toString().endsWith(".class"), besides);
  }

  private static String of(Path directory, int depth, Predicate<Path> which, String besides) {
    try (Stream<Path> all = Files.walk(directory, depth)) {
      List<Path> files = all.filter(which).sorted((a, b) -> name(directory, a, b)).toList();
      MessageDigest sha = sha256();
      sha.update(besides.getBytes(StandardCharsets.UTF_8));
      for (Path file : files) {
        sha.update(name(directory, file).getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
        sha.update(withoutReturns(Files.readAllBytes(file)));
        sha.update((byte) 0);
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (IOException | UncheckedIOException e) {
      throw new AgreementException(
          List.of(new Problem(Position.whole(Shown.full(directory.toString())), "cannot be read")));
    }
  }

  static byte[] of(byte[] bytes) {
    return sha256().digest(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
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
