package org.lexloci.manifest.terraform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.lexloci.manifest.module.Directories;
import org.lexloci.manifest.module.FileTexts;
import org.lexloci.manifest.module.ParameterChoices;
import org.lexloci.manifest.terraform.hcl.HclBody;
import org.lexloci.manifest.terraform.hcl.HclParser;
import org.lexloci.manifest.terraform.hcl.JsonBodies;
import org.lexloci.manifest.terraform.module.Evaluation;
import org.lexloci.manifest.terraform.module.HclModule;
import org.lexloci.manifest.terraform.module.ModuleInstance;
import org.lexloci.manifest.terraform.module.ModuleTree;
import org.lexloci.manifest.terraform.module.ProviderNames;
import org.lexloci.manifest.terraform.module.VariableFiles;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.Problem;
import org.lexloci.source.SourceText;
import org.lexloci.source.UnreadableFileException;
import org.lexloci.source.parser.MergeConflict;

/**
 * Reads source of Terraform and OpenTofu.
 *
 * @param plans what comes of each root module, once for each file of values that it has
 * @param alone files of values of which it is not told for which module they are
 * @param problems why files could not be read
 */
public record TerraformSource(List<ModulePlan> plans, Set<String> alone, List<Problem> problems) {

  private static boolean isValues(String name) {
    return name.endsWith(".tfvars") || name.endsWith(".tfvars.json");
  }

  /**
   * Reads all files together: those of one directory are one module.
   *
   * @param texts of other files, which functions read
   */
  static TerraformSource of(List<Document> documents, FileTexts texts) {
    Map<String, HclBody> modules = new TreeMap<>();
    Map<String, HclBody> values = new TreeMap<>();
    List<Problem> problems = new ArrayList<>();
    for (Document document : documents) {
      boolean isValues = isValues(document.file().toLowerCase(Locale.ROOT));
      try {
        // A file may be a list of bodies.
        (isValues ? values : modules)
            .merge(document.file(), body(document, isValues), HclBody::and);
      } catch (UnreadableFileException e) {
        problems.add(MergeConflict.inPlaceOf(e.problem(), document.root()));
      }
    }
    Set<String> valued = values.keySet().stream().map(Directories::of).collect(Collectors.toSet());
    Set<String> alone = new TreeSet<>(values.keySet());
    List<ModulePlan> plans = new ArrayList<>();
    for (Map<String, HclBody> view : views(modules)) {
      ModuleTree tree = new ModuleTree(view);
      List<HclModule> roots = tree.roots(valued);
      VariableFiles files = new VariableFiles(values, roots);
      alone.retainAll(files.alone());
      for (HclModule root : roots) {
        for (VariableFiles.Values with : files.of(root)) {
          plans.add(plan(tree, root, with, texts, new ParameterChoices()));
        }
      }
    }
    return new TerraformSource(plans, alone, problems);
  }

  /**
   * Lists what each tool reads: where both have a file of a name, OpenTofu reads its own alone, and
   * Terraform knows none of those.
   */
  private static List<Map<String, HclBody>> views(Map<String, HclBody> modules) {
    Map<String, HclBody> newer = new TreeMap<>(modules);
    newer.keySet().removeIf(file -> isOlder(file) && modules.containsKey(tofu(file)));
    Map<String, HclBody> older = new TreeMap<>(modules);
    older.keySet().removeIf(file -> !isOlder(file));
    return newer.size() == modules.size() ? List.of(modules) : List.of(newer, older);
  }

  private static boolean isOlder(String file) {
    return file.endsWith(".tf") || file.endsWith(".tf.json");
  }

  private static String tofu(String file) {
    int at = file.lastIndexOf(".tf");
    return file.substring(0, at) + ".tofu" + file.substring(at + ".tf".length());
  }

  private static HclBody body(Document document, boolean values) throws UnreadableFileException {
    if (document.root() instanceof SourceText source) {
      return HclParser.body(document.file(), source.text());
    }
    if (!(document.root() instanceof MappingNode root)) {
      throw new UnreadableFileException(document.root().at(), "expected a mapping");
    }
    return values ? JsonBodies.arguments(root) : JsonBodies.of(root);
  }

  private static ModulePlan plan(
      ModuleTree tree,
      HclModule root,
      VariableFiles.Values with,
      FileTexts texts,
      ParameterChoices choices) {
    Set<String> stated = with.file().isEmpty() ? Set.of() : with.values().keySet();
    Evaluation evaluation = new Evaluation(texts, root.directory(), choices, stated);
    ModuleInstance nowhere =
        new ModuleInstance(
            tree, root, "", Map.of(), ProviderNames.root(root), evaluation, ModuleTree.DEEPEST);
    Map<String, Supplier<Node>> given = new HashMap<>();
    with.values().forEach((name, value) -> given.put(name, () -> nowhere.scope().value(value)));
    return new PlanWriter()
        .plan(
            new ModuleInstance(tree, root, "", given, ProviderNames.root(root), evaluation, 0),
            with.file(),
            others -> plan(tree, root, with, texts, others));
  }
}
