package org.lexloci.remedy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.lexloci.diagram.Cubes;
import org.lexloci.diagram.DiagramNode;
import org.lexloci.diagram.DiagramNodes;
import org.lexloci.diagram.Effect;
import org.lexloci.world.Answer;
import org.lexloci.world.Question;

/**
 * The smallest sets of declarations and of answers to open questions under which every edition
 * permits.
 */
final class SufficientSets {

  /**
   * What somebody can answer, and no other change does: the product's own facts, what an agreement
   * asks beyond what every one may, and readings.
   */
  private static final List<String> ANSWERABLE =
      List.of("product.", "attributes.", "inference-regions.", "readings.");

  private final List<Permission> editions;
  private final Map<String, List<Answer>> questions;
  private final List<String> ids;

  /** What can be declared comes before what can be answered. */
  private final int choices;

  private final DiagramNodes nodes = new DiagramNodes();

  SufficientSets(List<Permission> editions) {
    this.editions = editions;
    this.questions = questions(editions);
    this.ids = List.copyOf(questions.keySet());
    this.choices = editions.isEmpty() ? 0 : editions.get(0).choices().size();
  }

  /** Counts the ways to answer some of the questions that can be answered, or none. */
  static long combinations(List<Permission> editions) {
    Set<Answer> ruledOut = ruledOut(editions);
    long count = 1;
    for (List<Answer> answers : questions(editions).values()) {
      count *= 1 + answers.stream().filter(a -> !ruledOut.contains(a)).count();
    }
    return count;
  }

  private static Set<Answer> ruledOut(List<Permission> editions) {
    Set<Answer> ruledOut = new HashSet<>();
    editions.forEach(edition -> ruledOut.addAll(edition.ruledOut()));
    return ruledOut;
  }

  /** Lists the questions that can be answered, each with its answers. */
  private static Map<String, List<Answer>> questions(List<Permission> editions) {
    Map<String, Set<Answer>> questions = new LinkedHashMap<>();
    for (Permission edition : editions) {
      for (Question question : edition.questions()) {
        if (isAnswerable(question)) {
          questions
              .computeIfAbsent(id(question), q -> new LinkedHashSet<>())
              .addAll(question.answers());
        }
      }
    }
    Map<String, List<Answer>> lists = new LinkedHashMap<>();
    questions.forEach((question, answers) -> lists.put(question, List.copyOf(answers)));
    return lists;
  }

  private static boolean isAnswerable(Question question) {
    return ANSWERABLE.stream().anyMatch(id(question)::startsWith);
  }

  private static String id(Question question) {
    return question.answers().get(0).facts().get(0).question();
  }

  /** Lists them, smaller ones first; an empty one when nothing has to be said. */
  List<SufficientSet> smallest() {
    DiagramNode permitted = nodes.leaf(!editions.isEmpty());
    for (Permission edition : editions) {
      permitted = nodes.both(permitted, permitted(edition.effect(), edition, new HashMap<>()));
    }
    Set<Answer> ruledOut = ruledOut(editions);
    return new Cubes(permitted, true, choices)
        .all().stream()
            .map(this::enough)
            .filter(enough -> enough.answers().values().stream().noneMatch(ruledOut::contains))
            .toList();
  }

  private SufficientSet enough(SortedMap<Integer, Integer> cube) {
    SortedMap<Integer, Integer> declared = new TreeMap<>();
    cube.headMap(choices).forEach((choice, outcome) -> declared.put(choice, outcome - 1));
    Map<String, Answer> answers = new LinkedHashMap<>();
    cube.tailMap(choices)
        .forEach(
            (level, answer) -> {
              String id = ids.get(level - choices);
              answers.put(id, questions.get(id).get(answer));
            });
    return new SufficientSet(declared, answers);
  }

  private DiagramNode permitted(
      DiagramNode effect, Permission edition, Map<DiagramNode, DiagramNode> done) {
    if (effect.isLeaf()) {
      return nodes.leaf(effect.value() == Effect.APPLIES);
    }
    DiagramNode known = done.get(effect);
    if (known != null) {
      return known;
    }
    List<DiagramNode> below =
        effect.children().stream().map(child -> permitted(child, edition, done)).toList();
    DiagramNode permitted = declared(effect.level(), below, edition);
    done.put(effect, permitted);
    return permitted;
  }

  /** What can be declared decides which answer a question has, or that it has none. */
  private DiagramNode declared(int question, List<DiagramNode> below, Permission edition) {
    for (int choice = 0; choice < choices; choice++) {
      if (edition.choices().get(choice).speaksTo(question)) {
        List<Map<Integer, OptionalInt>> outcomes = edition.choices().get(choice).outcomes();
        DiagramNode permitted = nodes.leaf(false);
        for (int outcome = 0; outcome < outcomes.size(); outcome++) {
          OptionalInt answer = outcomes.get(outcome).get(question);
          DiagramNode then =
              answer.isPresent()
                  ? below.get(answer.getAsInt())
                  : open(edition.questions().get(question), below);
          DiagramNode given = only(choice, outcome, outcomes.size());
          permitted = nodes.either(permitted, nodes.both(given, then));
        }
        return permitted;
      }
    }
    return open(edition.questions().get(question), below);
  }

  /** What nobody can answer has to permit whatever the answer is. */
  private DiagramNode open(Question question, List<DiagramNode> below) {
    boolean answerable = isAnswerable(question);
    DiagramNode permitted = nodes.leaf(!answerable);
    for (int answer = 0; answer < below.size(); answer++) {
      permitted =
          answerable
              ? nodes.either(
                  permitted,
                  nodes.both(given(question, question.answers().get(answer)), below.get(answer)))
              : nodes.both(permitted, below.get(answer));
    }
    return permitted;
  }

  private DiagramNode given(Question question, Answer answer) {
    List<Answer> answers = questions.get(id(question));
    return only(choices + ids.indexOf(id(question)), answers.indexOf(answer), answers.size());
  }

  /** Answers the function that is true for one answer alone. */
  private DiagramNode only(int level, int answer, int count) {
    return nodes.of(
        level, IntStream.range(0, count).mapToObj(other -> nodes.leaf(other == answer)).toList());
  }
}
