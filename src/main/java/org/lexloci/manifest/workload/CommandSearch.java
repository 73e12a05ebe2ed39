package org.lexloci.manifest.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.lexloci.manifest.evidence.Aspect;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.HiddenNode;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.evidence.Reduction;
import org.lexloci.manifest.evidence.Strength;
import org.lexloci.manifest.model.Models;
import org.lexloci.manifest.program.ProgramText;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.SourceText;

/** Finds commands that serve a model in what nobody reads further, wherever they stand in it. */
public record CommandSearch(Models models, int document) {

  private static final String IMAGE = "image";

  private static final Pattern BETWEEN = Pattern.compile("[\\s\"'`,;()\\[\\]{}=]+");

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
    } else if (node instanceof SourceText source) {
      lines(source, found);
    } else if (HiddenNode.told(node) instanceof ScalarNode text) {
      command(text, path, found);
    }
  }

  /** What is no tree of values may name the image of a server all the same, in quotes mostly. */
  private void lines(SourceText source, Evidence.Builder found) {
    for (ScalarNode line : ProgramText.of(new Document(source.at().file(), source)).lines()) {
      BETWEEN
          .splitAsStream(line.text())
          .filter(models.servers().images()::isServer)
          .map(word -> new ScalarNode(line.at(), word, true))
          .forEach(image -> served(image, Path.ROOT, found));
      command(line, Path.ROOT, found);
    }
  }

  /** A server may be started by its image, wherever that is named. */
  private void image(MappingNode mapping, Path path, Evidence.Builder found) {
    boolean inside = path.step().toLowerCase(Locale.ROOT).contains(IMAGE);
    for (MappingNode.Entry entry : mapping.entries()) {
      boolean named = inside || entry.key().toLowerCase(Locale.ROOT).contains(IMAGE);
      if (named
          && HiddenNode.told(entry.value()) instanceof ScalarNode image
          && (models.servers().images().isServer(image.text())
              || entry.key().equals(IMAGE)
                  && models.servers().images().ways(image.text()).isPresent())) {
        started(mapping, image, path.to(entry.key()), found);
      }
    }
  }

  /** Whatever stands beside an image may be what its server is given. */
  private void started(MappingNode mapping, ScalarNode image, Path path, Evidence.Builder found) {
    List<Node> words = new ArrayList<>();
    mapping.entries().forEach(entry -> words(entry.value(), words));
    List<MappingNode.Entry> container =
        List.of(
            new MappingNode.Entry(IMAGE, image),
            new MappingNode.Entry("args", image.at(), new SequenceNode(image.at(), words)));
    Evidence.Builder served = new Evidence.Builder();
    new Containers(models, "", document, served)
        .container(new MappingNode(image.at(), container), path);
    boolean open = served.build().items().stream().anyMatch(EvidenceItem::isUnstated);
    if (open) {
      served(image, path, found);
    }
  }

  private static void words(Node node, List<Node> words) {
    if (node instanceof SequenceNode list) {
      list.items().stream().filter(ScalarNode.class::isInstance).forEach(words::add);
    } else if (node instanceof ScalarNode text && text.text().startsWith("-")) {
      words.add(text);
    }
  }

  private void served(ScalarNode image, Path path, Evidence.Builder found) {
    found.add(
        new EvidenceItem(
            Aspect.PRODUCT,
            Strength.WEAK,
            Reduction.UNSTATED,
            EvidenceItem.quoted("image", image.text()),
            path.place(image, document)));
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
