package org.lexloci.manifest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lexloci.manifest.module.ParameterChoices;
import org.lexloci.manifest.plan.PlanSubjects;
import org.lexloci.source.Document;
import org.lexloci.source.Node;

/** Reads a document with the defaults of its parameters, and with other values that it knows. */
record OtherwiseReader(ChoosingReader own, NameSearch names) implements KindReader {

  @Override
  public List<Node> views(Document document) {
    return own.views(document);
  }

  @Override
  public List<Subject> read(Document document) {
    ParameterChoices choices = new ParameterChoices();
    List<Subject> subjects = new ArrayList<>(own.read(document, choices));
    Set<String> told = OtherValues.products(subjects);
    OtherValues otherwise = new OtherValues(names);
    if (!otherwise.mayTell(choices, List.of(document), told)) {
      return subjects;
    }
    Set<List<Object>> seen = new HashSet<>();
    subjects.forEach(subject -> seen.add(key(subject)));
    boolean whole =
        choices.others(
            otherwise::isNamed,
            others ->
                own.read(document, others).stream()
                    .filter(subject -> OtherValues.isNamed(subject) && seen.add(key(subject)))
                    .map(subject -> subject.noted(List.of(others.shown())))
                    .forEach(subjects::add));
    if (!whole && otherwise.isUntold(List.of(document), told)) {
      subjects.add(beyond(document));
    }
    return subjects;
  }

  private static List<Object> key(Subject subject) {
    return List.of(subject.at(), subject.name(), PlanSubjects.key(subject.evidence()));
  }

  private static Subject beyond(Document document) {
    ManifestPlace at = new ManifestPlace(document.root().at(), document.number(), "");
    EvidenceItem open =
        EvidenceItem.unstated("its parameters choose between more than can be looked at", at);
    return new Subject(
        document.root().at(), "template", "", true, Evidence.NONE.plus(open), Syntax.NONE);
  }
}
