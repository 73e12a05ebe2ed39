package org.lexloci.manifest.unread;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lexloci.manifest.evidence.Aspect;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.FileSyntax;
import org.lexloci.manifest.evidence.UnreadPart;
import org.lexloci.manifest.kind.KubernetesObjects;
import org.lexloci.manifest.kubernetes.Generators;
import org.lexloci.manifest.kubernetes.Surroundings;
import org.lexloci.manifest.model.NameSearch;
import org.lexloci.manifest.module.FileTexts;
import org.lexloci.manifest.table.Table;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.SafeText;
import org.lexloci.source.TreePaths;

/**
 * Knows the objects that put on a cluster what stands elsewhere: charts, and directories of a
 * repository. What stands among the files is read there.
 */
public final class Deliveries {

  /**
   * Where kinds of objects say what they deliver.
   *
   * @param places in the object, each a way to one place or a list of places
   */
  private record Delivery(
      String counted,
      List<List<String>> places,
      String directory,
      String address,
      String revision) {

    Delivery and(Delivery more) {
      List<List<String>> all = new ArrayList<>(places);
      all.addAll(more.places);
      return new Delivery(counted, all, directory, address, revision);
    }
  }

  private static final String NONE = "-";

  /** A revision that says which state of the repository is meant, whatever is among the files. */
  private static final Pattern PINNED = Pattern.compile("[0-9a-f]{40}|v?[0-9]+(?:\\.[0-9x*]+)*.*");

  private final Map<String, Delivery> kinds = new HashMap<>();
  private final NameSearch names;
  private final Surroundings surroundings;
  private final FileTexts texts;

  /** Reads the table. */
  public Deliveries(NameSearch names, Surroundings surroundings, FileTexts texts) {
    this.names = names;
    this.surroundings = surroundings;
    this.texts = texts;
    for (String[] row : Table.rows("deliveries.txt", 6)) {
      List<List<String>> places =
          row[2].equals(NONE) ? List.of() : List.of(List.of(row[2].split("/")));
      kinds.merge(row[1], new Delivery(row[0], places, row[3], row[4], row[5]), Delivery::and);
    }
  }

  /** Says what an object delivers that was not read, and the products that it names for it. */
  Optional<UnreadPart> of(MappingNode object, int document) {
    String kind = TreePaths.text(object, "kind").orElse("");
    return Optional.ofNullable(kinds.get(KubernetesObjects.group(object) + ":" + kind))
        .filter(delivery -> !isAmongFiles(object, delivery))
        .map(
            delivery ->
                new UnreadPart(
                    delivery.counted(),
                    object.at(),
                    "what "
                        + SafeText.quoted(TreePaths.text(object, "metadata", "name").orElse(kind))
                        + " puts on a cluster is not among the files that were read; check what"
                        + " comes of it, or add "
                        + FileSyntax.ANNOTATION.line(Aspect.PRODUCT),
                    named(object, document)));
  }

  /** All that it is taken from has to stand in the repository at hand, as it is there. */
  private boolean isAmongFiles(MappingNode object, Delivery delivery) {
    List<Node> sources = new ArrayList<>();
    for (List<String> place : delivery.places()) {
      TreePaths.at(object, place.toArray(String[]::new))
          .ifPresent(found -> sources.addAll(TreePaths.oneOrMore(found)));
    }
    return !sources.isEmpty()
        && sources.stream().allMatch(source -> isAmongFiles(object, source, delivery));
  }

  private boolean isAmongFiles(MappingNode object, Node source, Delivery delivery) {
    Optional<MappingNode> repository =
        TreePaths.mapping(source, delivery.address())
            .flatMap(reference -> surroundings.repository(object, reference));
    Optional<String> address =
        TreePaths.text(source, delivery.address())
            .or(() -> repository.flatMap(spec -> TreePaths.text(spec, "url")));
    boolean pinned =
        TreePaths.text(source, delivery.revision())
                .filter(r -> PINNED.matcher(r).matches())
                .isPresent()
            || Stream.of("tag", "semver", "commit")
                .anyMatch(key -> repository.flatMap(s -> TreePaths.at(s, "ref", key)).isPresent());
    String directory = TreePaths.text(source, delivery.directory()).orElse(".");
    return !pinned && address.filter(a -> texts.holds(a, directory)).isPresent();
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
