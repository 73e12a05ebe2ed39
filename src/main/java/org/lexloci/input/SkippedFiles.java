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
import org.lexloci.descriptor.DescriptorReader;
import org.lexloci.manifest.Manifests;
import org.lexloci.manifest.evidence.Subject;
import org.lexloci.source.Document;
import org.lexloci.source.Oddity;
import org.lexloci.source.Problem;
import org.lexloci.source.binding.Envelope;

/**
 * Files of others of which nothing is judged.
 *
 * @param reasons why each is passed over
 * @param inert how many of them are manifests of nothing that runs
 * @param unrecognised how many of them nobody recognised
 * @param problems what was asked for by its name, or stands where it has no effect
 */
public record SkippedFiles(
    List<Problem> reasons, int inert, int unrecognised, List<Problem> problems) {

  static final SkippedFiles NONE = new SkippedFiles(List.of(), 0, 0, List.of());

  private static final String NOT_RECOGNISED =
      "not recognised: neither a descriptor (`apiVersion: "
          + Envelope.API_VERSION
          + "`) nor a manifest that is read here";

  static SkippedFiles of(InputDocuments files, Manifests.Read read, UnreadFiles unread) {
    List<Problem> reasons = new ArrayList<>();
    Set<String> told = toldElsewhere(files, read);
    unread.parts().forEach(part -> told.add(part.at().file()));
    Set<String> recognised = recognised(files, read);
    int inert = 0;
    int unrecognised = 0;
    List<Problem> problems = new ArrayList<>(halfRecognised(files, read, recognised));
    files.foreign().forEach(d -> DescriptorReader.misplaced(d).ifPresent(problems::add));
    for (Document document : files.foreign()) {
      String file = document.file();
      Optional<String> elsewhere = DescriptorReader.elsewhere(document);
      if (told.add(file)) {
        if (files.named().contains(file) && !recognised.contains(file)) {
          problems.addAll(unusable(document));
        } else if (elsewhere.isPresent()) {
          String kind = "of kind `" + elsewhere.get() + "`, which states no deployment";
          reasons.add(Problem.whole(file, kind));
        } else if (recognised.contains(file)) {
          reasons.add(Problem.whole(file, SkipReasons.INERT));
          inert++;
        } else {
          reasons.add(Problem.whole(file, "not recognised"));
          unrecognised++;
        }
      }
    }
    return new SkippedFiles(reasons, inert, unrecognised, problems);
  }

  /** Lists the files of which something else is reported. */
  private static Set<String> toldElsewhere(InputDocuments files, Manifests.Read read) {
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

  private static Set<String> recognised(InputDocuments files, Manifests.Read read) {
    Set<Document> unknown = Collections.newSetFromMap(new IdentityHashMap<>());
    unknown.addAll(read.unknown());
    Set<String> recognised = new HashSet<>();
    files.foreign().stream()
        .filter(document -> !unknown.contains(document))
        .forEach(document -> recognised.add(document.file()));
    return recognised;
  }

  /** Reports documents that were not recognised in files in which others were. */
  private static List<Problem> halfRecognised(
      InputDocuments files, Manifests.Read read, Set<String> recognised) {
    Map<String, List<Document>> ours =
        files.documents().stream().collect(Collectors.groupingBy(Document::file));
    return read.unknown().stream()
        .filter(
            unknown ->
                recognised.contains(unknown.file())
                    || ours.getOrDefault(unknown.file(), List.of()).stream()
                        .anyMatch(own -> !EmbeddedDescriptors.holds(unknown.root(), own.root())))
        .filter(document -> DescriptorReader.elsewhere(document).isEmpty())
        .map(
            document ->
                new Problem(document.root().at(), NOT_RECOGNISED + ", among documents that are"))
        .toList();
  }

  private static List<Problem> unusable(Document document) {
    List<Problem> odd = document.problems(Oddity.Kind.values());
    String why =
        DescriptorReader.elsewhere(document)
            .map(kind -> "a document of kind `" + kind + "` states no deployment")
            .orElse(NOT_RECOGNISED);
    return odd.isEmpty() ? List.of(new Problem(document.root().at(), why)) : odd;
  }
}
