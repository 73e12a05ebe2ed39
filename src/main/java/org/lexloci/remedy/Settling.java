package org.lexloci.remedy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lexloci.world.Answer;

/**
 * The smallest sets of answers to open questions under which every world is permitted. To answer
 * one more question leaves fewer worlds, so a set that holds another one need not be looked at.
 */
final class Settling {

  /**
   * What somebody can answer, and no other change does: the product's own facts, what an agreement
   * asks beyond what every one may, and readings.
   */
  private static final List<String> ANSWERABLE =
      List.of("product.", "attributes.", "inference-regions.", "readings.");

  private final List<List<Tried>> editions;
  private final List<Map.Entry<String, List<Answer>>> questions;
  private final List<Map<String, Answer>> found = new ArrayList<>();
  private final Budget budget;

  Settling(List<List<Tried>> editions, Budget budget) {
    this.editions = editions;
    this.questions = List.copyOf(questions(editions).entrySet());
    this.budget = budget;
  }

  /** Lists the questions that can be answered, each with its answers. */
  static Map<String, List<Answer>> questions(List<List<Tried>> editions) {
    Map<String, Set<Answer>> questions = new LinkedHashMap<>();
    for (List<Tried> worlds : editions) {
      for (Tried world : worlds) {
        for (Answer answer : world.answers()) {
          String question = Tried.question(answer);
          if (ANSWERABLE.stream().anyMatch(question::startsWith)) {
            questions.computeIfAbsent(question, q -> new LinkedHashSet<>()).add(answer);
          }
        }
      }
    }
    Map<String, List<Answer>> lists = new LinkedHashMap<>();
    questions.forEach((question, answers) -> lists.put(question, List.copyOf(answers)));
    return lists;
  }

  /** Lists them, smaller ones first; one empty set when nothing has to be answered. */
  List<Map<String, Answer>> smallest() {
    boolean possible =
        !editions.isEmpty()
            && editions.stream().allMatch(e -> e.stream().anyMatch(Tried::permitted));
    for (int size = 0; possible && size <= questions.size(); size++) {
      search(size, 0, new LinkedHashMap<>());
    }
    return found;
  }

  private void search(int size, int from, Map<String, Answer> chosen) {
    if (found.stream().anyMatch(smaller -> chosen.entrySet().containsAll(smaller.entrySet()))) {
      return;
    }
    if (chosen.size() == size) {
      budget.spend();
      if (editions.stream().allMatch(worlds -> permits(worlds, chosen))) {
        found.add(new LinkedHashMap<>(chosen));
      }
      return;
    }
    for (int i = from; i <= questions.size() - (size - chosen.size()); i++) {
      for (Answer answer : questions.get(i).getValue()) {
        chosen.put(questions.get(i).getKey(), answer);
        search(size, i + 1, chosen);
        chosen.remove(questions.get(i).getKey());
      }
    }
  }

  /** An answer that no world of the edition gives contradicts what is known there. */
  private static boolean permits(List<Tried> worlds, Map<String, Answer> chosen) {
    boolean any = false;
    for (Tried world : worlds) {
      boolean holds =
          world.answers().stream()
              .allMatch(a -> chosen.getOrDefault(Tried.question(a), a).equals(a));
      if (holds && !world.permitted()) {
        return false;
      }
      any |= holds;
    }
    return any;
  }
}
