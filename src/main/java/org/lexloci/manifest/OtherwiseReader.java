package org.lexloci.manifest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.ManifestPlace;
import org.lexloci.manifest.evidence.Subject;
import org.lexloci.manifest.evidence.Syntax;
import org.lexloci.manifest.kind.ChoosingReader;
import org.lexloci.manifest.kind.KindReader;
import org.lexloci.manifest.model.NameSearch;
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
    List<Subject> others = new ArrayList<>();
    boolean whole =
        new OtherValues(names)
            .read(choices, List.of(document), told, c -> own.read(document, c), others::add);
    if (!others.isEmpty()) {
      Set<List<Object>> seen = new HashSet<>();
      subjects.forEach(subject -> seen.add(key(subject)));
      others.stream().filter(subject -> seen.add(key(subject))).forEach(subjects::add);
    }
    if (!whole) {
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
