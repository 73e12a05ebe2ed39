package org.lexloci.descriptor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lexloci.fact.ProductType;
import org.lexloci.fact.Provider;
import org.lexloci.fact.Statefulness;
import org.lexloci.source.Sha256;
import org.lexloci.source.StatedValue;
import org.lexloci.source.packed.PackedValues;
import org.lexloci.source.packed.Resources;

/** The products and launches that are public, which ship with the program. */
public final class PublicRecord {

  /** Where the build packs it: every name a product goes by, and a file for each product. */
  public static final String DIRECTORY = "public-record/";

  /** The file of names within it. */
  public static final String NAMES = "names.bin";

  /** The file of names of models within it. */
  public static final String MODELS = "models.bin";

  /** The ending of the file of a product. */
  public static final String RECORDS = ".records.bin";

  /** What a report calls it. */
  public static final String COLLECTION = "public record";

  /** What documents of it are bound to. */
  public static final PackedValues VALUES =
      new PackedValues(
          List.of(
              Records.class,
              NamedRecord.class,
              Origin.Kind.class,
              StatedValue.class,
              ProductSpec.class,
              ProductField.class,
              ProductType.class,
              Statefulness.class,
              ConsentRecord.class,
              ConsentRecord.Cloud.class,
              ConsentRecord.End.class,
              CapabilityStatement.class,
              RefusalRecord.class,
              RefusalRecord.Outcome.class,
              EventRecord.class,
              Launch.class,
              Launch.Field.class,
              LaunchDate.class,
              Provider.class,
              Stage.class,
              Citation.class,
              CommonNames.class,
              CommonNames.Place.class,
              CommonNames.Other.class));

  private final Map<String, Object> read = new ConcurrentHashMap<>();

  /** Lists the ids of the products that are on record. */
  public Set<String> products() {
    return new LinkedHashSet<>(names(NAMES).values());
  }

  /** Digests everything that is on record, in hexadecimal digits. */
  public String digest() {
    MessageDigest sha = Sha256.inParts();
    List<String> files = new ArrayList<>(List.of(NAMES, MODELS));
    products().stream().sorted().map(id -> id + RECORDS).forEach(files::add);
    for (String file : files) {
      try (InputStream in = Resources.open(DIRECTORY + file)) {
        sha.update(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return HexFormat.of().formatHex(sha.digest());
  }

  /** Reads everything that is on record. */
  public Records whole() {
    return about(products());
  }

  /** Reads what is on record about some products, and the names of all of them. */
  public Records about(Collection<String> products) {
    Map<String, String> ids = names(NAMES);
    Set<String> wanted = new LinkedHashSet<>();
    for (String product : products) {
      Optional.ofNullable(ids.get(Records.fold(product))).ifPresent(wanted::add);
    }
    Records about = Records.NONE;
    for (String id : wanted) {
      about = about.plus(read(id + RECORDS, Records.class));
    }
    return about.named(ids);
  }

  /** Reads the names by which products are found in other people's files. */
  public ModelNames modelNames() {
    return new ModelNames(names(NAMES), names(MODELS));
  }

  @SuppressWarnings("unchecked") // What the build writes there.
  private Map<String, String> names(String file) {
    return read(file, Map.class);
  }

  /** Reads a file once, however often it is asked for. */
  private <T> T read(String file, Class<T> type) {
    return type.cast(
        read.computeIfAbsent(file, name -> Resources.value(DIRECTORY + name, VALUES, type)));
  }
}
