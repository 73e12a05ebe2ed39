package org.lexloci.source.binding;

import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.NullNode;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.source.SafeText;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.StatedValue;
import org.lexloci.source.word.UnusableText;

/**
 * Binds document trees to records. Unknown fields, wrong types, unknown words and missing fields
 * are problems with positions, all of a tree at once; a record component that is not
 * {@code @Nullable} is a field that must be there.
 */
public final class Binder {

  /** Takes longer to make than to bind a document; many commands bind none. */
  private final FutureTask<JsonMapper> mapper;

  private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

  /**
   * Prepares a binder.
   *
   * @param vocabularies the types that are written in words of their own; any other enum is written
   *     as its constants in lower case with hyphens
   * @param forms the types that have a form of their own
   */
  public Binder(List<Vocabulary<?>> vocabularies, Map<Class<?>, JsonDeserializer<?>> forms) {
    this.mapper = new FutureTask<>(() -> mapper(vocabularies, forms));
  }

  /**
   * Prepares to bind to a type, beside what else is done until it is bound to. What Jackson does
   * when a value is first read it does with an empty one here.
   */
  public void prepare(Class<?> type) {
    if (!readers.containsKey(type)) {
      Node empty = new MappingNode(Position.whole(""), List.of());
      Thread beside = new Thread(() -> bind(empty, type, problem -> {}));
      beside.setDaemon(true);
      beside.start();
    }
  }

  private ObjectReader reader(Class<?> type) {
    return readers.computeIfAbsent(type, t -> mapper().readerFor(t));
  }

  private JsonMapper mapper() {
    // Does nothing where it has run or runs.
    mapper.run();
    try {
      return mapper.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonMapper mapper(
      List<Vocabulary<?>> vocabularies, Map<Class<?>, JsonDeserializer<?>> forms) {
    SimpleModule module = new SimpleModule();
    SimpleDeserializers words = new DocumentDeserializers();
    words.addDeserializers(forms);
    module.setDeserializers(words);
    module.addDeserializer(StatedValue.class, new StatedValueDeserializer());
    register(module, Vocabulary.of(Boolean.class, List.of(true, false), String::valueOf));
    vocabularies.forEach(vocabulary -> register(module, vocabulary));
    return JsonMapper.builder()
        // No record has any, and looking for them takes longer than binding a document.
        .disable(MapperFeature.USE_ANNOTATIONS)
        .addHandler(new BindingProblems())
        .addModule(module)
        .build();
  }

  private static <T> void register(SimpleModule module, Vocabulary<T> vocabulary) {
    module.addDeserializer(vocabulary.type(), new WordDeserializer<>(vocabulary));
  }

  /** Binds a tree to a type; empty when there was a problem, which has then been told. */
  public <T> Optional<T> bind(Node node, Class<T> type, Consumer<Problem> problems) {
    BindingSink sink = new BindingSink(node, problems);
    JsonNode tree = json(node, sink);
    try {
      @Nullable T bound =
          reader(type)
              .withAttribute(BindingSink.class, sink)
              .readValue(mapper().treeAsTokens(tree));
      return sink.told() == 0 ? Optional.ofNullable(bound) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What cannot be meant is told and left empty. */
  private static JsonNode json(Node node, BindingSink sink) {
    JsonNodeFactory factory = JsonNodeFactory.instance;
    if (node instanceof MappingNode mapping) {
      ObjectNode object = factory.objectNode();
      for (MappingNode.Entry entry : mapping.entries()) {
        if (entry.value() instanceof NullNode) {
          sink.tell(entry.keyAt(), SafeText.quoted(entry.key()) + " has no value");
        } else {
          object.set(entry.key(), json(entry.value(), sink));
        }
      }
      return object;
    }
    if (node instanceof SequenceNode sequence) {
      ArrayNode array = factory.arrayNode();
      sequence.items().forEach(item -> array.add(json(item, sink)));
      return array;
    }
    Optional<String> complaint =
        node instanceof ScalarNode scalar
            ? UnusableText.complaint(scalar.text())
            : Optional.of("an item has no value");
    complaint.ifPresent(message -> sink.tell(node.at(), message));
    return complaint.isEmpty() && node instanceof ScalarNode scalar
        ? factory.textNode(scalar.text())
        : factory.nullNode();
  }
}
