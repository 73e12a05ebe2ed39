package org.lexloci.manifest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.manifest.evidence.Aspect;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.HostLinks;
import org.lexloci.manifest.evidence.Reduction;
import org.lexloci.manifest.evidence.Strength;
import org.lexloci.manifest.evidence.Subject;
import org.lexloci.manifest.evidence.UnreadPart;
import org.lexloci.manifest.kind.ManifestKind;
import org.lexloci.manifest.model.NameSearch;
import org.lexloci.manifest.module.FileTexts;
import org.lexloci.manifest.unread.KeySearch;
import org.lexloci.source.Document;
import org.lexloci.source.Oddity;
import org.lexloci.source.Problem;
import org.lexloci.source.SourceText;
import org.lexloci.source.TreePaths;

/** What comes of documents as they are read. */
final class Collector {

  private final List<ManifestDeployment> deployments = new ArrayList<>();
  private final List<Subject> subjects = new ArrayList<>();
  private final List<Subject> idle = new ArrayList<>();
  private final Map<ManifestKind, List<String>> unread = new TreeMap<>();
  private final List<Document> unknown = new ArrayList<>();
  private final Reduction reduction;
  private final NameSearch search;
  private final HostLinks hosts;
  // On whose machines something runs may be said by a file that is read later.
  private final List<Runnable> told = new ArrayList<>();
  private final Map<String, List<EvidenceItem>> named = new TreeMap<>();
  private final List<UnreadPart> besides = new ArrayList<>();
  // A file that is read for each of its stacks tells its mistakes once.
  private final Set<Problem> problems = new LinkedHashSet<>();
  private final List<Problem> warnings = new ArrayList<>();

  /**
   * Prepares to collect.
   *
   * @param search finds what is named in what nobody reads
   * @param hosts on whose machines resources run that are named in other files
   */
  Collector(Reduction reduction, NameSearch search, HostLinks hosts) {
    this.hosts = hosts;
    this.reduction = reduction;
    this.search = search;
  }

  NameSearch search() {
    return search;
  }

  void problem(Problem problem) {
    problems.add(problem);
  }

  void warning(Problem warning) {
    warnings.add(warning);
  }

  /** Notes what may deploy and is not read of a file that is. */
  void beside(UnreadPart part) {
    told.add(() -> besides.add(part));
  }

  void unknown(Document document) {
    unknown.add(document);
    named(document);
    warnings.addAll(document.problems(Oddity.Kind.DOUBLE));
  }

  private void named(Document document) {
    named(document.file(), KeySearch.orNames(search, document));
  }

  /** Notes what a text names that a file stands for. */
  void named(String file, SourceText text) {
    named(file, search.in(text, 1));
  }

  private void named(String file, List<EvidenceItem> found) {
    if (!found.isEmpty()) {
      named.computeIfAbsent(file, k -> new ArrayList<>()).addAll(found);
    }
  }

  void unread(ManifestKind kind, Document document) {
    if (kind.deploys()) {
      named(document);
    }
    List<String> files = unread.computeIfAbsent(kind, k -> new ArrayList<>());
    if (!files.contains(document.file())) {
      files.add(document.file());
    }
  }

  /** Adds what was seen in a document that the reader of its kind knows. */
  void subject(Subject subject, Document document) {
    Supplier<List<EvidenceItem>> served =
        () -> search.published(TreePaths.standing(document.root(), subject.at()), document);
    told.add(() -> placed(subject.on(hosts), served));
  }

  /** Adds what was seen in what a tool would make of source. */
  void subject(Subject subject) {
    told.add(() -> placed(subject.on(hosts), List::of));
  }

  private void placed(Subject subject, Supplier<List<EvidenceItem>> served) {
    List<Descriptors.Named> named = reduction.of(subject);
    named.forEach(n -> deployments.add(new ManifestDeployment(n, subject)));
    subjects.add(subject);
    if (!reduction.isStated(subject)) {
      subject.evidence().untold().forEach(part -> besides.add(part.of(subject, search.in(part))));
    }
    if (subject.deploys() && named.isEmpty()) {
      idle.add(subject);
      // What names a model and serves one that it does not tell may serve that.
      subject.open().stream()
          .map(part -> subject.isOpen() ? part.naming(served.get()) : part)
          .forEach(besides::add);
    }
  }

  /** Tells whether a product is judged by what stands in the same file. */
  private boolean isJudged(String file, EvidenceItem named) {
    return deployments.stream()
        .filter(d -> RemainingParts.product(d).equals(named.value()))
        .flatMap(d -> d.subject().evidence().of(Aspect.PRODUCT, Strength.STRONG).stream())
        .anyMatch(item -> item.place().at().file().equals(file));
  }

  /**
   * Answers what was read.
   *
   * @param texts of files, of which source has read those that it names
   */
  Manifests.Read read(FileTexts texts) {
    told.forEach(Runnable::run);
    unknown.removeIf(document -> texts.isRead(document.file()));
    unread.getOrDefault(ManifestKind.ARM_PARAMETERS, List.of()).stream()
        .filter(texts::isRead)
        .forEach(named::remove);
    unread.values().forEach(files -> files.removeIf(texts::isRead));
    unread.values().removeIf(List::isEmpty);
    named.forEach((file, items) -> items.removeIf(item -> isJudged(file, item)));
    named.values().removeIf(List::isEmpty);
    return new Manifests.Read(
        DeploymentMarks.once(deployments),
        subjects,
        idle,
        unread,
        unknown,
        named,
        RemainingParts.of(besides, deployments, texts),
        List.copyOf(problems),
        warnings);
  }
}
