package org.lexloci.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A git repository for one test. */
public record TestRepository(Path directory) {

  /** Makes it one, with a first branch {@code main}. */
  public TestRepository initialised() {
    git("init", "-q", "-b", "main");
    return this;
  }

  /** Writes a file. */
  public TestRepository write(String name, String text) {
    try {
      Path file = directory.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Commits everything there is. */
  public TestRepository commit(String message) {
    git("add", "-A");
    git("commit", "-q", "--allow-empty", "-m", message);
    return this;
  }

  /** Runs {@code git} and answers what it prints, on both streams. */
  public String git(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "git",
                "-c",
                "user.name=Test",
                "-c",
                "user.email=test@example.com",
                "-c",
                "commit.gpgsign=false",
                "-c",
                "protocol.file.allow=always"));
    command.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .start();
      process.getOutputStream().close();
      String printed =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (process.waitFor() != 0) {
        throw new AssertionError(command + ": " + printed);
      }
      return printed;
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
