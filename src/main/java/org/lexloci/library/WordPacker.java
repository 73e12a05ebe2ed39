package org.lexloci.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lexloci.descriptor.CommonNames;
import org.lexloci.descriptor.Records;
import org.lexloci.fact.Provider;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.TreePaths;

/** Packs the words that people type for clouds and products, by each way to write them. */
final class WordPacker {

  private final MappingNode words;

  WordPacker(List<Document> documents) {
    words = (MappingNode) documents.get(0).root();
  }

  /** Answers them as the program reads them, and refuses a word that stands for two things. */
  CommonNames packed() {
    Map<String, CommonNames.Place> places = new TreeMap<>();
    add("clouds", places, entry -> new CommonNames.Place(name(entry), cloud(entry), ""));
    add(
        "elsewhere",
        places,
        entry -> new CommonNames.Place(name(entry), Optional.empty(), required(entry, "says")));
    Map<String, CommonNames.Other> others = new TreeMap<>();
    add(
        "others",
        others,
        entry ->
            new CommonNames.Other(name(entry), required(entry, "owner"), required(entry, "title")));
    return new CommonNames(places, others);
  }

  private <T> void add(String list, Map<String, T> packed, Function<MappingNode, T> reading) {
    for (Node item : ((SequenceNode) words.get(list).orElseThrow()).items()) {
      MappingNode entry = (MappingNode) item;
      T value = reading.apply(entry);
      checkSource(entry);
      Stream.concat(Stream.of(name(entry)), also(entry)).forEach(w -> put(w, value, packed));
    }
  }

  private static <T> void put(String word, T value, Map<String, T> packed) {
    if (packed.put(Records.fold(word), value) != null) {
      throw new IllegalArgumentException("`" + word + "` stands for two things");
    }
  }

  private static Optional<Provider> cloud(MappingNode entry) {
    String word = required(entry, "cloud");
    Optional<Provider> cloud = Provider.named(word);
    if (cloud.isEmpty()) {
      refuse(name(entry), "cloud", word);
    }
    return cloud;
  }

  private void checkSource(MappingNode entry) {
    String name = name(entry);
    // Plain words, such as those for one's own machines, are nobody's names.
    if (TreePaths.text(entry, "source").isEmpty() && TreePaths.text(entry, "plain").isEmpty()) {
      throw new IllegalArgumentException("`" + name + "` has no source");
    }
    MappingNode sources = (MappingNode) words.get("sources").orElseThrow();
    TreePaths.text(entry, "source")
        .filter(source -> sources.get(source).isEmpty())
        .ifPresent(source -> refuse(name, "source", source));
  }

  private static void refuse(String name, String what, String word) {
    throw new IllegalArgumentException("`" + name + "` has an unknown " + what + " `" + word + "`");
  }

  private static Stream<String> also(MappingNode entry) {
    return TreePaths.items(entry, "also").stream().map(word -> ((ScalarNode) word).text());
  }

  private static String name(MappingNode entry) {
    return required(entry, "name");
  }

  private static String required(MappingNode entry, String key) {
    return TreePaths.text(entry, key).orElseThrow();
  }
}
