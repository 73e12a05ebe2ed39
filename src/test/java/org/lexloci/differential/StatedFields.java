package org.lexloci.differential;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lexloci.fact.Event;

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

  /** Makes a document. */
  static Map<String, Object> document(String kind, String name, Map<String, Object> spec) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("apiVersion", "lexloci.dev/v1");
    document.put("kind", kind);
    document.put("metadata", new LinkedHashMap<>(Map.of("name", name)));
    document.put("spec", spec);
    return document;
  }

  /** Tells whether what some documents tell of happened on a day or before. */
  static Set<Event> happened(String name, List<StatedFields> events, Optional<LocalDate> day) {
    if (!events.isEmpty() && day.isEmpty()) {
      return Set.of(new Event(name, true), new Event(name, false));
    }
    boolean any = events.stream().anyMatch(e -> !e.day("date").orElseThrow().isAfter(day.get()));
    return Set.of(new Event(name, any));
  }

  /** Spells a name so that two ways to write it are equal. */
  static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[ _]", "-");
  }
}
