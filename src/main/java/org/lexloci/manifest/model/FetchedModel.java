package org.lexloci.manifest.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.TreePaths;

/**
 * Finds published weights that a pod fetches before its programs start, for one of them to load.
 */
public record FetchedModel(Models models) {

  private static final List<String> WORDS = List.of("command", "args", "script", "env");

  private static final Pattern BETWEEN = Pattern.compile("[^\\w./:@-]+");

  /**
   * Weights that are fetched.
   *
   * @param name as they are called there
   */
  record Found(String product, String name, Node node, Path path) {}

  /** Looks at the containers of a pod that end before the others start. */
  public Optional<Found> in(MappingNode pod, Path path) {
    // Terraform writes the one as the other.
    return in("initContainers", pod, path).or(() -> in("init_container", pod, path));
  }

  private Optional<Found> in(String list, MappingNode pod, Path path) {
    List<Node> containers = TreePaths.items(pod, list);
    Optional<Found> found = Optional.empty();
    for (int i = 0; found.isEmpty() && i < containers.size(); i++) {
      for (String key : WORDS) {
        Optional<Node> words = TreePaths.at(containers.get(i), key);
        Path at = path.to(list).to(i).to(key);
        found = found.or(() -> words.flatMap(node -> in(node, at)));
      }
    }
    return found;
  }

  private Optional<Found> in(Node node, Path path) {
    return TreePaths.scalars(node).flatMap(text -> in(text, path)).findFirst();
  }

  private Stream<Found> in(ScalarNode text, Path path) {
    return BETWEEN
        .splitAsStream(text.text())
        .flatMap(
            word ->
                models.publishedWeights(word).stream()
                    .map(product -> new Found(product, word, text, path)));
  }
}
