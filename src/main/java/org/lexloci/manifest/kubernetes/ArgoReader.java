package org.lexloci.manifest.kubernetes;

import java.util.List;
import java.util.Optional;
import org.lexloci.manifest.evidence.Clouds;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.evidence.Subject;
import org.lexloci.source.MappingNode;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.TreePaths;

/** Reads where a delivery tool puts an application: on a cluster that has a name or an address. */
record ArgoReader(Clouds clouds, Surroundings surroundings) {

  /** Adds what is known of the cluster that an application, or the template of one, names. */
  public Subject placed(Subject subject, MappingNode object, Path path, int document) {
    Optional<MappingNode> spec =
        TreePaths.mapping(object, "spec", "template", "spec")
            .or(() -> TreePaths.mapping(object, "spec"));
    Subject placed = subject;
    for (String key : List.of("server", "name")) {
      Optional<ScalarNode> cluster = spec.flatMap(s -> TreePaths.scalar(s, "destination", key));
      if (cluster.isPresent()) {
        placed =
            onCluster(placed, cluster.get(), path.to("spec").to("destination").to(key), document);
      }
    }
    return placed;
  }

  private Subject onCluster(Subject subject, ScalarNode cluster, Path path, int document) {
    Subject placed = subject;
    for (EvidenceItem known : surroundings.cluster(cluster.text())) {
      placed = placed.with(known);
    }
    Optional<Clouds.Sign> sign = clouds.find("cluster", ClusterSecret.host(cluster.text()));
    return sign.isEmpty()
        ? placed
        : placed.with(
            EvidenceItem.provider(
                sign.get().provider(),
                EvidenceItem.quoted("destination", cluster.text()),
                path.place(cluster, document)));
  }
}
