package org.lexloci.manifest.bicep;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lexloci.manifest.module.Directories;
import org.lexloci.source.Document;
import org.lexloci.source.Problem;
import org.lexloci.source.SourceText;
import org.lexloci.source.UnreadableFileException;
import org.lexloci.source.parser.MergeConflict;

/**
 * Reads source of Bicep.
 *
 * @param templates what is deployed, once for each file of parameters that it has
 * @param alone files of parameters whose template is not among the files
 * @param problems why files could not be read
 */
public record BicepSource(
    List<BicepDeployment> templates, List<String> alone, List<Problem> problems) {

  /** Reads all files together: a module is deployed by the file that names it. */
  public static BicepSource of(List<Document> documents) {
    Map<String, BicepFile> files = new TreeMap<>();
    List<Problem> problems = new ArrayList<>();
    for (Document document : documents) {
      if (document.root() instanceof SourceText source) {
        try {
          files.put(
              Directories.normal(document.file()),
              BicepParser.file(document.file(), source.text()));
        } catch (UnreadableFileException e) {
          problems.add(MergeConflict.inPlaceOf(e.problem(), source));
        }
      }
    }
    List<BicepDeployment> compiled = new ArrayList<>();
    for (BicepFile root : roots(files)) {
      List<BicepFile> given =
          files.values().stream()
              .filter(f -> !f.using().isEmpty())
              .filter(f -> target(f, f.using()).equals(Directories.normal(root.file())))
              .toList();
      if (given.isEmpty() || root.parameters().stream().allMatch(p -> p.value().isPresent())) {
        compiled.add(new BicepCompiler(files).compiled(root, Optional.empty()));
      }
      given.forEach(
          parameters ->
              compiled.add(new BicepCompiler(files).compiled(root, Optional.of(parameters))));
    }
    List<String> alone =
        files.values().stream()
            .filter(f -> !f.using().isEmpty() && !files.containsKey(target(f, f.using())))
            .map(BicepFile::file)
            .toList();
    return new BicepSource(compiled, alone, problems);
  }

  static String target(BicepFile from, String path) {
    return Directories.resolved(Directories.of(from.file()), path);
  }

  /** Lists the files that no other one deploys; where all are deployed by others, all of them. */
  private static List<BicepFile> roots(Map<String, BicepFile> files) {
    Set<String> deployed = new HashSet<>();
    files
        .values()
        .forEach(
            file ->
                file.modules().stream()
                    .map(module -> target(file, module.path()))
                    .filter(path -> !path.equals(Directories.normal(file.file())))
                    .forEach(deployed::add));
    List<BicepFile> deploying = files.values().stream().filter(f -> f.using().isEmpty()).toList();
    List<BicepFile> roots =
        deploying.stream().filter(f -> !deployed.contains(Directories.normal(f.file()))).toList();
    return roots.isEmpty() ? deploying : roots;
  }
}
