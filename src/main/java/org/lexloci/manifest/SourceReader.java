package org.lexloci.manifest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.lexloci.manifest.bicep.BicepDeployment;
import org.lexloci.manifest.bicep.BicepSource;
import org.lexloci.manifest.evidence.Aspect;
import org.lexloci.manifest.evidence.Clouds;
import org.lexloci.manifest.evidence.Declarations;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.Subject;
import org.lexloci.manifest.evidence.UnreadPart;
import org.lexloci.manifest.kind.KindReader;
import org.lexloci.manifest.kind.ManifestKind;
import org.lexloci.manifest.model.NameSearch;
import org.lexloci.manifest.module.OutsideModule;
import org.lexloci.manifest.plan.PlanSubjects;
import org.lexloci.manifest.terraform.ModulePlan;
import org.lexloci.manifest.terraform.TerraformSource;
import org.lexloci.manifest.unread.MisplacedKeys;
import org.lexloci.manifest.unread.UnreadParts;
import org.lexloci.source.Document;
import org.lexloci.source.Problem;
import org.lexloci.source.SafeText;

/**
 * Reads source that a tool would carry out, by the readers of what the tool makes of it: source of
 * Terraform as a plan, and of Bicep as a template.
 */
final class SourceReader {

  /** More of what is not known than a person would read. */
  private static final int MOST_NOTES = 3;

  private final Map<ManifestKind, KindReader> readers;
  private final UnreadParts parts;
  private final NameSearch names;
  private final Clouds clouds;
  private final Declarations declarations;
  private final Consumer<Problem> problems;
  private final Consumer<UnreadPart> unread;
  private final Set<List<Object>> seen = new HashSet<>();

  SourceReader(
      Map<ManifestKind, KindReader> readers,
      UnreadParts parts,
      NameSearch names,
      Clouds clouds,
      Declarations declarations,
      Consumer<Problem> problems,
      Consumer<UnreadPart> unread) {
    this.readers = readers;
    this.parts = parts;
    this.names = names;
    this.clouds = clouds;
    this.declarations = declarations;
    this.problems = problems;
    this.unread = unread;
  }

  /** Lists what modules make; what several files of values make alike is listed once. */
  List<Subject> terraform(List<Document> documents, TerraformSource source) {
    source.problems().forEach(problem -> broken(problem, documents));
    alone(
        source.alone(),
        documents,
        "for which module these values are is not told by the files that were read; check both");
    List<Subject> subjects = new ArrayList<>();
    Map<Set<String>, Set<String>> told = new HashMap<>();
    for (ModulePlan planned : source.plans()) {
      // What another module deploys may be on another cloud.
      Set<String> own = told.computeIfAbsent(planned.files(), k -> new HashSet<>());
      for (Subject subject : planned(planned, documents, own)) {
        tell(subject, own, subjects);
      }
      otherwise(planned, documents, own, subjects);
    }
    return subjects;
  }

  /** Adds what a module makes with other values of its variables. */
  private void otherwise(
      ModulePlan planned, List<Document> documents, Set<String> told, List<Subject> subjects) {
    List<Document> files =
        documents.stream().filter(d -> planned.files().contains(d.file())).toList();
    boolean whole =
        new OtherValues(names, clouds)
            .read(
                planned.choices(),
                files,
                Set.copyOf(told),
                choices -> planned(planned.again().apply(choices), documents, told),
                subject -> tell(subject, told, subjects));
    if (!whole) {
      tooLarge("HCL module", planned.plan(), files);
    }
  }

  private static void tell(Subject subject, Set<String> told, List<Subject> subjects) {
    subjects.add(subject);
    told.addAll(OtherValues.products(List.of(subject)));
  }

  private List<Subject> planned(ModulePlan planned, List<Document> documents, Set<String> told) {
    List<Subject> subjects = new ArrayList<>();
    made(ManifestKind.TERRAFORM_PLAN, planned.plan())
        .forEach(
            subject ->
                subjects.add(
                    subject.noted(notes(planned, subject)).untoldFor(reasons(planned, subject))));
    read(ManifestKind.TERRAFORM_PLAN, planned.off()).forEach(subject -> off(subject, told));
    planned.outside().forEach(call -> outside(call, "HCL module"));
    if (!planned.whole()) {
      tooLarge("HCL module", planned.plan(), documents);
    }
    return subjects;
  }

  /** Lists what files deploy. */
  List<Subject> bicep(List<Document> documents) {
    BicepSource source = BicepSource.of(documents);
    source.problems().forEach(problem -> broken(problem, documents));
    alone(
        source.alone(),
        documents,
        "the template that these parameters are for is not among the files that were read;"
            + " check what it is compiled to");
    List<Subject> subjects = new ArrayList<>();
    for (BicepDeployment compiled : source.templates()) {
      made(ManifestKind.ARM_TEMPLATE, compiled.template())
          .forEach(subject -> subjects.add(subject.noted(with(compiled.with()))));
      compiled.outside().forEach(call -> outside(call, "Bicep module"));
      if (!compiled.whole()) {
        tooLarge("Bicep module", compiled.template(), documents);
      }
    }
    return subjects;
  }

  /** Lists what comes of a file that nothing before came to alike, and tells what else it names. */
  private List<Subject> made(ManifestKind kind, Document document) {
    List<Subject> made = read(kind, document);
    MisplacedKeys.in(document, kind, made.isEmpty(), declarations::hasRead).forEach(problems);
    parts.besides(kind, document, reader(kind), made).stream()
        .filter(part -> seen.add(List.of(part.at(), part.kind())))
        .forEach(unread);
    return made.stream().filter(this::isNew).toList();
  }

  private List<Subject> read(ManifestKind kind, Document document) {
    return reader(kind).read(document);
  }

  private KindReader reader(ManifestKind kind) {
    return Objects.requireNonNull(readers.get(kind));
  }

  private boolean isNew(Subject subject) {
    return seen.add(PlanSubjects.key(subject));
  }

  /** What makes nothing as things stand is told where it would deploy a product. */
  private void off(Subject subject, Set<String> told) {
    List<EvidenceItem> products =
        subject.evidence().decisive(Aspect.PRODUCT).stream()
            .filter(item -> !item.isUnstated())
            .toList();
    products.forEach(item -> told.add(item.value()));
    if (!products.isEmpty() && isNew(subject)) {
      unread.accept(
          new UnreadPart(
              "resource that is switched off",
              subject.at(),
              SafeText.quoted(subject.name())
                  + " is switched off by its `count` or `for_each`, or"
                  + " that of its module, as far as the values here go",
              products));
    }
  }

  private void outside(OutsideModule call, String kind) {
    String what =
        "module "
            + SafeText.quoted(call.name())
            + " ("
            + SafeText.quoted(call.source())
            + ") is not among the files that were read"
            + (call.published()
                ? "; check what is planned of it"
                : "; check the directory that holds both");
    if (seen.add(List.of(call.at(), call.name()))) {
      unread.accept(new UnreadPart(kind, call.at(), what, names.in(call.arguments(), 1)));
    }
  }

  private void broken(Problem problem, List<Document> documents) {
    problems.accept(problem);
    documents.stream()
        .filter(d -> d.file().equals(problem.at().file()))
        .map(
            d ->
                new UnreadPart(
                    ManifestKind.BROKEN.counted(), problem.at(), problem.message(), names.in(d)))
        .forEach(unread);
  }

  private void alone(Collection<String> files, List<Document> documents, String why) {
    documents.stream()
        .filter(d -> files.contains(d.file()))
        .map(d -> new UnreadPart("parameter file", d.root().at(), why, names.in(d)))
        .forEach(unread);
  }

  /** Any of what its files name may be in the part that was not looked at. */
  private void tooLarge(String kind, Document made, List<Document> source) {
    List<EvidenceItem> named = source.stream().flatMap(d -> names.in(d).stream()).toList();
    unread.accept(
        new UnreadPart(kind, made.root().at(), "this deploys more than can be looked at", named));
  }

  private static List<String> with(String values) {
    return values.isEmpty() ? List.of() : List.of("with the values of " + values);
  }

  private static List<String> notes(ModulePlan planned, Subject subject) {
    List<String> notes = new ArrayList<>(with(planned.with()));
    boolean open =
        subject.evidence().decisive(Aspect.PRODUCT).stream().anyMatch(EvidenceItem::isUnstated);
    if (open) {
      reasons(planned, subject).forEach(because -> notes.add("it depends on " + because));
    }
    return notes;
  }

  private static List<String> reasons(ModulePlan planned, Subject subject) {
    return planned.open().getOrDefault(subject.name(), Set.of()).stream()
        .limit(MOST_NOTES)
        .toList();
  }
}
