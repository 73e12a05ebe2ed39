package org.lexloci.source;

import java.util.ArrayList;
import java.util.List;

/** Collects what is odd about a document, up to one more than a person would read. */
final class Doubts {

  private final List<Oddity> found = new ArrayList<>();

  void add(Oddity.Kind kind, Position at, String message) {
    if (found.size() <= Problems.MOST) {
      found.add(new Oddity(kind, new Problem(at, message)));
    }
  }

  Document document(String file, int number, Node root) {
    return new Document(file, number, root, found);
  }
}
