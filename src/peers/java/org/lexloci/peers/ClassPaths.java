package org.lexloci.peers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/**
 * A class path for each engine, as their dependencies do not fit together. Maven is asked for one
 * after the other, so that one that cannot be had keeps no other from running.
 *
 * @param maven the command
 * @param repository the directory in which Maven keeps what it has fetched
 * @param project the directory of this project
 * @param jackson the version of Jackson with which every engine's descriptors are read
 */
record ClassPaths(String maven, String repository, Path project, String jackson) {

  private static final String GOAL =
      "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath";

  /** Answers the class path of an engine, with the class that asks it. */
  String of(Engine engine, Path work) throws IOException, InterruptedException, Fetch.Missing {
    Path classes = project.resolve("target/test-classes");
    if (engine == Engine.LEXLOCI) {
      return classes + File.pathSeparator + project.resolve("target/lexloci/lib") + "/*";
    }
    Path own = Files.createDirectories(work.resolve(engine.name()));
    String path = classes + File.pathSeparator + own + File.pathSeparator + resolved(engine, own);
    if (engine.foreign()) {
      compile(engine, own, path);
    }
    return path;
  }

  private String resolved(Engine engine, Path own)
      throws IOException, InterruptedException, Fetch.Missing {
    Path pom = own.resolve("pom.xml");
    Path path = own.resolve("class-path");
    Files.writeString(pom, engine.project(jackson));
    List<String> command = new ArrayList<>(List.of(maven, "-q", "-B", "-f", pom.toString()));
    command.addAll(List.of("-Dmaven.repo.local=" + repository, "-Dmdep.outputFile=" + path, GOAL));
    Fetch.by("Maven", command, own);
    return Files.readString(path).strip();
  }

  private void compile(Engine engine, Path own, String path) throws Fetch.Missing {
    Path source = project.resolve("src/peers/java").resolve(engine.source());
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-nowarn",
                "-proc:none",
                "-cp",
                path,
                "-d",
                own.toString(),
                source.toString());
    if (failed != 0) {
      throw new Fetch.Missing("its class does not compile");
    }
  }
}
