package org.lexloci.manifest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lexloci.manifest.evidence.Aspect;
import org.lexloci.manifest.evidence.Clouds;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.FileSyntax;
import org.lexloci.manifest.evidence.ManifestPlace;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.evidence.Subject;
import org.lexloci.manifest.kind.KindReader;
import org.lexloci.manifest.kind.TemplateReader;
import org.lexloci.manifest.model.NameSearch;
import org.lexloci.manifest.module.ParameterChoices;
import org.lexloci.manifest.plan.PlanSubjects;
import org.lexloci.manifest.resource.OtherHostSigns;
import org.lexloci.source.Document;
import org.lexloci.source.Node;

/** Reads a document with the defaults of its parameters, and with other values that it knows. */
record TemplateVariantsReader(TemplateReader own, NameSearch names, Clouds clouds)
    implements KindReader {

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
        new OtherValues(names, clouds)
            .read(choices, List.of(document), told, c -> own.read(document, c), others::add);
    if (!others.isEmpty()) {
      Set<List<Object>> seen = new HashSet<>();
      subjects.forEach(subject -> seen.add(PlanSubjects.key(subject)));
      others.stream().filter(subject -> seen.add(PlanSubjects.key(subject))).forEach(subjects::add);
    }
    if (!whole) {
      subjects.add(beyond(document, subjects));
    }
    return subjects;
  }

  /** Says that there is more, which is on the cloud of all that was seen if nothing says else. */
  private Subject beyond(Document document, List<Subject> seen) {
    ManifestPlace at = new ManifestPlace(document.root().at(), document.number(), "");
    EvidenceItem open =
        EvidenceItem.unstated("its parameters choose between more than can be looked at", at);
    Evidence.Builder others = new Evidence.Builder();
    new OtherHostSigns(clouds, (node, path) -> at).read(document.root(), Path.ROOT, others);
    Evidence all = others.build().and(seen.stream().map(Subject::evidence).toList());
    Evidence more = Evidence.NONE.plus(open);
    return new Subject(
        document.root().at(),
        "template",
        "",
        true,
        Optional.of(all)
            .filter(a -> !OpenKeys.in(List.of(document)).any())
            .flatMap(Evidence::cloud)
            .flatMap(c -> all.decisive(Aspect.PROVIDER).stream().findFirst())
            .map(more::plus)
            .orElse(more),
        FileSyntax.NONE);
  }
}
