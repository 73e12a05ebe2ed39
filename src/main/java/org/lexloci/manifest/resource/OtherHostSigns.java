package org.lexloci.manifest.resource;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lexloci.manifest.evidence.Clouds;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.HiddenNode;
import org.lexloci.manifest.evidence.ManifestPlace;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;

/**
 * Finds in what a resource says that it runs on machines of somebody else: a property that says so,
 * and the address of a resource that stands for such machines.
 *
 * @param place of a value in its document, by its path
 */
public record OtherHostSigns(Clouds clouds, BiFunction<Node, Path, ManifestPlace> place) {

  /** Points at values of a document of a file by its number. */
  public OtherHostSigns(Clouds clouds, int document) {
    this(clouds, (node, path) -> path.place(node, document));
  }

  /** What stands in a resource and is another one. */
  private static final Set<String> INNER = Set.of("resources", "template");

  /** What the name of a function of a template begins with. */
  private static final String FUNCTION = "Fn::";

  /** What the table writes for a value that is not told. */
  private static final String UNTOLD = "?";

  private static final Pattern QUOTED = Pattern.compile("'([A-Za-z]{1,60})'");

  /** A type in an address or an expression: the name of a provider with a dot, and what it is. */
  private static final Pattern TYPE = Pattern.compile("[a-z]{2,40}\\.[a-z]{2,40}/[a-z]{2,60}");

  /** Adds those of a resource. */
  public void read(Node node, Path path, Evidence.Builder evidence) {
    read(node, "", path, evidence);
  }

  /**
   * Adds those of a part of a resource.
   *
   * @param of the property that the part is the value of
   */
  private void read(Node node, String of, Path path, Evidence.Builder evidence) {
    if (node instanceof MappingNode mapping) {
      for (MappingNode.Entry entry : mapping.entries()) {
        Path at = path.to(entry.key());
        // What a function chooses between are values of the property that it stands for.
        boolean chosen = entry.key().startsWith(FUNCTION);
        String key = chosen ? of : entry.key();
        values(entry.value())
            .forEach(
                value ->
                    property(chosen ? "" : of, key, value)
                        .ifPresent(
                            sign ->
                                evidence.elsewhere(
                                    sign.item(
                                        EvidenceItem.quoted("property", key)
                                            + (value instanceof HiddenNode hidden
                                                ? ", " + hidden.why()
                                                : ""),
                                        place.apply(value, at)))));
        if (!INNER.contains(entry.key())) {
          read(entry.value(), key, at, evidence);
        }
      }
    } else if (node instanceof ScalarNode text) {
      made(text, path, evidence);
      mentioned(text.text(), text, path, evidence);
    } else if (node instanceof HiddenNode hidden) {
      mentioned(hidden.why(), hidden, path, evidence);
      if (hidden.rest() != null) {
        read(hidden.rest(), of, path, evidence);
      }
    } else {
      path.each(node, (item, at) -> read(item, of, at, evidence));
    }
  }

  /** Lists what may be the value of a property, or one of its values. */
  private static Stream<Node> values(Node node) {
    if (node instanceof HiddenNode hidden && !hidden.either().isEmpty()) {
      return hidden.either().stream().map(value -> value);
    }
    return node instanceof SequenceNode
        ? node.values().stream().flatMap(OtherHostSigns::values)
        : Stream.of(node);
  }

  private Optional<Clouds.Sign> property(String of, String key, Node value) {
    return value instanceof HiddenNode || isOfNoType(value)
        ? property(key, UNTOLD).or(() -> property(of + "." + key, UNTOLD))
        : property(key, value).or(() -> property(of + "." + key, value));
  }

  /** What does not say of which type it is leaves that open. */
  private static boolean isOfNoType(Node value) {
    return value instanceof MappingNode place
        && place.get("name").isPresent()
        && place.get("type").isEmpty();
  }

  /** Of an expression, any value that it holds may be the one. */
  private Optional<Clouds.Sign> property(String key, Node value) {
    if (!(value instanceof ScalarNode text)) {
      return Optional.empty();
    }
    return text.text().startsWith("[")
        ? quoted(text.text()).stream().flatMap(v -> property(key, v).stream()).findFirst()
        : property(key, text.text());
  }

  /** Languages write a name with signs between its words, and with large letters. */
  private Optional<Clouds.Sign> property(String key, String value) {
    return clouds.find(
        "elsewhere-property", (key.replace("_", "") + "=" + value).toLowerCase(Locale.ROOT));
  }

  private static List<String> quoted(String expression) {
    return QUOTED.matcher(expression).results().map(found -> found.group(1)).toList();
  }

  /** Looks at the keys and values of an object that an expression makes. */
  private void made(ScalarNode text, Path path, Evidence.Builder evidence) {
    List<String> words = text.text().startsWith("[") ? quoted(text.text()) : List.of();
    for (int i = 0; i + 1 < words.size(); i++) {
      String from = EvidenceItem.quoted("property", words.get(i));
      property(words.get(i), words.get(i + 1))
          .ifPresent(sign -> evidence.elsewhere(sign.item(from, place.apply(text, path))));
    }
  }

  private void mentioned(String text, Node node, Path path, Evidence.Builder evidence) {
    for (String type : types(text)) {
      clouds
          .find("elsewhere-type", type)
          .ifPresent(
              sign ->
                  evidence.elsewhere(
                      sign.item(EvidenceItem.quoted("resource", type), place.apply(node, path))));
    }
  }

  /** Lists the types that an address or an expression holds, in small letters. */
  public static List<String> types(String text) {
    return text.indexOf('/') < 0
        ? List.of()
        : TYPE.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
  }
}
