package org.lexloci.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lexloci.descriptor.Records;
import org.lexloci.descriptor.Vernacular;
import org.lexloci.fact.Provider;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;

/** Packs the words that people type for clouds and products, by each way to write them. */
final class WordPacker {

  private final MappingNode words;

  WordPacker(List<Document> documents) {
    words = (MappingNode) documents.get(0).root();
  }

  /** Answers them as the program reads them, and refuses a word that stands for two things. */
  Node packed() {
    Map<String, Node> places = new LinkedHashMap<>();
    add(Vernacular.CLOUDS, List.of(Vernacular.CLOUD), places);
    add(Vernacular.ELSEWHERE, List.of(Vernacular.SAYS), places);
    Map<String, Node> others = new LinkedHashMap<>();
    add(Vernacular.OTHERS, List.of(Vernacular.OWNER, Vernacular.TITLE), others);
    return Packer.mapping(
        Map.of(
            Vernacular.CLOUDS, Packer.mapping(places), Vernacular.OTHERS, Packer.mapping(others)));
  }

  private void add(String list, List<String> keys, Map<String, Node> packed) {
    for (Node item : ((SequenceNode) words.get(list).orElseThrow()).items()) {
      MappingNode entry = (MappingNode) item;
      String name = text(entry, Vernacular.NAME).orElseThrow();
      Map<String, Node> kept = new TreeMap<>();
      kept.put(Vernacular.NAME, Packer.text(name));
      keys.forEach(key -> kept.put(key, Packer.text(text(entry, key).orElseThrow())));
      check(entry, name);
      Stream.concat(Stream.of(name), also(entry)).forEach(w -> put(w, kept, packed));
    }
  }

  private static void put(String word, Map<String, Node> kept, Map<String, Node> packed) {
    if (packed.put(Records.fold(word), Packer.mapping(kept)) != null) {
      throw new IllegalArgumentException("`" + word + "` stands for two things");
    }
  }

  private void check(MappingNode entry, String name) {
    text(entry, Vernacular.CLOUD)
        .filter(cloud -> Provider.named(cloud).isEmpty())
        .ifPresent(cloud -> refuse(name, "cloud", cloud));
    // Plain words, such as those for one's own machines, are nobody's names.
    if (text(entry, "source").isEmpty() && text(entry, "plain").isEmpty()) {
      throw new IllegalArgumentException("`" + name + "` has no source");
    }
    MappingNode sources = (MappingNode) words.get("sources").orElseThrow();
    text(entry, "source")
        .filter(source -> sources.get(source).isEmpty())
        .ifPresent(source -> refuse(name, "source", source));
  }

  private static void refuse(String name, String what, String word) {
    throw new IllegalArgumentException("`" + name + "` has an unknown " + what + " `" + word + "`");
  }

  private static Stream<String> also(MappingNode entry) {
    return entry.get("also").stream()
        .flatMap(also -> ((SequenceNode) also).items().stream())
        .map(word -> ((ScalarNode) word).text());
  }

  private static Optional<String> text(MappingNode entry, String key) {
    return entry.get(key).map(node -> ((ScalarNode) node).text());
  }
}
