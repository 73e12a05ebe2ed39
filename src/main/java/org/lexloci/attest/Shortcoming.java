package org.lexloci.attest;

import java.util.Locale;

/**
 * Why a proof is not accepted.
 *
 * @param said what is so, in a sentence
 */
public record Shortcoming(Code code, String said) {

  /** The reason, as a program reads it. */
  public enum Code {
    /** No signature of it is by the key. */
    BAD_SIGNATURE,
    /** It states something else than the result of a run. */
    WRONG_STATEMENT,
    /** Something that was judged is not permitted. */
    NOT_PASSED,
    /** It was judged by other rules, editions or readings. */
    POLICY_MISMATCH,
    /** A file is none of its subjects, or has changed since. */
    SUBJECT_MISMATCH,
    /** Something else that it rests on is not here as it was, or something is on record besides. */
    INPUT_MISMATCH,
    /** It is too old, or of a time that is not yet. */
    EXPIRED;

    /** Spells it as a program reads it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
