package org.lexloci.source.parser;

import org.lexloci.source.Limits;
import org.lexloci.source.Position;
import org.lexloci.source.UnreadableFileException;

/** Counts what a file has cost so far and refuses it when a limit is passed. */
public final class Budget {

  private final Limits limits;
  private long nodes;
  private int aliases;
  private int documents;

  /** Begins with nothing spent. */
  public Budget(Limits limits) {
    this.limits = limits;
  }

  /** Answers the number of the document. */
  public int startDocument(Position at) throws UnreadableFileException {
    aliases = 0;
    if (++documents > limits.documents()) {
      throw new UnreadableFileException(
          at, "more than " + limits.documents() + " documents in the file");
    }
    return documents;
  }

  /** Counts values that a file costs. */
  public void spend(Position at, long more) throws UnreadableFileException {
    if (!affords(more)) {
      throw exhausted(at);
    }
  }

  /** Spends, and answers whether that was allowed: where, only a refusal has to know. */
  public boolean affords(long more) {
    nodes += more;
    return nodes <= limits.nodes();
  }

  /** Says that a file costs too much. */
  public UnreadableFileException exhausted(Position at) {
    return new UnreadableFileException(at, "more than " + limits.nodes() + " values in the file");
  }

  /** Counts one more alias of a document. */
  public void countAlias(Position at) throws UnreadableFileException {
    if (++aliases > limits.aliases()) {
      throw new UnreadableFileException(
          at, "more than " + limits.aliases() + " aliases in the document");
    }
  }

  /** Refuses what is nested too deep. */
  public void checkDepth(Position at, int depth) throws UnreadableFileException {
    if (depth > limits.depth()) {
      throw new UnreadableFileException(at, "nested more than " + limits.depth() + " deep");
    }
  }

  /** Answers how many values were counted. */
  public long spent() {
    return nodes;
  }
}
