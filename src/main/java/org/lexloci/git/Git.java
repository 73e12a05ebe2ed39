package org.lexloci.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Runs {@code git} in one directory, so that it asks nobody and starts nothing: whatever the
 * settings of a repository name, no command, hook, watcher or transport is run. Nothing that is
 * asked of it looks at the files of the checkout, so there is no filter to run either.
 */
final class Git {

  /** A repository without a checkout may be one that a commit holds as ordinary files. */
  private static final List<String> OPTIONS =
      List.of(
          "--no-pager",
          "-c",
          "safe.bareRepository=explicit",
          "-c",
          "protocol.allow=never",
          "-c",
          "core.fsmonitor=false",
          "-c",
          "core.hooksPath=/dev/null");

  /** Nothing is fetched, replaced, locked or asked of a person, and reasons are in English. */
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "GIT_NO_LAZY_FETCH", "1",
          "GIT_ALLOW_PROTOCOL", "",
          "GIT_NO_REPLACE_OBJECTS", "1",
          "GIT_OPTIONAL_LOCKS", "0",
          "GIT_TERMINAL_PROMPT", "0",
          "LC_ALL", "C");

  /** What would lead to another repository than the one in which the directory is. */
  private static final Set<String> LEADING_ASTRAY =
      Set.of(
          "GIT_DIR",
          "GIT_WORK_TREE",
          "GIT_COMMON_DIR",
          "GIT_INDEX_FILE",
          "GIT_OBJECT_DIRECTORY",
          "GIT_ALTERNATE_OBJECT_DIRECTORIES",
          "GIT_NAMESPACE",
          "GIT_SHALLOW_FILE",
          "GIT_GRAFT_FILE",
          "GIT_PREFIX");

  private final Path directory;

  Git(Path directory) {
    this.directory = directory;
  }

  /**
   * What a command left behind.
   *
   * @param printed a character for each byte
   * @param reason what it said of a failure, in one line
   */
  record Answer(boolean succeeded, String printed, String reason) {

    /** Answers what was printed, without the last end of line; empty after a failure. */
    Optional<String> line() {
      return succeeded ? Optional.of(utf8(printed).strip()) : Optional.empty();
    }

    /** Answers the parts, each ended by a zero byte. */
    List<String> parts() {
      return printed.isEmpty() ? List.of() : List.of(printed.split("\0"));
    }

    private static String utf8(String bytes) {
      return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
  }

  Answer ask(String... arguments) {
    try {
      Process process = start(Redirect.PIPE, arguments);
      process.getOutputStream().close();
      CompletableFuture<String> said =
          CompletableFuture.supplyAsync(
              () -> read(process.getErrorStream(), StandardCharsets.UTF_8));
      String printed = read(process.getInputStream(), StandardCharsets.ISO_8859_1);
      return new Answer(process.waitFor() == 0, printed, reason(said.join()));
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
    Process process = start(Redirect.DISCARD, arguments);
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

  private Process start(Redirect errors, String... arguments) throws IOException {
    String path = System.getenv().getOrDefault("PATH", "");
    List<String> command = new ArrayList<>();
    command.add(GitProgram.find(path, directory).orElseThrow(Git::absent).toString());
    command.addAll(OPTIONS);
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toAbsolutePath().toFile())
            .redirectError(errors);
    builder.environment().keySet().removeAll(LEADING_ASTRAY);
    builder.environment().putAll(ENVIRONMENT);
    return builder.start();
  }

  private static String read(InputStream printed, Charset charset) {
    try (printed) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      printed.transferTo(bytes);
      return bytes.toString(charset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first line says what is wrong; what follows are hints on how to change one's settings. */
  private static String reason(String said) {
    return said.lines()
        .filter(line -> line.startsWith("fatal: ") || line.startsWith("error: "))
        .map(line -> line.substring(line.indexOf(' ') + 1))
        .findFirst()
        .orElse("");
  }

  private static GitException absent() {
    return new GitException("`git` is not on the PATH, and what changed is asked of it");
  }

  private static GitException interrupted() {
    Thread.currentThread().interrupt();
    return new GitException("interrupted");
  }
}
