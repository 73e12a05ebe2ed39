package org.lexloci.manifest.nested;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lexloci.manifest.module.Directories;
import org.lexloci.manifest.module.FileTexts;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
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

  /** What a tool puts in the place of a variable of its environment, with a default or without. */
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{\\w+(?:=([^{}]*))?\\}");

  private final Map<String, List<Named>> below = new HashMap<>();
  private final Map<String, List<Named>> beside = new HashMap<>();
  private final FileTexts texts;

  /** A file, with the names of what it states in small letters, as they may be in either. */
  private record Named(Document file, Set<String> names) {}

  /**
   * Knows files by the directories that hold them.
   *
   * @param templates that there are; a file around none may be for one that stands beside its
   *     directory
   * @param texts notes which of them are read
   */
  public ParameterFiles(List<Document> files, Stream<Document> templates, FileTexts texts) {
    this.texts = texts;
    Set<String> folders =
        templates.map(t -> Directories.folder(t.file())).collect(Collectors.toSet());
    for (Document file : files) {
      Named named = new Named(filled(file), names(file));
      if (!named.names().isEmpty()) {
        List<String> around = Directories.around(Directories.folder(file.file()));
        List<String> places = around.subList(0, Math.min(DEEPEST + 1, around.size()));
        if (Collections.disjoint(places, folders)) {
          String above = places.get(Math.min(1, places.size() - 1));
          beside.computeIfAbsent(above, k -> new ArrayList<>()).add(named);
        } else {
          places.forEach(place -> below.computeIfAbsent(place, k -> new ArrayList<>()).add(named));
        }
      }
    }
  }

  /** Lists the files that may be for a template, one more than the most if there are more. */
  List<Document> of(Document template) {
    Set<String> declared = names(template);
    String folder = Directories.folder(template.file());
    List<Document> files =
        Stream.concat(
                below.getOrDefault(folder, List.of()).stream(),
                Directories.around(folder).stream()
                    .flatMap(place -> beside.getOrDefault(place, List.of()).stream()))
            .filter(file -> declared.containsAll(file.names()))
            .map(Named::file)
            .limit(MOST + 1)
            .toList();
    files.forEach(file -> texts.of(Directories.normal(file.file())));
    return files;
  }

  private static Document filled(Document file) {
    Node root = file.root();
    if (root instanceof MappingNode all) {
      root =
          all.mapped(
              entry ->
                  entry.key().equals(PARAMETERS) && entry.value() instanceof MappingNode values
                      ? entry.with(new MappingNode(values.at(), filled(values)))
                      : entry);
    }
    return new Document(file.file(), file.number(), root, file.oddities());
  }

  private static List<MappingNode.Entry> filled(MappingNode values) {
    return values.entries().stream().flatMap(value -> filled(value).stream()).toList();
  }

  /** Fills in defaults of variables; what has none is left to the template. */
  private static Optional<MappingNode.Entry> filled(MappingNode.Entry parameter) {
    if (!(TreePaths.at(parameter.value(), "value").orElse(null) instanceof ScalarNode value)) {
      return Optional.of(parameter);
    }
    Matcher variables = VARIABLE.matcher(value.text());
    StringBuilder text = new StringBuilder();
    while (variables.find()) {
      if (variables.group(1) == null) {
        return Optional.empty();
      }
      variables.appendReplacement(text, Matcher.quoteReplacement(variables.group(1)));
    }
    variables.appendTail(text);
    return Optional.of(parameter.with(new ScalarNode(value.at(), text.toString(), value.quoted())));
  }

  private static Set<String> names(Document document) {
    return TreePaths.mapping(document.root(), PARAMETERS).stream()
        .flatMap(parameters -> parameters.entries().stream())
        .map(entry -> entry.key().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
