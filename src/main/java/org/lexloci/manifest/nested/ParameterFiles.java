package org.lexloci.manifest.nested;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lexloci.manifest.module.Directories;
import org.lexloci.manifest.module.FileTexts;
import org.lexloci.source.Document;
import org.lexloci.source.TreePaths;

/**
 * Files of parameters of a run. A resource manager takes one for a template only if the template
 * declares each of its parameters, so that any may be for the templates around it of which that
 * holds.
 */
public final class ParameterFiles {

  /** More for one template than anybody keeps. */
  static final int MOST = 50;

  /** How far a file may be below its template, in directories. */
  private static final int DEEPEST = 2;

  private static final String PARAMETERS = "parameters";

  private final Map<String, List<Named>> below = new HashMap<>();
  private final FileTexts texts;

  /** A file, with the names of what it states in small letters, as they may be in either. */
  private record Named(Document file, Set<String> names) {}

  /**
   * Knows files by the directories that hold them.
   *
   * @param texts notes which of them are read
   */
  public ParameterFiles(List<Document> files, FileTexts texts) {
    this.texts = texts;
    for (Document file : files) {
      Named named = new Named(file, names(file));
      if (!named.names().isEmpty()) {
        around(Directories.folder(file.file()))
            .forEach(place -> below.computeIfAbsent(place, k -> new ArrayList<>()).add(named));
      }
    }
  }

  private static List<String> around(String folder) {
    List<String> places = new ArrayList<>(List.of(folder));
    String place = folder;
    while (!place.isEmpty() && places.size() <= DEEPEST) {
      place = Directories.folder(place.substring(0, place.length() - 1));
      places.add(place);
    }
    return places;
  }

  /** Lists the files that may be for a template, one more than the most if there are more. */
  List<Document> of(Document template) {
    Set<String> declared = names(template);
    List<Document> files =
        below.getOrDefault(Directories.folder(template.file()), List.of()).stream()
            .filter(file -> declared.containsAll(file.names()))
            .map(Named::file)
            .limit(MOST + 1)
            .toList();
    files.forEach(file -> texts.of(Directories.normal(file.file())));
    return files;
  }

  private static Set<String> names(Document document) {
    return TreePaths.mapping(document.root(), PARAMETERS).stream()
        .flatMap(parameters -> parameters.entries().stream())
        .map(entry -> entry.key().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
