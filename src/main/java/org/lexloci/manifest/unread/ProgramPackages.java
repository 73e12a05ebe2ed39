package org.lexloci.manifest.unread;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lexloci.manifest.kind.ManifestKind;
import org.lexloci.manifest.model.Models;
import org.lexloci.manifest.module.Directories;
import org.lexloci.manifest.program.ModelPrograms;
import org.lexloci.manifest.program.ProgramText;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;

/**
 * Programs that belong together, as one of their files may load a model with which another one
 * answers requests: those below the recipe of an image, the file of a project or what else starts
 * them, and all that have no such file above them.
 */
public final class ProgramPackages {

  /** How the names of files begin that start the programs below them. */
  private static final List<String> RECIPES = List.of("dockerfile", "containerfile", "procfile");

  private final Set<String> files = new HashSet<>();
  private final Set<String> recipes = new HashSet<>();
  private final Map<Document, ModelPrograms.Way> ways = new IdentityHashMap<>();
  private final Map<String, String> known = new ConcurrentHashMap<>();
  private final Set<String> answering = new HashSet<>();

  /**
   * Looks at the files of a run.
   *
   * @param kinds of the documents, in their order
   */
  public ProgramPackages(
      List<Document> documents, List<Optional<ManifestKind>> kinds, Models models) {
    if (!kinds.contains(Optional.of(ManifestKind.PROGRAM))) {
      return;
    }
    for (int i = 0; i < documents.size(); i++) {
      Document document = documents.get(i);
      ManifestKind kind = kinds.get(i).orElse(ManifestKind.BROKEN);
      boolean recipe = kind == ManifestKind.COMMANDS && isRecipe(document.file());
      if (recipe) {
        recipes.add(Directories.of(document.file()));
      }
      if (kind == ManifestKind.PROGRAM || recipe) {
        ways.put(document, models.servers().modelPrograms().way(ProgramText.of(document)));
        files.add(document.file());
      }
      if (document.root() instanceof MappingNode root
          && models.servers().modelPrograms().isProject(root)) {
        recipes.add(Directories.of(document.file()));
        answering.add(Directories.of(document.file()));
      }
    }
    ways.forEach(
        (document, way) -> {
          if (way == ModelPrograms.Way.ANSWERS || way == ModelPrograms.Way.OFFERS) {
            answering.add(of(document.file()));
          }
        });
  }

  private static boolean isRecipe(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return RECIPES.stream().anyMatch(name::startsWith);
  }

  /** Tells whether a file is one of those that were looked at. */
  boolean has(String file) {
    return files.contains(file);
  }

  /** Answers where the programs stand that a file belongs to. */
  String of(String file) {
    return known.computeIfAbsent(Directories.of(file), this::above);
  }

  private String above(String directory) {
    for (String place = directory; !place.isEmpty(); place = Directories.of(place)) {
      if (recipes.contains(place) || place.equals("/")) {
        return place;
      }
    }
    return "";
  }

  /** Answers what a program does, with the others of its package. */
  ModelPrograms.Way way(Document program) {
    ModelPrograms.Way own = ways.getOrDefault(program, ModelPrograms.Way.NOTHING);
    return own == ModelPrograms.Way.LOADS && answering.contains(of(program.file()))
        ? ModelPrograms.Way.OFFERS
        : own;
  }
}
