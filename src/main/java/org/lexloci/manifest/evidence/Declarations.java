package org.lexloci.manifest.evidence;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lexloci.descriptor.ModelNames;
import org.lexloci.descriptor.Records;
import org.lexloci.descriptor.Stage;
import org.lexloci.descriptor.Vocabularies;
import org.lexloci.fact.ProductType;
import org.lexloci.fact.Provider;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.NullNode;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.source.SafeText;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.TreePaths;
import org.lexloci.source.binding.Vocabulary;
import org.lexloci.source.word.Name;
import org.lexloci.source.word.NearMiss;
import org.lexloci.source.word.UnusableText;
import org.lexloci.source.word.WordList;

/** Reads what a file declares with keys of ours, and tells keys and values that mean nothing. */
public final class Declarations {

  /** What a key of ours begins with where a key may hold a slash. */
  public static final String SLASH = "lexloci.dev/";

  /** What a key of ours begins with where a cloud's rules forbid dots and slashes. */
  public static final String HYPHEN = "lexloci-";

  /** What keys of ours begin with in the configuration of a program. */
  public static final String COLON = "lexloci:";

  private final ModelNames names;
  private final Consumer<Problem> problems;
  private final Set<Position> read = new HashSet<>();

  /** Reads declarations; what is wrong with them is told. */
  public Declarations(ModelNames names, Consumer<Problem> problems) {
    this.names = names;
    this.problems = problems;
  }

  /**
   * Reads the entries of one mapping.
   *
   * @param prefix of the keys that are ours; all of them when it is empty
   * @param what an entry of the mapping is: {@code annotation}, {@code tag}
   */
  public void read(
      MappingNode mapping,
      String prefix,
      String what,
      int document,
      Path path,
      Evidence.Builder evidence) {
    for (MappingNode.Entry entry : mapping.entries()) {
      if (entry.key().startsWith(prefix)) {
        read(entry, prefix, what, document, path.to(entry.key()), evidence);
      }
    }
  }

  /** Reads one entry, whose value stands at a path. */
  public void read(
      MappingNode.Entry entry,
      String prefix,
      String what,
      int document,
      Path path,
      Evidence.Builder evidence) {
    if (entry.key().startsWith(prefix)) {
      note(entry.keyAt());
      Optional<Aspect> aspect = Aspect.named(entry.key().substring(prefix.length()));
      if (aspect.isEmpty()) {
        List<String> keys = Aspect.keys(prefix);
        tell(
            entry.keyAt(),
            NearMiss.unknown(what, entry.key(), keys, "expected " + WordList.or(keys)));
      } else if (entry.value() instanceof HiddenNode hidden) {
        ManifestPlace at = path.place(hidden, document);
        String from = EvidenceItem.quoted(what, entry.key()) + ", " + hidden.why();
        if (aspect.get() == Aspect.PRODUCT) {
          evidence.add(EvidenceItem.unstated(from, at));
        } else if (aspect.get() == Aspect.PROVIDER) {
          evidence.add(LocationEvidence.open(from, at));
        }
      } else if (aspect.get() == Aspect.PRODUCT
          && entry.value() instanceof ScalarNode scalar
          && isExpression(scalar.text())) {
        ManifestPlace at = path.place(scalar, document);
        String open = ", " + SafeText.quoted(scalar.text()) + " that was not filled in";
        evidence.add(EvidenceItem.unstated(EvidenceItem.quoted(what, entry.key()) + open, at));
      } else if (entry.value() instanceof ScalarNode scalar) {
        value(aspect.get(), scalar)
            .flatMap(text -> meant(aspect.get(), text, prefix, scalar))
            .ifPresent(
                value ->
                    evidence.add(
                        new EvidenceItem(
                            aspect.get(),
                            Strength.DECLARED,
                            value,
                            EvidenceItem.quoted(what, entry.key()),
                            path.place(scalar, document))));
      } else {
        tell(
            entry.value().at(),
            "`" + entry.key() + "`: expected text, found " + entry.value().kind());
      }
    }
  }

  /** Notes that a key of ours is read where it stands. */
  public void note(Position at) {
    read.add(at);
  }

  /** Tells whether a key of ours was read. */
  public boolean hasRead(Position at) {
    return read.contains(at);
  }

  /** Reads the annotations and labels of an object. */
  public void annotations(MappingNode object, Path at, int document, Evidence.Builder evidence) {
    for (String place : List.of("annotations", "labels")) {
      Path path = at.to("metadata").to(place);
      String what = place.substring(0, place.length() - 1);
      TreePaths.mapping(object, "metadata", place)
          .ifPresent(mapping -> read(mapping, SLASH, what, document, path, evidence));
    }
  }

  /** Tells where an object has no annotations or labels, although it says something under these. */
  public void form(MappingNode object) {
    form(object, "metadata");
    form(object, "spec", "template", "metadata");
  }

  private void form(MappingNode object, String... keys) {
    Node metadata = TreePaths.at(object, keys).orElse(object);
    String field = String.join(".", keys);
    if (!(metadata instanceof MappingNode)) {
      unexpected(field, metadata);
    } else if (metadata != object) {
      for (String place : List.of("annotations", "labels")) {
        TreePaths.at(metadata, place)
            .filter(node -> !(node instanceof MappingNode))
            .ifPresent(node -> unexpected(field + "." + place, node));
      }
    }
  }

  private void unexpected(String field, Node node) {
    boolean nothing =
        node instanceof NullNode || node instanceof SequenceNode list && list.items().isEmpty();
    if (!nothing) {
      tell(node.at(), "`" + field + "`: expected a mapping, found " + node.kind());
    }
  }

  /** Where the rules of a cloud leave no room for a dot, a hyphen stands for it. */
  private Optional<String> meant(Aspect aspect, String text, String prefix, ScalarNode scalar) {
    if (aspect != Aspect.PRODUCT || !prefix.equals(HYPHEN)) {
      return Optional.of(text);
    }
    List<String> products = names.undotted(text);
    if (products.size() > 1) {
      tell(
          scalar.at(),
          "product "
              + SafeText.quoted(text)
              + " may be "
              + WordList.or(products)
              + ", as `-` stands for `.` in a tag; use an alias that only one of them has");
      return Optional.empty();
    }
    return Optional.of(products.isEmpty() ? text : products.get(0));
  }

  private Optional<String> value(Aspect aspect, ScalarNode scalar) {
    String text = scalar.text();
    Optional<String> unfit =
        isExpression(text)
            ? Optional.of(SafeText.quoted(text) + " is a placeholder that was not filled in")
            : UnusableText.complaint(text);
    if (unfit.isPresent()) {
      tell(scalar.at(), unfit.get());
      return Optional.empty();
    }
    Optional<String> value = parse(aspect, text);
    if (value.isEmpty()) {
      tell(scalar.at(), complaint(aspect, text));
    }
    return value;
  }

  /** Tells whether something else fills a text in before it is used. */
  private static boolean isExpression(String text) {
    return text.startsWith("$") || Stream.of("{{", "${", "$(").anyMatch(text::contains);
  }

  /** Reads a value as it would be read in a document of ours, and spells it as one. */
  public static Optional<String> parse(Aspect aspect, String text) {
    return switch (aspect) {
      case PRODUCT -> Optional.of(Records.fold(text)).filter(Name::valid);
      case PRODUCT_TYPE -> word(text, ProductType.values());
      case STAGE -> word(text, Stage.PREVIEW, Stage.GENERAL_AVAILABILITY);
      case LAUNCH_DATE -> Vocabularies.day(text).map(String::valueOf);
      case PROVIDER -> Provider.named(text).map(Provider::id);
      case REGION -> Optional.of(text);
    };
  }

  static String complaint(Aspect aspect, String text) {
    return switch (aspect) {
      case PRODUCT -> Name.invalid("product", text);
      case LAUNCH_DATE ->
          NearMiss.unknown("launch date", text, List.of(), "expected a day such as `2026-04-27`");
      default -> {
        List<String> words =
            switch (aspect) {
              case PRODUCT_TYPE -> words(ProductType.values());
              case STAGE -> words(Stage.PREVIEW, Stage.GENERAL_AVAILABILITY);
              default -> Stream.of(Provider.values()).map(Provider::id).toList();
            };
        yield NearMiss.unknown(
            aspect.word().replace('-', ' '), text, words, "expected " + WordList.or(words));
      }
    };
  }

  private static Optional<String> word(String text, Enum<?>... constants) {
    return words(constants).stream().filter(text::equals).findFirst();
  }

  private static List<String> words(Enum<?>... constants) {
    return Stream.of(constants).map(Vocabulary::word).toList();
  }

  private void tell(Position at, String message) {
    problems.accept(new Problem(at, message));
  }
}
