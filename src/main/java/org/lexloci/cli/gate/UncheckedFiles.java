package org.lexloci.cli.gate;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lexloci.git.Snapshot;
import org.lexloci.input.FilesReader;
import org.lexloci.input.InputDocuments;
import org.lexloci.input.StartingFiles;
import org.lexloci.input.UnwalkedFile;
import org.lexloci.manifest.Manifests;
import org.lexloci.manifest.kind.ManifestKind;
import org.lexloci.source.Document;
import org.lexloci.source.InputFile;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.SourceText;
import org.lexloci.source.TreePaths;
import org.lexloci.source.file.Checkout;
import org.lexloci.source.file.PathText;
import org.lexloci.source.reader.DocumentReader;
import org.lexloci.source.reader.FileFormat;

/**
 * What a change brings to a directory that is walked and the walk passes over, though what deploys
 * the directory may not: directories of tools and of others, what the configuration leaves out,
 * submodules that are not there, and documents under names that end in another way.
 */
final class UncheckedFiles {

  private final Snapshot then;
  private final Checkout now;
  private final DocumentReader reader;
  private final InputDocuments files;
  private final Set<Path> read;
  private final StartingFiles starting = new StartingFiles();

  /**
   * Prepares to look.
   *
   * @param then the files before the change
   * @param now the files after it
   * @param files that were read
   */
  UncheckedFiles(Snapshot then, Checkout now, DocumentReader reader, InputDocuments files) {
    this.then = then;
    this.now = now;
    this.reader = reader;
    this.files = files;
    this.read =
        files.byAgreement().stream()
            .flatMap(part -> part.files().stream())
            .map(file -> Checkout.real(file.path()))
            .collect(Collectors.toSet());
  }

  /** Adds what a walk passed over of what is asked about. */
  InputDocuments below(List<String> asked) {
    List<UnwalkedFile> found = new ArrayList<>();
    for (String argument : asked) {
      Path directory = real(argument);
      for (Path file : then.brought()) {
        if (file.startsWith(directory) && !file.equals(directory) && isFile(file)) {
          look(new InputFile(shown(argument, directory, file), file, directory))
              .ifPresent(found::add);
        }
      }
      for (Path submodule : then.broughtSubmodules()) {
        if (submodule.startsWith(directory) && isEmpty(submodule)) {
          String why = "it is a submodule that is not checked out";
          found.add(new UnwalkedFile(shown(argument, directory, submodule), why, List.of()));
        }
      }
    }
    return files.withUnwalked(found);
  }

  private static String shown(String asked, Path directory, Path file) {
    String inside = PathText.slashed(directory.relativize(file));
    String above = asked.equals(".") ? "" : asked;
    return above + (above.isEmpty() || inside.isEmpty() ? "" : "/") + inside;
  }

  private Optional<UnwalkedFile> look(InputFile file) {
    Path inside = file.tree().relativize(file.path());
    boolean taken = FileFormat.isTaken(file.path().getFileName().toString());
    if (taken && read.contains(file.path())) {
      return Optional.empty();
    }
    if (taken && isWithin(inside, FileFormat::isOfTool)) {
      return Optional.of(unwalked(file, "it is in a directory that a tool keeps"));
    }
    if (taken && isWithin(inside, FileFormat::isOfOthers)) {
      return Optional.of(unwalked(file, "it is in a directory of what others wrote"));
    }
    if (taken) {
      String why = "the configuration leaves it out";
      return Optional.of(new UnwalkedFile(file.shown(), why, List.of()));
    }
    String why = "a walk takes no name that ends so, and it holds a document";
    return Optional.of(unwalked(file, why))
        .filter(f -> f.documents().stream().anyMatch(UncheckedFiles::mayDeploy));
  }

  private UnwalkedFile unwalked(InputFile file, String why) {
    return new UnwalkedFile(file.shown(), why, FilesReader.documents(file, reader, starting));
  }

  private static boolean mayDeploy(Document document) {
    return isDocument(document.root())
        || !(document.root() instanceof SourceText)
            && Manifests.kind(document).filter(UncheckedFiles::mayDeploy).isPresent();
  }

  private static boolean mayDeploy(ManifestKind kind) {
    return kind.deploys() || kind.instead().isEmpty();
  }

  private static boolean isFile(Path file) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean isDocument(Node node) {
    return node instanceof SequenceNode list
        ? list.items().stream().anyMatch(UncheckedFiles::isDocument)
        : node instanceof MappingNode root && TreePaths.has(root, "apiVersion", "kind");
  }

  private static boolean isEmpty(Path directory) {
    try (DirectoryStream<Path> held = Files.newDirectoryStream(directory)) {
      return !held.iterator().hasNext();
    } catch (IOException e) {
      return true;
    }
  }

  private static boolean isWithin(Path file, Predicate<String> directory) {
    for (Path part : file) {
      if (directory.test(part.toString())) {
        return true;
      }
    }
    return false;
  }

  private Path real(String asked) {
    return Checkout.real(now.resolve(asked));
  }
}
