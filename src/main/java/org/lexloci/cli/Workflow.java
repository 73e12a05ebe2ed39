package org.lexloci.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lexloci.source.packed.Resources;

/**
 * A job for a build server that a repository is set up for.
 *
 * @param sign what shows that the repository is set up for it
 * @param file where it goes
 * @param template the resource that holds it; {@code -} where there is none
 * @param next what is still to be done by hand; the name of a server for which there is no job
 */
record Workflow(String sign, String file, String template, String next) {

  private static final String DIRECTORY = "ci/";

  /** Lists those of the build servers that a directory shows signs of. */
  static List<Workflow> in(Path directory) {
    return Resources.lines(Workflow.class, DIRECTORY + "servers.txt").stream()
        .map(line -> line.split(" \\| ", 4))
        .filter(server -> Files.exists(directory.resolve(server[0])))
        .map(server -> new Workflow(server[0], server[1], server[2], server[3]))
        .toList();
  }

  /** Tells whether there is a job to write. */
  boolean isWritten() {
    return !template.equals("-");
  }

  /** Answers the text of the job. */
  byte[] text() {
    return Resources.bytes(Workflow.class, DIRECTORY + template);
  }
}
