package org.lexloci.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A directory for each engine on Node, with the modules that npm finds and those that ask it.
 *
 * @param project the directory of this project
 */
record NodeModules(Path project) {

  private static final List<String> INSTALL =
      List.of("npm", "install", "--ignore-scripts", "--legacy-peer-deps", "--no-save");

  /** Answers the command that starts the process of an engine. */
  List<String> command(Engine engine, Path work)
      throws IOException, InterruptedException, Fetch.Missing {
    Path own = Files.createDirectories(work.resolve(engine.name()));
    Stream<String> rest =
        Stream.of("--no-audit", "--no-fund", "--prefix", own.toString(), engine.npmPackage());
    Fetch.by("npm", Stream.concat(INSTALL.stream(), rest).toList(), own);
    try (Stream<Path> scripts = Files.list(project.resolve("src/peers/js"))) {
      for (Path script : scripts.toList()) {
        Files.copy(script, own.resolve(script.getFileName()));
      }
    }
    Path driver = own.resolve("process.js");
    return List.of(
        "node", driver.toString(), own.resolve(engine.module()).toString(), work.toString());
  }
}
