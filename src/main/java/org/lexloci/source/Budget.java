package org.lexloci.source;

/** Counts what a file has cost so far and refuses it when a limit is passed. */
final class Budget {

  private final Limits limits;
  private long nodes;
  private int aliases;
  private int documents;

  Budget(Limits limits) {
    this.limits = limits;
  }

  /** Answers the number of the document. */
  int startDocument(Position at) throws UnreadableFileException {
    aliases = 0;
    if (++documents > limits.documents()) {
      throw new UnreadableFileException(
          at, "more than " + limits.documents() + " documents in the file");
    }
    return documents;
  }

  void spend(Position at, long more) throws UnreadableFileException {
    if (!affords(more)) {
      throw exhausted(at);
    }
  }

  /** Spends, and answers whether that was allowed: where, only a refusal has to know. */
  boolean affords(long more) {
    nodes += more;
    return nodes <= limits.nodes();
  }

  UnreadableFileException exhausted(Position at) {
    return new UnreadableFileException(at, "more than " + limits.nodes() + " values in the file");
  }

  void countAlias(Position at) throws UnreadableFileException {
    if (++aliases > limits.aliases()) {
      throw new UnreadableFileException(
          at, "more than " + limits.aliases() + " aliases in the document");
    }
  }

  void checkDepth(Position at, int depth) throws UnreadableFileException {
    if (depth > limits.depth()) {
      throw new UnreadableFileException(at, "nested more than " + limits.depth() + " deep");
    }
  }

  long spent() {
    return nodes;
  }
}
