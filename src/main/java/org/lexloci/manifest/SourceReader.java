package org.lexloci.manifest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.lexloci.manifest.terraform.Planned;
import org.lexloci.manifest.terraform.TerraformSource;
import org.lexloci.source.Document;
import org.lexloci.source.Problem;

/**
 * Reads source that a tool would carry out, by the readers of what the tool makes of it: source of
 * Terraform as a plan.
 */
final class SourceReader {

  /** More of what is not known than a person would read. */
  private static final int MOST_NOTES = 3;

  private final Map<ManifestKind, KindReader> readers;
  private final Consumer<Problem> problems;
  private final Consumer<Problem> warnings;

  SourceReader(
      Map<ManifestKind, KindReader> readers,
      Consumer<Problem> problems,
      Consumer<Problem> warnings) {
    this.readers = readers;
    this.problems = problems;
    this.warnings = warnings;
  }

  /** Lists what the modules make; what several files of values make alike is listed once. */
  List<Subject> terraform(List<Document> documents) {
    if (documents.isEmpty()) {
      return List.of();
    }
    TerraformSource source = TerraformSource.of(documents);
    source.problems().forEach(problems);
    Set<List<Object>> seen = new HashSet<>();
    List<Subject> subjects = new ArrayList<>();
    for (Planned planned : source.plans()) {
      for (Subject subject : readers.get(ManifestKind.TERRAFORM_PLAN).read(planned.plan())) {
        if (seen.add(List.of(subject.at(), subject.name(), PlanSubjects.key(subject.evidence())))) {
          subjects.add(subject.noted(notes(planned, subject)));
        }
      }
    }
    return subjects;
  }

  private static List<String> notes(Planned planned, Subject subject) {
    List<String> notes = new ArrayList<>();
    if (!planned.with().isEmpty()) {
      notes.add("with the values of " + planned.with());
    }
    boolean open =
        subject.evidence().decisive(Aspect.PRODUCT).stream()
            .anyMatch(item -> item.value().equals(Reduction.UNSTATED));
    if (open) {
      planned.open().getOrDefault(subject.name(), Set.of()).stream()
          .limit(MOST_NOTES)
          .map(because -> "it depends on " + because)
          .forEach(notes::add);
    }
    return notes;
  }
}
