package org.lexloci.input;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.lexloci.source.Removal;

/**
 * Runs a program that fills in charts or joins overlays, from the directories of {@code PATH}: with
 * nothing of the environment, no plug-ins, no network as far as the program lets itself be told,
 * and not for ever.
 */
final class RenderTool {

  private static final long SECONDS = 60;

  /** As much as a file may have that is read. */
  private static final int MOST = 16 << 20;

  /** Where nothing listens. */
  private static final String NOWHERE = "http://127.0.0.1:9";

  private final Map<String, String> environment;

  RenderTool(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * What a program left behind.
   *
   * @param complaint why there is nothing; empty where there is
   */
  record Printed(byte[] bytes, String complaint) {}

  /** Finds a program. */
  Optional<Path> find(String name) {
    for (String directory :
        environment.getOrDefault("PATH", "").split(java.io.File.pathSeparator)) {
      try {
        Path file = Path.of(directory).resolve(name);
        if (!directory.isEmpty() && Files.isRegularFile(file) && Files.isExecutable(file)) {
          return Optional.of(file.toAbsolutePath());
        }
      } catch (InvalidPathException e) {
        // No directory, so nothing is in it.
      }
    }
    return Optional.empty();
  }

  /** Runs a program in a directory. */
  Printed run(Path program, Path directory, List<String> arguments) {
    try {
      try (Removal home = new Removal(Files.createTempDirectory("lexloci"))) {
        return run(program, directory, arguments, home.path());
      }
    } catch (IOException e) {
      return new Printed(new byte[0], "cannot be run");
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
    variables.put("PATH", environment.getOrDefault("PATH", ""));
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
      variables.put(proxy.toLowerCase(java.util.Locale.ROOT), NOWHERE);
    }
    variables.put("GIT_ALLOW_PROTOCOL", "");
    variables.put("KUBECONFIG", home.resolve("none").toString());
    Process process = builder.start();
    try {
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        return new Printed(new byte[0], "took longer than " + SECONDS + " s");
      }
      if (process.exitValue() != 0) {
        return new Printed(new byte[0], "failed: " + firstLine(said));
      }
      return Files.size(printed) > MOST
          ? new Printed(new byte[0], "printed more than is read")
          : new Printed(Files.readAllBytes(printed), "");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Printed(new byte[0], "was interrupted");
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private static String firstLine(Path said) throws IOException {
    byte[] start;
    try (var in = Files.newInputStream(said)) {
      start = in.readNBytes(400);
    }
    return new String(start, StandardCharsets.UTF_8).lines().findFirst().orElse("nothing was said");
  }
}
