package org.lexloci.manifest.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lexloci.manifest.evidence.Clouds;
import org.lexloci.manifest.table.Table;

/** Knows what a plan calls things, and which cloud they are of. */
public final class PlanWords {

  /** Sources of data that run a program. */
  private static final Set<String> PROGRAMS = Set.of("external", "shell_script");

  private final Clouds clouds;
  private final Map<String, List<String>> lists = new HashMap<>();

  /** Reads the table. */
  public PlanWords(Clouds clouds) {
    this.clouds = clouds;
    for (String[] row : Table.rows("terraform.txt", 2)) {
      lists.computeIfAbsent(row[0], k -> new ArrayList<>()).add(row[1]);
    }
  }

  /** Tells whether a source of data is what a program prints, which is run for it. */
  public static boolean isProgram(String source) {
    return PROGRAMS.contains(source);
  }

  Clouds clouds() {
    return clouds;
  }

  /** Answers a list of the table: {@code region}, {@code tags}. */
  List<String> of(String list) {
    return lists.getOrDefault(list, List.of());
  }

  boolean is(String list, String word) {
    return of(list).contains(word);
  }

  /** Says why nothing of what a type of resource installs can be read. */
  Optional<String> opaque(String type) {
    return about("opaque", type);
  }

  /** Finds what refers to the resource that one of a type belongs to. */
  Optional<String> parent(String type) {
    return about("parent", type);
  }

  Optional<String> about(String list, String type) {
    return of(list).stream()
        .filter(row -> row.startsWith(type + " "))
        .map(row -> row.substring(type.length()).strip())
        .findFirst();
  }

  /** Finds the cloud of a resource whose provider is trusted. */
  Optional<Clouds.Sign> cloud(String provider, String type) {
    Optional<Clouds.Sign> sign = clouds.find("source", address(provider));
    return sign.isEmpty() ? sign : clouds.find("resource", type).or(() -> sign);
  }

  /** Finds the cloud of a resource whose plan names no provider. */
  Optional<Clouds.Sign> cloud(String type) {
    return clouds.find("resource", type).or(() -> clouds.find("type", type));
  }

  /** Finds the cloud whose software a resource stands for on machines that are not that cloud's. */
  Optional<Clouds.Sign> elsewhere(String type) {
    String inner = type.substring(type.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    return clouds
        .find("elsewhere-resource", type)
        .or(() -> clouds.find("elsewhere-type", inner).filter(s -> type.indexOf(':') >= 0));
  }

  /** Tells whether the resources of a provider run on a cluster that it is pointed at. */
  boolean onCluster(String provider) {
    return is("cluster", address(provider));
  }

  /** Spells an address without a public registry; a bare name is of the first namespace. */
  private String address(String provider) {
    String address = provider.toLowerCase(Locale.ROOT);
    for (String registry : of("registry")) {
      if (address.startsWith(registry + "/")) {
        address = address.substring(registry.length() + 1);
      }
    }
    boolean old = address.startsWith("-/");
    return old || address.indexOf('/') < 0
        ? "hashicorp/" + address.substring(old ? 2 : 0)
        : address;
  }
}
