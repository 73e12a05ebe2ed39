package org.lexloci.source.parser;

import java.util.ArrayList;
import java.util.List;
import org.lexloci.source.Document;
import org.lexloci.source.Node;
import org.lexloci.source.Oddity;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.source.Problems;

/** Collects what is odd about a document, of each kind up to one more than a person would read. */
public final class Oddities {

  private final List<Oddity> found = new ArrayList<>();
  private final int[] counts = new int[Oddity.Kind.values().length];

  /** Notes what is odd. */
  public void add(Oddity.Kind kind, Position at, String message) {
    // Many of one kind, such as tags, must not hide that a key comes twice.
    if (counts[kind.ordinal()]++ <= Problems.MOST) {
      found.add(new Oddity(kind, new Problem(at, message)));
    }
  }

  /** Answers the document with what is odd about it. */
  public Document document(String file, int number, Node root) {
    return new Document(file, number, root, found);
  }
}
