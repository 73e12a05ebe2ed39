package org.lexloci.manifest.terraform.module;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

  private final Map<HclModule, Map<String, HclBody>> always = new LinkedHashMap<>();
  private final Map<HclModule, Map<String, HclBody>> asked = new LinkedHashMap<>();

  /**
   * What variables are given.
   *
   * @param file that is asked for; empty where none is
   */
  public record Values(String file, Map<String, Expression> values) {}

  /**
   * Sorts files of values.
   *
   * @param files what stands in each
   * @param roots the modules that they may be for
   */
  public VariableFiles(Map<String, HclBody> files, List<HclModule> roots) {
    files.forEach(
        (file, body) ->
            module(file, body, roots)
                .ifPresent(
                    root ->
                        (isAlways(file, root) ? always : asked)
                            .computeIfAbsent(root, k -> new TreeMap<>())
                            .put(file, body)));
  }

  /** Finds the module above a file, else the only one that has all the variables in it. */
  private static Optional<HclModule> module(String file, HclBody body, List<HclModule> roots) {
    String directory = Directories.of(file);
    Optional<HclModule> above =
        roots.stream()
            .filter(
                root ->
                    root.directory().isEmpty()
                        || directory.equals(root.directory())
                        || directory.startsWith(root.directory() + "/"))
            .filter(root -> directory.equals(root.directory()) || knows(root, body))
            .max(Comparator.comparingInt(root -> root.directory().length()));
    List<HclModule> knowing = roots.stream().filter(root -> knows(root, body)).toList();
    return above.or(() -> knowing.stream().filter(r -> knowing.size() == 1).findFirst());
  }

  private static boolean knows(HclModule root, HclBody body) {
    return !body.attributes().isEmpty()
        && body.attributes().stream().allMatch(a -> root.block("variable", a.name()).isPresent());
  }

  private static boolean isAlways(String file, HclModule root) {
    String name = file.substring(file.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    boolean named =
        name.equals("terraform.tfvars")
            || name.equals("terraform.tfvars.json")
            || name.endsWith(".auto.tfvars")
            || name.endsWith(".auto.tfvars.json");
    return named && Directories.of(file).equals(root.directory());
  }

  /**
   * Lists the ways in which a module is carried out: with each file that has to be asked for, and
   * without any unless a variable then has no value.
   */
  public List<Values> of(HclModule root) {
    Map<String, Expression> common = new LinkedHashMap<>();
    // The later ones win, those of the one fixed name first.
    always.getOrDefault(root, Map.of()).entrySet().stream()
        .sorted(Comparator.comparing(e -> e.getKey().contains(".auto.tfvars")))
        .forEach(e -> common.putAll(values(e.getValue())));
    List<Values> all = new ArrayList<>();
    Map<String, HclBody> others = asked.getOrDefault(root, Map.of());
    if (others.isEmpty() || isComplete(root, common)) {
      all.add(new Values("", common));
    }
    others.forEach(
        (file, body) -> {
          Map<String, Expression> given = new LinkedHashMap<>(common);
          given.putAll(values(body));
          all.add(new Values(file, given));
        });
    return all;
  }

  private static boolean isComplete(HclModule root, Map<String, Expression> given) {
    return root.body().blocks("variable").stream()
        .allMatch(v -> given.containsKey(v.label(0)) || v.body().attribute("default").isPresent());
  }

  private static Map<String, Expression> values(HclBody body) {
    return body.attributes().stream()
        .collect(
            Collectors.toMap(
                HclAttribute::name, HclAttribute::value, (a, b) -> b, LinkedHashMap::new));
  }
}
