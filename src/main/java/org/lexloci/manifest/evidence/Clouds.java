package org.lexloci.manifest.evidence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lexloci.fact.Provider;
import org.lexloci.manifest.table.Patterns;
import org.lexloci.manifest.table.Table;

/** Knows what a manifest holds because of one cloud. */
public final class Clouds {

  /**
   * What a pattern says.
   *
   * @param strength weak for a hint
   */
  public record Sign(Provider provider, Strength strength) {

    public EvidenceItem item(String from, ManifestPlace place) {
      return new EvidenceItem(Aspect.PROVIDER, strength, provider.id(), from, place);
    }
  }

  private static final String PROPERTY = "elsewhere-property";

  private final Map<String, Patterns<Sign>> tables = new HashMap<>();
  private final Set<String> elsewhere = new HashSet<>();

  private Clouds() {}

  /** Reads the table. */
  public static Clouds load() {
    Clouds clouds = new Clouds();
    for (String[] row : Table.rows("clouds.txt", 3)) {
      boolean hint = row[1].startsWith("(");
      String name = hint ? row[1].substring(1, row[1].length() - 1) : row[1];
      Sign sign =
          new Sign(Provider.named(name).orElseThrow(), hint ? Strength.WEAK : Strength.STRONG);
      boolean elsewhere = row[0].equals("elsewhere");
      int colon = row[2].indexOf(':');
      String table = elsewhere ? "elsewhere-" + row[2].substring(0, colon) : row[0];
      clouds
          .tables
          .computeIfAbsent(table, k -> new Patterns<>())
          .add(elsewhere ? row[2].substring(colon + 1) : row[2], sign);
      if (table.equals(PROPERTY)) {
        clouds.elsewhere.add(row[2].substring(row[2].indexOf('=') + 1));
      }
    }
    return clouds;
  }

  /** Finds the cloud whose software reads a key. */
  public Optional<Sign> key(String key) {
    return key.indexOf('/') < 0 ? Optional.empty() : find("key", key);
  }

  /** Finds the cloud whose resources an API group holds, or a kind of it alone. */
  public Optional<Sign> group(String group, String kind) {
    return find("group", group).or(() -> find("group", group + ":" + kind));
  }

  /** Tells whether a key with a value says that machines are not those of a cloud. */
  public Optional<Sign> elsewhere(String key, String value) {
    return key.indexOf('/') < 0 ? Optional.empty() : find("elsewhere-key", key + "=" + value);
  }

  /** Tells whether a resource stands for machines that are not those of a cloud. */
  public Optional<Sign> elsewhereGroup(String group, String kind) {
    return find("elsewhere-group", group).or(() -> find("elsewhere-group", group + ":" + kind));
  }

  /** Tells whether a value says of some property that machines are not those of a cloud. */
  public boolean isElsewhere(String value) {
    return elsewhere.contains(value.toLowerCase(Locale.ROOT));
  }

  /** Finds the cloud of a word of some sort: {@code driver}, {@code gateway}, {@code machine}. */
  public Optional<Sign> find(String sort, String word) {
    return tables.get(sort).of(word);
  }
}
