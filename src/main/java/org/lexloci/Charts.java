package org.lexloci;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lexloci.source.InputFile;
import org.lexloci.source.Problem;

/** Knows the directories of charts among the files of a run, and fills them into commands. */
final class Charts {

  private static final String CHART = "Chart.yaml";

  private final Set<String> directories;

  Charts(List<InputFile> files) {
    this.directories =
        files.stream()
            .map(InputFile::shown)
            .filter(name -> name.equals(CHART) || name.endsWith("/" + CHART))
            .map(Charts::parent)
            .collect(Collectors.toSet());
  }

  /** Finds the chart that a file is of, which is the nearest one above it. */
  private Optional<String> of(String file) {
    String directory = parent(file);
    while (!directories.contains(directory)) {
      String above = parent(directory);
      if (above.equals(directory)) {
        return Optional.empty();
      }
      directory = above;
    }
    return Optional.of(directory);
  }

  /** Says of a template which chart is to be filled in. */
  Problem told(Problem template) {
    return of(template.at().file())
        .map(
            chart ->
                new Problem(
                    template.at(),
                    template.message().replace("`helm template`", "`helm template " + chart + "`")))
        .orElse(template);
  }

  /** Tells whether a file stands beside that of a chart, where it is a part of it. */
  boolean beside(String file) {
    return directories.contains(parent(file));
  }

  /** Fills the names of a file and its directory into what is to be done about it. */
  String filled(String instead, String file) {
    String directory = instead.contains("VALUES") ? of(file).orElse("DIR") : parent(file);
    return instead.replace("DIR", directory).replace("VALUES", file);
  }

  private static String parent(String file) {
    int slash = file.lastIndexOf('/');
    return slash < 0 ? "." : slash == 0 ? "/" : file.substring(0, slash);
  }
}
