package org.lexloci.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A tool that fetches an engine. */
final class Fetch {

  private static final long MINUTES = 10;

  /** An engine that cannot take part, and why. */
  static final class Missing extends Exception {

    private static final long serialVersionUID = 1;

    Missing(String why) {
      super(why);
    }
  }

  private Fetch() {}

  /** Runs it to its end. */
  static void by(String tool, List<String> command, Path directory)
      throws IOException, InterruptedException, Missing {
    Path log = directory.resolve("log");
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
    } catch (IOException e) {
      throw new Missing(tool + " does not start");
    }
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroy();
      throw new Missing(tool + " does not end");
    }
    if (process.exitValue() != 0) {
      throw new Missing(
          tool
              + " does not find it: "
              + Files.readAllLines(log).stream().findFirst().orElse("it says nothing"));
    }
  }
}
