package org.lexloci.git;

import java.util.List;
import java.util.Map;

/**
 * The commit that a checkout is compared with.
 *
 * @param ref what the user called it
 * @param commit its id: where the history of {@code ref} and that of the checkout part
 * @param held the entries of the commit by their names
 * @param brought what commits added or changed since, as it is now
 */
public record Base(String ref, String commit, Map<String, Entry> held, List<Entry> brought) {

  /** Answers the commit's id as people write it. */
  public String shortCommit() {
    return commit.substring(0, Math.min(8, commit.length()));
  }
}
