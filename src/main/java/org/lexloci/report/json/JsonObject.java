package org.lexloci.report.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A JSON object: fields in the order in which they were put.
 *
 * <p>What is listed is made an object one by one while it is printed, so a long list takes no more
 * room than its longest item:
 *
 * <pre>{@code
 * new JsonObject().put("product", row.product()).list("cells", row.cells(), JsonMatrix::cell)
 * }</pre>
 */
public final class JsonObject {

  /** A field; its value is text, a number, a boolean, an object or a list. */
  record Field(String name, Object value) {}

  private final List<Field> fields = new ArrayList<>();

  static JsonObject of(Map<String, String> texts) {
    JsonObject object = new JsonObject();
    texts.forEach(object::put);
    return object;
  }

  List<Field> fields() {
    return fields;
  }

  /** Puts text. */
  public JsonObject put(String name, String text) {
    return add(name, text);
  }

  /** Puts text if there is any. */
  public JsonObject put(String name, Optional<String> text) {
    text.ifPresent(t -> add(name, t));
    return this;
  }

  /** Puts a number. */
  public JsonObject put(String name, long number) {
    return add(name, number);
  }

  /** Puts a truth value. */
  public JsonObject put(String name, boolean value) {
    return add(name, value);
  }

  /** Puts an object. */
  public JsonObject put(String name, JsonObject object) {
    return add(name, object);
  }

  /** Puts the fields of another object after those that are there. */
  public JsonObject putAll(JsonObject other) {
    fields.addAll(other.fields);
    return this;
  }

  /** Puts a list of objects. */
  public <T> JsonObject list(String name, Collection<T> items, Function<T, JsonObject> shape) {
    return add(name, new JsonList(map(items, shape), JsonList.Layout.LINES));
  }

  /** Puts a list of objects, each of which takes one line. */
  <T> JsonObject rows(String name, Collection<T> items, Function<T, JsonObject> shape) {
    return add(name, new JsonList(map(items, shape), JsonList.Layout.ROWS));
  }

  /** Puts a list of one object. */
  public JsonObject one(String name, JsonObject item) {
    return list(name, List.of(item), i -> i);
  }

  /** Puts a list of texts. */
  public JsonObject strings(String name, Collection<String> texts) {
    return add(name, new JsonList(texts, JsonList.Layout.LINES));
  }

  /** Puts a list of numbers on one line. */
  JsonObject numbers(String name, List<Integer> numbers) {
    return add(name, new JsonList(numbers, JsonList.Layout.ONE_LINE));
  }

  private JsonObject add(String name, Object value) {
    fields.add(new Field(name, value));
    return this;
  }

  private static <T> Iterable<JsonObject> map(Collection<T> items, Function<T, JsonObject> shape) {
    return () -> items.stream().map(shape).iterator();
  }
}
