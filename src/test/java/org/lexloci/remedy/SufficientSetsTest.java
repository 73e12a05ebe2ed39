package org.lexloci.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.diagram.DiagramNode;
import org.lexloci.diagram.DiagramNodes;
import org.lexloci.diagram.Effect;
import org.lexloci.fact.AnchorLaunch;
import org.lexloci.fact.Fact;
import org.lexloci.fact.Reading;
import org.lexloci.world.Answer;
import org.lexloci.world.Question;

/** What settles is all that does, and nothing that settles can do with less. */
final class SufficientSetsTest {

  private static final OptionalInt OPEN = OptionalInt.empty();

  /** Nobody can answer the second one: something has to be launched. */
  private static final List<Question> QUESTIONS =
      List.of(
          question(new Reading("first", "one"), new Reading("first", "other")),
          question(AnchorLaunch.MADE, AnchorLaunch.PLANNED),
          question(
              new Reading("stages", "one"),
              new Reading("stages", "other"),
              new Reading("stages", "third")),
          question(new Reading("channel", "one"), new Reading("channel", "other")));

  /** What others can declare: which answer the second question has, as it is the first. */
  private static final Choice CHOICE =
      new Choice(
          List.of(Map.of(1, OptionalInt.of(0)), Map.of(1, OptionalInt.of(1)), Map.of(1, OPEN)));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void every_smallest_set_of_answers_is_found_and_nothing_else(long seed) {
    Random random = new Random(seed);
    List<Permission> editions =
        List.of(
            permission(QUESTIONS, List.of(), random),
            permission(QUESTIONS.subList(1, 4), List.of(), random));

    Set<Map<String, String>> settling = settling(editions, world -> true);

    assertThat(labels(new SufficientSets(editions).smallest())).isEqualTo(smallest(settling));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void every_smallest_set_of_declarations_and_answers_is_found_and_nothing_else(long seed) {
    List<Permission> editions = List.of(permission(QUESTIONS, List.of(CHOICE), new Random(seed)));
    String answered = id(QUESTIONS.get(1));
    Set<Map<String, String>> enough = new HashSet<>();
    settling(editions, world -> world.get(answered).equals("made")).forEach(enough::add);
    settling(editions, world -> world.get(answered).equals("planned"))
        .forEach(given -> enough.add(with(given, "0")));
    settling(editions, world -> true).forEach(given -> enough.add(with(given, "1")));

    assertThat(labels(new SufficientSets(editions).smallest())).isEqualTo(smallest(enough));
  }

  private static Map<String, String> with(Map<String, String> given, String declared) {
    Map<String, String> more = new HashMap<>(given);
    more.put("declared", declared);
    return more;
  }

  private static Set<Map<String, String>> smallest(Set<Map<String, String>> sets) {
    return sets.stream()
        .filter(
            s ->
                sets.stream()
                    .noneMatch(
                        less ->
                            less.size() < s.size() && s.entrySet().containsAll(less.entrySet())))
        .collect(Collectors.toSet());
  }

  private static Permission permission(
      List<Question> questions, List<Choice> choices, Random random) {
    return new Permission(
        questions,
        effect(questions, 0, new DiagramNodes(), random),
        Set.of(),
        choices,
        Set.of(),
        Set::of);
  }

  private static DiagramNode effect(
      List<Question> questions, int level, DiagramNodes nodes, Random random) {
    if (level == questions.size()) {
      return nodes.leaf(random.nextInt(3) > 0 ? Effect.APPLIES : Effect.BREACH);
    }
    List<DiagramNode> children = new ArrayList<>();
    for (int answer = 0; answer < questions.get(level).answers().size(); answer++) {
      children.add(effect(questions, level + 1, nodes, random));
    }
    return nodes.of(level, children);
  }

  /** Lists the answers to some questions under which all that is left open permits. */
  private static Set<Map<String, String>> settling(
      List<Permission> editions, Predicate<Map<String, String>> among) {
    Set<Map<String, String>> settling = new HashSet<>();
    for (Map<String, String> given : choices(0, true)) {
      if (choices(0, false).stream()
          .filter(world -> world.entrySet().containsAll(given.entrySet()))
          .filter(among)
          .allMatch(world -> editions.stream().allMatch(e -> permits(e, world)))) {
        settling.add(given);
      }
    }
    return settling;
  }

  private static boolean permits(Permission edition, Map<String, String> world) {
    int[] answers = new int[edition.questions().size()];
    for (int level = 0; level < answers.length; level++) {
      Question question = edition.questions().get(level);
      answers[level] =
          question.answers().stream().map(Answer::label).toList().indexOf(world.get(id(question)));
    }
    return edition.effect().leaf(answers).value() == Effect.APPLIES;
  }

  /** Lists every choice of answers to all questions, or to some of those that can be answered. */
  private static List<Map<String, String>> choices(int from, boolean some) {
    if (from == QUESTIONS.size()) {
      return List.of(Map.of());
    }
    Question question = QUESTIONS.get(from);
    List<Map<String, String>> choices = new ArrayList<>();
    for (Map<String, String> rest : choices(from + 1, some)) {
      if (some) {
        choices.add(rest);
      }
      if (!some || id(question).startsWith("readings.")) {
        for (Answer answer : question.answers()) {
          Map<String, String> more = new HashMap<>(rest);
          more.put(id(question), answer.label());
          choices.add(more);
        }
      }
    }
    return choices;
  }

  private static Set<Map<String, String>> labels(List<SufficientSet> sets) {
    Set<Map<String, String>> labels = new HashSet<>();
    for (SufficientSet set : sets) {
      Map<String, String> label = new HashMap<>();
      set.answers().forEach((question, answer) -> label.put(question, answer.label()));
      set.declared().values().forEach(number -> label.put("declared", String.valueOf(number)));
      labels.add(label);
    }
    return labels;
  }

  private static Question question(Fact... answers) {
    String id = answers[0].question();
    return new Question(
        id, id, List.of(answers).stream().map(Answer::of).toList(), Optional.empty());
  }

  private static String id(Question question) {
    return question.answers().get(0).facts().get(0).question();
  }
}
