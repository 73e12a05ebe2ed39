package org.lexloci.input;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lexloci.descriptor.DescriptorReader;
import org.lexloci.manifest.Manifests;
import org.lexloci.manifest.kind.ManifestKind;
import org.lexloci.manifest.program.ModelPrograms;
import org.lexloci.source.Document;
import org.lexloci.source.FileDocuments;
import org.lexloci.source.InputFile;
import org.lexloci.source.Problem;
import org.lexloci.source.reader.FileFormat;

/**
 * Skips programs, and unknown files whose names start with a dot, in directories if they start no
 * model: a product that they name is mostly one that they call.
 */
public final class StartingFiles {

  private @Nullable ModelPrograms modelPrograms;

  /** Keeps the documents of a file that may start a model. */
  FileDocuments of(InputFile file, FileDocuments read) {
    boolean dotted = isDotted(file);
    if (dotted && read.trouble() == FileDocuments.Trouble.UNRELATED) {
      boolean started =
          read.text().filter(t -> isStarting(new Document(file.shown(), t))).isPresent();
      return started ? read : skip(file);
    }
    List<Document> left =
        read.documents().stream()
            .filter(
                d -> isProgram(d) ? modelPrograms().inPart(d) : !isIdle(d, dotted) || isStarting(d))
            .toList();
    if (left.size() == read.documents().size()) {
      return read;
    }
    return left.isEmpty()
        ? skip(file)
        : new FileDocuments(left, read.problems(), read.trouble(), read.text());
  }

  private static FileDocuments skip(InputFile file) {
    Problem why = Problem.whole(file.shown(), SkipReasons.STARTS_NOTHING);
    return new FileDocuments(
        List.of(), List.of(why), FileDocuments.Trouble.EMPTY, Optional.empty());
  }

  private static boolean isProgram(Document document) {
    return Manifests.kind(document).equals(Optional.of(ManifestKind.PROGRAM))
        && !FileFormat.isSettings(document);
  }

  private static boolean isIdle(Document document, boolean dotted) {
    return dotted
        && Manifests.kind(document).isEmpty()
        && !DescriptorReader.claims(document)
        && DescriptorReader.misplaced(document).isEmpty();
  }

  private boolean isStarting(Document document) {
    return modelPrograms().in(document);
  }

  private synchronized ModelPrograms modelPrograms() {
    ModelPrograms known = modelPrograms;
    if (known == null) {
      known = ModelPrograms.load();
      modelPrograms = known;
    }
    return known;
  }

  private static boolean isDotted(InputFile file) {
    Path tree = file.tree();
    Path path = file.path();
    if (!path.startsWith(tree)) {
      return false;
    }
    for (Path part : tree.relativize(path)) {
      if (part.toString().startsWith(".") && !part.toString().equals("..")) {
        return true;
      }
    }
    return false;
  }
}
