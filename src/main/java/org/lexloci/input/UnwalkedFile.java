package org.lexloci.input;

import java.util.List;
import org.lexloci.manifest.Manifests;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.UnreadPart;
import org.lexloci.source.Document;
import org.lexloci.source.Position;
import org.lexloci.source.SafeText;

/**
 * A file that a change brings and a walk over its directory passes over.
 *
 * @param why a walk passes it over, ready to print
 * @param documents of it that may deploy something, none of which is judged
 */
public record UnwalkedFile(String shown, String why, List<Document> documents) {

  private static final String SAID = "changed, and not read: ";

  /** Makes the name safe to print, and copies the documents. */
  public UnwalkedFile {
    shown = SafeText.full(shown);
    documents = List.copyOf(documents);
  }

  /** Answers what it names, if anything, and that it was passed over. */
  UnreadPart part(Manifests manifests) {
    List<EvidenceItem> names =
        documents.stream().flatMap(document -> manifests.names(document).stream()).toList();
    return new UnreadPart("file", Position.whole(shown), names.isEmpty() ? SAID + why : why, names);
  }
}
