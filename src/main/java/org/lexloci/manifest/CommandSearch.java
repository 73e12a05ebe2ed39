package org.lexloci.manifest;

import java.util.ArrayList;
import java.util.List;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;

/** Finds commands that serve a model in what nobody reads further, wherever they stand in it. */
public record CommandSearch(Models models, int document) {

  /** Lists the models that are served, those among them that are not told. */
  public List<EvidenceItem> in(Node node) {
    Evidence.Builder found = new Evidence.Builder();
    search(node, Path.ROOT, found);
    return found.build().items().stream().filter(item -> item.aspect() == Aspect.PRODUCT).toList();
  }

  private void search(Node node, Path path, Evidence.Builder found) {
    if (node instanceof MappingNode mapping) {
      image(mapping, path, found);
      mapping.entries().forEach(e -> search(e.value(), path.to(e.key()), found));
    } else if (node instanceof SequenceNode list) {
      words(list, path, found);
      list.items().forEach(item -> search(item, path, found));
    } else if (HiddenNode.told(node) instanceof ScalarNode text) {
      command(text, path, found);
    }
  }

  /** A server may be started by its image, wherever that is named. */
  private void image(MappingNode mapping, Path path, Evidence.Builder found) {
    TreePaths.scalar(mapping, "image")
        .filter(image -> models.servers().image(image.text()).isPresent())
        .ifPresent(
            image ->
                found.add(
                    new EvidenceItem(
                        Aspect.PRODUCT,
                        Strength.WEAK,
                        Reduction.UNSTATED,
                        EvidenceItem.quoted("image", image.text()),
                        new ManifestPlace(image.at(), document, path.to("image").pointer()))));
  }

  /** A command may be a list of its words. */
  private void words(SequenceNode list, Path path, Evidence.Builder found) {
    List<String> words = new ArrayList<>();
    for (Node item : list.items()) {
      if (!(item instanceof ScalarNode word) || word.text().indexOf(' ') >= 0) {
        return;
      }
      words.add(word.text());
    }
    command(new ScalarNode(list.at(), String.join(" ", words), true), path, found);
  }

  private void command(ScalarNode text, Path path, Evidence.Builder found) {
    if (models.servers().isNamedIn(text.text())) {
      new Script(models, document).read(text, path, found);
    }
  }
}
