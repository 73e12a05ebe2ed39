package org.lexloci.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lexloci.descriptor.DescriptorReader;
import org.lexloci.source.Document;
import org.lexloci.source.FileDocuments;
import org.lexloci.source.InputFile;
import org.lexloci.source.Limits;
import org.lexloci.source.Problem;
import org.lexloci.source.reader.DocumentReader;
import org.lexloci.source.reader.ObjectLines;

/**
 * Deployments from standard input, one on each line, read in parts of a bounded size. Every line
 * holds a deployment and stands for itself.
 */
public final class DescriptorStream {

  private static final int LIMIT = (int) Limits.DEFAULT.bytes();

  private static final String RECORD =
      "what is put on record here counts for no other line; name a file of it by `--records`";

  /** Lines of a part, enough to be worth starting threads. */
  private static final int LINES = 1024;

  /** Bytes after which a part ends, however few lines it has. */
  private static final int BYTES = 4 << 20;

  private final ObjectLines lines;
  private final ParallelMap<ObjectLines.Line, FileDocuments> sideBySide;

  public DescriptorStream(InputStream in, DocumentReader reader) {
    this.lines = new ObjectLines(in, LIMIT);
    this.sideBySide =
        new ParallelMap<>(
            () ->
                line -> reader.line(InputFile.STANDARD_INPUT.shown(), line.number(), line.bytes()),
            ParallelMap.threads(LINES),
            "lines read");
  }

  /** Tells whether arguments name standard input, and that is such a stream. */
  public static boolean isMeant(List<String> arguments, InputStream in) {
    try {
      return arguments.equals(List.of(InputFile.STANDARD_INPUT.path().toString()))
          && ObjectLines.areIn(in, LIMIT);
    } catch (IOException e) {
      // Whoever reads it next meets the same and tells it.
      return false;
    }
  }

  /** Reads the next part; empty at the end. */
  public Optional<InputDocuments> next() {
    return next(LINES, BYTES);
  }

  /** Reads all that is left. */
  public InputDocuments rest() {
    return next(Integer.MAX_VALUE, Long.MAX_VALUE).orElse(InputDocuments.NONE);
  }

  private Optional<InputDocuments> next(int mostLines, long mostBytes) {
    List<ObjectLines.Line> part = new ArrayList<>();
    long bytes = 0;
    try {
      for (Optional<ObjectLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
        part.add(line.get());
        bytes += line.get().bytes().length;
        if (part.size() == mostLines || bytes >= mostBytes) {
          break;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return part.isEmpty() ? Optional.empty() : Optional.of(read(part));
  }

  private InputDocuments read(List<ObjectLines.Line> part) {
    List<Document> documents = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (FileDocuments line : sideBySide.of(part, Progress.NONE)) {
      problems.addAll(line.problems());
      line.documents().forEach(document -> sort(document, documents, problems));
    }
    return InputDocuments.of(
        InputFile.STANDARD_INPUT.path().toString(),
        Set.of(InputFile.STANDARD_INPUT.shown()),
        documents,
        problems,
        List.of(InputFile.STANDARD_INPUT));
  }

  private static void sort(Document document, List<Document> ours, List<Problem> problems) {
    if (!DescriptorReader.claims(document)) {
      problems.add(new Problem(document.root().at(), InputDocuments.NO_DESCRIPTOR));
    } else if (DescriptorReader.records(document)) {
      problems.add(new Problem(document.root().at(), RECORD));
    } else {
      ours.add(document);
    }
  }
}
