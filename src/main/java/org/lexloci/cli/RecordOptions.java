package org.lexloci.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lexloci.FilesRead;
import org.lexloci.source.DocumentReader;
import org.lexloci.source.FileFinder;
import picocli.CommandLine.Option;

/** What is on record besides the public record and the descriptors themselves. */
final class RecordOptions {

  @Option(
      names = "--records",
      paramLabel = "PATH",
      description =
          "files or directories with products, consents, capability statements and events;"
              + " may be given several times")
  private List<String> paths = new ArrayList<>();

  FilesRead read(DocumentReader reader, Path directory) {
    return paths.isEmpty()
        ? FilesRead.NONE
        : FilesRead.records(paths, new FileFinder(directory), reader);
  }
}
