package org.lexloci.attest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a verifier has itself of what a proof may name.
 *
 * @param subjects the digests of the files that have to be among its subjects, by name
 * @param records the digests of all that is on record, by name: nothing else may have counted
 * @param atPlace finds the digest of a file by the name that a proof has for it
 * @param below lists the digests of all files in directories that may deploy something, by name
 */
public record KnownFiles(
    Map<String, String> subjects,
    Map<String, String> records,
    Function<String, Optional<String>> atPlace,
    Function<List<String>, Map<String, String>> below) {

  /** Copies both maps. */
  public KnownFiles {
    subjects = Map.copyOf(subjects);
    records = Map.copyOf(records);
  }

  /** Tells whether something is on record here as it was. */
  boolean haveOnRecord(String digest) {
    return records.containsValue(digest);
  }

  /** Tells whether a file is here as it was. */
  boolean hold(String name, String digest) {
    return subjects.containsValue(digest)
        || haveOnRecord(digest)
        || atPlace.apply(name).equals(Optional.of(digest));
  }
}
