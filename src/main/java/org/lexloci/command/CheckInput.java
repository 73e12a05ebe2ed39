package org.lexloci.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.descriptor.ModelNames;
import org.lexloci.descriptor.PublicRecord;
import org.lexloci.descriptor.Records;
import org.lexloci.input.InputDocuments;
import org.lexloci.input.InputManifests;
import org.lexloci.input.ManifestReferences;
import org.lexloci.library.Library;
import org.lexloci.manifest.Manifests;
import org.lexloci.manifest.evidence.ManifestDefaults;
import org.lexloci.run.UnjudgedInput;
import org.lexloci.source.InputFile;
import org.lexloci.source.Problem;
import org.lexloci.source.binding.Binder;

/**
 * Everything that files state, gathered and ready to be judged.
 *
 * @param descriptors every deployment that is stated or shown, and what is on record besides the
 *     public record
 * @param files that all this was read from
 * @param unjudged what was found in manifests and is not judged by itself
 * @param others the same for each of the other agreements that judge a part of it
 */
public record CheckInput(
    Descriptors descriptors,
    InputDocuments files,
    UnjudgedInput unjudged,
    List<Problem> problems,
    List<CheckInput> others) {

  /**
   * Binds the documents that were read.
   *
   * @param recordFiles further files, which state records alone
   * @param defaults what manifests leave open, said for all of them
   */
  public static CheckInput of(
      InputDocuments files,
      InputDocuments recordFiles,
      ManifestDefaults defaults,
      PublicRecord publicRecord,
      Binder binder) {
    StatedInput said = StatedInput.of(files, recordFiles, binder);
    List<Problem> problems = new ArrayList<>(said.problems());
    said.recorded().deployments().stream()
        .map(CheckInput::misplacedDeployment)
        .forEach(problems::add);
    Records records = said.records();
    List<Descriptors.Named> deployments = said.stated().deployments();
    InputManifests foreign = InputManifests.NONE;
    boolean artifacts = ManifestReferences.anyNamed(deployments);
    if (artifacts || !files.isOursAlone()) {
      ModelNames names = publicRecord.modelNames().plus(records);
      Manifests manifests = new Manifests(names, records.clusters(), defaults);
      foreign = InputManifests.of(files, manifests, defaults);
      problems.addAll(foreign.problems());
      if (artifacts) {
        ManifestReferences named =
            new ManifestReferences(manifests, names, files.files(), foreign, problems::add);
        deployments = named.compare(deployments);
        foreign = foreign.without(named, files, manifests, defaults);
      }
    }
    List<Problem> told = new ArrayList<>(foreign.warnings());
    if (defaults.brokenIsTold()) {
      Set<String> broken = files.broken();
      problems.stream().filter(p -> broken.contains(p.at().file())).forEach(told::add);
      problems.removeIf(p -> broken.contains(p.at().file()));
    }
    return new CheckInput(
        new Descriptors(deployments, records).plus(foreign.deployments()),
        files.withWarningsOf(recordFiles).with(told, foreign.skipped().reasons()),
        foreign.unjudged(),
        problems,
        List.of());
  }

  /** Adds the input of the other agreements. */
  CheckInput with(List<CheckInput> more) {
    return new CheckInput(descriptors, files, unjudged, problems, more);
  }

  /** Lists the input of each agreement, the house's own first. */
  public List<CheckInput> byAgreement() {
    return Stream.concat(Stream.of(this), others.stream()).toList();
  }

  /** Names the files that state or deploy something, or from which values may be taken. */
  public Set<String> telling() {
    Set<String> names =
        files.files().stream().map(InputFile::shown).collect(Collectors.toCollection(HashSet::new));
    files.skipped().forEach(file -> names.remove(file.at().file()));
    descriptors.deployments().forEach(one -> names.add(one.at().file()));
    return names;
  }

  /** Joins all records that bear on an agreement, and reports names that do not exist. */
  public Records relevantRecords(
      Library library, PublicRecord publicRecord, Consumer<Problem> misnamed) {
    return ResolvedInput.whole(descriptors.records(), library, publicRecord, misnamed);
  }

  /** Reports a deployment in a file of records, as it would not be judged. */
  private static Problem misplacedDeployment(Descriptors.Named deployment) {
    return new Problem(deployment.at(), "expected records, found a deployment");
  }
}
