package org.lexloci;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lexloci.descriptor.DescriptorReader;
import org.lexloci.source.Document;
import org.lexloci.source.DocumentReader;
import org.lexloci.source.Envelope;
import org.lexloci.source.FileFinder;
import org.lexloci.source.InputFile;
import org.lexloci.source.Problem;
import org.lexloci.source.ReadFile;
import org.lexloci.source.Shown;

/**
 * What was read from the files that a command line means.
 *
 * @param shown the arguments, for a message about all of them
 * @param count how many files were read
 * @param skipped files that were passed over
 */
public record FilesRead(
    String shown,
    int count,
    List<Document> documents,
    List<Problem> problems,
    List<Problem> warnings,
    List<String> skipped) {

  /** Nothing was read, because nothing had to be. */
  public static final FilesRead NONE =
      new FilesRead("command line", 0, List.of(), List.of(), List.of(), List.of());

  /** Adds the warnings about other files. */
  FilesRead warnedBy(FilesRead others) {
    return new FilesRead(
        shown,
        count,
        documents,
        problems,
        Stream.concat(warnings.stream(), others.warnings.stream()).toList(),
        skipped);
  }

  /**
   * Reads every file that arguments mean. A named file has to hold a document of ours; a file that
   * a walk came across need not.
   */
  public static FilesRead read(List<String> arguments, FileFinder finder, DocumentReader reader) {
    FileFinder.Found found = finder.find(arguments);
    List<Document> documents = new ArrayList<>();
    List<Problem> problems = new ArrayList<>(found.problems());
    List<String> skipped = new ArrayList<>(found.skipped());
    List<String> named = arguments.stream().map(Shown::full).toList();
    for (InputFile file : found.files()) {
      ReadFile reading = reader.read(file);
      problems.addAll(reading.problems());
      List<Document> ours = reading.documents().stream().filter(DescriptorReader::claims).toList();
      documents.addAll(ours);
      if (ours.isEmpty() && reading.problems().isEmpty()) {
        if (named.contains(file.shown()) || file.isStandardInput()) {
          problems.add(
              new Problem(
                  reading.documents().get(0).root().at(),
                  "no descriptor: expected `apiVersion: " + Envelope.API_VERSION + "`"));
        } else {
          skipped.add(file.shown());
        }
      }
    }
    return new FilesRead(
        String.join(" ", arguments),
        found.files().size(),
        documents,
        problems,
        found.warnings(),
        skipped);
  }
}
