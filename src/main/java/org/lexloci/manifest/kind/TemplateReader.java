package org.lexloci.manifest.kind;

import java.util.List;
import org.lexloci.manifest.evidence.Subject;
import org.lexloci.manifest.module.ParameterChoices;
import org.lexloci.source.Document;

/** Reads manifests whose parameters have defaults, which whoever deploys them may change. */
public interface TemplateReader extends KindReader {

  /** Lists what a document describes with some values of its parameters. */
  List<Subject> read(Document document, ParameterChoices choices);

  @Override
  default List<Subject> read(Document document) {
    return read(document, new ParameterChoices());
  }
}
