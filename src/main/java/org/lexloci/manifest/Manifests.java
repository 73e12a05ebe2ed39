package org.lexloci.manifest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lexloci.descriptor.ClusterMap;
import org.lexloci.descriptor.ModelNames;
import org.lexloci.descriptor.NamedRecord;
import org.lexloci.manifest.evidence.Clouds;
import org.lexloci.manifest.evidence.Declarations;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.HostLinks;
import org.lexloci.manifest.evidence.ManifestDefaults;
import org.lexloci.manifest.evidence.Reduction;
import org.lexloci.manifest.evidence.Subject;
import org.lexloci.manifest.evidence.UnreadPart;
import org.lexloci.manifest.kind.KindReader;
import org.lexloci.manifest.kind.ManifestKind;
import org.lexloci.manifest.kind.Recognition;
import org.lexloci.manifest.kubernetes.Surroundings;
import org.lexloci.manifest.model.Models;
import org.lexloci.manifest.model.NameSearch;
import org.lexloci.manifest.module.Directories;
import org.lexloci.manifest.module.FileTexts;
import org.lexloci.manifest.plan.PlanWords;
import org.lexloci.manifest.terraform.EvaluatedSource;
import org.lexloci.manifest.unread.CommandParts;
import org.lexloci.manifest.unread.Deliveries;
import org.lexloci.manifest.unread.ForeignKeys;
import org.lexloci.manifest.unread.KeySearch;
import org.lexloci.manifest.unread.MisplacedKeys;
import org.lexloci.manifest.unread.ProgramPackages;
import org.lexloci.manifest.unread.UnreadParts;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Oddity;
import org.lexloci.source.Problem;

/** Reads manifests: recognises each document, collects its evidence and reduces it. */
public final class Manifests {

  private final Clouds clouds = Clouds.load();
  private final ModelNames names;
  private final Models models;
  private final Reduction reduction;
  private final Surroundings surroundings;

  /**
   * Prepares to read.
   *
   * @param clusters where clusters run that manifests name
   */
  public Manifests(
      ModelNames names, List<NamedRecord<ClusterMap>> clusters, ManifestDefaults said) {
    this.names = names;
    this.models = Models.load(names);
    this.surroundings = new Surroundings(clouds, models);
    this.reduction = new Reduction(said, names);
    clusters.forEach(map -> map.value().clusters().forEach(surroundings::know));
  }

  /**
   * What was read.
   *
   * @param subjects everything that was seen
   * @param idle what runs something and deploys no product
   * @param unread files of a kind whose product can be read and they cannot, by kind
   * @param unknown files that were not recognised
   * @param named the products that files name which could not be read, by the file
   * @param besides what may deploy and is not read of files that are
   */
  public record Read(
      List<ManifestDeployment> deployments,
      List<Subject> subjects,
      List<Subject> idle,
      Map<ManifestKind, List<String>> unread,
      List<Document> unknown,
      Map<String, List<EvidenceItem>> named,
      List<UnreadPart> besides,
      List<Problem> problems,
      List<Problem> warnings) {

    /** There was nothing to read. */
    public static final Read NOTHING =
        new Read(
            List.of(), List.of(), List.of(), Map.of(), List.of(), Map.of(), List.of(), List.of(),
            List.of());
  }

  /** Tells whether a file by itself deploys nothing, and may be passed over without a word. */
  public static boolean isBeside(Document document) {
    Optional<ManifestKind> kind = Recognition.of(document);
    return kind.filter(ManifestKind::isText).isPresent();
  }

  /** Answers what a document is recognised as. */
  public static Optional<ManifestKind> kind(Document document) {
    return Recognition.of(document);
  }

  /** Makes deployments of what was not read, which nothing permits. */
  public List<ManifestDeployment> deployments(UnreadPart unread) {
    Subject subject = unread.subject();
    return new Reduction(ManifestDefaults.NOTHING, names)
        .of(subject).stream().map(named -> new ManifestDeployment(named, subject)).toList();
  }

  /**
   * Lists what documents name that nothing of what was rendered of them deploys: values that nobody
   * looked at may switch it on.
   *
   * @param read what was read of what was rendered, and of all else
   */
  public List<UnreadPart> behind(List<Document> documents, Read read) {
    return new UndeployedNames(new NameSearch(models, names)).in(documents, read);
  }

  /** Lists what a document names that nobody reads. */
  public List<EvidenceItem> names(Document document) {
    return KeySearch.orNames(new NameSearch(models, names), document);
  }

  /** Reads documents that refer to no other files. */
  public Read read(List<Document> documents) {
    return read(documents, FileTexts.NONE, EvaluatedSource.NONE);
  }

  /**
   * Reads documents in their order; what they say of each other does not depend on it.
   *
   * @param texts of all files of the run, for those that source names
   * @param evaluated what came of source that was evaluated before
   */
  public Read read(List<Document> documents, FileTexts texts, EvaluatedSource evaluated) {
    HostLinks hosts = new HostLinks();
    Collector collector = new Collector(reduction, new NameSearch(models, names), hosts);
    List<Optional<ManifestKind>> kinds = documents.stream().map(Recognition::of).toList();
    Map<String, Document> projects = new HashMap<>();
    Map<ManifestKind, List<Document>> known = new EnumMap<>(ManifestKind.class);
    for (int i = 0; i < documents.size(); i++) {
      if (kinds.get(i).equals(Optional.of(ManifestKind.KUSTOMIZATION))) {
        surroundings.overlay((MappingNode) documents.get(i).root(), texts);
      }
    }
    for (int i = 0; i < documents.size(); i++) {
      Document document = documents.get(i);
      @Nullable ManifestKind kind = kinds.get(i).orElse(null);
      if (kind == ManifestKind.KUBERNETES) {
        surroundings.look(document);
      } else if (kind == ManifestKind.COMPOSE) {
        projects.put(Directories.normal(document.file()), document);
      } else if (kind != null) {
        known.computeIfAbsent(kind, k -> new ArrayList<>()).add(document);
      }
    }
    Declarations declarations = new Declarations(names, collector::problem);
    PlanWords words = new PlanWords(clouds);
    Map<ManifestKind, KindReader> readers =
        new KindReaders(clouds, models, declarations, surroundings, words, texts, hosts)
            .of(collector, known, projects);
    CommandParts commands =
        new CommandParts(collector.search(), models, new ProgramPackages(documents, kinds, models));
    commands.look(documents, kinds);
    UnreadParts unread =
        new UnreadParts(
            words,
            collector.search(),
            models,
            commands,
            new Deliveries(collector.search(), surroundings, texts),
            subject -> !reduction.of(subject).isEmpty());
    ForeignKeys foreign = new ForeignKeys(collector.search());
    for (int i = 0; i < documents.size(); i++) {
      Document document = documents.get(i);
      @Nullable ManifestKind kind = kinds.get(i).orElse(null);
      if (kind == null) {
        collector.unknown(document);
        unread.unknown(document).forEach(collector::beside);
      } else if (!kind.instead().isEmpty()) {
        collector.unread(kind, document);
        foreign.in(kind, document).ifPresent(collector::beside);
        if (kind.isProgram()) {
          texts.program(document.file()).forEach(t -> collector.named(document.file(), t));
        }
      } else if (readable(kind, document, collector)) {
        @Nullable KindReader reader = readers.get(kind);
        if (reader == null) {
          collector.unknown(document);
        } else {
          List<Subject> subjects = reader.read(document);
          subjects.forEach(subject -> collector.subject(subject, document));
          unread.besides(kind, document, reader, subjects).forEach(collector::beside);
          foreign
              .in(kind, document)
              .filter(part -> kind != ManifestKind.KUBERNETES || !isJudged(subjects))
              .ifPresent(collector::beside);
          MisplacedKeys.in(document, kind, subjects.isEmpty(), declarations::hasRead)
              .forEach(collector::problem);
        }
      }
    }
    commands.behind(texts).forEach(collector::beside);
    SourceReader sources =
        new SourceReader(
            readers,
            unread,
            collector.search(),
            clouds,
            declarations,
            collector::problem,
            collector::beside);
    List<Document> terraform = known.getOrDefault(ManifestKind.TERRAFORM_SOURCE, List.of());
    sources.terraform(terraform, evaluated.again(terraform, texts)).forEach(collector::subject);
    sources
        .bicep(known.getOrDefault(ManifestKind.BICEP_SOURCE, List.of()))
        .forEach(collector::subject);
    return collector.read(texts);
  }

  /** Tells whether anything of a document is judged, whatever product it is. */
  private boolean isJudged(List<Subject> seen) {
    return seen.stream().anyMatch(subject -> !reduction.of(subject).isEmpty());
  }

  /** Two values of one key are never chosen between, and tags are read where they are functions. */
  private static boolean readable(ManifestKind kind, Document document, Collector collector) {
    boolean tagged = kind == ManifestKind.CLOUDFORMATION || kind == ManifestKind.COMPOSE;
    List<Problem> odd =
        tagged
            ? document.problems(Oddity.Kind.DOUBLE)
            : document.problems(Oddity.Kind.DOUBLE, Oddity.Kind.TAG);
    odd.forEach(collector::problem);
    return odd.isEmpty();
  }
}
