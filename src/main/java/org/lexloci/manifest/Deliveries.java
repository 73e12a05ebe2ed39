package org.lexloci.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lexloci.manifest.kubernetes.KubernetesObjects;
import org.lexloci.manifest.kubernetes.KubernetesSyntax;
import org.lexloci.manifest.module.Directories;
import org.lexloci.manifest.module.FileTexts;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Shown;

/**
 * Knows the objects that put on a cluster what stands elsewhere: charts, and directories of a
 * repository. What stands among the files is read there.
 */
final class Deliveries {

  private record Delivery(String counted, List<String> path) {}

  private final Patterns<Delivery> kinds = new Patterns<>();
  private final NameSearch names;
  private final Surroundings surroundings;
  private final FileTexts texts;

  /** Reads the table. */
  Deliveries(NameSearch names, Surroundings surroundings, FileTexts texts) {
    this.names = names;
    this.surroundings = surroundings;
    this.texts = texts;
    for (String[] row : Table.rows("deliveries.txt", 3)) {
      kinds.add(row[1], new Delivery(row[0], List.of(row[2].split("/"))));
    }
  }

  /** Says what an object delivers that was not read, and the products that it names for it. */
  Optional<UnreadPart> of(MappingNode object, int document) {
    String kind = TreePaths.text(object, "kind").orElse("");
    return kinds
        .of(KubernetesObjects.group(object) + ":" + kind)
        .filter(delivery -> !isAmongFiles(object, delivery.path()))
        .map(
            delivery ->
                new UnreadPart(
                    delivery.counted(),
                    object.at(),
                    "what `"
                        + Shown.of(TreePaths.text(object, "metadata", "name").orElse(kind))
                        + "` puts on a cluster is not among the files that were read; check what"
                        + " comes of it, or add "
                        + KubernetesSyntax.ANNOTATION.line(Aspect.PRODUCT),
                    named(object, document)));
  }

  private boolean isAmongFiles(MappingNode object, List<String> path) {
    return TreePaths.text(object, path.toArray(String[]::new))
        .map(Directories::normal)
        .filter(directory -> texts.holds(directory))
        .isPresent();
  }

  /** What is filled in to a chart may stand in config maps beside it. */
  private List<EvidenceItem> named(MappingNode object, int document) {
    List<EvidenceItem> named = new ArrayList<>();
    // A name may stand in a list in parts, which a set puts together.
    Stream.concat(Stream.of(object), Generators.expand(object).stream())
        .flatMap(one -> TreePaths.at(one, "spec").stream())
        .flatMap(spec -> names.in(spec, document).stream())
        .distinct()
        .forEach(named::add);
    Stream.of("valuesFrom", "valuesRef")
        .flatMap(key -> TreePaths.items(object, "spec", key).stream())
        .flatMap(from -> TreePaths.text(from, "name").stream())
        .flatMap(name -> surroundings.settings(object).of(name).stream())
        .forEach(data -> named.addAll(names.in(data, document)));
    return named;
  }
}
