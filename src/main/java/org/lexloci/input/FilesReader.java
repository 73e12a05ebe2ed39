package org.lexloci.input;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lexloci.descriptor.DescriptorReader;
import org.lexloci.manifest.module.FileTexts;
import org.lexloci.source.Document;
import org.lexloci.source.FileDocuments;
import org.lexloci.source.InputFile;
import org.lexloci.source.Oddity;
import org.lexloci.source.Problem;
import org.lexloci.source.SafeText;
import org.lexloci.source.file.Checkout;
import org.lexloci.source.file.FileFinder;
import org.lexloci.source.file.Globs;
import org.lexloci.source.reader.DocumentReader;

/** Reads the files that a command line names, and sorts what they hold. */
public final class FilesReader {

  private final List<String> arguments;
  private final Set<String> named;
  private final List<Document> documents = new ArrayList<>();
  private final List<Document> foreign = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();
  private final List<Problem> skipped = new ArrayList<>();
  private final List<InputFile> taken = new ArrayList<>();

  private FilesReader(List<String> arguments) {
    this.arguments = arguments;
    this.named = namesOf(arguments);
  }

  private static Set<String> namesOf(List<String> arguments) {
    Set<String> named = new HashSet<>(arguments.stream().map(SafeText::full).toList());
    named.add(InputFile.STANDARD_INPUT.shown());
    return named;
  }

  private static FileDocuments read(
      InputFile file, DocumentReader reader, StartingFiles starting, Set<String> named) {
    FileDocuments read = reader.readAny(file);
    return named.contains(file.shown()) ? read : starting.of(file, read);
  }

  /** Lists the documents of a file that no walk takes, and the text of a broken one. */
  public static List<Document> documents(
      InputFile file, DocumentReader reader, StartingFiles starting) {
    FileDocuments read = read(file, reader, starting, Set.of());
    List<Document> documents = new ArrayList<>(read.documents());
    read.text().ifPresent(text -> documents.add(new Document(file.shown(), text)));
    return documents;
  }

  /** Reads files of records, none that is new: one that is named has to hold a document of ours. */
  public static InputDocuments records(
      List<String> arguments, Checkout checkout, DocumentReader reader) {
    List<String> old = checkout.old(arguments);
    if (old.isEmpty()) {
      return InputDocuments.NONE;
    }
    InputDocuments read = read(old, new FileFinder(checkout, Globs.all()), reader);
    Set<String> ours = new HashSet<>();
    read.documents().forEach(document -> ours.add(document.file()));
    List<Problem> problems = new ArrayList<>(read.problems());
    for (Document document : read.foreign()) {
      Optional<String> elsewhere = DescriptorReader.elsewhere(document);
      boolean alone = ours.add(document.file()) && read.named().contains(document.file());
      if (elsewhere.equals(Optional.of("Waiver"))) {
        problems.add(
            new Problem(
                document.root().at(),
                "a waiver is no record; expected in a file that `--waivers` names"));
      } else if (alone) {
        problems.add(new Problem(document.root().at(), InputDocuments.NO_DESCRIPTOR));
      }
    }
    return read.copy(
        read.documents(),
        List.of(),
        problems,
        read.warnings(),
        read.skipped(),
        read.files(),
        read.behind());
  }

  /** Reads a text as if it were a named file. */
  public static InputDocuments read(String name, byte[] content, DocumentReader reader) {
    return read(name, List.of(new InMemoryText(name, content)), List.of(), reader);
  }

  /**
   * Reads texts as if they were files in a directory.
   *
   * @param from what they are of
   * @param unread what of that could not be looked at, each with the reason
   */
  public static InputDocuments read(
      String from, Iterable<InMemoryText> texts, List<Problem> unread, DocumentReader reader) {
    FilesReader all = new FilesReader(List.of(from));
    for (InMemoryText text : texts) {
      all.classify(InputFile.heldAs(text.name()), reader.readHeld(text.name(), text.content()));
    }
    unread.forEach(u -> all.skipped.add(new Problem(u.at(), SkipReasons.UNLISTED + u.message())));
    return all.documents(List.of());
  }

  /** Reads every file that arguments name, for one agreement. */
  public static InputDocuments read(
      List<String> arguments, FileFinder finder, DocumentReader reader) {
    return read(arguments, finder, reader, DirectoryAgreements.NONE, Progress.NONE);
  }

  /**
   * Reads every file that arguments name, and tells documents of ours from others.
   *
   * @param assignments what other agreements judge
   * @param progress is told how far the reading has come
   */
  public static InputDocuments read(
      List<String> arguments,
      FileFinder finder,
      DocumentReader reader,
      DirectoryAgreements assignments,
      Progress progress) {
    FileFinder.Found found = finder.find(arguments);
    StartingFiles starting = new StartingFiles();
    Set<String> named = namesOf(arguments);
    SearchedPrograms searched = SearchedPrograms.of(found.files(), named);
    List<FileDocuments> readings =
        new ParallelMap<InputFile, FileDocuments>(
                () -> file -> read(file, reader, starting, named),
                ParallelMap.threads(searched.files().size()),
                "files read")
            .of(searched.files(), progress);
    Map<Optional<String>, FilesReader> byAgreement = new LinkedHashMap<>();
    FilesReader own = new FilesReader(arguments);
    byAgreement.put(Optional.empty(), own);
    assignments
        .agreements()
        .forEach(agreement -> byAgreement.put(Optional.of(agreement), new FilesReader(arguments)));
    Iterator<FileDocuments> read = readings.iterator();
    for (InputFile file : searched.files()) {
      byAgreement
          .get(assignments.of(file).flatMap(DirectoryAgreements.Assignment::agreement))
          .classify(file, read.next());
    }
    own.problems.addAll(0, found.problems());
    own.warnings.addAll(0, found.warnings());
    own.skipped.addAll(0, found.skipped());
    own.skipped.addAll(searched.left());
    List<InputDocuments> others = new ArrayList<>();
    byAgreement.values().stream().skip(1).forEach(other -> others.add(other.documents(List.of())));
    return own.documents(others);
  }

  private InputDocuments documents(List<InputDocuments> others) {
    EmbeddedDescriptors held = EmbeddedDescriptors.in(foreign, () -> new FileTexts(taken));
    documents.addAll(held.found());
    return new InputDocuments(
        String.join(" ", arguments),
        documents,
        foreign,
        named,
        problems,
        warnings,
        skipped,
        taken,
        List.of(),
        List.of(),
        held.evaluated(),
        others);
  }

  /** Tells documents of ours from others, and problems from what may be skipped. */
  private void classify(InputFile file, FileDocuments reading) {
    taken.add(file);
    boolean isNamed = named.contains(file.shown());
    switch (reading.trouble()) {
      case TEMPLATE -> {
        if (isNamed) {
          problems.addAll(reading.problems());
        }
      }
      case EMPTY -> {
        if (isNamed) {
          problems.addAll(reading.problems());
        } else {
          boolean idle =
              reading.problems().stream()
                  .anyMatch(p -> p.message().equals(SkipReasons.STARTS_NOTHING));
          skipped.add(
              Problem.whole(file.shown(), idle ? SkipReasons.STARTS_NOTHING : SkipReasons.EMPTY));
        }
      }
      case UNRELATED -> (isNamed ? problems : warnings).addAll(reading.problems());
      default -> problems.addAll(reading.problems());
    }
    classify(reading.documents());
    if (!isNamed) {
      reading.text().ifPresent(text -> foreign.add(new Document(file.shown(), text)));
    }
  }

  /** Sorts documents. An oddity in a document of ours is a problem of its whole file. */
  private void classify(List<Document> read) {
    Map<Boolean, List<Document>> claims =
        DocumentList.unpacked(read).stream()
            .collect(Collectors.partitioningBy(DescriptorReader::claims));
    List<Document> ours = claims.get(true);
    List<Problem> odd =
        ours.stream().flatMap(d -> d.problems(Oddity.Kind.values()).stream()).distinct().toList();
    if (!odd.isEmpty()) {
      problems.addAll(odd);
      return;
    }
    documents.addAll(ours);
    foreign.addAll(claims.get(false));
  }
}
