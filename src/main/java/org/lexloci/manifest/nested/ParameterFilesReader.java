package org.lexloci.manifest.nested;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lexloci.manifest.evidence.Aspect;
import org.lexloci.manifest.evidence.Reduction;
import org.lexloci.manifest.evidence.Subject;
import org.lexloci.manifest.kind.KindReader;
import org.lexloci.manifest.plan.PlanSubjects;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;

/**
 * Reads a template by itself, and with each file of parameters that may be for it.
 *
 * @param own reads it with other values than its defaults too
 * @param given reads it as it stands, as whoever deploys it with a file says all
 */
public record ParameterFilesReader(KindReader own, KindReader given, ParameterFiles files)
    implements KindReader {

  @Override
  public List<Subject> read(Document document) {
    List<Subject> filled = new ArrayList<>();
    List<Document> all = files.of(document);
    if (all.size() > ParameterFiles.MOST) {
      String why = "more files of parameters than are looked at";
      filled.add(Subject.unstated(document.root().at(), document.number(), why));
    }
    for (Document file : all.subList(0, Math.min(all.size(), ParameterFiles.MOST))) {
      given.read(filled(document, file)).stream()
          .map(subject -> subject.noted(List.of("with the values of " + file.file())))
          .forEach(filled::add);
    }
    List<Subject> subjects = new ArrayList<>(own.read(document));
    if (filled.isEmpty()) {
      return subjects;
    }
    Set<List<Object>> stated = new HashSet<>();
    filled.stream().filter(subject -> !isOpen(subject)).forEach(s -> stated.add(place(s)));
    subjects.removeIf(subject -> isOpen(subject) && stated.contains(place(subject)));
    Set<List<Object>> seen = new HashSet<>();
    subjects.forEach(subject -> seen.add(PlanSubjects.key(subject)));
    filled.stream().filter(subject -> seen.add(PlanSubjects.key(subject))).forEach(subjects::add);
    return subjects;
  }

  /** Tells whether a product is stated, and not which one. */
  private static boolean isOpen(Subject subject) {
    return subject.evidence().decisive(Aspect.PRODUCT).stream()
        .anyMatch(item -> item.value().equals(Reduction.UNSTATED));
  }

  @Override
  public List<Node> views(Document document) {
    return Stream.concat(
            files.of(document).stream()
                .limit(ParameterFiles.MOST)
                .flatMap(f -> given.views(filled(document, f)).stream()),
            own.views(document).stream())
        .toList();
  }

  private static Document filled(Document template, Document file) {
    Node root =
        file.root() instanceof MappingNode values
            ? PassedParameters.of(values).into(template.root())
            : template.root();
    return new Document(template.file(), template.number(), root, List.of());
  }

  private static List<Object> place(Subject subject) {
    return List.of(subject.at(), subject.name());
  }
}
