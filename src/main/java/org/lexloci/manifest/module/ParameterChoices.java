package org.lexloci.manifest.module;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.SafeText;
import org.lexloci.source.ScalarNode;

/**
 * The values of parameters with which source is evaluated, and the others that it knows itself:
 * those that it compares a parameter with, takes something by, or lists as allowed. A default is
 * only what holds where nobody says otherwise, so that any of them may be. What none of them brings
 * about where a condition or a key rests on parameters is taken there by itself.
 */
public final class ParameterChoices {

  /** More ways in which one file may be deployed are no longer looked at. */
  private static final int MOST = 64;

  /** Is no key of anything, so that what stands for the rest is taken. */
  private static final String ANOTHER = "(another)";

  private static final List<String> TRUTHS = List.of("true", "false");

  private final Map<String, String> taken;
  private final Map<String, String> defaults;
  private final Map<Object, List<Worked<?>>> shared;
  private ChoiceNotes notes = new ChoiceNotes();
  private Set<String> asked = new HashSet<>();

  /** Takes every default. */
  public ParameterChoices() {
    this(Map.of(), new HashMap<>(), new IdentityHashMap<>());
  }

  private ParameterChoices(
      Map<String, String> taken,
      Map<String, String> defaults,
      Map<Object, List<Worked<?>>> shared) {
    this.taken = taken;
    this.defaults = defaults;
    this.shared = shared;
  }

  /**
   * A value that was worked out.
   *
   * @param asked parameters that it rests on
   */
  public record Looked<T>(T value, Set<String> asked) {}

  /** A value that was worked out with some choices, and what was come across then. */
  public record Worked<T>(Looked<T> looked, Map<String, String> taken, ChoiceNotes notes) {}

  /**
   * Works out a value, unless that was done with choices that are the same in all it rests on.
   *
   * @param of what it is the value of, the same object whatever is chosen
   */
  @SuppressWarnings("unchecked") // All values of one thing are of one type.
  public <T> T shared(Object of, Supplier<T> value) {
    List<Worked<?>> known = shared.computeIfAbsent(of, k -> new ArrayList<>(1));
    for (Worked<?> one : known) {
      if (one.notes().areSame(one.taken(), taken)) {
        return (T) again(one);
      }
    }
    Worked<T> worked = worked(value);
    known.add(worked);
    return worked.looked().value();
  }

  /** Works out a value that is asked for again. */
  public <T> Worked<T> worked(Supplier<T> value) {
    ChoiceNotes around = notes;
    notes = new ChoiceNotes();
    try {
      return new Worked<>(looked(value), taken, notes);
    } finally {
      around.add(notes);
      notes = around;
    }
  }

  /** Answers a value that was worked out before, with all that was come across then. */
  public <T> T again(Worked<T> known) {
    notes.add(known.notes());
    return again(known.looked());
  }

  /** Works out a value, and tells which parameters it rests on. */
  public <T> Looked<T> looked(Supplier<T> value) {
    Set<String> around = asked;
    Set<String> inside = new HashSet<>();
    asked = inside;
    try {
      return new Looked<>(value.get(), inside);
    } finally {
      asked = around;
      asked.addAll(inside);
    }
  }

  /** Answers a value that was worked out before. */
  public <T> T again(Looked<T> known) {
    asked.addAll(known.asked());
    return known.value();
  }

  /** Answers what a parameter is: what is taken, else its default. */
  public Node parameter(String name, Node byDefault) {
    if (!(byDefault instanceof ScalarNode scalar)) {
      asked.add(name);
      return byDefault;
    }
    defaults.putIfAbsent(name, scalar.text());
    if (TRUTHS.contains(scalar.text())) {
      options(Set.of(name), TRUTHS);
    }
    asked.add(name);
    notes.read(name);
    @Nullable String other = taken.get(name);
    return other == null ? scalar : new ScalarNode(scalar.at(), other, scalar.quoted());
  }

  /** Notes values that a parameter may have, of which those that tell something count. */
  public void listed(String parameter, Collection<String> values) {
    notes.listed(parameter, values);
  }

  /** Notes values that the one parameter is held against which a value rests on. */
  public void options(Set<String> parameters, Collection<String> values) {
    if (parameters.size() == 1 && defaults.containsKey(parameters.iterator().next())) {
      notes.option(parameters.iterator().next(), values);
    }
  }

  /** Answers whether a condition holds. */
  public boolean holds(boolean holds, Position at, Set<String> parameters) {
    return Boolean.parseBoolean(decided(String.valueOf(holds), at, parameters, TRUTHS));
  }

  /** Answers by which key something is taken, of those that it has. */
  public String key(String key, Position at, Set<String> parameters, Collection<String> keys) {
    List<String> all = new ArrayList<>(keys);
    all.add(ANOTHER);
    options(parameters, all);
    return decided(key, at, parameters, all);
  }

  private String decided(String value, Position at, Set<String> by, Collection<String> values) {
    if (by.isEmpty()) {
      return value;
    }
    String name = "the value at " + at;
    notes.place(name, value, by, values);

    return taken.getOrDefault(name, value);
  }

  /** Tells whether a name is one, and not what stands for any other value or for none. */
  public static boolean isName(String name) {
    return !name.isBlank() && !name.contains(ANOTHER);
  }

  /** Tells whether anything may be said otherwise. */
  public boolean any() {
    return notes.any();
  }

  /**
   * Carries something out with all other values that are known, and with those that come up then.
   *
   * @param wanted tells the parameters whose values are turned
   * @return false where there are more than are looked at
   */
  public boolean others(
      Predicate<String> telling, Predicate<String> wanted, Consumer<ParameterChoices> carry) {
    Set<Map<String, String>> seen = new HashSet<>(Set.of(taken));
    List<ParameterChoices> ways = new ArrayList<>(List.of(this));
    Deque<ParameterChoices> left = new ArrayDeque<>(ways);
    while (!left.isEmpty()) {
      for (Map<String, String> next : left.pop().next(telling, wanted)) {
        if (seen.add(next)) {
          if (seen.size() > MOST) {
            return false;
          }
          ParameterChoices other = new ParameterChoices(next, defaults, shared);
          carry.accept(other);
          ways.add(other);
          left.add(other);
        }
      }
      if (left.isEmpty()) {
        List<ChoiceNotes> all = ways.stream().map(way -> way.notes).toList();
        ways.stream().filter(way -> way.notes.turns(all)).forEach(left::add);
      }
    }
    return true;
  }

  private List<Map<String, String>> next(Predicate<String> telling, Predicate<String> wanted) {
    List<Map<String, String>> next = new ArrayList<>();
    notes
        .values(telling, wanted)
        .forEach((parameter, values) -> values.forEach(value -> next.add(with(parameter, value))));
    return next;
  }

  private Map<String, String> with(String parameter, String value) {
    Map<String, String> with = new TreeMap<>(taken);
    if (value.equals(defaults.get(parameter))) {
      with.remove(parameter);
    } else {
      with.put(parameter, value);
    }
    return with;
  }

  /** Says what is taken, ready to print. */
  public String shown() {
    return "with "
        + taken.entrySet().stream()
            .map(
                e ->
                    (e.getKey().contains(" ") ? e.getKey() : SafeText.quoted(e.getKey()))
                        + " as "
                        + SafeText.quoted(e.getValue()))
            .collect(Collectors.joining(" and "))
        + ", which is not the default";
  }
}
