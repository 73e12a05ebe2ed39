package org.lexloci.library;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.AgreementReader;
import org.lexloci.agreement.Edition;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.engine.EditionRules;
import org.lexloci.engine.RuleBase;
import org.lexloci.engine.RuleSession;
import org.lexloci.source.Binder;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Resources;
import org.lexloci.source.ScalarNode;
import org.lexloci.world.Questions;

/** An agreement that the build packed: nothing is compiled when it is used. */
public final class PackedLibrary implements Library {

  /** The file of what the rules of an edition ask and find. */
  static final String RULES = "rules.bin";

  private final String id;
  private final AgreementReader reader;
  private final PackedIndex packed;
  private final Agreement agreement;
  private final Map<String, EditionRules> loaded = new ConcurrentHashMap<>();

  private PackedLibrary(
      String id, AgreementReader reader, PackedIndex packed, Agreement agreement) {
    this.id = id;
    this.reader = reader;
    this.packed = packed;
    this.agreement = agreement;
  }

  /** Opens the agreement that is used when none is named. */
  public static PackedLibrary open(Binder binder) {
    return open(bind(binder, "default", Default.class).agreement(), binder);
  }

  /** Lists the ids of the agreements that are shipped. */
  public static List<String> shipped(Binder binder) {
    return bind(binder, "shipped", Shipped.class).agreements();
  }

  /** Opens a shipped agreement by its id. */
  public static PackedLibrary open(String id, Binder binder) {
    AgreementReader reader =
        new AgreementReader(path -> Resources.documents(id + "/" + path), binder);
    PackedIndex packed = bind(binder, id + "/packed", PackedIndex.class);
    List<EditionPeriod> periods =
        packed.editions().stream()
            .map(e -> new EditionPeriod(e.name(), e.from(), Optional.ofNullable(e.until())))
            .toList();
    return new PackedLibrary(id, reader, packed, reader.agreement(periods));
  }

  @Override
  public Agreement agreement() {
    return agreement;
  }

  @Override
  public String digest() {
    return packed.digest();
  }

  @Override
  public EditionRules edition(EditionPeriod period) {
    return loaded.computeIfAbsent(period.name(), name -> load(period));
  }

  @Override
  public Map<String, String> rules(EditionPeriod period) {
    Map<String, String> digests = new TreeMap<>();
    String path = id + "/" + period.name() + "/rules";
    MappingNode packedRules = (MappingNode) Resources.documents(path).orElseThrow().get(0).root();
    packedRules
        .entries()
        .forEach(clause -> digests.put(clause.key(), ((ScalarNode) clause.value()).text()));
    return digests;
  }

  @Override
  public Library live() {
    ClassLoader classes = PackedLibrary.class.getClassLoader();
    return new LiveLibrary(this, period -> RuleSession.load(classes, packed(period).model()));
  }

  private EditionRules load(EditionPeriod period) {
    Edition edition = reader.edition(period);
    try (DataInputStream in =
        new DataInputStream(Resources.open(id + "/" + period.name() + "/" + RULES))) {
      return new EditionRules(
          edition, RuleBase.read(in, Questions.all(agreement, edition)), packed(period).digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PackedIndex.PackedEdition packed(EditionPeriod period) {
    return packed.editions().stream()
        .filter(e -> e.name().equals(period.name()))
        .findFirst()
        .orElseThrow();
  }

  /** Tells this build of the program, and the Drools that it was built with, from others. */
  static String program(Binder binder) {
    return bind(binder, "default", Default.class).program();
  }

  /**
   * What the build packed.
   *
   * @param agreement which agreement is used when none is named
   * @param program the digest of the program's classes
   */
  record Default(String agreement, String program) {}

  /** Which agreements there are; read only when one is named. */
  record Shipped(List<String> agreements) {}

  private static <T> T bind(Binder binder, String path, Class<T> type) {
    List<Document> documents =
        Resources.documents(path)
            .orElseThrow(() -> new IllegalStateException("nothing is packed at " + path));
    return binder
        .bind(
            documents.get(0).root(),
            type,
            problem -> {
              throw new IllegalStateException(problem.toString());
            })
        .orElseThrow();
  }
}
