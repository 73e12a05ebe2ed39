package org.lexloci.cli.output;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;
import org.lexloci.source.Problem;
import org.lexloci.source.file.Removal;

/** Writes a file whole or not at all. */
public final class OutputFile {

  private OutputFile() {}

  /**
   * Writes beside the file and then moves there, so that what stood in it stays until all is
   * written. A device or a pipe is written to as it is.
   *
   * @throws IOException when it cannot be written; nothing new is left behind then
   */
  public static void write(Path named, Consumer<PrintWriter> body) throws IOException {
    Path file = named.toAbsolutePath().normalize();
    Optional<String> refusal = OutputPlace.linkProblem(file);
    if (refusal.isPresent()) {
      throw new LinkException(refusal.get());
    }
    if (isPipe(file)) {
      fill(file, body, StandardOpenOption.WRITE);
      return;
    }
    Path target = Files.exists(file) ? file.toRealPath() : file;
    Path part =
        target.resolveSibling(
            "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    try (Removal half = new Removal(Files.createFile(part))) {
      fill(half.path(), body, StandardOpenOption.WRITE);
      keepMode(target, half.path());
      Files.move(half.path(), target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Whoever could read and write what stood there can do so still. */
  private static void keepMode(Path target, Path part) throws IOException {
    if (Files.exists(target) && Files.getFileStore(target).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(part, Files.getPosixFilePermissions(target));
    }
  }

  /** Says that a file was not written, and why where that is known. */
  public static Problem problem(String shown, IOException e) {
    return e instanceof LinkException
        ? Problem.unwritten(shown, e.getMessage())
        : Problem.unwritten(shown);
  }

  /** Says that a link in a checkout would have been followed. */
  private static final class LinkException extends IOException {

    private static final long serialVersionUID = 1;

    LinkException(String message) {
      super(message);
    }
  }

  /** Tells whether a file is a device or a pipe, which keeps nothing. */
  static boolean isPipe(Path file) {
    return Files.exists(file) && !Files.isRegularFile(file);
  }

  private static void fill(Path file, Consumer<PrintWriter> body, StandardOpenOption... options)
      throws IOException {
    try (PrintWriter writer =
        new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8, options))) {
      body.accept(writer);
      // A print writer keeps to itself what goes wrong.
      if (writer.checkError()) {
        throw new IOException("not all was written");
      }
    }
  }
}
