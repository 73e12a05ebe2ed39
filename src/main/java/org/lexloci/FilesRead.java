package org.lexloci;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lexloci.descriptor.DescriptorReader;
import org.lexloci.source.Document;
import org.lexloci.source.DocumentReader;
import org.lexloci.source.Envelope;
import org.lexloci.source.FileFinder;
import org.lexloci.source.InputFile;
import org.lexloci.source.Oddity;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.source.ReadFile;
import org.lexloci.source.Shown;
import org.lexloci.source.SourceText;

/**
 * What was read from the files that a command line means.
 *
 * @param shown the arguments, for a message about all of them
 * @param count how many files were read
 * @param documents those of ours
 * @param foreign those of somebody else, and the text of what a walk came across and is broken
 * @param named the files that the command line names one by one
 * @param skipped files that were passed over, each with the reason
 * @param taken the files that were read
 */
public record FilesRead(
    String shown,
    int count,
    List<Document> documents,
    List<Document> foreign,
    Set<String> named,
    List<Problem> problems,
    List<Problem> warnings,
    List<Problem> skipped,
    List<InputFile> taken) {

  /** Nothing was read, because nothing had to be. */
  public static final FilesRead NONE =
      new FilesRead(
          Position.COMMAND_LINE,
          0,
          List.of(),
          List.of(),
          Set.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of());

  private static final String EMPTY = "empty";

  /** Says why a file of records that was named is of no use. */
  static final String NO_DESCRIPTOR =
      "no descriptor: expected `apiVersion: " + Envelope.API_VERSION + "`";

  /** Adds the warnings about other files. */
  public FilesRead warnedBy(FilesRead others) {
    return with(others.warnings, List.of());
  }

  /** Adds warnings, and files that were passed over. */
  FilesRead with(List<Problem> moreWarnings, List<Problem> moreSkipped) {
    return copy(
        documents,
        foreign,
        problems,
        Stream.concat(warnings.stream(), moreWarnings.stream()).toList(),
        Stream.concat(skipped.stream(), moreSkipped.stream()).sorted().toList());
  }

  /** Joins what was read for the same purpose. */
  public FilesRead and(FilesRead others) {
    return new FilesRead(
        shown,
        count + others.count,
        Stream.concat(documents.stream(), others.documents.stream()).toList(),
        foreign,
        named,
        Stream.concat(problems.stream(), others.problems.stream()).toList(),
        Stream.concat(warnings.stream(), others.warnings.stream()).toList(),
        skipped,
        taken);
  }

  /** Lists files that a walk came across and of which nothing but their text could be read. */
  Set<String> broken() {
    Set<String> wrong = problems.stream().map(p -> p.at().file()).collect(Collectors.toSet());
    return foreign.stream()
        .filter(d -> d.root() instanceof SourceText && !named.contains(d.file()))
        .map(Document::file)
        .filter(wrong::contains)
        .collect(Collectors.toSet());
  }

  /** Puts other documents in the place of some of those of somebody else. */
  FilesRead rendered(Predicate<Document> replaced, List<Document> made, List<Problem> told) {
    return new FilesRead(
        shown,
        count,
        documents,
        Stream.concat(foreign.stream().filter(replaced.negate()), made.stream()).toList(),
        named,
        problems,
        Stream.concat(warnings.stream(), told.stream()).toList(),
        skipped,
        taken);
  }

  /** Lists the documents that put something on record. */
  public List<Document> records() {
    return documents.stream().filter(DescriptorReader::records).toList();
  }

  /** Lists files that were read: those of ours, and those that deploy nothing. */
  Set<String> barren() {
    Set<String> files = new HashSet<>();
    documents.forEach(document -> files.add(document.file()));
    skipped.stream()
        .filter(file -> file.message().equals(EMPTY) || file.message().equals(ForeignRead.INERT))
        .forEach(file -> files.add(file.at().file()));
    return files;
  }

  /** Leaves out what these files put on record. */
  public FilesRead withoutRecords() {
    List<Document> others =
        documents.stream().filter(document -> !DescriptorReader.records(document)).toList();
    return copy(others, foreign, problems, warnings, skipped);
  }

  /** Adds what other files put on record, whatever is wrong with them besides. */
  public FilesRead withRecordsOf(FilesRead others) {
    List<Document> joined = Stream.concat(documents.stream(), others.records().stream()).toList();
    return copy(joined, foreign, problems, warnings, skipped);
  }

  private FilesRead copy(
      List<Document> ours,
      List<Document> theirs,
      List<Problem> wrong,
      List<Problem> warned,
      List<Problem> passedOver) {
    return new FilesRead(shown, count, ours, theirs, named, wrong, warned, passedOver, taken);
  }

  /** Reads files of records: a file that is named has to hold a document of ours. */
  public static FilesRead records(
      List<String> arguments, FileFinder finder, DocumentReader reader) {
    FilesRead read = read(arguments, finder, reader);
    Set<String> ours = new HashSet<>();
    read.documents.forEach(document -> ours.add(document.file()));
    List<Problem> problems = new ArrayList<>(read.problems);
    for (Document document : read.foreign) {
      if (ours.add(document.file()) && read.named.contains(document.file())) {
        problems.add(new Problem(document.root().at(), NO_DESCRIPTOR));
      }
    }
    return read.copy(read.documents, List.of(), problems, read.warnings, read.skipped);
  }

  /** Reads every file that arguments mean, for the agreement that is shipped. */
  public static FilesRead read(List<String> arguments, FileFinder finder, DocumentReader reader) {
    return read(arguments, finder, reader, Assignments.NONE, Progress.NONE);
  }

  /**
   * Reads every file that arguments mean, and tells documents of ours from others.
   *
   * @param assignments what a walk passes over, because another agreement judges it
   * @param progress is told how far the reading has come
   */
  public static FilesRead read(
      List<String> arguments,
      FileFinder finder,
      DocumentReader reader,
      Assignments assignments,
      Progress progress) {
    FileFinder.Found found = finder.find(arguments);
    int processors = Runtime.getRuntime().availableProcessors();
    SideBySide sideBySide =
        new SideBySide(reader, SideBySide.threads(found.files().size(), processors));
    List<Path> asked = arguments.stream().flatMap(a -> finder.path(a).stream()).toList();
    return sorted(
        arguments, found, sideBySide.read(found.files(), progress), assignments.besides(asked));
  }

  /** Tells documents of ours from others, and what stops a run from what is passed over. */
  private static FilesRead sorted(
      List<String> arguments,
      FileFinder.Found found,
      List<ReadFile> readings,
      Assignments assignments) {
    List<Document> documents = new ArrayList<>();
    List<Document> foreign = new ArrayList<>();
    List<Problem> problems = new ArrayList<>(found.problems());
    List<Problem> warnings = new ArrayList<>(found.warnings());
    List<Problem> skipped = new ArrayList<>(found.skipped());
    Set<String> named = new HashSet<>(arguments.stream().map(Shown::full).toList());
    named.add(InputFile.STANDARD_INPUT.shown());
    List<Problem> passedOver = new ArrayList<>();
    Iterator<ReadFile> read = readings.iterator();
    for (InputFile file : found.files()) {
      ReadFile reading = read.next();
      Optional<Problem> assigned = assignments.of(file);
      if (assigned.isPresent()) {
        passedOver.add(assigned.get());
        continue;
      }
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
            skipped.add(new Problem(Position.whole(file.shown()), EMPTY));
          }
        }
        case UNRELATED -> (isNamed ? problems : warnings).addAll(reading.problems());
        default -> problems.addAll(reading.problems());
      }
      sort(reading.documents(), documents, foreign, problems);
      if (!isNamed) {
        reading.text().ifPresent(text -> foreign.add(new Document(file.shown(), text)));
      }
    }
    Grouped.warning(passedOver).ifPresent(warnings::add);
    skipped.addAll(passedOver);
    return new FilesRead(
        String.join(" ", arguments),
        found.files().size(),
        documents,
        foreign,
        named,
        problems,
        warnings,
        skipped,
        found.files());
  }

  /** What is odd about a document of ours is a problem of its whole file. */
  private static void sort(
      List<Document> read,
      List<Document> documents,
      List<Document> foreign,
      List<Problem> problems) {
    Map<Boolean, List<Document>> claims =
        Enclosure.opened(read).stream()
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
