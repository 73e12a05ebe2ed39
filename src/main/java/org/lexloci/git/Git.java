package org.lexloci.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Runs {@code git} in one directory. */
final class Git {

  /**
   * Neither locks nor a watcher that the repository's settings could name, nor pages of output.
   * Names of paths come as they are.
   */
  private static final List<String> COMMAND =
      List.of("git", "--no-pager", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false");

  private final Path directory;

  Git(Path directory) {
    this.directory = directory;
  }

  /** Answers what a command prints, without the last end of line; empty when it fails. */
  Optional<String> ask(String... arguments) {
    return run(arguments).map(bytes -> text(bytes).strip());
  }

  /** Answers the parts, each ended by a zero byte, that a command prints; empty when it fails. */
  Optional<List<String>> list(String... arguments) {
    return run(arguments).map(bytes -> bytes.length == 0 ? List.of() : split(text(bytes)));
  }

  private Optional<byte[]> run(String... arguments) {
    try {
      Process process = start(arguments);
      process.getOutputStream().close();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (InputStream printed = process.getInputStream()) {
        printed.transferTo(bytes);
      }
      return process.waitFor() == 0 ? Optional.of(bytes.toByteArray()) : Optional.empty();
    } catch (IOException e) {
      throw absent();
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  /** What takes a part of what a command prints. */
  interface Reader {
    void read(InputStream printed) throws IOException;
  }

  /** Runs a command that answers what it is fed, while it is fed. */
  void converse(byte[] fed, Reader reader, String... arguments) throws IOException {
    Process process = start(arguments);
    try (InputStream printed = process.getInputStream()) {
      CompletableFuture<Void> feeding = CompletableFuture.runAsync(() -> feed(process, fed));
      reader.read(printed);
      feeding.join();
    } finally {
      process.destroy();
    }
  }

  private static void feed(Process process, byte[] fed) {
    try (OutputStream in = process.getOutputStream()) {
      in.write(fed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(COMMAND);
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toAbsolutePath().toFile())
            .redirectError(Redirect.DISCARD);
    builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
    return builder.start();
  }

  private static List<String> split(String text) {
    return List.of(text.split("\0"));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static GitException absent() {
    return new GitException("`git` is not on the PATH, and what changed is asked of it");
  }

  private static GitException interrupted() {
    Thread.currentThread().interrupt();
    return new GitException("interrupted");
  }
}
