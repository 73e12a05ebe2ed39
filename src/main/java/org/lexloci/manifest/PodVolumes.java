package org.lexloci.manifest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;

/** The volumes of a pod, of which those are told that hold config maps and secrets. */
record PodVolumes(MappingNode pod, Settings settings) implements Volumes {

  @Override
  public Optional<ScalarNode> file(String volume, String file) {
    return Nodes.items(pod, "volumes").stream()
        .filter(one -> Nodes.text(one, "name").filter(volume::equals).isPresent())
        .flatMap(one -> Stream.concat(Stream.of(one), projected(one)))
        .flatMap(one -> source(one, file).stream())
        .findFirst();
  }

  private static Stream<Node> projected(Node volume) {
    return Nodes.items(volume, "projected", "sources").stream();
  }

  private Optional<ScalarNode> source(Node source, String file) {
    Optional<Node> map = Nodes.at(source, "configMap");
    Optional<Node> secret = Nodes.at(source, "secret");
    Optional<MappingNode> data =
        map.flatMap(m -> Nodes.text(m, "name"))
            .flatMap(settings::of)
            .or(
                () ->
                    secret
                        .flatMap(s -> Nodes.text(s, "secretName").or(() -> Nodes.text(s, "name")))
                        .flatMap(settings::secret));
    List<Node> items = map.or(() -> secret).map(m -> Nodes.items(m, "items")).orElse(List.of());
    String key =
        items.stream()
            .filter(item -> Nodes.text(item, "path").filter(file::equals).isPresent())
            .flatMap(item -> Nodes.text(item, "key").stream())
            .findFirst()
            .orElse(file);
    return data.flatMap(d -> Nodes.scalar(d, key));
  }
}
