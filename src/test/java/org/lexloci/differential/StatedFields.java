package org.lexloci.differential;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A document, or a mapping in one, asked by the names of its fields. */
record StatedFields(Map<?, ?> fields) {

  private static final StatedFields NOTHING = new StatedFields(Map.of());

  Optional<Object> get(String field) {
    return Optional.ofNullable(fields.get(field));
  }

  Optional<String> text(String field) {
    return get(field).map(Object::toString);
  }

  Optional<LocalDate> day(String field) {
    return text(field).map(LocalDate::parse);
  }

  /** Answers a mapping; one that states nothing where it is missing. */
  StatedFields in(String field) {
    return get(field).map(value -> new StatedFields((Map<?, ?>) value)).orElse(NOTHING);
  }

  List<?> list(String field) {
    return get(field).map(value -> (List<?>) value).orElse(List.of());
  }

  List<StatedFields> each(String field) {
    return list(field).stream().map(value -> new StatedFields((Map<?, ?>) value)).toList();
  }

  boolean is(String field, String value) {
    return text(field).equals(Optional.of(value));
  }

  /** Answers the same without one of its fields. */
  StatedFields without(String field) {
    Map<Object, Object> rest = new LinkedHashMap<>(fields);
    rest.remove(field);
    return new StatedFields(rest);
  }

  /** Spells a name so that two ways to write it are equal. */
  static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[ _]", "-");
  }
}
