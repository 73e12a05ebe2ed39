package org.lexloci.descriptor;

import org.jspecify.annotations.Nullable;
import org.lexloci.source.Position;
import org.lexloci.source.SafeText;

/**
 * Where a fact comes from.
 *
 * @param where a position in a file, an option of the command line, or the name of a record
 * @param source who vouches for it: an id of a cited source, or free text
 * @param at the position in a file of the user's; null where there is none
 * @param insteadOf what is stated, and where, for something else that is supposed
 */
public record Origin(
    Kind kind,
    String where,
    @Nullable String source,
    @Nullable Position at,
    @Nullable String insteadOf) {

  /** How a fact came to be known. */
  public enum Kind {
    /** The descriptor states it. */
    DESCRIPTOR,
    /** A record states it. */
    RECORD,
    /** A record holds it, and whoever keeps the record has worked it out. */
    INFERRED,
    /** Nobody states it, and the strict side is taken. */
    DEFAULT,
    /** The agreement leaves it open, and the house has settled how it reads it. */
    SETTLED,
    /** It is one answer to an open question. */
    ANSWER,
    /** It is supposed, to see what would follow. */
    ASSUMED
  }

  /** Says that a descriptor states it. */
  public static Origin stated(Position at) {
    return new Origin(Kind.DESCRIPTOR, at.toString(), null, inFile(at), null);
  }

  /** Says that a record in a file of the user's states it. */
  static Origin recorded(Position at, @Nullable String source) {
    return new Origin(Kind.RECORD, at.toString(), source, inFile(at), null);
  }

  /** Says that a record of a collection that comes along states it. */
  static Origin recorded(String collection, @Nullable String source) {
    return new Origin(Kind.RECORD, collection, source, null, null);
  }

  /** Says that a record in a file of the user's has worked it out. */
  static Origin inferred(Position at) {
    return new Origin(Kind.INFERRED, at.toString(), null, inFile(at), null);
  }

  /** Says that a record of a collection that comes along has worked it out. */
  static Origin inferred(String collection) {
    return new Origin(Kind.INFERRED, collection, null, null, null);
  }

  public static Origin answering(String question) {
    return new Origin(Kind.ANSWER, question, null, null, null);
  }

  /** Says that nobody states it. */
  public static Origin byDefault(String why) {
    return new Origin(Kind.DEFAULT, why, null, null, null);
  }

  /** Says that a house has settled it. */
  public static Origin settled(Position at, String by) {
    return new Origin(Kind.SETTLED, at.toString(), by, at, null);
  }

  /** Says that it is supposed, in the words that suppose it. */
  public static Origin assumed(String what) {
    return new Origin(Kind.ASSUMED, what, null, null, null);
  }

  /** Says that it is supposed although something else is stated. */
  public Origin insteadOf(String stated) {
    return new Origin(kind, where, source, at, stated);
  }

  /** Tells in one phrase who states it and where. */
  public String told() {
    return kind == Kind.DESCRIPTOR ? "stated at " + shown() : shown();
  }

  /** What the command line states has a position that is no more than a name. */
  private static @Nullable Position inFile(Position at) {
    return at.line() == 0 ? null : at;
  }

  /** Shows the place and the source in one phrase. */
  public String shown() {
    if (kind == Kind.ASSUMED) {
      return insteadOf == null ? "assumed" : "assumed, instead of " + insteadOf;
    }
    if (kind == Kind.SETTLED) {
      return "settled by " + SafeText.full(String.valueOf(source)) + ", " + where;
    }
    if (kind == Kind.INFERRED) {
      return where + ", inferred";
    }
    String place = kind == Kind.DEFAULT ? "default: " + where : where;
    return source == null ? place : place + " (" + SafeText.full(source) + ")";
  }
}
