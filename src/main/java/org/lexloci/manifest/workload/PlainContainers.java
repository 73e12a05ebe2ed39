package org.lexloci.manifest.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lexloci.manifest.evidence.Clouds;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.ManifestPlace;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.model.Models;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.TreePaths;

/**
 * Reads containers that are written in another form than pods write them, by putting them into that
 * form.
 *
 * @param keys what the form calls {@code command}, {@code args} and {@code env}
 */
public record PlainContainers(
    Clouds clouds, Models models, String group, Map<String, String> keys) {

  private static final Pattern DEFAULT = Pattern.compile("\\$\\{[A-Za-z0-9_]+:?[-+]([^${}]*)\\}");

  public void read(
      MappingNode container, int document, Path path, Volumes volumes, Evidence.Builder evidence) {
    List<MappingNode.Entry> entries = new ArrayList<>();
    for (MappingNode.Entry entry : container.entries()) {
      String pods = keys.getOrDefault(entry.key(), entry.key());
      Node value =
          pods.equals("env")
              ? variables(entry.value())
              : pods.equals("command") || pods.equals("args") ? list(entry.value()) : entry.value();
      entries.add(new MappingNode.Entry(pods, entry.keyAt(), value));
    }
    Evidence.Builder found = new Evidence.Builder();
    MappingNode pods = new MappingNode(container.at(), entries);
    new Containers(models, group, document, found).with(volumes).read(pods, Path.ROOT);
    for (EvidenceItem item : found.build().items()) {
      evidence.add(moved(item, path));
    }
    found.build().untold().forEach(evidence::untold);
    Optional<ScalarNode> image = TreePaths.scalar(container, "image");
    image
        .flatMap(i -> clouds.find("image", host(filled(i.text()))))
        .ifPresent(
            sign ->
                evidence.add(
                    sign.item(
                        EvidenceItem.quoted("image", image.get().text()),
                        path.to("image").place(image.get(), document))));
  }

  /** What was read from a list that stands in another form points at the whole of it. */
  private EvidenceItem moved(EvidenceItem item, Path path) {
    String[] steps = item.place().pointer().split("/", 3);
    String pods = steps.length > 1 ? steps[1] : "";
    String key =
        keys.entrySet().stream()
            .filter(e -> e.getValue().equals(pods))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(pods);
    ManifestPlace place =
        new ManifestPlace(item.place().at(), item.place().document(), path.to(key).pointer());
    return new EvidenceItem(item.aspect(), item.strength(), item.value(), item.from(), place);
  }

  /** Lists the entries of a mapping, or of a list of {@code KEY=VALUE}. */
  public static MappingNode pairs(Node node) {
    if (node instanceof MappingNode mapping) {
      return mapping;
    }
    List<MappingNode.Entry> entries = new ArrayList<>();
    for (Node item : TreePaths.items(node)) {
      if (item instanceof ScalarNode scalar && scalar.text().indexOf('=') > 0) {
        int equals = scalar.text().indexOf('=');
        String value = scalar.text().substring(equals + 1);
        entries.add(
            new MappingNode.Entry(
                scalar.text().substring(0, equals), new ScalarNode(scalar.at(), value, true)));
      }
    }
    return new MappingNode(node.at(), entries);
  }

  /** Puts defaults in the place of variables that have one. */
  public static String filled(String text) {
    return DEFAULT.matcher(text).replaceAll(m -> Matcher.quoteReplacement(m.group(1)));
  }

  /** Writes variables as pods have them, a mapping too. */
  public static Node variables(Node node) {
    List<Node> items = new ArrayList<>();
    for (MappingNode.Entry entry : pairs(node).entries()) {
      Node name = new ScalarNode(entry.keyAt(), entry.key(), true);
      items.add(
          new MappingNode(
              entry.keyAt(),
              List.of(
                  new MappingNode.Entry("name", name),
                  new MappingNode.Entry("value", plain(entry.value())))));
    }
    return new SequenceNode(node.at(), items);
  }

  private static Node list(Node node) {
    return new SequenceNode(
        node.at(), TreePaths.oneOrMore(node).stream().map(PlainContainers::plain).toList());
  }

  private static Node plain(Node node) {
    return node instanceof ScalarNode scalar
        ? new ScalarNode(scalar.at(), filled(scalar.text()), scalar.quoted())
        : node;
  }

  private static String host(String image) {
    return image.substring(0, Math.max(0, image.indexOf('/')));
  }
}
