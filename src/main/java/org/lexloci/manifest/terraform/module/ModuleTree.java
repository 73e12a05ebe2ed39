package org.lexloci.manifest.terraform.module;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lexloci.manifest.module.Directories;
import org.lexloci.manifest.terraform.hcl.HclBody;

/** The modules among the files, by the directories that they are. */
public final class ModuleTree {

  /** Modules in modules, deeper than anybody calls them. */
  public static final int DEEPEST = 20;

  private final Map<String, HclModule> modules = new TreeMap<>();

  /** Joins the files of each directory. */
  public ModuleTree(Map<String, HclBody> files) {
    Map<String, Map<String, HclBody>> directories = new HashMap<>();
    files.forEach(
        (file, body) ->
            directories
                .computeIfAbsent(Directories.of(file), k -> new HashMap<>())
                .put(file, body));
    directories.forEach((name, of) -> modules.put(name, HclModule.of(name, of)));
  }

  Optional<HclModule> module(String directory) {
    return Optional.ofNullable(modules.get(directory));
  }

  /**
   * Lists the modules that are carried out by themselves: those that no other one calls, of those
   * that call each other the first, and those that keep a state or have values beside them.
   *
   * @param valued the directories in which files of values are
   */
  public List<HclModule> roots(Set<String> valued) {
    Set<String> called = new HashSet<>();
    modules
        .values()
        .forEach(m -> calls(m).filter(d -> !d.equals(m.directory())).forEach(called::add));
    modules.values().stream()
        .filter(HclModule::keepsState)
        .map(HclModule::directory)
        .forEach(called::remove);
    called.removeAll(valued);
    List<HclModule> roots = new ArrayList<>();
    Set<String> reached = new HashSet<>();
    modules.values().stream().filter(m -> !called.contains(m.directory())).forEach(roots::add);
    roots.forEach(root -> reach(root, reached));
    for (HclModule module : modules.values()) {
      if (!reached.contains(module.directory())) {
        roots.add(module);
        reach(module, reached);
      }
    }
    return roots;
  }

  private void reach(HclModule from, Set<String> reached) {
    Deque<HclModule> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      HclModule module = open.pop();
      if (reached.add(module.directory())) {
        calls(module).flatMap(d -> module(d).stream()).forEach(open::push);
      }
    }
  }

  private static Stream<String> calls(HclModule module) {
    return module.body().blocks("module").stream()
        .flatMap(call -> HclModule.local(module.directory(), call).stream());
  }
}
