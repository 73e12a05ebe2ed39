package org.lexloci.input;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.lexloci.source.file.Removal;

/**
 * Runs a program that fills in charts or joins overlays, from the directories of {@code PATH}: with
 * nothing of the environment, no plug-ins, no network as far as the program lets itself be told,
 * and not for ever.
 */
final class RenderTool {

  private static final long SECONDS = 60;

  /** How often the size of the output is checked, in milliseconds. */
  private static final long LOOK = 50;

  /** How many bytes a program may print. */
  private static final int MOST = 16 << 20;

  /** A proxy at which nothing listens. */
  private static final String NOWHERE = "http://127.0.0.1:9";

  private final List<Path> directories = new ArrayList<>();
  private final Set<Path> checked;

  /**
   * Takes the directories of the path, except those in what is checked, and those that depend on
   * where somebody stands.
   *
   * @param checked directories of what is checked, absolute
   */
  RenderTool(Map<String, String> environment, Set<Path> checked) {
    this.checked = checked;
    for (String name : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
      try {
        Path directory = Path.of(name);
        if (directory.isAbsolute() && checked.stream().noneMatch(tree -> isIn(directory, tree))) {
          directories.add(directory);
        }
      } catch (InvalidPathException e) {
        // No directory, so nothing is in it.
      }
    }
  }

  private static boolean isIn(Path place, Path tree) {
    return place.normalize().startsWith(tree) || real(place).startsWith(real(tree));
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path;
    }
  }

  /**
   * The output of a program.
   *
   * @param complaint why there is nothing; empty where there is
   */
  record Printed(byte[] bytes, Optional<String> complaint) {

    static Printed not(String why) {
      return new Printed(new byte[0], Optional.of(why));
    }
  }

  /** Finds a program. */
  Optional<Path> find(String name) {
    return directories.stream()
        .map(directory -> directory.resolve(name))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .filter(file -> checked.stream().noneMatch(tree -> isIn(file, tree)))
        .findFirst();
  }

  Printed run(Path program, Path directory, List<String> arguments) {
    try {
      try (Removal home = new Removal(Files.createTempDirectory("lexloci"))) {
        return run(program, directory, arguments, home.path());
      }
    } catch (IOException e) {
      return Printed.not("cannot be run");
    }
  }

  private Printed run(Path program, Path directory, List<String> arguments, Path home)
      throws IOException {
    Path printed = home.resolve("printed");
    Path said = home.resolve("said");
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectInput(Redirect.from(Files.createFile(home.resolve("nothing")).toFile()))
            .redirectOutput(printed.toFile())
            .redirectError(said.toFile());
    Map<String, String> variables = builder.environment();
    variables.clear();
    variables.put(
        "PATH",
        directories.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    for (String place :
        List.of(
            "HOME",
            "XDG_CONFIG_HOME",
            "XDG_CACHE_HOME",
            "XDG_DATA_HOME",
            "HELM_PLUGINS",
            "KUSTOMIZE_PLUGIN_HOME")) {
      variables.put(place, home.toString());
    }
    for (String proxy : List.of("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")) {
      variables.put(proxy, NOWHERE);
      variables.put(proxy.toLowerCase(Locale.ROOT), NOWHERE);
    }
    variables.put("GIT_ALLOW_PROTOCOL", "");
    variables.put("KUBECONFIG", home.resolve("none").toString());
    Process process = builder.start();
    try {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
      boolean ended = false;
      while (!ended && System.nanoTime() < end && Math.max(size(printed), size(said)) <= MOST) {
        ended = process.waitFor(LOOK, TimeUnit.MILLISECONDS);
      }
      if (Math.max(size(printed), size(said)) > MOST) {
        return Printed.not("printed more than is read");
      }
      if (!ended) {
        return Printed.not("took longer than " + SECONDS + " s");
      }
      return process.exitValue() == 0
          ? new Printed(Files.readAllBytes(printed), Optional.empty())
          : Printed.not("failed: " + firstLine(said));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Printed.not("was interrupted");
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private static long size(Path file) throws IOException {
    return Files.exists(file) ? Files.size(file) : 0;
  }

  private static String firstLine(Path said) throws IOException {
    byte[] start;
    try (var in = Files.newInputStream(said)) {
      start = in.readNBytes(400);
    }
    return new String(start, StandardCharsets.UTF_8).lines().findFirst().orElse("nothing was said");
  }
}
