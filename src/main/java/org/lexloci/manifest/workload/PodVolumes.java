package org.lexloci.manifest.workload;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.TreePaths;

/** The volumes of a pod, of which those are told that hold config maps and secrets. */
record PodVolumes(MappingNode pod, Settings settings) implements Volumes {

  @Override
  public Optional<ScalarNode> file(String volume, String file) {
    return TreePaths.items(pod, "volumes").stream()
        .filter(one -> TreePaths.text(one, "name").filter(volume::equals).isPresent())
        .flatMap(one -> Stream.concat(Stream.of(one), projected(one)))
        .flatMap(one -> source(one, file).stream())
        .findFirst();
  }

  private static Stream<Node> projected(Node volume) {
    return TreePaths.items(volume, "projected", "sources").stream();
  }

  private Optional<ScalarNode> source(Node source, String file) {
    Optional<Node> map = TreePaths.at(source, "configMap");
    Optional<Node> secret = TreePaths.at(source, "secret");
    Optional<MappingNode> data =
        map.flatMap(m -> TreePaths.text(m, "name"))
            .flatMap(settings::of)
            .or(
                () ->
                    secret
                        .flatMap(
                            s ->
                                TreePaths.text(s, "secretName").or(() -> TreePaths.text(s, "name")))
                        .flatMap(settings::secret));
    List<Node> items = map.or(() -> secret).map(m -> TreePaths.items(m, "items")).orElse(List.of());
    String key =
        items.stream()
            .filter(item -> TreePaths.text(item, "path").filter(file::equals).isPresent())
            .flatMap(item -> TreePaths.text(item, "key").stream())
            .findFirst()
            .orElse(file);
    return data.flatMap(d -> TreePaths.scalar(d, key));
  }
}
