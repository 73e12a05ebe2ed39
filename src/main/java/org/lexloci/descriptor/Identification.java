package org.lexloci.descriptor;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lexloci.fact.ProductType;
import org.lexloci.source.SafeText;
import org.lexloci.source.StatedValue;
import org.lexloci.source.word.WordList;

/**
 * Which product is meant by what somebody typed.
 *
 * @param product its id, or the name of one that is not on record
 * @param isOnRecord whether it is certain which is meant
 * @param understood says what was taken for what, or why not; empty where that is plain
 * @param mistake says why it is not certain which is meant; with one, nothing may be answered
 */
public record Identification(
    String product, boolean isOnRecord, Optional<String> understood, Optional<String> mistake) {

  /** Nobody chooses among more. */
  private static final int MOST = 8;

  /** The name of a product and the day of a version of it. */
  private static final Pattern VERSION =
      Pattern.compile("(.+)-(20[0-9]{2})-?([0-9]{2})-?([0-9]{2})");

  private static final Map<String, ProductType> KINDS =
      Map.of("api", ProductType.API, "app", ProductType.NON_API);

  /**
   * Finds a product among those on record: by its name, by another spelling, with the name of its
   * maker before it, with a version or with the kind of product that it is behind it.
   *
   * @param names every product on record
   * @param maker names of who makes them, which may stand before a product
   * @param said answers what is on record about one
   */
  public static Identification of(
      String typed,
      Records names,
      Collection<String> maker,
      Function<String, List<NamedRecord<ProductSpec>>> said) {
    Optional<String> exact = names.id(typed).filter(id -> !isFamily(typed, id, names));
    if (exact.isPresent()) {
      return understood(typed, exact.get());
    }
    String name = withoutMaker(Records.fold(typed), maker);
    Optional<String> spelt = spelt(name, names).or(() -> spelt(unnumbered(name), names));
    if (spelt.isPresent()) {
      return understood(typed, spelt.get());
    }
    Matcher version = VERSION.matcher(name);
    if (version.matches()) {
      Optional<String> id = spelt(version.group(1), names);
      if (id.isPresent()) {
        return version(typed, version, id.get(), said.apply(id.get()));
      }
    }
    int last = name.lastIndexOf('-');
    Optional<ProductType> kind = Optional.ofNullable(KINDS.get(name.substring(last + 1)));
    Optional<String> named = last < 0 ? Optional.empty() : spelt(name.substring(0, last), names);
    if (kind.isPresent() && named.isPresent()) {
      return type(said.apply(named.get())).equals(kind)
          ? understood(typed, named.get())
          : mistaken(name, List.of(named.get()));
    }
    List<String> family = family(name, names);
    return family.isEmpty() ? unknown(typed, name, names) : mistaken(name, family);
  }

  private static Optional<ProductType> type(List<NamedRecord<ProductSpec>> said) {
    return said.stream()
        .flatMap(record -> Stream.ofNullable(record.value().type()))
        .map(StatedValue::value)
        .findFirst();
  }

  private static Identification unknown(String typed, String name, Records names) {
    List<String> slips = names.slips(name);
    return slips.isEmpty()
        ? new Identification(Records.fold(typed), false, Optional.empty(), Optional.empty())
        : mistaken(name, slips);
  }

  private static Identification understood(String typed, String id) {
    Optional<String> said =
        key(Records.fold(typed)).equals(key(id))
            ? Optional.empty()
            : Optional.of(SafeText.quoted(typed) + " is " + id);
    return new Identification(id, true, said, Optional.empty());
  }

  private static Identification mistaken(String name, List<String> meant) {
    List<String> first = meant.subList(0, Math.min(MOST, meant.size()));
    String more = meant.size() > MOST ? ", or another of " + meant.size() : "";
    return new Identification(
        name,
        false,
        Optional.empty(),
        Optional.of(
            "did you mean "
                + WordList.or(first)
                + more
                + "? "
                + SafeText.quoted(name)
                + " is no product on record"));
  }

  /** Tells whether another name of a product, and no mere spelling of its id, fits others too. */
  private static boolean isFamily(String typed, String id, Records names) {
    return !Records.fold(typed).equals(id)
        && !key(Records.fold(typed)).equals(key(id))
        && family(Records.fold(typed), names).size() > 1;
  }

  private static String withoutMaker(String name, Collection<String> maker) {
    for (String word : maker) {
      for (String separator : List.of("-", "/", ".")) {
        if (name.startsWith(word + separator)) {
          return name.substring(word.length() + 1);
        }
      }
    }
    return name;
  }

  /** Leaves out the number of the first deployment of a model. */
  private static String unnumbered(String name) {
    return name.replaceFirst("-1:[0-9]+$", "");
  }

  /** A version of a day after the launch of a product is not what launched then. */
  private static Identification version(
      String typed, Matcher version, String id, List<NamedRecord<ProductSpec>> said) {
    Optional<LocalDate> first =
        said.stream()
            .flatMap(record -> record.value().launchesOrNone().stream())
            .flatMap(launch -> launch.date().value().day().stream())
            .min(Comparator.naturalOrder());
    String day = version.group(2) + "-" + version.group(3) + "-" + version.group(4);
    return first
        .filter(launch -> day.compareTo(launch.toString()) > 0)
        .map(
            launch ->
                new Identification(
                    Records.fold(typed),
                    false,
                    Optional.of(
                        "`%s` is a version of %s of a day after its first launch, %s"
                            .formatted(SafeText.of(typed), id, launch)),
                    Optional.empty()))
        .orElseGet(() -> understood(typed, id));
  }

  /** Finds the one product that is spelt like this but for spaces and hyphens beside letters. */
  private static Optional<String> spelt(String name, Records names) {
    TreeSet<String> ids = new TreeSet<>();
    for (String known : names.names()) {
      if (key(known).equals(key(name))) {
        names.id(known).filter(id -> !isFamily(known, id, names)).ifPresent(ids::add);
      }
    }
    return ids.size() == 1 ? Optional.of(ids.first()) : Optional.empty();
  }

  /** Hyphens beside a letter do not tell products apart; between digits one stands for a dot. */
  private static String key(String name) {
    return name.replaceAll("(?<![0-9])-|-(?![0-9])", "").replace('-', '.');
  }

  /** Lists the products of whose names this is a part, word by word. */
  private static List<String> family(String name, Records names) {
    List<String> part = words(name);
    TreeSet<String> ids = new TreeSet<>();
    for (String known : names.names()) {
      if (Collections.indexOfSubList(words(known), part) >= 0) {
        names.id(known).ifPresent(ids::add);
      }
    }
    return List.copyOf(ids);
  }

  private static List<String> words(String name) {
    String apart = name.replaceAll("(?<=[a-z])(?=[0-9])", "-");
    return Arrays.asList(apart.replaceAll("(?<=[0-9])-(?=[0-9])", ".").split("-"));
  }
}
