package org.lexloci.manifest;

import java.util.Optional;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.manifest.evidence.Aspect;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.Subject;
import org.lexloci.source.Position;

/** A deployment, with what in a manifest it was read from. */
public record ManifestDeployment(Descriptors.Named named, Subject subject) {

  /** Finds the evidence for a fact that stands at a position. */
  public Optional<EvidenceItem> evidence(Aspect aspect, Position at) {
    return subject.evidence().items().stream()
        .filter(item -> item.aspect() == aspect && item.place().at().equals(at))
        .findFirst();
  }
}
