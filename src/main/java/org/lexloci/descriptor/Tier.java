package org.lexloci.descriptor;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * How near a source is to the parties. A citation may use other words, which explain themselves.
 */
public enum Tier {
  /** The publisher's page was read. */
  PUBLISHER("T1", "the publisher's own page", ""),
  /** What was read is a copy. */
  COPY("T1c", "the publisher's page, read in a copy that somebody else holds", "read in a copy"),
  /** Only that the page exists is known, and what others say of it. */
  UNREAD("T1-unread", "the publisher's page, which could not be read: others tell it", "not read"),
  /** Somebody else tells it. */
  PRESS("T2", "press, trade press or notes by others", "");

  private final String word;
  private final String meaning;
  private final String caveat;

  Tier(String word, String meaning, String caveat) {
    this.word = word;
    this.meaning = meaning;
    this.caveat = caveat;
  }

  /** Finds the tier that a citation names. */
  public static Optional<Tier> of(String word) {
    return Stream.of(values()).filter(tier -> tier.word.equals(word)).findFirst();
  }

  /** Spells it as a citation does. */
  public String word() {
    return word;
  }

  /** Explains it in a few words. */
  public String meaning() {
    return meaning;
  }

  /** Says in two or three words that the page itself was not read; nothing when it was. */
  String caveat() {
    return caveat;
  }
}
