package org.lexloci.manifest.nested;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lexloci.manifest.module.Directories;
import org.lexloci.manifest.module.FileTexts;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.TreePaths;

/**
 * Files of parameters of a run. A resource manager takes one for a template only if the template
 * declares each of its parameters, so that any may be for the templates around it of which that
 * holds.
 */
public final class ParameterFiles {

  /** More for one template than anybody keeps. */
  private static final int MOST = 100;

  /** How far a file may be below its template, in directories. */
  private static final int DEEPEST = 2;

  private static final String PARAMETERS = "parameters";

  private final Map<String, List<Document>> below = new HashMap<>();
  private final FileTexts texts;

  /**
   * Knows files by the directories that hold them.
   *
   * @param texts notes which of them are read
   */
  public ParameterFiles(List<Document> files, FileTexts texts) {
    this.texts = texts;
    for (Document file : files) {
      String folder = Directories.folder(file.file());
      int depth = 0;
      for (String place : steps(folder)) {
        below.computeIfAbsent(place, k -> new ArrayList<>()).add(file);
        if (depth++ == DEEPEST) {
          break;
        }
      }
    }
  }

  private static List<String> steps(String folder) {
    List<String> steps = new ArrayList<>(List.of(folder));
    for (String step = folder; !step.isEmpty(); ) {
      step = Directories.folder(step.substring(0, step.length() - 1));
      steps.add(step);
    }
    return steps;
  }

  /** Lists the files that may be for a template, which are read from now on. */
  List<Document> of(Document template) {
    Set<String> declared =
        names(template).map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    List<Document> files =
        declared.isEmpty()
            ? List.of()
            : below.getOrDefault(Directories.folder(template.file()), List.of()).stream()
                .filter(file -> names(file).findAny().isPresent())
                .filter(
                    file ->
                        names(file).allMatch(n -> declared.contains(n.toLowerCase(Locale.ROOT))))
                .limit(MOST)
                .toList();
    files.forEach(file -> texts.of(Directories.normal(file.file())));
    return files;
  }

  private static Stream<String> names(Document document) {
    return TreePaths.mapping(document.root(), PARAMETERS).stream()
        .flatMap(parameters -> parameters.entries().stream())
        .map(MappingNode.Entry::key);
  }
}
