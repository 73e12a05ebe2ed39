package org.lexloci.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lexloci.manifest.kind.ManifestKind;
import org.lexloci.source.InputFile;

/** Knows the directories of charts among the files of a run, and fills them into commands. */
final class Charts {

  private static final String CHART = "Chart.yaml";
  private static final String VALUES = "values.yaml";

  /** What each directory calls its chart's file. */
  private final Map<String, String> directories = new TreeMap<>();

  private final Map<String, List<String>> values = new TreeMap<>();

  Charts(List<InputFile> files, Map<ManifestKind, List<String>> unread) {
    for (InputFile file : files) {
      String name = file.shown();
      if (name.equals(CHART) || name.endsWith("/" + CHART)) {
        directories.put(parent(name), name);
      }
    }
    for (String file : unread.getOrDefault(ManifestKind.HELM_VALUES, List.of())) {
      of(file).ifPresent(chart -> values.computeIfAbsent(chart, k -> new ArrayList<>()).add(file));
    }
  }

  /** Finds the chart to which a file belongs: the nearest one above it. */
  Optional<String> of(String file) {
    String directory = parent(file);
    while (!directories.containsKey(directory)) {
      String above = parent(directory);
      if (above.equals(directory)) {
        // Values for the only chart there is may lie anywhere.
        return directories.keySet().stream().filter(d -> directories.size() == 1).findFirst();
      }
      directory = above;
    }
    return Optional.of(directory);
  }

  String file(String chart) {
    return directories.getOrDefault(chart, chart);
  }

  /** Says how to fill in a chart, with the values that belong to it. */
  String command(String chart) {
    List<String> others =
        values.getOrDefault(chart, List.of()).stream()
            .filter(file -> !file.equals(chart.equals(".") ? VALUES : chart + "/" + VALUES))
            .toList();
    String with = others.isEmpty() ? "" : " -f " + others.get(0);
    String more =
        others.size() < 2
            ? ""
            : ", and with each of the " + (others.size() - 1) + " other files of values,";
    return "run `helm template " + chart + with + "`" + more + " and check what it prints";
  }

  /** Fills the names of a file and its directory into an instruction. */
  String fill(String instead, String file) {
    String directory = instead.contains("VALUES") ? of(file).orElse("DIR") : parent(file);
    return instead.replace("DIR", directory).replace("VALUES", file);
  }

  private static String parent(String file) {
    int slash = file.lastIndexOf('/');
    return slash < 0 ? "." : slash == 0 ? "/" : file.substring(0, slash);
  }
}
