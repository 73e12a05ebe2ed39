package org.lexloci.configuration;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.lexloci.run.HouseChange;
import org.lexloci.source.Document;
import org.lexloci.source.InputFile;
import org.lexloci.source.Position;
import org.lexloci.source.SafeText;
import org.lexloci.source.binding.Envelope;
import org.lexloci.source.file.Checkout;
import org.lexloci.source.file.FileFinder;
import org.lexloci.source.file.Globs;
import org.lexloci.source.json.JsonTree;
import org.lexloci.source.reader.DocumentReader;

/** The documents of a house (configuration, records, waivers, baseline), by kind and name. */
public final class HouseDocuments {

  private record Key(String kind, String name) {}

  private static final Comparator<Key> ORDER =
      Comparator.comparing(Key::kind).thenComparing(Key::name);

  private final Map<Key, List<Document>> documents = new TreeMap<>(ORDER);

  /** Takes documents that were read. */
  public HouseDocuments(List<Document> read) {
    read.forEach(this::add);
  }

  /** Adds the documents of files; problems with them are reported where they are used. */
  public HouseDocuments with(List<String> files, Checkout checkout, DocumentReader reader) {
    for (InputFile file : new FileFinder(checkout, Globs.all()).find(files).files()) {
      reader.read(file).documents().forEach(this::add);
    }
    return this;
  }

  private void add(Document document) {
    Envelope.kind(document)
        .ifPresent(
            kind ->
                documents
                    .computeIfAbsent(
                        new Key(kind, Envelope.named(document).orElse("")), k -> new ArrayList<>())
                    .add(document));
  }

  /** Lists what differs in later ones. */
  public List<HouseChange> changes(HouseDocuments later) {
    Map<Key, HouseChange> changes = new TreeMap<>(ORDER);
    documents.forEach(
        (key, before) -> {
          List<Document> after = later.documents.getOrDefault(key, List.of());
          if (after.isEmpty()) {
            changes.put(key, change(key, HouseChange.How.REMOVED, before));
          } else if (!content(before).equals(content(after))) {
            changes.put(key, change(key, HouseChange.How.CHANGED, after));
          }
        });
    later.documents.forEach(
        (key, after) -> {
          if (!documents.containsKey(key)) {
            changes.put(key, change(key, HouseChange.How.ADDED, after));
          }
        });
    return List.copyOf(changes.values());
  }

  private static HouseChange change(Key key, HouseChange.How how, List<Document> documents) {
    Position at = documents.get(0).root().at();
    return new HouseChange(spelt(key.kind()), SafeText.of(key.name()), how, at);
  }

  /** Answers the content of documents, without their places and order. */
  private static List<String> content(List<Document> documents) {
    return documents.stream()
        .map(d -> new String(JsonTree.bytes(d.root()), StandardCharsets.UTF_8))
        .sorted()
        .toList();
  }

  /** Spells {@code CapabilityStatement} as people do. */
  private static String spelt(String kind) {
    return kind.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
