package org.lexloci.drl;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lexloci.drl.ParsedRule.Constraint;
import org.lexloci.drl.ParsedRule.Pattern;
import org.lexloci.drl.ParsedRule.Value;
import org.lexloci.source.Position;
import org.lexloci.source.SafeText;
import org.lexloci.source.word.NearMiss;
import org.lexloci.source.word.WordList;

/** Checks that the constraints of one rule compare what there is with what it can be. */
final class PatternCheck {

  /** Takes what is wrong with the rule. */
  interface Sink {
    void tell(Position at, String message);
  }

  private final QuestionIndex asks;
  private final Sink sink;
  private final Map<String, Class<?>> variables = new HashMap<>();

  PatternCheck(QuestionIndex asks, Sink sink) {
    this.asks = asks;
    this.sink = sink;
  }

  void check(Pattern pattern, Class<?> type) {
    for (Constraint constraint : pattern.constraints()) {
      List<String> properties = Properties.of(type);
      if (!properties.contains(constraint.property())) {
        sink.tell(
            constraint.at(),
            NearMiss.unknown(
                "property",
                constraint.property(),
                properties,
                "`" + pattern.type() + "` has " + WordList.or(properties)));
        continue;
      }
      Class<?> compared = Properties.type(type, constraint.property());
      Optional<Method> id = Properties.id(compared);
      if (constraint.method() && id.isEmpty()) {
        sink.tell(constraint.at(), "`" + constraint.property() + "` has no `id()`");
      } else if (constraint.variable().isPresent()) {
        bind(pattern, constraint, constraint.method() ? String.class : compared);
      } else {
        constraint.values().forEach(v -> value(pattern, constraint, compared, v));
      }
    }
  }

  private void bind(Pattern pattern, Constraint constraint, Class<?> type) {
    String variable = constraint.variable().orElseThrow();
    if (pattern.negated()) {
      sink.tell(constraint.at(), "binds `" + variable + "` in a `not`, where nothing is matched");
    } else if (variables.putIfAbsent(variable, type) != null) {
      sink.tell(constraint.at(), "binds `" + variable + "` twice");
    }
  }

  private void value(Pattern pattern, Constraint constraint, Class<?> compared, Value value) {
    Class<?> wanted = constraint.method() ? String.class : compared;
    String property = "`" + constraint.property() + (constraint.method() ? ".id()`" : "`");
    if (value.kind() == Value.Kind.VARIABLE) {
      Class<?> bound = variables.get(value.text());
      if (bound == null) {
        sink.tell(
            value.at(),
            NearMiss.unknown("variable", value.text(), variables.keySet(), "no pattern binds it"));
      } else if (bound != wanted) {
        sink.tell(value.at(), property + " and `" + value.text() + "` are never the same");
      }
    } else if (wanted.isEnum()) {
      constant(property, wanted, value);
    } else if (wanted == boolean.class) {
      if (value.kind() != Value.Kind.TRUTH) {
        sink.tell(value.at(), property + " is `true` or `false`, found " + shown(value));
      }
    } else if (value.kind() != Value.Kind.TEXT) {
      sink.tell(value.at(), property + " is a text in quotes, found " + shown(value));
    } else {
      text(pattern, constraint, compared, value);
    }
  }

  private void constant(String property, Class<?> type, Value value) {
    List<String> constants = Properties.constants(type);
    if (value.kind() == Value.Kind.CONSTANT
        && value.text().startsWith(type.getSimpleName() + ".")) {
      known("constant", value, constants);
      return;
    }
    String word = value.text().substring(value.text().indexOf('.') + 1).replace('-', '_');
    Optional<String> meant =
        constants.stream()
            .filter(c -> c.endsWith("." + word.toUpperCase(java.util.Locale.ROOT)))
            .findFirst();
    sink.tell(
        value.at(),
        property
            + " is a constant of `"
            + type.getSimpleName()
            + "`, found "
            + shown(value)
            + meant.map(m -> "; did you mean `" + m + "`?").orElse(""));
  }

  /** Names and their answers are known; clauses that findings name are checked elsewhere. */
  private void text(Pattern pattern, Constraint constraint, Class<?> compared, Value value) {
    if (constraint.method()) {
      List<String> ids = new ArrayList<>();
      Stream.of(compared.getEnumConstants())
          .forEach(c -> ids.add(Properties.value(c, constraint.ofThis())));
      known("id", value, ids);
    } else if (!Verb.isFinding(pattern.type())
        && !asks.named(pattern.type()).equals(Optional.of(constraint.property()))) {
      for (String question : asks.of(pattern)) {
        known("answer of `" + question + "`", value, asks.answers(question));
      }
    }
  }

  private void known(String what, Value value, List<String> words) {
    if (!words.contains(value.text())) {
      sink.tell(value.at(), NearMiss.missing(what, value.text(), words));
    }
  }

  private static String shown(Value value) {
    String text = SafeText.of(value.text());
    return value.kind() == Value.Kind.TEXT ? "`\"" + text + "\"`" : "`" + text + "`";
  }
}
