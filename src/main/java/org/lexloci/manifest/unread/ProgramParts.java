package org.lexloci.manifest.unread;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.UnreadPart;
import org.lexloci.manifest.model.Models;
import org.lexloci.manifest.model.NameSearch;
import org.lexloci.manifest.module.FileTexts;
import org.lexloci.manifest.program.LoadedModels;
import org.lexloci.manifest.program.ModelPrograms;
import org.lexloci.manifest.program.ProgramText;
import org.lexloci.source.Document;
import org.lexloci.source.Position;
import org.lexloci.source.ScalarNode;

/** Finds what programs start, deploy or serve, by themselves or with others of their package. */
public final class ProgramParts {

  /** What a program is counted as. */
  public static final String KIND = "program";

  private static final String UNNAMED = "this program serves a model that it does not name";

  private final NameSearch names;
  private final Models models;
  private final ProgramPackages packages;

  /** Packages that load a model which the program that loads it does not name. */
  private final Set<String> open = ConcurrentHashMap.newKeySet();

  ProgramParts(NameSearch names, Models models, ProgramPackages packages) {
    this.names = names;
    this.models = models;
    this.packages = packages;
  }

  /** A name in a program means something only where the program starts or deploys a model. */
  Optional<UnreadPart> of(Document document) {
    ProgramText program = ProgramText.of(document);
    ModelPrograms.Way way = packages.way(document);
    if (!way.isStarting()) {
      return Optional.empty();
    }
    List<EvidenceItem> named =
        names.in(program.all(), document.number()).stream()
            .filter(item -> way != ModelPrograms.Way.OFFERS || models.isPublished(item.value()))
            .toList();
    if (!named.isEmpty()) {
      return UnreadPart.at(
          KIND, "this program starts or deploys a model; check what runs it", named);
    }
    LoadedModels loaded = LoadedModels.of(program, models.servers().modelPrograms());
    Optional<UnreadPart> hint = loaded.named(models::alias).map(one -> hint(one.at(), one.text()));
    if (way == ModelPrograms.Way.SERVES) {
      return hint.or(() -> Optional.of(UnreadPart.open(program.all().at(), UNNAMED)));
    }
    return way == ModelPrograms.Way.OFFERS
        ? hint.or(() -> loaded(loaded, document))
        : Optional.empty();
  }

  /** A model that a program loads and does not name may be named by another file of its package. */
  private Optional<UnreadPart> loaded(LoadedModels loaded, Document document) {
    Optional<ScalarNode> call = loaded.open();
    if (call.isPresent()) {
      open.add(packages.of(document.file()));
    }
    return loaded
        .family()
        .flatMap(
            word ->
                models
                    .product(models.servers().modelPrograms().behind(word.text()))
                    .map(product -> hint(word.at(), product)))
        .or(() -> call.map(line -> UnreadPart.open(line.at(), UNNAMED)));
  }

  private static UnreadPart hint(Position at, String product) {
    return UnreadPart.open(
        at, "this program serves what may be " + product + "; check what runs it");
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
    return UnreadPart.at(KIND, what, named);
  }
}
