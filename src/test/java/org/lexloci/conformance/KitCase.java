package org.lexloci.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lexloci.decision.Decider;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Status;
import org.lexloci.descriptor.Origin;
import org.lexloci.diagram.DiagramNode;
import org.lexloci.diagram.DiagramNodes;
import org.lexloci.diagram.Judgment;
import org.lexloci.diagram.Outline;
import org.lexloci.engine.EditionRules;
import org.lexloci.fact.Fact;
import org.lexloci.world.Answer;
import org.lexloci.world.Known;
import org.lexloci.world.Question;
import org.lexloci.world.Worlds;

/**
 * One case under one edition, as the kit writes it: texts, lists and mappings alone.
 *
 * @param rules of the edition
 * @param all every question that the edition's rules ask, by its id
 */
record KitCase(EditionRules rules, Map<String, Question> all) {

  static KitCase of(EditionRules rules) {
    Map<String, Question> all = new LinkedHashMap<>();
    rules.base().diagram().questions().stream()
        .sorted((one, other) -> one.id().compareTo(other.id()))
        .forEach(question -> all.put(question.id(), question));
    return new KitCase(rules, all);
  }

  /** Writes what is known and open, and what an engine has to say of it. */
  Map<String, Object> written(Worlds worlds) {
    Map<String, Object> written = new LinkedHashMap<>();
    Map<String, String> given = new TreeMap<>();
    for (Known known : worlds.known()) {
      String id = known.fact().question();
      String answer = known.fact().answer();
      if (!all.get(id).strict().map(Answer::label).filter(answer::equals).isPresent()) {
        given.put(id, answer);
      }
    }
    written.put("given", given);
    written.put("open", worlds.questions().stream().map(this::open).toList());
    written.put("expect", expectation(worlds));
    return written;
  }

  /** By its id alone goes what is asked as the edition asks it. */
  private Object open(Question question) {
    if (question
        .answers()
        .equals(all.getOrDefault(question.id(), question.among(List.of())).answers())) {
      return question.id();
    }
    Map<String, Object> answers = new LinkedHashMap<>();
    for (Answer answer : question.answers()) {
      Map<String, String> facts = new LinkedHashMap<>();
      answer.facts().stream()
          .filter(fact -> all.containsKey(fact.question()))
          .forEach(fact -> facts.put(fact.question(), fact.answer()));
      answers.put(answer.label(), facts);
    }
    return Map.of(question.id(), answers);
  }

  /** Reads a case back. */
  Worlds read(Map<String, String> given, List<?> open) {
    List<Question> questions = new ArrayList<>();
    Set<String> asked = new LinkedHashSet<>();
    for (Object one : open) {
      Question question = one instanceof String id ? all.get(id) : question((Map<?, ?>) one);
      questions.add(question);
      question.answers().get(0).facts().forEach(fact -> asked.add(fact.question()));
    }
    List<Known> known = new ArrayList<>();
    for (Question question : all.values()) {
      if (given.containsKey(question.id())) {
        known.add(known(fact(question.id(), given.get(question.id()))));
      } else if (!asked.contains(question.id())) {
        known.add(known(question.strict().orElseThrow().facts().get(0)));
      }
    }
    return new Worlds(known, questions);
  }

  private Question question(Map<?, ?> written) {
    String id = (String) written.keySet().iterator().next();
    List<Answer> answers = new ArrayList<>();
    ((Map<?, ?>) written.get(id))
        .forEach(
            (label, facts) ->
                answers.add(
                    new Answer(
                        (String) label,
                        ((Map<?, ?>) facts)
                            .entrySet().stream()
                                .map(f -> fact((String) f.getKey(), (String) f.getValue()))
                                .toList())));
    return new Question(id, id, answers, Optional.empty());
  }

  private Fact fact(String question, String answer) {
    return all.get(question).answer(answer).orElseThrow().facts().get(0);
  }

  private static Known known(Fact fact) {
    return new Known(fact, Origin.byDefault("the kit"));
  }

  /** Says what our engine says. */
  Map<String, Object> expectation(Worlds worlds) {
    EditionDecision decision = Decider.decide(rules, worlds);
    Map<String, Object> expected = new LinkedHashMap<>();
    expected.put("verdict", decision.verdict().name());
    Map<String, String> clauses = new TreeMap<>();
    Set<String> always = new TreeSet<>();
    Set<String> sometimes = new TreeSet<>();
    Judgment judgment = rules.base().on(worlds);
    for (String clause : rules.edition().judgedByRule()) {
      Status status = decision.status(clause);
      if (status != Status.NOT_APPLICABLE) {
        clauses.put(clause, word(status));
      }
      findings(judgment.clause(clause), always, sometimes);
    }
    expected.put("clauses", clauses);
    expected.put("always", List.copyOf(always));
    expected.put("sometimes", List.copyOf(sometimes));
    Map<String, Object> decided = new LinkedHashMap<>();
    decision
        .dependsOn()
        .forEach(
            d ->
                decided.put(
                    d.question().id(),
                    d.verdicts().entrySet().stream()
                        .collect(
                            Collectors.toMap(
                                Map.Entry::getKey,
                                e -> e.getValue().name(),
                                (one, other) -> one,
                                LinkedHashMap::new))));
    expected.put("decided-by", decided);
    expected.put(
        "settled-by",
        decision.settledBy().stream()
            .map(s -> Map.of("answers", (Object) s.answers(), "verdict", s.verdict().name()))
            .map(TreeMap::new)
            .toList());
    expected.values().removeIf(value -> value.equals(List.of()) || value.equals(Map.of()));
    return expected;
  }

  private static void findings(DiagramNode function, Set<String> always, Set<String> sometimes) {
    List<Set<String>> leaves =
        DiagramNodes.below(List.of(function)).stream()
            .filter(DiagramNode::isLeaf)
            .map(KitCase::findings)
            .toList();
    Set<String> every = new TreeSet<>(leaves.get(0));
    Set<String> some = new TreeSet<>();
    leaves.forEach(every::retainAll);
    leaves.forEach(some::addAll);
    some.removeAll(every);
    always.addAll(every);
    sometimes.addAll(some);
  }

  private static Set<String> findings(DiagramNode leaf) {
    return Judgment.findings(leaf).stream()
        .map(f -> f.clause() + " " + word(Outline.Kind.of(f)))
        .collect(Collectors.toSet());
  }

  static String word(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
