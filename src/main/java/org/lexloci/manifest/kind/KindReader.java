package org.lexloci.manifest.kind;

import java.util.List;
import org.lexloci.manifest.evidence.Subject;
import org.lexloci.source.Document;
import org.lexloci.source.Node;

/** Reads manifests of one kind. */
public interface KindReader {

  /** Lists what a document describes, in the order of the file. */
  List<Subject> read(Document document);

  /** Answers a document as it stands, after what comes of it with values in place of functions. */
  default List<Node> views(Document document) {
    return List.of(document.root());
  }
}
