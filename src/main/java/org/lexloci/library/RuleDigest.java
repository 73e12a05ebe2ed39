package org.lexloci.library;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lexloci.agreement.DirectoryFiles;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.source.Sha256;

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
    return Sha256.hex(
        rules
            .lines()
            .map(String::strip)
            .filter(l -> !l.isEmpty() && !l.startsWith("//") && !l.startsWith("package "))
            .collect(Collectors.joining("\n")));
  }
}
