package org.lexloci.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lexloci.agreement.AgreementException;
import org.lexloci.agreement.JudgedFiles;
import org.lexloci.engine.RuleBase;
import org.lexloci.source.Problem;
import org.lexloci.source.SafeText;
import org.lexloci.source.Sha256;
import org.lexloci.source.file.PathText;

/**
 * Tells one set of rules from another: SHA-256 over the names and bytes of a directory's files, and
 * over the diagrams that were made of them.
 */
public final class Digest {

  private Digest() {}

  /** Digests the files of an agreement that decide; cases and prose do not. */
  public static String of(Path directory) {
    return of(directory, List.of());
  }

  /** Digests the files of an agreement that decide, and what was made of them to judge by. */
  static String of(Path directory, List<RuleBase> judged) {
    MessageDigest sha = Sha256.inParts();
    judged.forEach(base -> sha.update(base.written()));
    return of(directory, JudgedFiles.of(directory), sha);
  }

  /** Digests the files below a directory whose names end so, and what else they rest on. */
  static String ofFiles(Path directory, String ending, String besides) {
    try (Stream<Path> all = Files.walk(directory)) {
      Map<String, Path> files = new TreeMap<>();
      all.filter(f -> f.toString().endsWith(ending) && Files.isRegularFile(f))
          .forEach(f -> files.put(name(directory, f), f));
      MessageDigest sha = Sha256.inParts();
      sha.update(besides.getBytes(StandardCharsets.UTF_8));
      return of(directory, files, sha);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String of(Path directory, Map<String, Path> files, MessageDigest sha) {
    try {
      for (Map.Entry<String, Path> file : files.entrySet()) {
        sha.update(file.getKey().getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
        sha.update(withoutReturns(Files.readAllBytes(file.getValue())));
        sha.update((byte) 0);
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (IOException e) {
      throw new AgreementException(
          List.of(Problem.whole(SafeText.full(directory.toString()), "cannot be read")));
    }
  }

  /** Files are the same however their lines end. */
  private static byte[] withoutReturns(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return text.replace("\r\n", "\n").getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String name(Path directory, Path file) {
    return PathText.slashed(directory.relativize(file));
  }
}
