package org.lexloci.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** Writes a file whole or not at all. */
final class OutputFile {

  private OutputFile() {}

  /**
   * Writes beside the file and then moves there, so that what stood in it stays until all is
   * written. A device or a pipe is written to as it is.
   *
   * @throws IOException when it cannot be written; nothing new is left behind then
   */
  static void write(Path file, Consumer<PrintWriter> body) throws IOException {
    if (flows(file)) {
      fill(file, body, StandardOpenOption.WRITE);
      return;
    }
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path part =
        target.resolveSibling(
            "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    try {
      fill(part, body, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Tells whether a file is a device or a pipe, which keeps nothing. */
  static boolean flows(Path file) {
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
