package org.lexloci.input;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lexloci.manifest.ManifestDeployment;
import org.lexloci.manifest.module.Directories;
import org.lexloci.manifest.plan.PlanSubjects;
import org.lexloci.manifest.terraform.ResourceBlocks;
import org.lexloci.source.InputFile;
import org.lexloci.source.Limits;
import org.lexloci.source.Position;
import org.lexloci.source.SourceText;
import org.lexloci.source.file.PathText;
import org.lexloci.source.file.RepositoryTop;
import org.lexloci.source.reader.DocumentReader;

/**
 * Finds the source of a plan: in the directory of the plan or of the run that it was piped to, in
 * those above it, and in those next below. A review shows lines of the source, and rarely those of
 * a plan.
 */
final class PlanSource {

  /** The size above which a file of source is not read, in bytes. */
  private static final long LARGEST = 1 << 20;

  /** How many files of source, and how many directories, are searched for one plan. */
  private static final int MOST = 500;

  private final Map<String, InputFile> plans = new HashMap<>();
  private final Map<InputFile, Tree> trees = new HashMap<>();

  PlanSource(List<InputFile> files) {
    files.stream()
        .filter(f -> !f.equals(InputFile.STANDARD_INPUT))
        .forEach(f -> plans.put(f.shown(), f));
  }

  /** Adds the place of the block in the source, if it is found. */
  ManifestDeployment withSource(ManifestDeployment planned) {
    InputFile plan = plans.get(planned.subject().at().file());
    if (plan == null || !PlanSubjects.isPlanned(planned.subject())) {
      return planned;
    }
    return trees
        .computeIfAbsent(plan, Tree::new)
        .find(planned.subject().name())
        .map(at -> new ManifestDeployment(planned.named().writtenAt(at), planned.subject()))
        .orElse(planned);
  }

  /** The source around one plan. */
  private static final class Tree {

    private final Path directory;
    private final String shown;
    private final Path top;
    private final List<String> roots = new ArrayList<>();
    private final ResourceBlocks blocks = new ResourceBlocks(this::source);
    private final DocumentReader reader = new DocumentReader(Limits.DEFAULT);
    private int left = MOST;

    Tree(InputFile plan) {
      boolean piped = plan.isStandardInput();
      Path file = piped ? plan.tree().resolve("-") : plan.path();
      directory = file.toAbsolutePath().normalize().getParent();
      shown = piped ? "" : Directories.of(plan.shown());
      Path walked = plan.tree().toAbsolutePath().normalize();
      top = RepositoryTop.of(directory).orElse(directory.startsWith(walked) ? walked : directory);
      Stream.iterate(directory, place -> place.startsWith(top), Path::getParent)
          .forEach(place -> roots.add(PathText.slashed(directory.relativize(place))));
      list(directory, Files::isDirectory).forEach(d -> roots.add(d.getFileName().toString()));
    }

    /** Takes the nearest one. */
    Optional<Position> find(String address) {
      return roots.stream().flatMap(root -> blocks.find(root, address).stream()).findFirst();
    }

    private List<SourceText> source(String name) {
      try {
        Path place = directory.resolve(name).normalize();
        if (!place.startsWith(top) || !place.toRealPath().startsWith(top.toRealPath())) {
          return List.of();
        }
        List<SourceText> texts = new ArrayList<>();
        for (Path file : list(place, f -> isSource(f.toString()))) {
          String called = Directories.resolved(shown, Directories.resolved(name, last(file)));
          if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
              && Files.size(file) <= LARGEST
              && left-- > 0) {
            reader.text(new InputFile(called, file)).ifPresent(texts::add);
          }
        }
        return texts;
      } catch (InvalidPathException | IOException e) {
        return List.of();
      }
    }

    private static String last(Path file) {
      return file.getFileName().toString();
    }

    private static boolean isSource(String file) {
      return file.endsWith(".tf") || file.endsWith(".tofu");
    }

    private static List<Path> list(Path place, DirectoryStream.Filter<Path> filter) {
      List<Path> found = new ArrayList<>();
      try (DirectoryStream<Path> all = Files.newDirectoryStream(place, filter)) {
        for (Path one : all) {
          if (found.size() < MOST && !last(one).startsWith(".")) {
            found.add(one);
          }
        }
      } catch (IOException e) {
        return List.of();
      }
      return found.stream().sorted().toList();
    }
  }
}
