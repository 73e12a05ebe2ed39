package org.lexloci.manifest.resource;

import java.util.List;
import org.lexloci.manifest.evidence.Aspect;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.Strength;
import org.lexloci.manifest.evidence.Subject;

/**
 * Makes subjects of a file that describes many resources at once. A file that declares its product
 * is one deployment of it; otherwise those of its parts that show or declare something are, and a
 * file without any is one thing that names no product.
 */
public final class ResourceSubjects {

  private ResourceSubjects() {}

  public static List<Subject> of(Subject whole, List<Subject> parts) {
    Evidence all = whole.evidence().and(parts.stream().map(Subject::evidence).toList());
    Subject joined =
        new Subject(
            whole.at(),
            whole.what(),
            whole.name(),
            0,
            parts.stream().anyMatch(Subject::deploys),
            all,
            whole.syntax(),
            whole.doubts(),
            whole.notes());
    if (!whole.evidence().decisive(Aspect.PRODUCT).isEmpty()) {
      return List.of(joined);
    }
    List<Subject> telling =
        parts.stream()
            .filter(
                p ->
                    p.evidence().declares()
                        || p.evidence().items().stream().anyMatch(i -> i.aspect() == Aspect.PRODUCT)
                        || !p.evidence().untold().isEmpty())
            .map(p -> hinted(p.within(whole.evidence()), whole.evidence()))
            .toList();
    return telling.isEmpty() ? List.of(joined) : telling;
  }

  /** What only hints at the cloud of a file does so for each of its parts. */
  private static Subject hinted(Subject part, Evidence whole) {
    Subject hinted = part;
    for (EvidenceItem hint : whole.of(Aspect.PROVIDER, Strength.WEAK)) {
      hinted = hinted.with(hint);
    }
    return hinted;
  }
}
