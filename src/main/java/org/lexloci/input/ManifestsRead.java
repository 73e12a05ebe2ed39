package org.lexloci.input;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lexloci.decision.UnjudgedInput;
import org.lexloci.descriptor.DescriptorReader;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.manifest.ManifestDefaults;
import org.lexloci.manifest.ManifestDeployment;
import org.lexloci.manifest.Manifests;
import org.lexloci.manifest.Subject;
import org.lexloci.manifest.UnreadPart;
import org.lexloci.manifest.UnreadRule;
import org.lexloci.source.Document;
import org.lexloci.source.Envelope;
import org.lexloci.source.Oddity;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;

/**
 * What was read from files that are not of ours.
 *
 * @param read everything that was seen in them
 * @param idle what runs something and names no product
 * @param held what runs as a deployment that a descriptor states
 * @param skipped files of which nothing else is told, each with the reason
 * @param inert how many of those are manifests of nothing that runs
 * @param unrecognised how many of those nobody recognised
 * @param unread how many of what may deploy and was not read, by what it is
 */
public record ManifestsRead(
    List<ManifestDeployment> deployed,
    Manifests.Read read,
    List<Subject> idle,
    List<Problem> held,
    List<Problem> problems,
    List<Problem> warnings,
    List<Problem> skipped,
    int inert,
    int unrecognised,
    Map<String, Integer> unread) {

  private static final String NOT_RECOGNISED =
      "not recognised: neither a descriptor (`apiVersion: "
          + Envelope.API_VERSION
          + "`) nor a manifest that is read here";

  /** There were no such files. */
  public static final ManifestsRead NONE =
      new ManifestsRead(
          List.of(),
          Manifests.Read.NOTHING,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          0,
          0,
          Map.of());

  /** Lists everything that was seen. */
  public List<Subject> subjects() {
    return read.subjects();
  }

  /** Leaves out what is judged as a deployment that a descriptor states, which says what it is. */
  public ManifestsRead without(
      ManifestReferences artifacts, FilesRead files, Manifests manifests, ManifestDefaults said) {
    Set<UnreadPart> stated =
        read.subjects().stream()
            .filter(subject -> artifacts.holder(subject).isPresent())
            .flatMap(subject -> subject.open().stream())
            .collect(Collectors.toSet());
    ManifestsRead rest = stated.isEmpty() ? this : of(files, manifests, said, read, stated);
    List<Problem> told = new ArrayList<>();
    List<ManifestDeployment> deploying = new ArrayList<>();
    for (ManifestDeployment one : rest.deployed) {
      artifacts
          .holder(one)
          .ifPresentOrElse(at -> told.add(of(one.subject(), at)), () -> deploying.add(one));
    }
    List<Subject> idling = new ArrayList<>();
    for (Subject one : rest.idle) {
      artifacts.holder(one).ifPresentOrElse(at -> told.add(of(one, at)), () -> idling.add(one));
    }
    return new ManifestsRead(
        deploying,
        read,
        idling,
        told.stream().sorted().toList(),
        rest.problems,
        rest.warnings,
        rest.skipped,
        rest.inert,
        rest.unrecognised,
        rest.unread);
  }

  private static Problem of(Subject subject, Position at) {
    return new Problem(subject.at(), subject.shown() + " is judged as what " + at + " states");
  }

  /** Tells what was found and is not judged. */
  public UnjudgedInput unjudged() {
    List<Problem> seen = idle.stream().map(Subject::idle).toList();
    return new UnjudgedInput(skipped, inert, unrecognised, unread, seen, held);
  }

  /** Lists the deployments as descriptors state them. */
  public List<Descriptors.Named> deployments() {
    return deployed.stream().map(ManifestDeployment::named).toList();
  }

  /**
   * Reads them.
   *
   * @param said what is made of what cannot be read
   */
  public static ManifestsRead of(FilesRead files, Manifests manifests, ManifestDefaults said) {
    Manifests.Read read = manifests.read(files.foreign(), files.texts(), files.evaluated());
    return of(files, manifests, said, read, Set.of());
  }

  /** Takes it that some of what the files leave open is stated elsewhere. */
  private static ManifestsRead of(
      FilesRead files,
      Manifests manifests,
      ManifestDefaults said,
      Manifests.Read read,
      Set<UnreadPart> stated) {
    Optional<UnreadRule> rule = said.unread();
    UnreadFiles unread =
        UnreadFiles.of(files, read)
            .and(manifests.behind(files.behind(), read))
            .beside(files.documents())
            .without(stated);
    List<Problem> problems = new ArrayList<>(read.problems());
    List<Problem> warnings = new ArrayList<>(read.warnings());
    if (said.brokenIsTold()) {
      List<Problem> broken = new ArrayList<>(unread.broken(files.named()));
      broken.retainAll(problems);
      problems.removeAll(broken);
      warnings.addAll(broken);
    }
    problems.addAll(unread.problems());
    unread.warnings(rule).stream().filter(w -> !warnings.contains(w)).forEach(warnings::add);
    List<ManifestDeployment> deployments = new ArrayList<>(read.deployments());
    unread.parts().stream()
        .filter(part -> UnreadRule.fails(rule, part))
        .forEach(part -> deployments.addAll(manifests.deployments(part)));
    PlanSource source = new PlanSource(files.taken());
    deployments.replaceAll(source::marked);
    List<Problem> skipped = new ArrayList<>();
    Set<String> told = told(files, read);
    Set<String> recognised = recognised(files, read);
    int inert = 0;
    int unrecognised = 0;
    problems.addAll(halfRecognised(files, read, recognised));
    files.foreign().forEach(d -> DescriptorReader.misplaced(d).ifPresent(problems::add));
    for (Document document : files.foreign()) {
      String file = document.file();
      Optional<String> elsewhere = DescriptorReader.elsewhere(document);
      if (told.add(file)) {
        if (files.named().contains(file) && !recognised.contains(file)) {
          problems.addAll(named(document));
        } else if (elsewhere.isPresent()) {
          String kind = "of kind `" + elsewhere.get() + "`, which states no deployment";
          skipped.add(new Problem(Position.whole(file), kind));
        } else if (recognised.contains(file)) {
          skipped.add(new Problem(Position.whole(file), PassedOver.INERT));
          inert++;
        } else {
          skipped.add(new Problem(Position.whole(file), "not recognised"));
          unrecognised++;
        }
      }
    }
    return new ManifestsRead(
        deployments,
        read,
        read.idle(),
        List.of(),
        problems,
        warnings,
        skipped,
        inert,
        unrecognised,
        unread.counts());
  }

  /** Lists the files of which something is told elsewhere. */
  private static Set<String> told(FilesRead files, Manifests.Read read) {
    Set<String> told = new HashSet<>();
    files.documents().forEach(document -> told.add(document.file()));
    files.foreign().stream()
        .filter(Manifests::isBeside)
        .forEach(document -> told.add(document.file()));
    read.deployments().forEach(deployed -> told.add(deployed.subject().at().file()));
    read.subjects().stream()
        .filter(Subject::deploys)
        .forEach(subject -> told.add(subject.at().file()));
    read.unread().values().forEach(told::addAll);
    told.addAll(read.named().keySet());
    read.problems().forEach(problem -> told.add(problem.at().file()));
    return told;
  }

  /** Lists the files of which some document was recognised. */
  private static Set<String> recognised(FilesRead files, Manifests.Read read) {
    Set<Document> unknown = Collections.newSetFromMap(new IdentityHashMap<>());
    unknown.addAll(read.unknown());
    Set<String> recognised = new HashSet<>();
    files.foreign().stream()
        .filter(document -> !unknown.contains(document))
        .forEach(document -> recognised.add(document.file()));
    return recognised;
  }

  /** What stands among documents that are understood may be one that should have been. */
  private static List<Problem> halfRecognised(
      FilesRead files, Manifests.Read read, Set<String> recognised) {
    Map<String, List<Document>> ours =
        files.documents().stream().collect(Collectors.groupingBy(Document::file));
    return read.unknown().stream()
        .filter(
            unknown ->
                recognised.contains(unknown.file())
                    || ours.getOrDefault(unknown.file(), List.of()).stream()
                        .anyMatch(own -> !HeldDescriptors.holds(unknown.root(), own.root())))
        .filter(document -> DescriptorReader.elsewhere(document).isEmpty())
        .map(
            document ->
                new Problem(document.root().at(), NOT_RECOGNISED + ", among documents that are"))
        .toList();
  }

  private static List<Problem> named(Document document) {
    List<Problem> odd = document.problems(Oddity.Kind.values());
    String why =
        DescriptorReader.elsewhere(document)
            .map(kind -> "a document of kind `" + kind + "` states no deployment")
            .orElse(NOT_RECOGNISED);
    return odd.isEmpty() ? List.of(new Problem(document.root().at(), why)) : odd;
  }
}
