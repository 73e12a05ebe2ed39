package org.lexloci.cli.output;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;
import org.lexloci.source.IoMessage;
import org.lexloci.source.Problem;
import org.lexloci.source.file.Removal;

/**
 * A file that is written whole or not at all: beside its place, until it is put there. What stood
 * in that place stays until then.
 */
public final class OutputFile implements AutoCloseable {

  private final Path target;
  private final Optional<Removal> part;
  private final Consumer<PrintWriter> body;

  private OutputFile(Path target, Optional<Removal> part, Consumer<PrintWriter> body) {
    this.target = target;
    this.part = part;
    this.body = body;
  }

  /**
   * Writes a file in its place.
   *
   * @throws IOException when it cannot be written; nothing new is left behind then
   */
  public static void write(Path named, Consumer<PrintWriter> body) throws IOException {
    try (OutputFile file = beside(named, body)) {
      file.place();
    }
  }

  /**
   * Writes a file beside its place. A device or a pipe is not written to before it is put there.
   *
   * @throws IOException when it cannot be written; nothing new is left behind then
   */
  public static OutputFile beside(Path named, Consumer<PrintWriter> body) throws IOException {
    Path file = named.toAbsolutePath().normalize();
    Optional<String> refusal =
        Files.isDirectory(file) ? Optional.of("it is a directory") : OutputPlace.linkProblem(file);
    if (refusal.isPresent()) {
      throw new PlaceException(refusal.get());
    }
    if (isPipe(file)) {
      return new OutputFile(file, Optional.empty(), body);
    }
    Path target = Files.exists(file) ? file.toRealPath() : file;
    Path part =
        target.resolveSibling(
            "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    Removal half = new Removal(Files.createFile(part));
    OutputFile written = new OutputFile(target, Optional.of(half), body);
    try {
      fill(part, body);
      keepMode(target, part);
      return written;
    } catch (IOException | RuntimeException | Error e) {
      written.close();
      throw e;
    }
  }

  /**
   * Puts the file in its place.
   *
   * @throws IOException when that cannot be done
   */
  public void place() throws IOException {
    if (part.isPresent()) {
      Files.move(part.get().path(), target, StandardCopyOption.REPLACE_EXISTING);
    } else {
      fill(target, body);
    }
  }

  /** Removes what was not put in its place. */
  @Override
  public void close() {
    part.ifPresent(Removal::close);
  }

  /** Whoever could read and write what stood there can do so still. */
  private static void keepMode(Path target, Path part) throws IOException {
    if (Files.exists(target) && Files.getFileStore(target).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(part, Files.getPosixFilePermissions(target));
    }
  }

  /** Says that a file was not written, and why where that is known. */
  public static Problem problem(String shown, IOException e) {
    return reason(e)
        .map(why -> Problem.unwritten(shown, why))
        .orElseGet(() -> Problem.unwritten(shown));
  }

  private static Optional<String> reason(IOException e) {
    if (e instanceof PlaceException place) {
      return Optional.of(String.valueOf(place.getMessage()));
    }
    if (e instanceof NoSuchFileException) {
      return Optional.of("its directory is not there");
    }
    return e instanceof AccessDeniedException ? Optional.of(IoMessage.of(e)) : Optional.empty();
  }

  /** Says that nothing is written to a place. */
  private static final class PlaceException extends IOException {

    private static final long serialVersionUID = 1;

    PlaceException(String message) {
      super(message);
    }
  }

  /** Tells whether a file is a device or a pipe, which keeps nothing. */
  static boolean isPipe(Path file) {
    return Files.exists(file) && !Files.isRegularFile(file);
  }

  private static void fill(Path file, Consumer<PrintWriter> body) throws IOException {
    try (PrintWriter writer =
        new PrintWriter(
            Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.WRITE))) {
      body.accept(writer);
      // A print writer keeps to itself what goes wrong.
      if (writer.checkError()) {
        throw new IOException("not all was written");
      }
    }
  }
}
