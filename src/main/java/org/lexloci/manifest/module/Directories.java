package org.lexloci.manifest.module;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** Names directories as files are shown, without looking for any. */
public final class Directories {

  private Directories() {}

  /** Answers the directory of a file; empty for the working directory. */
  public static String of(String file) {
    int slash = file.lastIndexOf('/');
    return slash < 0 ? "" : slash == 0 ? "/" : normal(file.substring(0, slash));
  }

  /** Answers what the names of all files of a directory begin with, as they are shown. */
  public static String folder(String file) {
    return file.substring(0, file.lastIndexOf('/') + 1);
  }

  /** Lists what {@link #folder} answers, and the same of all that hold it, the nearest first. */
  public static List<String> around(String folder) {
    List<String> around = new ArrayList<>(List.of(folder));
    for (String above = folder; !above.isEmpty(); around.add(above)) {
      above = folder(above.substring(0, above.length() - 1));
    }
    return around;
  }

  /** Follows a relative name from a directory. */
  public static String resolved(String directory, String relative) {
    return normal(directory.isEmpty() ? relative : directory + "/" + relative);
  }

  /** Answers how a directory is called from another one; {@code .} for the same. */
  public static String relative(String from, String to) {
    List<String> start = steps(from);
    List<String> end = steps(to);
    int same = 0;
    while (same < Math.min(start.size(), end.size()) && start.get(same).equals(end.get(same))) {
      same++;
    }
    List<String> way = new ArrayList<>(Collections.nCopies(start.size() - same, ".."));
    way.addAll(end.subList(same, end.size()));
    return way.isEmpty() ? "." : String.join("/", way);
  }

  private static List<String> steps(String directory) {
    return Stream.of(directory.split("/")).filter(step -> !step.isEmpty()).toList();
  }

  /** Leaves out steps that lead nowhere. */
  public static String normal(String path) {
    Deque<String> steps = new ArrayDeque<>();
    for (String step : path.split("/")) {
      boolean up = step.equals("..") && !steps.isEmpty() && !steps.getLast().equals("..");
      if (up) {
        steps.removeLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.addLast(step);
      }
    }
    return (path.startsWith("/") ? "/" : "") + String.join("/", steps);
  }
}
