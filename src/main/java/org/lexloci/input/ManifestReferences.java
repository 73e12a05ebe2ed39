package org.lexloci.input;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.descriptor.ModelNames;
import org.lexloci.descriptor.Records;
import org.lexloci.descriptor.Stage;
import org.lexloci.manifest.ManifestDeployment;
import org.lexloci.manifest.Manifests;
import org.lexloci.manifest.evidence.Corroboration;
import org.lexloci.manifest.evidence.Subject;
import org.lexloci.manifest.kind.ManifestKind;
import org.lexloci.source.FileDocuments;
import org.lexloci.source.InputFile;
import org.lexloci.source.IoMessage;
import org.lexloci.source.Limits;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.source.SafeText;
import org.lexloci.source.StatedValue;
import org.lexloci.source.file.PathText;
import org.lexloci.source.file.RepositoryTop;
import org.lexloci.source.reader.DocumentReader;

/** Compares descriptors with the manifests that they name. */
public final class ManifestReferences {

  private final Manifests manifests;
  private final ModelNames names;
  private final Consumer<Problem> problems;
  private final InputManifests walked;
  private final Map<String, InputFile> files = new HashMap<>();
  private final Map<Path, String> paths = new HashMap<>();
  private final Map<Subject, List<Descriptors.Named>> holders = new IdentityHashMap<>();

  /**
   * Prepares to read them.
   *
   * @param names under which manifests may name products
   * @param files in which the descriptors stand, and manifests perhaps
   * @param walked what was read from those already
   */
  public ManifestReferences(
      Manifests manifests,
      ModelNames names,
      List<InputFile> files,
      InputManifests walked,
      Consumer<Problem> problems) {
    this.manifests = manifests;
    this.names = names;
    this.walked = walked;
    this.problems = problems;
    files.forEach(file -> this.files.put(file.shown(), file));
    files.forEach(file -> paths.put(file.path().toAbsolutePath().normalize(), file.shown()));
  }

  /** Tells whether any descriptor names a manifest. */
  public static boolean anyNamed(List<Descriptors.Named> stated) {
    return stated.stream().anyMatch(named -> !named.deployment().artifactsOrNone().isEmpty());
  }

  /** Adds to every deployment where its manifests say otherwise. */
  public List<Descriptors.Named> compare(List<Descriptors.Named> stated) {
    return stated.stream().map(this::compare).toList();
  }

  private Descriptors.Named compare(Descriptors.Named named) {
    List<StatedValue<String>> artifacts = named.deployment().artifactsOrNone();
    List<Subject> subjects = new ArrayList<>();
    for (StatedValue<String> artifact : artifacts) {
      find(artifact).ifPresent(file -> subjects.addAll(read(artifact, file)));
    }
    if (subjects.isEmpty()) {
      return named;
    }
    Corroboration corroboration = Corroboration.of(named, subjects, this::id);
    if (named.deployment().stageOrDefault() != Stage.RETIRED) {
      for (Subject subject : corroboration.subjects()) {
        holders.computeIfAbsent(subject, k -> new ArrayList<>()).add(named);
      }
    }
    return corroboration.compared(named);
  }

  /** Answers the place of the descriptor that states a manifest's deployment, if one does. */
  Optional<Position> holder(ManifestDeployment deployed) {
    boolean unnamed = deployed.subject().products().isEmpty();
    String product = id(deployed.named().deployment().product().name().value());
    return holders.getOrDefault(deployed.subject(), List.of()).stream()
        .filter(named -> unnamed || product.equals(id(named)))
        .map(Descriptors.Named::at)
        .findFirst();
  }

  /** Answers the place of the descriptor that states the product of a manifest without one. */
  Optional<Position> holder(Subject idle) {
    return holders.getOrDefault(idle, List.of()).stream().map(Descriptors.Named::at).findFirst();
  }

  private String id(Descriptors.Named named) {
    return id(named.deployment().product().name().value());
  }

  private String id(String product) {
    return names.product(product).orElseGet(() -> Records.fold(product));
  }

  private List<Subject> read(StatedValue<String> artifact, InputFile file) {
    List<Subject> known = alreadyRead(file);
    if (!known.isEmpty()) {
      return known;
    }
    FileDocuments read = new DocumentReader(Limits.DEFAULT).readAny(file);
    if (!read.problems().isEmpty()) {
      tell(artifact, read.problems().get(0).toString());
      return List.of();
    }
    Manifests.Read manifest = manifests.read(read.documents());
    if (!manifest.problems().isEmpty()) {
      tell(artifact, manifest.problems().get(0).toString());
    } else if (!manifest.unread().isEmpty()) {
      ManifestKind kind = manifest.unread().keySet().iterator().next();
      tell(artifact, "this is " + kind.title() + "; " + kind.instead());
    } else if (manifest.unknown().size() == read.documents().size()) {
      tell(artifact, "not recognised as a manifest that is read here");
    }
    return manifest.subjects();
  }

  private List<Subject> alreadyRead(InputFile file) {
    String shown = paths.getOrDefault(file.path().toAbsolutePath().normalize(), "");
    return walked.subjects().stream().filter(s -> s.at().file().equals(shown)).toList();
  }

  /** Finds a named manifest within what is checked: no descriptor may have other files shown. */
  private Optional<InputFile> find(StatedValue<String> artifact) {
    InputFile descriptor = files.get(artifact.at().file());
    if (descriptor == null || descriptor.isStandardInput()) {
      tell(artifact, "only a descriptor in a file can name one");
      return Optional.empty();
    }
    try {
      Path relative = Path.of(artifact.value());
      Path directory = descriptor.path().toAbsolutePath().getParent();
      Path path = directory.resolve(relative).normalize();
      Path checked = descriptor.tree().toAbsolutePath().normalize();
      Optional<Path> repository = RepositoryTop.of(checked);
      Path tree = repository.orElse(checked);
      if (relative.isAbsolute()
          || !path.startsWith(tree)
          || !path.toRealPath().startsWith(tree.toRealPath())) {
        String what = repository.isPresent() ? "repository" : "directory that is checked";
        tell(artifact, "outside of the " + what);
        return Optional.empty();
      }
      Path shown = Path.of(artifact.at().file()).resolveSibling(relative).normalize();
      String name = PathText.slashed(shown);
      return Optional.of(new InputFile(name, path, tree));
    } catch (InvalidPathException e) {
      tell(artifact, "not a file name");
    } catch (IOException e) {
      tell(artifact, IoMessage.of(e));
    }
    return Optional.empty();
  }

  private void tell(StatedValue<String> artifact, String message) {
    problems.accept(
        new Problem(
            artifact.at(), "artifact " + SafeText.quoted(artifact.value()) + ": " + message));
  }
}
