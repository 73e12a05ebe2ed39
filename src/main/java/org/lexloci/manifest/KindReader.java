package org.lexloci.manifest;

import java.util.List;
import org.lexloci.source.Document;

/** Reads manifests of one kind. */
public interface KindReader {

  /** Lists what a document describes, in the order of the file. */
  List<Subject> read(Document document);
}
