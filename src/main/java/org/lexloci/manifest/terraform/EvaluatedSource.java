package org.lexloci.manifest.terraform;

import java.util.List;
import java.util.Set;
import org.lexloci.manifest.module.FileTexts;
import org.lexloci.source.Document;

/**
 * Source of Terraform with what came of it, so that it is evaluated once in a run.
 *
 * @param texts of the files of the run, some of which it has read
 */
public record EvaluatedSource(List<Document> documents, FileTexts texts, TerraformSource source) {

  /** Nothing has been evaluated. */
  public static final EvaluatedSource NONE =
      new EvaluatedSource(
          List.of(), FileTexts.NONE, new TerraformSource(List.of(), Set.of(), List.of()));

  public static EvaluatedSource of(List<Document> documents, FileTexts texts) {
    return new EvaluatedSource(documents, texts, TerraformSource.of(documents, texts));
  }

  /** Answers what comes of documents: what is known already, if they are the same ones. */
  public TerraformSource again(List<Document> others, FileTexts with) {
    return texts == with && documents.equals(others) ? source : TerraformSource.of(others, with);
  }
}
