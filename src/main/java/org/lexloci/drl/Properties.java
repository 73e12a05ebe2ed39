package org.lexloci.drl;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lexloci.drl.ParsedRule.Constraint;
import org.lexloci.finding.Finding;
import org.lexloci.source.RecordFields;

/** What patterns can compare: the properties of facts and findings, and their types. */
public final class Properties {

  private static final String THIS = "this";

  private Properties() {}

  /** Lists the properties of a type. */
  static List<String> of(Class<?> type) {
    if (Finding.class.isAssignableFrom(type)) {
      return List.of("clause");
    }
    return type.isEnum() ? List.of(THIS) : RecordFields.names(type);
  }

  static Class<?> type(Class<?> owner, String property) {
    return property.equals(THIS)
        ? owner
        : Stream.of(owner.getRecordComponents())
            .filter(c -> c.getName().equals(property))
            .<Class<?>>map(RecordComponent::getType)
            .findFirst()
            .orElseThrow();
  }

  /** Finds the method that spells the constants of a type. */
  static Optional<Method> id(Class<?> type) {
    return type.isEnum()
        ? Stream.of(type.getMethods())
            .filter(m -> m.getName().equals("id") && m.getReturnType() == String.class)
            .findFirst()
        : Optional.empty();
  }

  /** Answers what a constraint compares of a fact, spelt as rules spell it. */
  public static String value(Object fact, Constraint constraint) {
    try {
      Object value =
          constraint.property().equals(THIS)
              ? fact
              : fact.getClass().getMethod(constraint.property()).invoke(fact);
      if (constraint.method()) {
        return (String) id(value.getClass()).orElseThrow().invoke(value);
      }
      return value instanceof Enum<?> constant ? spelt(constant) : String.valueOf(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Tells whether a fact meets a constraint that compares it with constants. */
  public static boolean meets(Object fact, Constraint constraint) {
    String value = value(fact, constraint);
    return constraint.operator().includes()
        == constraint.values().stream().anyMatch(v -> v.text().equals(value));
  }

  /** Spells a constant as rules do: {@code Provider.OTHER}. */
  static String spelt(Enum<?> constant) {
    return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
  }

  /** Lists the constants of a type as rules spell them. */
  static List<String> constants(Class<?> type) {
    return Stream.of(type.getEnumConstants()).map(c -> spelt((Enum<?>) c)).toList();
  }
}
