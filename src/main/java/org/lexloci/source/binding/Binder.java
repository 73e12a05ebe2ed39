package org.lexloci.source.binding;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.Problem;
import org.lexloci.source.SafeText;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.StatedValue;
import org.lexloci.source.word.NearMiss;

/**
 * Binds document trees to records. Unknown fields, wrong types, unknown words and missing fields
 * are problems with positions, all of a tree at once; a record component that is not
 * {@code @Nullable} is a field that must be there.
 *
 * <p>A component is a record, an enum, written as its constants in lower case with hyphens, a type
 * with a vocabulary or a form of its own, text or a number, a list or a mapping of such, or a
 * {@link StatedValue} of any.
 */
public final class Binder {

  static final String MAPPING = "a mapping";

  private static final String LIST = "a list";
  private static final String TEXT = "text";

  /** What a message calls the field that an item of a list is the value of. */
  private static final String ITEM = "word";

  private final Map<Type, Form<?>> forms = new ConcurrentHashMap<>();

  /**
   * Prepares a binder.
   *
   * @param vocabularies the types that are written in words of their own
   * @param forms the types that have a form of their own
   */
  public Binder(List<Vocabulary<?>> vocabularies, Map<Class<?>, Form<?>> forms) {
    this.forms.putAll(forms);
    this.forms.put(String.class, (Form<String>) Binder::text);
    this.forms.put(Integer.class, (Form<Integer>) Binder::number);
    this.forms.put(
        Boolean.class, words(Vocabulary.of(Boolean.class, List.of(true, false), String::valueOf)));
    vocabularies.forEach(vocabulary -> this.forms.put(vocabulary.type(), words(vocabulary)));
  }

  /** Binds a tree to a type; empty when there was a problem, which has then been told. */
  public <T> Optional<T> bind(Node node, Class<T> type, Consumer<Problem> problems) {
    Binding binding = new Binding(this, node, problems);
    @Nullable T bound = binding.read(type, node, ITEM);
    return binding.told() == 0 ? Optional.ofNullable(bound) : Optional.empty();
  }

  @SuppressWarnings("unchecked")
  <T> Form<T> form(Class<T> type) {
    return (Form<T>) form((Type) type);
  }

  Form<?> form(Type type) {
    @Nullable Form<?> known = forms.get(type);
    if (known == null) {
      known = found(type);
      forms.put(type, known);
    }
    return known;
  }

  private Form<?> found(Type type) {
    if (type instanceof ParameterizedType of) {
      Type[] parts = of.getActualTypeArguments();
      Form<?> last = form(parts[parts.length - 1]);
      if (of.getRawType() == List.class) {
        return (node, field, binding) -> list(node, last, binding);
      }
      if (of.getRawType() == Map.class) {
        return (node, field, binding) -> mapping(node, last, binding);
      }
      if (of.getRawType() == StatedValue.class) {
        return (node, field, binding) -> stated(node, field, last, binding);
      }
    } else if (type instanceof Class<?> plain && plain.isRecord()) {
      return new RecordForm<>(plain, this);
    } else if (type instanceof Class<?> plain && plain.isEnum()) {
      return constants(plain);
    }
    throw new IllegalArgumentException("no form of " + type.getTypeName());
  }

  private static <T> Form<T> constants(Class<T> type) {
    return words(
        Vocabulary.of(
            type,
            List.of(type.getEnumConstants()),
            constant -> Vocabulary.word((Enum<?>) constant)));
  }

  private static @Nullable String text(Node node, String field, Binding binding) {
    return node instanceof ScalarNode scalar ? scalar.text() : binding.misfit(node, TEXT);
  }

  private static @Nullable Integer number(Node node, String field, Binding binding) {
    @Nullable String text = text(node, field, binding);
    try {
      return text == null ? null : Integer.valueOf(text);
    } catch (NumberFormatException e) {
      binding.tell(node.at(), "expected a number, found " + SafeText.quoted(text));
      return null;
    }
  }

  private static <T> Form<T> words(Vocabulary<T> vocabulary) {
    return (node, field, binding) -> {
      @Nullable String text = text(node, field, binding);
      if (text == null) {
        return null;
      }
      Optional<T> value = vocabulary.parse().apply(text);
      if (value.isEmpty()) {
        binding.tell(
            node.at(),
            vocabulary
                .meant()
                .apply(text)
                .map(meant -> NearMiss.unknown(field, text, meant))
                .orElseGet(
                    () ->
                        NearMiss.unknown(field, text, vocabulary.words(), vocabulary.expected())));
      }
      return value.orElse(null);
    };
  }

  private static @Nullable List<?> list(Node node, Form<?> item, Binding binding) {
    if (!(node instanceof SequenceNode list)) {
      return binding.misfit(node, LIST);
    }
    List<Object> items = new ArrayList<>();
    for (Node one : list.items()) {
      @Nullable Object read = binding.read(item, one, ITEM);
      if (read != null) {
        items.add(read);
      }
    }
    return items;
  }

  private static @Nullable Map<String, ?> mapping(Node node, Form<?> value, Binding binding) {
    if (!(node instanceof MappingNode mapping)) {
      return binding.misfit(node, MAPPING);
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (MappingNode.Entry entry : mapping.entries()) {
      @Nullable Object read = binding.read(value, entry.value(), entry.key());
      if (read != null) {
        values.put(entry.key(), read);
      }
    }
    return values;
  }

  /** Reads a value and remembers where it stands. */
  private static @Nullable StatedValue<?> stated(
      Node node, String field, Form<?> value, Binding binding) {
    @Nullable Object read = value.read(node, field, binding);
    return read == null ? null : new StatedValue<>(read, node.at());
  }
}
