package org.lexloci.drl;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.Edition;
import org.lexloci.fact.Fact;
import org.lexloci.world.Answer;
import org.lexloci.world.Question;
import org.lexloci.world.Questions;

/** Tells which questions a pattern of a rule asks. */
public final class QuestionIndex {

  private final Map<String, Set<String>> questions = new LinkedHashMap<>();
  private final Map<String, Class<?>> classes = new LinkedHashMap<>();
  private final Collection<Question> all;

  public QuestionIndex(Agreement agreement, Edition edition) {
    this.all = Questions.all(agreement, edition);
    for (Question question : all) {
      Fact fact = question.answers().get(0).facts().get(0);
      Class<?> type = type(fact);
      classes.put(type.getSimpleName(), type);
      questions.computeIfAbsent(type.getSimpleName(), k -> new TreeSet<>()).add(question.id());
    }
  }

  /** Tells whether facts of a type are about launch order, which takes an anchor to measure. */
  boolean needsAnchor(String type) {
    return !types().contains(type) && List.of("LaunchOrder", "AnchorLaunch").contains(type);
  }

  /** Lists the types of facts. */
  Set<String> types() {
    return questions.keySet();
  }

  /** Finds a type of facts by its simple name. */
  Optional<Class<?>> type(String name) {
    return Optional.ofNullable(classes.get(name));
  }

  /** Tells whether facts of a type differ by name, and what the name is called. */
  Optional<String> named(String type) {
    return switch (type) {
      case "Reading", "Event", "ProductGroup", "Attribute", "RegionGroup", "InferenceRegionGroup" ->
          Optional.of("name");
      case "Consent" -> Optional.of("clause");
      default -> Optional.empty();
    };
  }

  /** Lists the questions that a pattern asks; empty when it names something unknown. */
  public Set<String> of(ParsedRule.Pattern pattern) {
    Set<String> ofType = questions.getOrDefault(pattern.type(), Set.of());
    Optional<String> key = named(pattern.type());
    if (key.isEmpty()) {
      return ofType;
    }
    List<String> names = pattern.texts(key.get());
    return ofType.stream()
        .filter(id -> names.contains(id.substring(id.indexOf('.') + 1)))
        .collect(Collectors.toSet());
  }

  /** Lists the names that facts of a type can have. */
  List<String> names(String type) {
    return questions.getOrDefault(type, Set.of()).stream()
        .map(id -> id.substring(id.indexOf('.') + 1))
        .toList();
  }

  /** Lists the answers that a question can have; none when there is no such question. */
  List<String> answers(String question) {
    return all.stream()
        .filter(q -> q.id().equals(question))
        .flatMap(q -> q.answers().stream())
        .map(Answer::label)
        .toList();
  }

  /** Names what facts of a type that differ by name are about. */
  String kind(String type) {
    return switch (type) {
      case "ProductGroup" -> "group of products";
      case "RegionGroup", "InferenceRegionGroup" -> "group of regions";
      case "Consent" -> "clause";
      default -> type.toLowerCase(Locale.ROOT);
    };
  }

  /** Finds the questions with their answers that a pattern may be about. */
  List<Question> questions(ParsedRule.Pattern pattern) {
    Set<String> ids = of(pattern);
    return all.stream().filter(q -> ids.contains(q.id())).toList();
  }

  private static Class<?> type(Fact fact) {
    return fact instanceof Enum<?> constant ? constant.getDeclaringClass() : fact.getClass();
  }
}
