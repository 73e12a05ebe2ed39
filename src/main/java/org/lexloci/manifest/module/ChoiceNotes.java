package org.lexloci.manifest.module;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is come across of parameters while something is worked out: the values that they are held
 * against, those that are listed as allowed, and the places where they decide something.
 */
public final class ChoiceNotes {

  private static final Pattern BETWEEN = Pattern.compile("[^\\w.:/-]+");

  private final Map<String, Set<String>> options = new LinkedHashMap<>();
  private final Map<String, Set<String>> listed = new LinkedHashMap<>();
  private final Map<String, Place> places = new LinkedHashMap<>();
  private final Set<String> read = new HashSet<>();

  /** Where parameters decide something: what it may be, and what it came to by itself. */
  private record Place(Set<String> values, Set<String> come, Set<String> by) {

    Place() {
      this(new LinkedHashSet<>(), new HashSet<>(), new HashSet<>());
    }

    void add(Collection<String> moreValues, Collection<String> moreCome, Set<String> moreBy) {
      values.addAll(moreValues);
      come.addAll(moreCome);
      by.addAll(moreBy);
    }
  }

  /** Lists a text of which a value may be a part, such as a pattern, with the words in it. */
  public static List<String> words(String text) {
    return Stream.concat(Stream.of(text), Stream.of(BETWEEN.split(text)))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** Notes that it counts what is taken for a parameter or a place. */
  void read(String name) {
    read.add(name);
  }

  void option(String parameter, Collection<String> values) {
    options.computeIfAbsent(parameter, k -> new LinkedHashSet<>()).addAll(values);
  }

  void listed(String parameter, Collection<String> values) {
    listed.computeIfAbsent(parameter, k -> new LinkedHashSet<>()).addAll(values);
  }

  /** Notes that parameters decide something, which comes to a value by itself. */
  void place(String name, String value, Set<String> by, Collection<String> values) {
    places.computeIfAbsent(name, k -> new Place()).add(values, Set.of(value), by);
    read(name);
  }

  /** Adds what was come across elsewhere. */
  void add(ChoiceNotes more) {
    more.options.forEach(this::option);
    more.listed.forEach(this::listed);
    more.places.forEach(
        (name, place) ->
            places.computeIfAbsent(name, k -> new Place()).add(place.values, place.come, place.by));
    read.addAll(more.read);
  }

  /** Tells whether two choices take the same of all that counts. */
  boolean areSame(Map<String, String> one, Map<String, String> other) {
    return read.stream().allMatch(name -> Objects.equals(one.get(name), other.get(name)));
  }

  boolean any() {
    return !options.isEmpty() || !listed.isEmpty() || !places.isEmpty();
  }

  /** Takes for options what no value of a parameter is known to bring about anywhere. */
  boolean turns(List<ChoiceNotes> ways) {
    boolean turns = false;
    for (Map.Entry<String, Place> one : places.entrySet()) {
      Set<String> rest = new LinkedHashSet<>(one.getValue().values());
      rest.removeIf(value -> ways.stream().anyMatch(way -> way.comesTo(one.getKey(), value)));
      turns |= options.computeIfAbsent(one.getKey(), k -> new LinkedHashSet<>()).addAll(rest);
    }
    return turns;
  }

  private boolean comesTo(String place, String value) {
    return places.containsKey(place) && places.get(place).come().equals(Set.of(value));
  }

  /**
   * Lists the values that wanted parameters may have, and the places where such decide.
   *
   * @param telling tells the listed values that count
   */
  Map<String, Set<String>> values(Predicate<String> telling, Predicate<String> wanted) {
    Map<String, Set<String>> all = new LinkedHashMap<>(options);
    listed.forEach(
        (parameter, values) -> {
          Set<String> both = new LinkedHashSet<>(all.getOrDefault(parameter, Set.of()));
          values.stream().filter(telling).forEach(both::add);
          all.put(parameter, both);
        });
    all.keySet().removeIf(name -> !isOf(name, wanted));
    return all;
  }

  private boolean isOf(String name, Predicate<String> wanted) {
    Place place = places.get(name);
    return place == null ? wanted.test(name) : place.by().stream().anyMatch(wanted);
  }
}
