package org.lexloci.source.binding;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.RecordFields;
import org.lexloci.source.word.NearMiss;

/**
 * Reads a record from a mapping, each component from the field of its name. A field that no
 * component is named for is a problem, and so is one that is not there although its component is
 * not {@code @Nullable}.
 */
final class RecordForm<T> implements Form<T> {

  private final Binder binder;
  private final Constructor<T> constructor;

  /** By name, in the order of the components. */
  private final Map<String, Component> components = new LinkedHashMap<>();

  private record Component(int index, Type type, boolean required) {

    static Component of(int index, RecordComponent component) {
      return new Component(
          index,
          component.getGenericType(),
          !component.getAccessor().getAnnotatedReturnType().isAnnotationPresent(Nullable.class));
    }
  }

  RecordForm(Class<T> type, Binder binder) {
    this.binder = binder;
    this.constructor = RecordFields.constructor(type);
    for (RecordComponent component : type.getRecordComponents()) {
      components.put(component.getName(), Component.of(components.size(), component));
    }
  }

  @Override
  public @Nullable T read(Node node, String field, Binding binding) {
    if (!(node instanceof MappingNode mapping)) {
      return binding.misfit(node, Binder.MAPPING);
    }
    int before = binding.told();
    @Nullable Object[] values = new @Nullable Object[components.size()];
    Set<String> misspelt = new HashSet<>();
    for (MappingNode.Entry entry : mapping.entries()) {
      @Nullable Component component = components.get(entry.key());
      if (component != null) {
        values[component.index] =
            binding.read(binder.form(component.type), entry.value(), entry.key());
      } else if (binding.isUsable(entry.value())) {
        NearMiss.of(entry.key(), components.keySet()).ifPresent(misspelt::add);
        binding.tell(entry.keyAt(), unknown(entry.key()));
      }
    }
    components.forEach(
        (name, component) -> {
          if (component.required && mapping.get(name).isEmpty() && !misspelt.contains(name)) {
            binding.tell(mapping.at(), "missing field `" + name + "`");
          }
        });
    // What means nothing was told before this record was looked at.
    boolean whole =
        components.values().stream().allMatch(c -> !c.required || values[c.index] != null);
    return whole && binding.told() == before ? record(values, mapping, binding) : null;
  }

  private String unknown(String name) {
    return NearMiss.unknown("field", name, components.keySet().stream().sorted().toList());
  }

  private @Nullable T record(@Nullable Object[] values, MappingNode mapping, Binding binding) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException refused) {
        binding.tell(mapping.at(), String.valueOf(refused.getMessage()));
        return null;
      }
      throw new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
