package org.lexloci.manifest.model;

import java.util.List;
import java.util.Optional;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.TreePaths;

/**
 * Finds volumes that are images of a model, or a copy of one, for a program of the pod to load: of
 * Kubernetes, of Compose, and of a driver of either that is given the name of an image.
 */
public record ModelVolumes(Models models, ModelEvidence found) {

  /** Reads the volumes of a pod. */
  public void read(Node volumes, Path path) {
    List<Node> all = TreePaths.items(volumes);
    for (int i = 0; i < all.size(); i++) {
      Node volume = all.get(i);
      Path at = path.to(i);
      TreePaths.scalar(volume, "image", "reference")
          .ifPresent(image -> look(image, at.to("image").to("reference")));
      TreePaths.scalar(volume, "source")
          .filter(source -> TreePaths.text(volume, "type").equals(Optional.of("image")))
          .ifPresent(image -> look(image, at.to("source")));
      Path given = at.to("csi").to("volumeAttributes");
      TreePaths.mapping(volume, "csi", "volumeAttributes").stream()
          .flatMap(attributes -> attributes.entries().stream())
          .forEach(attribute -> look(attribute, given));
    }
  }

  private void look(MappingNode.Entry attribute, Path path) {
    if (attribute.value() instanceof ScalarNode text && text.text().contains("/")) {
      look(text, path.to(attribute.key()));
    }
  }

  private void look(ScalarNode image, Path at) {
    if (models.product(image.text()).or(() -> models.alias(image.text())).isPresent()) {
      found.untold("has a volume of a model", image, at, List.of(image));
    }
  }
}
