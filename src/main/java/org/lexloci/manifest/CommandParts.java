package org.lexloci.manifest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lexloci.manifest.module.FileTexts;
import org.lexloci.source.Document;
import org.lexloci.source.FileFormat;
import org.lexloci.source.Position;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SourceText;

/** Finds what files of commands and programs start, of which no file says whether anybody does. */
final class CommandParts {

  /** What a file of commands is counted as. */
  static final String COMMANDS = "command file";

  /** What a text that others fill in is counted as. */
  static final String TEXT = "text to fill in";

  /** What a program is counted as. */
  static final String PROGRAM = "program";

  /** Fewer are looked at before others who help have begun. */
  private static final int MANY = 100;

  private final NameSearch names;
  private final Models models;
  private final ProgramPackages packages;
  private final Set<String> open = ConcurrentHashMap.newKeySet();
  private final Map<Document, List<UnreadPart>> found = new IdentityHashMap<>();

  CommandParts(NameSearch names, Models models, ProgramPackages packages) {
    this.names = names;
    this.models = models;
    this.packages = packages;
  }

  /**
   * Looks at all of a run side by side, as none of them says anything of another one.
   *
   * @param kinds of the documents, in their order
   */
  void look(List<Document> documents, List<Optional<ManifestKind>> kinds) {
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
                    open(
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
    served(evidence).ifPresent(found::add);
    held(held, document.number()).ifPresent(found::add);
    // What stands among the files is read there.
    evidence.untold().stream()
        .filter(part -> part.kind().equals(UntoldPart.DELIVERY))
        .filter(part -> part.isRemote() || !part.named(names).isEmpty())
        .map(part -> new UnreadPart(COMMANDS, part.place().at(), told(part), part.named(names)))
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

  private static Optional<UnreadPart> served(Evidence evidence) {
    List<EvidenceItem> named =
        evidence.items().stream()
            .filter(item -> item.aspect() == Aspect.PRODUCT)
            .sorted(
                Comparator.comparing(EvidenceItem::strength)
                    .thenComparing(item -> item.value().equals(Reduction.UNSTATED)))
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
                        + (proved.isEmpty() && !first.value().equals(Reduction.UNSTATED)
                            ? "what may be " + first.value()
                            : "a model")
                        + "; check what deploys it",
                    proved));
  }

  /** A name in a program means something only where the program starts or deploys a model. */
  private Optional<UnreadPart> program(Document document) {
    ProgramText program = ProgramText.of(document);
    Starts.Way way = packages.way(document);
    if (!way.isStarting()) {
      return FileFormat.isSettings(document) ? settings(document) : Optional.empty();
    }
    List<EvidenceItem> named =
        names.in(program.all(), document.number()).stream()
            .filter(item -> way != Starts.Way.OFFERS || models.isPublished(item.value()))
            .toList();
    if (!named.isEmpty()) {
      String what = "this program starts or deploys a model; check what runs it";
      return Optional.of(new UnreadPart(PROGRAM, named.get(0).place().at(), what, named));
    }
    return way == Starts.Way.OFFERS
        ? loaded(program, document)
        : Optional.of(program.all().at())
            .filter(at -> way == Starts.Way.SERVES)
            .map(at -> open(at, "this program serves a model that it does not name"));
  }

  /** A model that a program loads and does not name may be named by another file of its package. */
  private Optional<UnreadPart> loaded(ProgramText program, Document document) {
    LoadedModels loaded = LoadedModels.of(program, packages.starts());
    Optional<ScalarNode> call = loaded.open();
    if (call.isPresent()) {
      open.add(packages.of(document.file()));
    }
    return loaded
        .family()
        .flatMap(word -> models.product(packages.starts().behind(word.text())))
        .map(
            product ->
                open(
                    loaded.family().orElseThrow().at(),
                    "this program serves what may be " + product + "; check what runs it"))
        .or(
            () ->
                call.map(
                    line -> open(line.at(), "this program serves a model that it does not name")));
  }

  /** Lists what else names a model in packages that load one by a name that is not told there. */
  List<UnreadPart> behind(FileTexts texts) {
    return open.isEmpty()
        ? List.of()
        : texts
            .programs(file -> open.contains(packages.of(file)) && !packages.has(file))
            .flatMap(text -> behind(new Document(text.at().file(), text)).stream())
            .toList();
  }

  private Optional<UnreadPart> behind(Document document) {
    List<EvidenceItem> named =
        names.in(ProgramText.of(document).all(), document.number()).stream()
            .filter(item -> models.isPublished(item.value()))
            .toList();
    String what = "another file of this program serves a model that it does not name; check both";
    return named.stream()
        .findFirst()
        .map(first -> new UnreadPart(PROGRAM, first.place().at(), what, named));
  }

  /** A file of variables names a model to whatever reads it, and a text says what is made of it. */
  private Optional<UnreadPart> filledIn(Document document) {
    if (EnvironmentFile.isOne(document.file())) {
      return settings(document);
    }
    List<EvidenceItem> named = names.in(document);
    String what = "what is made of this text is not read; check that";
    return named.isEmpty()
        ? Optional.empty()
        : Optional.of(new UnreadPart(TEXT, named.get(0).place().at(), what, named));
  }

  private Optional<UnreadPart> settings(Document document) {
    return new SettingsSearch(models, packages.starts()).in(document);
  }

  private static UnreadPart open(Position at, String what) {
    return new UnreadPart(UnreadPart.OPEN_MODEL, at, what, List.of());
  }

  private static String told(UntoldPart part) {
    return "this file " + part.what() + "; check what comes of it";
  }

  private static boolean isProved(EvidenceItem item) {
    return item.strength() != Strength.WEAK && !item.value().equals(Reduction.UNSTATED);
  }
}
