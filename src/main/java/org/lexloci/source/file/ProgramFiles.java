package org.lexloci.source.file;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.lexloci.source.InputFile;

/** Finds the files of a program whose project file was read. No link is followed. */
public final class ProgramFiles {

  /** More files than a person would write to say what is deployed. */
  public static final int MOST = 2_000;

  private static final Set<String> ENDINGS =
      Set.of("ts", "mts", "js", "mjs", "cjs", "py", "go", "cs", "fs", "java", "kt", "rb");

  /** What others wrote, and what is made of programs. */
  private static final Set<String> OTHERS =
      Set.of("node_modules", "venv", "vendor", "dist", "build", "bin", "obj", "__pycache__");

  private ProgramFiles() {}

  /** Lists them by name, in the directory of the project file and below. */
  public static List<InputFile> of(InputFile project) {
    Path directory = project.path().toAbsolutePath().normalize().getParent();
    String folder = project.shown().substring(0, project.shown().lastIndexOf('/') + 1);
    List<InputFile> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          directory,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path place, BasicFileAttributes attributes) {
              String name = place.getFileName() == null ? "" : place.getFileName().toString();
              boolean passed = name.startsWith(".") || OTHERS.contains(name);
              return passed && !place.equals(directory)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              String name = file.getFileName().toString();
              if (attributes.isRegularFile()
                  && ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1))) {
                String shown = PathText.slashed(directory.relativize(file));
                found.add(new InputFile(folder + shown, file));
              }
              return found.size() < MOST ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException exception) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      // What cannot be looked at names nothing; that the project was not read is told anyway.
      return found;
    }
    found.sort(Comparator.comparing(InputFile::shown));
    return found;
  }
}
