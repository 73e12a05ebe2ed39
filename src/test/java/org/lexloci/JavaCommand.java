package org.lexloci;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts another Java that has the classes under test. */
public final class JavaCommand {

  private JavaCommand() {}

  /** Answers the Java that runs. */
  public static Path java() {
    return Path.of(System.getProperty("java.home"), "bin/java");
  }

  /** Lists the entries of the class path, which a build may have relative to its directory. */
  public static List<Path> entries() {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(path.split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath())
        .toList();
  }

  /** Answers the class path as a Java takes it that is started in any directory. */
  public static String classPath() {
    return entries().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  /** Answers the words that run a class. */
  public static List<String> of(List<String> options, Class<?> main, String... args) {
    List<String> words = new ArrayList<>(List.of(java().toString(), "-XX:TieredStopAtLevel=1"));
    words.addAll(options);
    words.addAll(List.of("-cp", classPath(), main.getName()));
    words.addAll(List.of(args));
    return words;
  }
}
