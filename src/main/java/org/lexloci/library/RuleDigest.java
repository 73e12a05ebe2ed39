package org.lexloci.library;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lexloci.agreement.DirectoryFiles;
import org.lexloci.agreement.EditionPeriod;

/** Tells whether the rules of a clause in two editions say the same. */
final class RuleDigest {

  private RuleDigest() {}

  /** Digests the rules of each clause of an edition, by the clause's id. */
  static Map<String, String> all(DirectoryFiles files, EditionPeriod period) {
    Map<String, String> digests = new TreeMap<>();
    files.rules(period.name()).forEach((clause, rules) -> digests.put(clause, of(rules)));
    return digests;
  }

  /** Digests what decides: neither comments nor blank lines do, nor the package of the edition. */
  private static String of(String rules) {
    String decides =
        rules
            .lines()
            .map(String::strip)
            .filter(l -> !l.isEmpty() && !l.startsWith("//") && !l.startsWith("package "))
            .collect(Collectors.joining("\n"));
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(decides.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
