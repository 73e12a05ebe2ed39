package org.lexloci.manifest.unread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lexloci.manifest.evidence.Aspect;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.Strength;
import org.lexloci.manifest.evidence.UnreadPart;
import org.lexloci.manifest.evidence.UntoldPart;
import org.lexloci.manifest.kind.ManifestKind;
import org.lexloci.manifest.model.Models;
import org.lexloci.manifest.model.NameSearch;
import org.lexloci.manifest.module.FileTexts;
import org.lexloci.manifest.workload.CommandSearch;
import org.lexloci.manifest.workload.EnvironmentFile;
import org.lexloci.source.Document;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SourceText;
import org.lexloci.source.reader.FileFormat;

/** Finds what files of commands and programs start, of which no file says whether anybody does. */
public final class CommandParts {

  /** What a file of commands is counted as. */
  public static final String COMMANDS = "command file";

  /** What a text that others fill in is counted as. */
  public static final String TEXT = "text to fill in";

  /** Fewer are looked at before others who help have begun. */
  private static final int MANY = 100;

  private final NameSearch names;
  private final Models models;
  private final ProgramPackages packages;
  private final ProgramParts programs;
  private final Map<Document, List<UnreadPart>> found = new IdentityHashMap<>();

  /** Finds what files serve and deploy, programs with others of their package. */
  public CommandParts(NameSearch names, Models models, ProgramPackages packages) {
    this.names = names;
    this.models = models;
    this.packages = packages;
    this.programs = new ProgramParts(names, models, packages);
  }

  /**
   * Looks at all of a run side by side, as none of them says anything of another one.
   *
   * @param kinds of the documents, in their order
   */
  public void look(List<Document> documents, List<Optional<ManifestKind>> kinds) {
    List<Integer> looked =
        IntStream.range(0, documents.size())
            .filter(i -> kinds.get(i).map(ManifestKind::isText).orElse(true))
            .boxed()
            .toList();
    // Their tables are read before there is more than one who asks for them.
    if (!looked.isEmpty()) {
      models.servers();
    }
    List<List<UnreadPart>> parts =
        (looked.size() < MANY ? looked.stream() : looked.parallelStream())
            .map(i -> in(documents.get(i), kinds.get(i)))
            .toList();
    for (int i = 0; i < parts.size(); i++) {
      found.put(documents.get(looked.get(i)), parts.get(i));
    }
  }

  /** Lists what was found in one of them. */
  List<UnreadPart> of(Document document) {
    return found.getOrDefault(document, List.of());
  }

  private List<UnreadPart> in(Document document, Optional<ManifestKind> kind) {
    if (kind.isEmpty()) {
      return unknown(document);
    }
    return switch (kind.get()) {
      case COMMANDS -> commands(document);
      case PROGRAM -> program(document).stream().toList();
      default -> filledIn(document).stream().toList();
    };
  }

  /**
   * A file that nobody knows may start a server all the same, with a model that it does not name.
   */
  private List<UnreadPart> unknown(Document document) {
    return new CommandSearch(models, document.number())
        .in(document.root()).stream()
            .limit(1)
            .filter(item -> names.in(document).isEmpty())
            .map(
                item ->
                    UnreadPart.open(
                        item.place().at(),
                        "something serves a model in a file that is not recognised; check what runs"
                            + " it"))
            .toList();
  }

  /** Lists what the commands of a file serve, and what they deploy from elsewhere. */
  private List<UnreadPart> commands(Document document) {
    HeldManifests held = HeldManifests.of((SourceText) document.root());
    Evidence evidence =
        new CommandFile(models)
            .read(new Document(document.file(), document.number(), held.script(), List.of()));
    List<UnreadPart> found = new ArrayList<>();
    served(evidence, held.script(), document.number()).ifPresent(found::add);
    held(held, document.number()).ifPresent(found::add);
    // What stands among the files is read there.
    evidence.untold().stream()
        .filter(part -> part.isDeployed() || part.isCopy())
        .filter(part -> part.isRemote() || part.isHosted() || !names.in(part).isEmpty())
        .map(part -> new UnreadPart(COMMANDS, part.place().at(), told(part), names.in(part)))
        .forEach(found::add);
    return found;
  }

  /** What a script holds for a cluster is not judged, as no file says whether anybody runs it. */
  private Optional<UnreadPart> held(HeldManifests held, int document) {
    List<EvidenceItem> named = names.in(held.all(), document);
    String what = "this file holds manifests as text; check what comes of them";
    return Stream.concat(
            named.stream().map(item -> item.place().at()),
            held.servers(models.servers()).stream().map(ScalarNode::at))
        .findFirst()
        .map(at -> new UnreadPart(COMMANDS, at, what, named));
  }

  private Optional<UnreadPart> served(Evidence evidence, SourceText script, int document) {
    List<EvidenceItem> named =
        evidence.items().stream()
            .filter(item -> item.aspect() == Aspect.PRODUCT)
            .sorted(
                Comparator.comparing(EvidenceItem::strength)
                    .thenComparing(EvidenceItem::isUnstated))
            .toList();
    List<EvidenceItem> proved = named.stream().filter(CommandParts::isProved).toList();
    return named.stream()
        .findFirst()
        .map(
            first ->
                new UnreadPart(
                    COMMANDS,
                    first.place().at(),
                    "a command of this file serves "
                        + (proved.isEmpty()
                            ? hinted(first, script, document)
                                .map(product -> "what may be " + product)
                                .orElse("a model")
                            : "a model")
                        + "; check what deploys it",
                    proved));
  }

  /** What is served and not told may be what the same file has fetched before. */
  private Optional<String> hinted(EvidenceItem served, SourceText script, int document) {
    return served.isUnstated()
        ? names.in(script, document).stream().map(EvidenceItem::value).findFirst()
        : Optional.of(served.value());
  }

  private Optional<UnreadPart> program(Document document) {
    return FileFormat.isSettings(document) && !packages.way(document).isStarting()
        ? settings(document)
        : programs.of(document);
  }

  /** Lists what other files name of programs that are known once all have been looked at. */
  public List<UnreadPart> behind(FileTexts texts) {
    return programs.behind(texts);
  }

  /** A file of variables names a model to whatever reads it, and a text says what is made of it. */
  private Optional<UnreadPart> filledIn(Document document) {
    if (EnvironmentFile.isOne(document.file())) {
      return settings(document);
    }
    List<EvidenceItem> named = names.in(document);
    String what = "what is made of this text is not read; check that";
    return UnreadPart.at(TEXT, what, named);
  }

  private Optional<UnreadPart> settings(Document document) {
    return new SettingsSearch(models).in(document);
  }

  private static String told(UntoldPart part) {
    return "this file " + part.what() + "; check what comes of it";
  }

  private static boolean isProved(EvidenceItem item) {
    return item.strength() != Strength.WEAK && !item.isUnstated();
  }
}
