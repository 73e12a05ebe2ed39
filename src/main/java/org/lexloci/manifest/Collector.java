package org.lexloci.manifest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.manifest.evidence.Aspect;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.HostLinks;
import org.lexloci.manifest.evidence.ManifestPlace;
import org.lexloci.manifest.evidence.Reduction;
import org.lexloci.manifest.evidence.Strength;
import org.lexloci.manifest.evidence.Subject;
import org.lexloci.manifest.evidence.UnreadPart;
import org.lexloci.manifest.evidence.UntoldPart;
import org.lexloci.manifest.kind.ManifestKind;
import org.lexloci.manifest.kubernetes.SecretTemplates;
import org.lexloci.manifest.model.NameSearch;
import org.lexloci.manifest.module.Directories;
import org.lexloci.manifest.module.FileTexts;
import org.lexloci.manifest.unread.CommandParts;
import org.lexloci.manifest.unread.ConfigMapTexts;
import org.lexloci.manifest.unread.KeySearch;
import org.lexloci.manifest.unread.OtherResources;
import org.lexloci.manifest.unread.ProgramParts;
import org.lexloci.manifest.unread.SettingsSearch;
import org.lexloci.manifest.unread.UnreadParts;
import org.lexloci.source.Document;
import org.lexloci.source.Oddity;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.source.SourceText;
import org.lexloci.source.TreePaths;

/** What comes of documents as they are read. */
final class Collector {

  /** What runs something, or is read by what does, as far as no file says whether anything does. */
  private static final Set<String> STARTING =
      Set.of(CommandParts.COMMANDS, ProgramParts.KIND, CommandParts.TEXT, SettingsSearch.KIND);

  /** What mostly goes with something in its directory that is read. */
  private static final Set<String> BESIDE =
      Set.of(
          OtherResources.KIND, SecretTemplates.KIND, UntoldPart.REQUEST, ConfigMapTexts.SETTINGS);

  /** What is told because nobody knows what becomes of it. */
  private static final Set<String> UNREASONED = Set.of(OtherResources.KIND, UnreadParts.CUSTOM);

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

  /** What names a product that is judged in its directory anyway is told alone. */
  private List<UnreadPart> besides(FileTexts texts) {
    Set<List<String>> judged = new HashSet<>();
    Set<EvidenceItem> shown = new HashSet<>();
    for (ManifestDeployment deployed : deployments) {
      judged.add(there(deployed.subject().at(), product(deployed)));
      judged.add(List.of(product(deployed)));
      deployed.subject().evidence().of(Aspect.PRODUCT, Strength.STRONG).stream()
          .map(Collector::spot)
          .forEach(shown::add);
    }
    Set<EvidenceItem> reasoned =
        besides.stream()
            .filter(part -> !UNREASONED.contains(part.kind()))
            .flatMap(part -> part.names().stream().map(Collector::spot))
            .collect(Collectors.toSet());
    List<UnreadPart> left = new ArrayList<>();
    for (UnreadPart part : besides) {
      if (UNREASONED.contains(part.kind()) && isTold(part, reasoned)) {
        // What runs the text that names it is told already.
        continue;
      }
      boolean commands = STARTING.contains(part.kind());
      if (commands
          && texts.isRead(part.at().file())
          && part.names().stream().allMatch(n -> judged.contains(List.of(n.value())))) {
        // Source has it run, and is judged for it.
        continue;
      }
      if (isTold(part, shown)) {
        // What is given this text runs it, and is judged for it.
        continue;
      }
      boolean alone =
          (commands || BESIDE.contains(part.kind()))
              && part.names().stream().allMatch(n -> judged.contains(there(part.at(), n.value())));
      left.add(alone ? part.unnamed() : part);
    }
    return left;
  }

  private static boolean isTold(UnreadPart part, Set<EvidenceItem> spots) {
    return part.isTelling() && part.names().stream().map(Collector::spot).allMatch(spots::contains);
  }

  /** Tells whether a product is judged by what stands in the same file. */
  private boolean isJudged(String file, EvidenceItem named) {
    return deployments.stream()
        .filter(d -> product(d).equals(named.value()))
        .flatMap(d -> d.subject().evidence().of(Aspect.PRODUCT, Strength.STRONG).stream())
        .anyMatch(item -> item.place().at().file().equals(file));
  }

  /** Leaves of an item what it names and where. */
  private static EvidenceItem spot(EvidenceItem item) {
    ManifestPlace line = new ManifestPlace(item.place().at(), 1, "");
    return new EvidenceItem(Aspect.PRODUCT, Strength.STRONG, item.value(), "", line);
  }

  private static List<String> there(Position at, String product) {
    return List.of(Directories.folder(at.file()), product);
  }

  private static String product(ManifestDeployment deployed) {
    return deployed.named().deployment().product().name().value();
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
        besides(texts),
        List.copyOf(problems),
        warnings);
  }
}
