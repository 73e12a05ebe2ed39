package org.lexloci.manifest.terraform.module;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lexloci.manifest.module.Directories;
import org.lexloci.manifest.terraform.expression.Expression;
import org.lexloci.manifest.terraform.hcl.HclAttribute;
import org.lexloci.manifest.terraform.hcl.HclBody;

/**
 * Files of values of variables. Some are always read with the module beside them; any other one is
 * a way in which its module is carried out, which is looked at by itself.
 */
public final class VariableFiles {

  /** Files that leave much open are joined with others in no more ways than that. */
  private static final int MOST_SETS = 64;

  /** As many pairs of a module and a file elsewhere are looked at. */
  private static final int MOST_FAR = 5_000;

  private int far;
  private final Map<String, Map<String, HclBody>> always = new HashMap<>();
  private final Map<String, Map<String, HclBody>> asked = new HashMap<>();
  private final Set<String> alone = new TreeSet<>();

  /**
   * What variables are given.
   *
   * @param file that is asked for, or several; empty where none is
   */
  public record Values(String file, Map<String, Expression> values) {}

  /**
   * Sorts files of values.
   *
   * @param files what stands in each
   * @param roots the modules that they may be for
   */
  public VariableFiles(Map<String, HclBody> files, List<HclModule> roots) {
    Set<String> directories = new HashSet<>();
    Map<String, Set<String>> declaring = new HashMap<>();
    for (HclModule root : roots) {
      directories.add(root.directory());
      root.body()
          .blocks("variable")
          .forEach(
              variable ->
                  declaring
                      .computeIfAbsent(variable.label(0), k -> new TreeSet<>())
                      .add(root.directory()));
    }
    files.forEach(
        (file, body) -> {
          Set<String> knowing = new TreeSet<>();
          body.attributes()
              .forEach(value -> knowing.addAll(declaring.getOrDefault(value.name(), Set.of())));
          add(file, body, directories.contains(Directories.of(file)), knowing);
        });
  }

  private void add(String file, HclBody body, boolean isBeside, Set<String> knowing) {
    String directory = Directories.of(file);
    Collection<String> modules = Set.of(directory);
    if (!isBeside || !knowing.isEmpty() && !knowing.contains(directory)) {
      modules = nearest(directory, knowing);
      far += modules.size();
    }
    if (modules.isEmpty() || far > MOST_FAR) {
      alone.add(file);
      return;
    }
    for (String root : modules) {
      (isAlways(file, root) ? always : asked)
          .computeIfAbsent(root, k -> new TreeMap<>())
          .put(file, body);
    }
  }

  /**
   * Finds the modules that a file is for which is beside none: the one above it, else all that are
   * below the nearest directory above it.
   *
   * @param knowing the modules that know a variable of the file; it may hold others, of which
   *     Terraform warns
   */
  private static Collection<String> nearest(String directory, Set<String> knowing) {
    String above = directory;
    while (!knowing.contains(above)) {
      String folder = above.isEmpty() || above.endsWith("/") ? above : above + "/";
      List<String> below = knowing.stream().filter(root -> root.startsWith(folder)).toList();
      if (!below.isEmpty() || above.equals(Directories.of(above))) {
        return below;
      }
      above = Directories.of(above);
    }
    return Set.of(above);
  }

  /** Lists the files of which it cannot be told for which module they are. */
  public Set<String> alone() {
    return alone;
  }

  private static boolean isAlways(String file, String root) {
    String name = file.substring(file.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    boolean named =
        name.equals("terraform.tfvars")
            || name.equals("terraform.tfvars.json")
            || name.endsWith(".auto.tfvars")
            || name.endsWith(".auto.tfvars.json");
    return named && Directories.of(file).equals(root);
  }

  /**
   * Lists the ways in which a module is carried out: with each file that has to be asked for,
   * together with others where these hold what it leaves without a value, and without any unless a
   * variable then has none.
   */
  public List<Values> of(HclModule root) {
    Map<String, Expression> common = new LinkedHashMap<>();
    // The later ones win, those of the one fixed name first.
    always.getOrDefault(root.directory(), Map.of()).entrySet().stream()
        .sorted(Comparator.comparing(e -> e.getKey().contains(".auto.tfvars")))
        .forEach(e -> common.putAll(values(e.getValue())));
    Map<String, HclBody> others = asked.getOrDefault(root.directory(), Map.of());
    Set<String> needed = new LinkedHashSet<>();
    root.body().blocks("variable").stream()
        .filter(v -> v.body().attribute("default").isEmpty())
        .forEach(v -> needed.add(v.label(0)));
    needed.removeAll(common.keySet());
    List<Values> all = new ArrayList<>();
    if (others.isEmpty() || needed.isEmpty()) {
      all.add(new Values("", common));
    }
    for (Set<String> files : together(others, needed)) {
      // Which of them is named last is not known, but those beside the module mostly are.
      List<String> order = new ArrayList<>(files);
      order.sort(Comparator.comparing(file -> Directories.of(file).equals(root.directory())));
      all.add(values(common, others, order));
      if (files.size() > 1 && overlap(files, others)) {
        Collections.reverse(order);
        all.add(values(common, others, order));
      }
    }
    return all;
  }

  private static Values values(
      Map<String, Expression> common, Map<String, HclBody> bodies, List<String> files) {
    Map<String, Expression> given = new LinkedHashMap<>(common);
    files.forEach(file -> given.putAll(values(bodies.get(file))));
    return new Values(String.join(" and ", files), given);
  }

  /** Lists the sets of files that leave nothing without a value that any other file gives one. */
  private static Set<Set<String>> together(Map<String, HclBody> bodies, Set<String> needed) {
    Map<String, Set<String>> holding = new LinkedHashMap<>();
    needed.forEach(variable -> holding.put(variable, new TreeSet<>()));
    bodies.forEach(
        (file, body) ->
            body.attributes().stream()
                .filter(value -> holding.containsKey(value.name()))
                .forEach(value -> holding.get(value.name()).add(file)));
    holding.values().removeIf(Set::isEmpty);
    Set<Set<String>> whole = new LinkedHashSet<>();
    Set<Set<String>> seen = new HashSet<>();
    Deque<Set<String>> left = new ArrayDeque<>();
    bodies.keySet().forEach(file -> left.add(Set.of(file)));
    while (!left.isEmpty()) {
      Set<String> files = left.pop();
      Set<String> more =
          holding.values().stream()
              .filter(holders -> Collections.disjoint(holders, files))
              .findFirst()
              .orElse(Set.of());
      if (more.isEmpty() || seen.size() > MOST_SETS) {
        whole.add(files);
        continue;
      }
      for (String file : more) {
        Set<String> larger = new TreeSet<>(files);
        larger.add(file);
        if (seen.add(larger)) {
          left.add(larger);
        }
      }
    }
    return whole;
  }

  private static boolean overlap(Set<String> files, Map<String, HclBody> bodies) {
    Set<String> names = new HashSet<>();
    return files.stream()
        .flatMap(file -> bodies.get(file).attributes().stream())
        .anyMatch(value -> !names.add(value.name()));
  }

  private static Map<String, Expression> values(HclBody body) {
    return body.attributes().stream()
        .collect(
            Collectors.toMap(
                HclAttribute::name, HclAttribute::value, (a, b) -> b, LinkedHashMap::new));
  }
}
