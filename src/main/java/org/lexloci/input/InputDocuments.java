package org.lexloci.input;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lexloci.decision.Decision;
import org.lexloci.descriptor.DescriptorReader;
import org.lexloci.manifest.module.FileTexts;
import org.lexloci.manifest.terraform.EvaluatedSource;
import org.lexloci.run.UnjudgedInput;
import org.lexloci.source.Document;
import org.lexloci.source.InputFile;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.source.SourceText;
import org.lexloci.source.binding.Envelope;

/**
 * What was read from the files that a command line names.
 *
 * @param shown the arguments, for a message about all of them
 * @param documents those of ours
 * @param foreign documents of others, and the text of broken files in directories
 * @param named the files that the command line names one by one
 * @param skipped files that were passed over, each with the reason
 * @param files the files that were read
 * @param behind documents of charts and overlays, in whose place the rendered ones stand
 * @param unwalked files that a change brings and a walk passes over
 * @param evaluated source that was evaluated to find documents of ours
 * @param others what each of the other agreements judges, in the order of the house's assignments
 */
public record InputDocuments(
    String shown,
    List<Document> documents,
    List<Document> foreign,
    Set<String> named,
    List<Problem> problems,
    List<Problem> warnings,
    List<Problem> skipped,
    List<InputFile> files,
    List<Document> behind,
    List<UnwalkedFile> unwalked,
    EvaluatedSource evaluated,
    List<InputDocuments> others) {

  /** Holds nothing, as nothing had to be read. */
  public static final InputDocuments NONE =
      of(Position.COMMAND_LINE, Set.of(), List.of(), List.of(), List.of());

  private static final String LEFT =
      "left out here: the configuration says another agreement for it";

  /** The message about a named file of records without a document of ours. */
  static final String NO_DESCRIPTOR =
      "no descriptor: expected `apiVersion: " + Envelope.API_VERSION + "`";

  /** Holds documents of ours alone, and what is wrong with them. */
  static InputDocuments of(
      String shown,
      Set<String> named,
      List<Document> documents,
      List<Problem> problems,
      List<InputFile> files) {
    EvaluatedSource none = EvaluatedSource.NONE;
    return new InputDocuments(
        shown, documents, List.of(), named, problems, List.of(), List.of(), files, List.of(),
        List.of(), none, List.of());
  }

  /** Adds the warnings about other files. */
  public InputDocuments withWarningsOf(InputDocuments more) {
    return with(more.warnings, List.of());
  }

  /** Adds warnings, and files that were passed over. */
  public InputDocuments with(List<Problem> moreWarnings, List<Problem> moreSkipped) {
    return copy(
        documents,
        foreign,
        problems,
        Stream.concat(warnings.stream(), moreWarnings.stream()).toList(),
        Stream.concat(skipped.stream(), moreSkipped.stream()).sorted().toList(),
        files,
        behind);
  }

  /** Adds files that a change brings and a walk passes over. */
  public InputDocuments withUnwalked(List<UnwalkedFile> more) {
    return new InputDocuments(
        shown, documents, foreign, named, problems, warnings, skipped, files, behind, more,
        evaluated, others);
  }

  /** Says that standard input was made in a directory. */
  public InputDocuments pipedIn(Path directory) {
    List<InputFile> made =
        files.stream().map(f -> f.isStandardInput() ? InputFile.pipedIn(directory) : f).toList();
    return copy(documents, foreign, problems, warnings, skipped, made, behind);
  }

  /** Joins what was read for the same purpose. */
  public InputDocuments and(InputDocuments more) {
    return copy(
        Stream.concat(documents.stream(), more.documents.stream()).toList(),
        foreign,
        Stream.concat(problems.stream(), more.problems.stream()).toList(),
        Stream.concat(warnings.stream(), more.warnings.stream()).toList(),
        skipped,
        Stream.concat(files.stream(), more.files.stream()).toList(),
        behind);
  }

  /** Lists broken files in directories, of which only the text could be read. */
  public Set<String> broken() {
    Set<String> wrong = problems.stream().map(p -> p.at().file()).collect(Collectors.toSet());
    return foreign.stream()
        .filter(d -> d.root() instanceof SourceText && !named.contains(d.file()))
        .map(Document::file)
        .filter(wrong::contains)
        .collect(Collectors.toSet());
  }

  /**
   * Puts rendered documents in the place of those from which they were made.
   *
   * @param unread what was rendered and is not understood
   */
  InputDocuments withRendered(
      Predicate<Document> replaced,
      List<Document> made,
      List<Document> unread,
      List<Problem> told) {
    Map<Boolean, List<Document>> claims =
        DocumentList.unpacked(made).stream()
            .collect(Collectors.partitioningBy(DescriptorReader::claims));
    return copy(
        Stream.concat(documents.stream(), claims.get(true).stream()).toList(),
        Stream.concat(foreign.stream().filter(replaced.negate()), claims.get(false).stream())
            .toList(),
        problems,
        Stream.concat(warnings.stream(), told.stream()).toList(),
        skipped,
        files,
        Stream.concat(foreign.stream().filter(replaced), unread.stream()).toList());
  }

  FileTexts texts() {
    return evaluated == EvaluatedSource.NONE ? new FileTexts(files) : evaluated.texts();
  }

  /** Lists the documents that state records. */
  public List<Document> records() {
    return documents.stream().filter(DescriptorReader::records).toList();
  }

  /** Lists what may deploy something and was not searched, each with the reason. */
  List<Problem> unsearched() {
    return skipped.stream().filter(SkipReasons::mayDeploy).toList();
  }

  /** Tells whether there are only documents of ours. */
  public boolean isOursAlone() {
    return foreign.isEmpty() && unwalked.isEmpty() && unsearched().isEmpty();
  }

  /** Lists the files with documents of ours, and those that deploy nothing. */
  Set<String> ownAndInertFiles() {
    return Stream.concat(
            documents.stream().map(Document::file),
            skipped.stream().filter(SkipReasons::deploysNothing).map(file -> file.at().file()))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Lists the files of which it is known what they deploy, or that they deploy nothing. */
  public Set<String> understoodFiles(UnjudgedInput unjudged, List<Decision> decisions) {
    Set<String> understood = ownAndInertFiles();
    decisions.forEach(decision -> understood.add(decision.deployment().at().file()));
    unjudged.idle().forEach(idle -> understood.add(idle.at().file()));
    unjudged.held().forEach(held -> understood.add(held.at().file()));
    return understood;
  }

  /** Leaves out the records of these files. */
  public InputDocuments withoutRecords() {
    List<Document> rest = documents.stream().filter(d -> !DescriptorReader.records(d)).toList();
    return copy(rest, foreign, problems, warnings, skipped, files, behind);
  }

  /** Leaves out what other agreements judge, with a warning. */
  public InputDocuments ofOwnAgreement() {
    List<Problem> left =
        others.stream()
            .flatMap(other -> other.files.stream())
            .map(file -> Problem.whole(file.shown(), LEFT))
            .toList();
    return new InputDocuments(
            shown, documents, foreign, named, problems, warnings, skipped, files, behind, unwalked,
            evaluated, List.of())
        .with(GroupedMessages.warning(left).stream().toList(), left);
  }

  /** Lists these files, then those of each other agreement. */
  public List<InputDocuments> byAgreement() {
    return Stream.concat(Stream.of(this), others.stream()).toList();
  }

  /** Adds the records of other files, without their problems. */
  public InputDocuments withRecordsOf(InputDocuments more) {
    List<Document> joined = Stream.concat(documents.stream(), more.records().stream()).toList();
    return copy(joined, foreign, problems, warnings, skipped, files, behind);
  }

  InputDocuments copy(
      List<Document> ours,
      List<Document> theirs,
      List<Problem> wrong,
      List<Problem> warned,
      List<Problem> passedOver,
      List<InputFile> read,
      List<Document> replaced) {
    return new InputDocuments(
        shown,
        ours,
        theirs,
        named,
        wrong,
        warned,
        passedOver,
        read,
        replaced,
        unwalked,
        evaluated,
        others);
  }
}
