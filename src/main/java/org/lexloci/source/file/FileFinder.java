package org.lexloci.source.file;

import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.lexloci.source.InputFile;
import org.lexloci.source.IoMessage;
import org.lexloci.source.Problem;
import org.lexloci.source.reader.FileFormat;
import org.lexloci.source.reader.MissingFile;

/**
 * Finds the files that arguments mean: files of any name, {@code -}, and directories.
 *
 * <p>A walk over a directory takes the names that {@link FileFormat} knows, and scripts. It passes
 * over directories that tools keep and follows no link to a directory.
 */
public record FileFinder(Checkout checkout, Globs globs) {

  /** Lists each file once: in the order of the arguments, and by name within a directory. */
  public Found find(List<String> arguments) {
    FileSelection selection = new FileSelection(globs);
    for (String argument : arguments) {
      if (argument.equals("-")) {
        selection.takeStandardInput();
      } else if (argument.isEmpty()) {
        selection.problem("``", "not a file name");
      } else {
        find(argument, selection);
      }
    }
    return selection.found();
  }

  private void find(String argument, FileSelection selection) {
    String shown = argument.replace(File.separator, "/");
    try {
      Path path = checkout.resolve(argument);
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      if (attributes.isDirectory()) {
        new DirectoryWalk(path, selection).walk(shown);
      } else if (attributes.isRegularFile()) {
        selection.take(new InputFile(shown, path), attributes);
      } else {
        selection.problem(shown, "not a regular file");
      }
    } catch (InvalidPathException e) {
      selection.problem(shown, "not a file name");
    } catch (IOException e) {
      selection.problem(shown, complaint(argument, checkout.resolve(argument), e));
    }
  }

  private static String complaint(String argument, Path path, IOException exception) {
    if (Files.isSymbolicLink(path)) {
      return Link.complaint(exception);
    }
    boolean isHidden = exception instanceof AccessDeniedException;
    return isHidden || Files.exists(path)
        ? IoMessage.of(exception)
        : MissingFile.complaint(argument, path);
  }

  /**
   * Holds what was found.
   *
   * @param problems what was asked for and cannot be read
   * @param warnings what a walk passed over that somebody may have counted on
   * @param skipped names that a walk passed over by rule, and files that were already listed, each
   *     with the reason
   */
  public record Found(
      List<InputFile> files,
      List<Problem> problems,
      List<Problem> warnings,
      List<Problem> skipped) {

    /** Copies all lists. */
    public Found {
      files = List.copyOf(files);
      problems = List.copyOf(problems);
      warnings = List.copyOf(warnings);
      skipped = List.copyOf(skipped);
    }
  }
}
