package org.lexloci.peers;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What a process of an engine told.
 *
 * @param told values by their names
 * @param first seconds from its start to its first line
 * @param whole seconds from its start to its end
 */
record EngineRun(Map<String, String> told, double first, double whole) {

  private static final int DISAGREED = 3;
  private static final long MINUTES = 5;

  /** A process that did not come to its end. */
  static final class Failed extends Exception {

    private static final long serialVersionUID = 1;

    Failed(String why) {
      super(why);
    }
  }

  /** Starts a process and waits for its end. */
  static EngineRun of(Engine engine, List<String> command, String... job)
      throws IOException, InterruptedException, Failed {
    List<String> whole = new ArrayList<>(command);
    whole.addAll(List.of(job));
    Path errors = Files.createTempFile("lexloci-peers", ".txt");
    try {
      long start = System.nanoTime();
      Process process = new ProcessBuilder(whole).redirectError(errors.toFile()).start();
      process.onExit().orTimeout(MINUTES, TimeUnit.MINUTES).exceptionally(late -> end(process));
      Map<String, String> told = new LinkedHashMap<>();
      double first = 0;
      try (BufferedReader lines = process.inputReader()) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          first = first == 0 ? since(start) : first;
          int space = line.indexOf(' ');
          told.put(line.substring(0, Math.max(0, space)), line.substring(space + 1));
        }
      }
      int code = process.waitFor();
      if (code == DISAGREED) {
        throw new IllegalStateException(
            engine.title() + " says otherwise than plain Java of " + told.get("disagrees"));
      }
      if (code != 0) {
        throw new Failed(cause(Files.readAllLines(errors)));
      }
      return new EngineRun(told, first, since(start));
    } finally {
      Files.delete(errors);
    }
  }

  private static Process end(Process process) {
    process.destroyForcibly();
    return process;
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  /** The last cause says most; Node shows a line of the source first. */
  private static String cause(List<String> errors) {
    String cause = errors.isEmpty() ? "stopped after minutes" : errors.get(0);
    for (String line : errors) {
      boolean named = line.startsWith("Caused by: ") || line.startsWith("Error: ");
      cause = named ? line.substring(line.indexOf(": ") + 2) : cause;
    }
    return cause;
  }
}
