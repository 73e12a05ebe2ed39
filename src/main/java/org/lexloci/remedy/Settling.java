package org.lexloci.remedy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lexloci.diagram.Cubes;
import org.lexloci.diagram.Effect;
import org.lexloci.diagram.Node;
import org.lexloci.diagram.Nodes;
import org.lexloci.world.Answer;
import org.lexloci.world.Question;

/** The smallest sets of answers to open questions under which every edition permits. */
final class Settling {

  /**
   * What somebody can answer, and no other change does: the product's own facts, what an agreement
   * asks beyond what every one may, and readings.
   */
  private static final List<String> ANSWERABLE =
      List.of("product.", "attributes.", "inference-regions.", "readings.");

  private final List<Permission> editions;
  private final Map<String, List<Answer>> questions;
  private final List<String> ids;
  private final Nodes nodes = new Nodes();

  Settling(List<Permission> editions) {
    this.editions = editions;
    this.questions = questions(editions);
    this.ids = List.copyOf(questions.keySet());
  }

  /** Lists the questions that can be answered, each with its answers. */
  static Map<String, List<Answer>> questions(List<Permission> editions) {
    Map<String, Set<Answer>> questions = new LinkedHashMap<>();
    for (Permission edition : editions) {
      for (Question question : edition.questions()) {
        if (ANSWERABLE.stream().anyMatch(id(question)::startsWith)) {
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

  private static String id(Question question) {
    return question.answers().get(0).facts().get(0).question();
  }

  /** Lists them, smaller ones first; one empty set when nothing has to be answered. */
  List<Map<String, Answer>> smallest() {
    List<Map<String, Answer>> smallest = new ArrayList<>();
    Node permitted = nodes.leaf(!editions.isEmpty());
    for (Permission edition : editions) {
      Node its = permitted(edition.effect(), edition, new HashMap<>());
      permitted = nodes.both(permitted, its);
    }
    Cubes cubes = new Cubes(permitted, true);
    for (int size = 0; size <= ids.size(); size++) {
      cubes
          .ofSize(size)
          .forEach(
              cube -> {
                Map<String, Answer> answers = new LinkedHashMap<>();
                cube.forEach(
                    (question, answer) ->
                        answers.put(
                            ids.get(question), questions.get(ids.get(question)).get(answer)));
                smallest.add(answers);
              });
    }
    return smallest;
  }

  /** What nobody can answer has to permit whatever the answer is. */
  private Node permitted(Node effect, Permission edition, Map<Node, Node> done) {
    if (effect.isLeaf()) {
      return nodes.leaf(effect.value() == Effect.APPLIES);
    }
    Node known = done.get(effect);
    if (known != null) {
      return known;
    }
    Question question = edition.questions().get(effect.level());
    int level = ids.indexOf(id(question));
    Node permitted = nodes.leaf(level < 0);
    for (int answer = 0; answer < effect.children().size(); answer++) {
      Node below = permitted(effect.children().get(answer), edition, done);
      permitted =
          level < 0
              ? nodes.both(permitted, below)
              : nodes.either(
                  permitted, nodes.both(given(level, question.answers().get(answer)), below));
    }
    done.put(effect, permitted);
    return permitted;
  }

  private Node given(int level, Answer answer) {
    return nodes.of(
        level,
        questions.get(ids.get(level)).stream()
            .map(other -> nodes.leaf(other.equals(answer)))
            .toList());
  }
}
