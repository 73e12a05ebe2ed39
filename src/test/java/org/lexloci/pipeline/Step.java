package org.lexloci.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one step of a pipeline left behind.
 *
 * @param printed on both streams
 */
record Step(int exit, String printed) {

  /** Runs a script as runners do: by bash, in a directory, with nothing but these variables. */
  static Step run(String script, Path directory, Map<String, String> variables) {
    Map<String, String> environment = new LinkedHashMap<>(variables);
    environment.putIfAbsent("PATH", System.getenv("PATH"));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("LEXLOCI_ARCHIVE", "off");
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script))
            .directory(directory.toFile())
            .redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Step(process.waitFor(), printed);
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
