package org.lexloci.manifest.kubernetes;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.lexloci.manifest.evidence.Clouds;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.ManifestPlace;
import org.lexloci.manifest.workload.Script;
import org.lexloci.source.Document;
import org.lexloci.source.Limits;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.TreePaths;
import org.lexloci.source.reader.DocumentReader;

/**
 * Reads where a cluster runs from the credentials that a delivery tool keeps for it. What they are
 * is never shown.
 */
record ClusterSecret(Clouds clouds, int document) {

  private static final String TYPE = "argocd.argoproj.io/secret-type";
  private static final String PROGRAM = "argocd-k8s-auth";

  void read(MappingNode secret, BiConsumer<String, EvidenceItem> clusters) {
    boolean ofCluster =
        TreePaths.text(secret, "metadata", "labels", TYPE).filter("cluster"::equals).isPresent();
    if (!ofCluster) {
      return;
    }
    Optional<String> name = TreePaths.text(secret, "stringData", "name");
    Optional<String> server = TreePaths.text(secret, "stringData", "server");
    Optional<Clouds.Sign> sign =
        TreePaths.scalar(secret, "stringData", "config")
            .flatMap(this::sign)
            .or(() -> server.flatMap(s -> clouds.find("cluster", host(s))));
    if (sign.isPresent()) {
      EvidenceItem item =
          EvidenceItem.provider(
              sign.get().provider(),
              "credentials of the cluster",
              new ManifestPlace(secret.at(), document, "/stringData"));
      name.ifPresent(n -> clusters.accept(n, item));
      server.ifPresent(s -> clusters.accept(s, item));
    }
  }

  private Optional<Clouds.Sign> sign(ScalarNode config) {
    List<Document> documents =
        new DocumentReader(Limits.DEFAULT)
            .read("config.json", config.text().getBytes(StandardCharsets.UTF_8))
            .documents();
    if (documents.isEmpty() || !(documents.get(0).root() instanceof MappingNode root)) {
      return Optional.empty();
    }
    for (MappingNode.Entry entry : root.entries()) {
      Optional<Clouds.Sign> sign = clouds.find("secret", entry.key());
      if (sign.isPresent()) {
        return sign;
      }
    }
    List<Node> args = TreePaths.items(root, "execProviderConfig", "args");
    boolean program =
        TreePaths.text(root, "execProviderConfig", "command").filter(PROGRAM::equals).isPresent();
    return program && !args.isEmpty() && args.get(0) instanceof ScalarNode first
        ? clouds.find("secret", PROGRAM + ":" + first.text())
        : Optional.empty();
  }

  /** Takes the host of an address, without its port. */
  static String host(String server) {
    int start = server.indexOf("://");
    String rest = start < 0 ? server : server.substring(start + 3);
    int end = 0;
    while (end < rest.length() && "/:".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    return rest.substring(0, end);
  }

  /** Reads what the containers see that take a secret, which is not in Base64. */
  static Optional<MappingNode> values(MappingNode object) {
    List<MappingNode.Entry> entries = new ArrayList<>();
    TreePaths.mapping(object, "stringData").ifPresent(plain -> entries.addAll(plain.entries()));
    for (MappingNode.Entry entry : TreePaths.entries(object, "data")) {
      if (entry.value() instanceof ScalarNode text) {
        ScalarNode told = new ScalarNode(text.at(), Script.decoded(text.text()), true);
        entries.add(entry.with(told));
      }
    }
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(new MappingNode(object.at(), entries));
  }
}
