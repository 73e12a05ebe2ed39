package org.lexloci.descriptor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lexloci.source.Binder;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Resources;
import org.lexloci.source.ScalarNode;

/** The products and launches that are public, which ship with the program. */
public final class PublicRecord {

  /** Where the build packs it: every name a product goes by, and a file for each product. */
  public static final String DIRECTORY = "public-record/";

  /** The file of names within it. */
  public static final String NAMES = "names";

  /** The file of names of models within it. */
  public static final String MODELS = "models";

  /** What a report calls it. */
  private static final String COLLECTION = "public record";

  private final Binder binder;
  private final Map<String, List<Document>> read = new ConcurrentHashMap<>();

  /** Reads what the build packed. */
  public PublicRecord(Binder binder) {
    this.binder = binder;
  }

  /** Lists the ids of the products that are on record. */
  public Set<String> products() {
    return new LinkedHashSet<>(ids().values());
  }

  /** Reads everything that is on record. */
  public Records whole() {
    return about(ids().values());
  }

  /** Reads what is on record about some products, and the names of all of them. */
  public Records about(Collection<String> products) {
    Map<String, String> ids = ids();
    Set<String> wanted = new LinkedHashSet<>();
    for (String product : products) {
      Optional.ofNullable(ids.get(Records.fold(product))).ifPresent(wanted::add);
    }
    List<Document> documents = new ArrayList<>();
    for (String id : wanted) {
      documents.addAll(documents(id));
    }
    return new DescriptorReader(
            binder,
            problem -> {
              throw new IllegalStateException(problem.toString());
            })
        .read(documents, COLLECTION)
        .records()
        .named(ids);
  }

  /** Reads the names by which products are found in other people's files. */
  public ModelNames modelNames() {
    return new ModelNames(ids(), names(MODELS));
  }

  /** Reads a file once, however often it is asked for. */
  private List<Document> documents(String file) {
    return read.computeIfAbsent(file, name -> Resources.documents(DIRECTORY + name).orElseThrow());
  }

  private Map<String, String> ids() {
    return names(NAMES);
  }

  private Map<String, String> names(String file) {
    Map<String, String> ids = new LinkedHashMap<>();
    MappingNode names = (MappingNode) documents(file).get(0).root();
    for (MappingNode.Entry name : names.entries()) {
      ids.put(name.key(), ((ScalarNode) name.value()).text());
    }
    return ids;
  }
}
