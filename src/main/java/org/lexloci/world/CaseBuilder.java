package org.lexloci.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lexloci.descriptor.Origin;
import org.lexloci.fact.Fact;
import org.lexloci.source.StatedValue;

/** Collects what is known and what is open. */
final class CaseBuilder {

  private static final Origin NOT_STATED = Origin.byDefault("not stated");

  private final List<Known> known = new ArrayList<>();
  private final List<Question> first = new ArrayList<>();
  private final List<Question> open = new ArrayList<>();
  private final List<Question> doubted = new ArrayList<>();
  private final List<String> contradictions = new ArrayList<>();

  /** Adds what was collected elsewhere. */
  void add(CaseBuilder part) {
    known.addAll(part.known);
    first.addAll(0, part.first);
    open.addAll(part.open);
    doubted.addAll(part.doubted);
    contradictions.addAll(part.contradictions);
  }

  void know(Known fact) {
    known.add(fact);
  }

  /** Asks before anything else. */
  void askFirst(Question question) {
    first.add(0, question);
  }

  void ask(Question question) {
    open.add(question);
  }

  /**
   * Takes the one answer that was given; asks when there were several, or none and no default. What
   * is no answer at all is told as a problem elsewhere, and counts as not stated.
   */
  void settle(Question question, List<Known> given) {
    List<Known> stated = new ArrayList<>(given);
    stated.removeIf(one -> !question.allows(one.fact()));
    if (stated.isEmpty()) {
      unstated(question);
      return;
    }
    if (stated.size() == 1) {
      know(stated.get(0));
      return;
    }
    Map<Fact, Known> distinct = new LinkedHashMap<>();
    stated.forEach(k -> distinct.putIfAbsent(k.fact(), k));
    if (distinct.size() == 1) {
      known.addAll(distinct.values());
    } else {
      ask(question.among(distinct.keySet().stream().map(Answer::of).toList()));
      contradict(question, distinct.values());
    }
  }

  /** Takes the default of a question only where that permits nothing. */
  void doubt(Question question) {
    doubted.add(question);
  }

  /** Tells in one phrase what leaves something open that seems to be stated. */
  void note(String phrase) {
    contradictions.add(phrase);
  }

  /** Tells of statements that exclude each other, with the place of each. */
  void contradict(Question question, Collection<Known> stated) {
    contradictions.add(
        question.id()
            + " is stated in more than one way: "
            + stated.stream()
                .map(k -> k.fact().answer() + " by " + k.origin().shown())
                .collect(Collectors.joining(", ")));
  }

  /** Takes the one answer that was given; asks when there were several or none. */
  void settleOrAsk(Question question, List<Known> stated) {
    settle(question.withoutDefault(), stated);
  }

  private void unstated(Question question) {
    if (question.strict().isPresent()) {
      know(new Known(question.strict().get().facts().get(0), NOT_STATED));
    } else {
      ask(question);
    }
  }

  /** Settles a question by what the descriptor states. */
  <T> void settle(
      Question question, @Nullable StatedValue<T> value, Function<T, ? extends Fact> fact) {
    settle(
        question,
        value == null
            ? List.of()
            : List.of(new Known(fact.apply(value.value()), Origin.stated(value.at()))));
  }

  List<Known> known() {
    return List.copyOf(known);
  }

  List<Question> open() {
    return Stream.concat(first.stream(), open.stream()).toList();
  }

  List<Question> doubted() {
    return List.copyOf(doubted);
  }

  List<String> contradictions() {
    return List.copyOf(contradictions);
  }
}
