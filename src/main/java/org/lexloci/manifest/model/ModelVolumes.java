package org.lexloci.manifest.model;

import java.util.List;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.source.Node;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.TreePaths;

/** Finds volumes that are images of a model, for a program of the pod to load. */
public record ModelVolumes(Models models, ModelEvidence found) {

  /** Reads the volumes of a pod. */
  public void read(Node volumes, Path path) {
    List<Node> all = volumes instanceof SequenceNode list ? list.items() : List.of();
    for (int i = 0; i < all.size(); i++) {
      Path at = path.to(i).to("image").to("reference");
      TreePaths.scalar(all.get(i), "image", "reference")
          .filter(image -> models.product(image.text()).isPresent())
          .ifPresent(image -> found.untold("has a volume of a model", image, at, List.of(image)));
    }
  }
}
