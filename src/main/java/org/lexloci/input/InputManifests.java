package org.lexloci.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.manifest.ManifestDeployment;
import org.lexloci.manifest.Manifests;
import org.lexloci.manifest.evidence.ManifestDefaults;
import org.lexloci.manifest.evidence.Subject;
import org.lexloci.manifest.evidence.UnreadPart;
import org.lexloci.manifest.evidence.UnreadRule;
import org.lexloci.run.UnjudgedInput;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;

/**
 * What was read from files of others.
 *
 * @param read all subjects that were seen in them
 * @param idle what runs something and names no product
 * @param held what runs as a deployment that a descriptor states
 * @param skipped files of which nothing is judged
 * @param unread how many of what may deploy and was not read, by what it is
 */
public record InputManifests(
    List<ManifestDeployment> deployed,
    Manifests.Read read,
    List<Subject> idle,
    List<Problem> held,
    List<Problem> problems,
    List<Problem> warnings,
    SkippedFiles skipped,
    Map<String, Integer> unread) {

  /** Holds nothing. */
  public static final InputManifests NONE =
      new InputManifests(
          List.of(),
          Manifests.Read.NOTHING,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          SkippedFiles.NONE,
          Map.of());

  List<Subject> subjects() {
    return read.subjects();
  }

  /** Leaves out manifests that a descriptor names, as they are judged with it. */
  public InputManifests without(
      ManifestReferences artifacts,
      InputDocuments files,
      Manifests manifests,
      ManifestDefaults defaults) {
    Set<UnreadPart> stated =
        read.subjects().stream()
            .filter(subject -> artifacts.holder(subject).isPresent())
            .flatMap(subject -> subject.open().stream())
            .collect(Collectors.toSet());
    InputManifests rest = stated.isEmpty() ? this : of(files, manifests, defaults, read, stated);
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
    return new InputManifests(
        deploying,
        read,
        idling,
        told.stream().sorted().toList(),
        rest.problems,
        rest.warnings,
        rest.skipped,
        rest.unread);
  }

  private static Problem of(Subject subject, Position at) {
    return new Problem(subject.at(), subject.shown() + " is judged as what " + at + " states");
  }

  /** Answers what was found and is not judged. */
  public UnjudgedInput unjudged() {
    List<Problem> seen = idle.stream().map(Subject::idle).toList();
    return new UnjudgedInput(
        skipped.reasons(), skipped.inert(), skipped.unrecognised(), unread, seen, held);
  }

  /** Lists the deployments as descriptors state them. */
  public List<Descriptors.Named> deployments() {
    return deployed.stream().map(ManifestDeployment::named).toList();
  }

  /**
   * Reads the manifests among files.
   *
   * @param defaults what is made of what cannot be read
   */
  public static InputManifests of(
      InputDocuments files, Manifests manifests, ManifestDefaults defaults) {
    Manifests.Read read = manifests.read(files.foreign(), files.texts(), files.evaluated());
    return of(files, manifests, defaults, read, Set.of());
  }

  /** Reads manifests, some open parts of which are stated elsewhere. */
  private static InputManifests of(
      InputDocuments files,
      Manifests manifests,
      ManifestDefaults defaults,
      Manifests.Read read,
      Set<UnreadPart> stated) {
    Optional<UnreadRule> rule = defaults.unread();
    UnreadFiles unread =
        UnreadFiles.of(files, read)
            .and(manifests.behind(files.behind(), read))
            .andUnwalked(files.unwalked().stream().map(file -> file.part(manifests)).toList())
            .beside(files.documents())
            .without(stated);
    List<Problem> problems = new ArrayList<>(read.problems());
    List<Problem> warnings = new ArrayList<>(read.warnings());
    if (defaults.brokenIsTold()) {
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
    PlanSource source = new PlanSource(files.files());
    deployments.replaceAll(source::withSource);
    SkippedFiles skipped = SkippedFiles.of(files, read, unread);
    problems.addAll(skipped.problems());
    return new InputManifests(
        deployments, read, read.idle(), List.of(), problems, warnings, skipped, unread.counts());
  }
}
