package org.lexloci.input;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lexloci.decision.Decision;
import org.lexloci.manifest.module.Directories;
import org.lexloci.run.Run;
import org.lexloci.source.InputFile;
import org.lexloci.source.StatedValue;

/**
 * The files that the decisions of a run rest on, by their names.
 *
 * @param understood those of which it is known what they deploy
 * @param records further ones, which state records alone
 * @param others those from which values may have been taken; nobody recognised the rest
 * @param missing manifests that descriptors name and that are not among the files
 */
public record RunFiles(
    Set<String> understood, Set<String> records, Set<String> others, List<String> missing) {

  /**
   * Sorts the files of a run.
   *
   * @param records further files, which state records alone
   */
  public static RunFiles of(Run run, InputDocuments files, InputDocuments records) {
    Set<String> understood = files.understoodFiles(run.unjudged(), run.decisions());
    Set<String> recorded = names(records);
    recorded.removeAll(understood);
    Set<String> others = names(files);
    run.unjudged().skipped().stream()
        .filter(file -> !SkipReasons.deploysNothing(file))
        .forEach(file -> others.remove(file.at().file()));
    List<String> missing = missing(run.decisions(), others);
    others.removeAll(understood);
    others.removeAll(recorded);
    return new RunFiles(understood, recorded, others, missing);
  }

  private static Set<String> names(InputDocuments files) {
    return files.byAgreement().stream()
        .flatMap(part -> part.files().stream())
        .map(InputFile::shown)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static List<String> missing(Collection<Decision> decisions, Set<String> files) {
    Set<String> known = files.stream().map(Directories::normal).collect(Collectors.toSet());
    return decisions.stream()
        .flatMap(d -> d.deployment().stated().artifactsOrNone().stream())
        .filter(named -> !known.contains(manifest(named)))
        .map(StatedValue::value)
        .distinct()
        .toList();
  }

  private static String manifest(StatedValue<String> named) {
    return Directories.resolved(Directories.of(named.at().file()), named.value());
  }
}
