package org.lexloci.cli.gate;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lexloci.git.Snapshot;
import org.lexloci.input.GroupedMessages;
import org.lexloci.input.InputDocuments;
import org.lexloci.source.Document;
import org.lexloci.source.InputFile;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.Problem;
import org.lexloci.source.SafeText;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.file.Checkout;
import org.lexloci.source.file.FileFinder;
import org.lexloci.source.reader.DocumentReader;

/**
 * What a change brings to a directory that is walked and the walk passes over, though what deploys
 * the directory may not: directories of tools, what the configuration leaves out, submodules that
 * are not there, and documents under names that end in another way.
 */
final class UncheckedFiles {

  private static final String SAID = "changed, and not read: ";

  private final Snapshot then;
  private final Checkout now;
  private final DocumentReader reader;
  private final Set<Path> read;

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
    this.read =
        files.byAgreement().stream()
            .flatMap(part -> part.files().stream())
            .map(file -> Checkout.real(file.path()))
            .collect(Collectors.toSet());
  }

  /** Reports what a walk passed over of what is asked about, one message for each reason. */
  List<Problem> below(List<String> asked) {
    Map<String, List<Problem>> alike = new TreeMap<>();
    for (String argument : asked) {
      Path directory = real(argument);
      for (Path file : then.brought()) {
        if (file.startsWith(directory) && !file.equals(directory)) {
          why(directory.relativize(file), file).ifPresent(w -> tell(argument, file, w, alike));
        }
      }
      for (Path submodule : then.broughtSubmodules()) {
        if (submodule.startsWith(directory) && isEmpty(submodule)) {
          tell(argument, submodule, "it is a submodule that is not checked out", alike);
        }
      }
    }
    return alike.values().stream().flatMap(of -> GroupedMessages.warning(of).stream()).toList();
  }

  private void tell(String asked, Path file, String why, Map<String, List<Problem>> alike) {
    String inside = real(asked).relativize(file).toString().replace('\\', '/');
    String above = asked.equals(".") ? "" : asked;
    String shown = above + (above.isEmpty() || inside.isEmpty() ? "" : "/") + inside;
    alike
        .computeIfAbsent(why, k -> new ArrayList<>())
        .add(Problem.whole(SafeText.full(shown), SAID + why));
  }

  private Optional<String> why(Path inside, Path file) {
    boolean taken = FileFinder.takes(file.getFileName().toString());
    if (taken && isOfTool(inside)) {
      return Optional.of("it is in a directory that a tool keeps");
    }
    if (taken) {
      return read.contains(file) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          ? Optional.empty()
          : Optional.of("the configuration leaves it out");
    }
    return holdsDocument(file)
        ? Optional.of("a walk takes no name that ends so, and it holds a document")
        : Optional.empty();
  }

  private boolean holdsDocument(Path file) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && reader.readAny(new InputFile(SafeText.full(file.toString()), file)).documents().stream()
            .map(Document::root)
            .anyMatch(UncheckedFiles::isDocument);
  }

  private static boolean isDocument(Node node) {
    return node instanceof SequenceNode list
        ? list.items().stream().anyMatch(UncheckedFiles::isDocument)
        : node instanceof MappingNode root
            && root.get("apiVersion").isPresent()
            && root.get("kind").isPresent();
  }

  private static boolean isEmpty(Path directory) {
    try (DirectoryStream<Path> held = Files.newDirectoryStream(directory)) {
      return !held.iterator().hasNext();
    } catch (IOException e) {
      return true;
    }
  }

  private static boolean isOfTool(Path file) {
    for (Path part : file) {
      if (!FileFinder.enters(part.toString())) {
        return true;
      }
    }
    return false;
  }

  private Path real(String asked) {
    return Checkout.real(now.resolve(asked));
  }
}
