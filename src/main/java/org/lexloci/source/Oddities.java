package org.lexloci.source;

import java.util.ArrayList;
import java.util.List;

/** Collects what is odd about a document, of each kind up to one more than a person would read. */
final class Oddities {

  private final List<Oddity> found = new ArrayList<>();
  private final int[] counts = new int[Oddity.Kind.values().length];

  void add(Oddity.Kind kind, Position at, String message) {
    // Many of one kind, such as tags, must not hide that a key comes twice.
    if (counts[kind.ordinal()]++ <= Problems.MOST) {
      found.add(new Oddity(kind, new Problem(at, message)));
    }
  }

  Document document(String file, int number, Node root) {
    return new Document(file, number, root, found);
  }
}
