package org.lexloci.input;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lexloci.manifest.module.Directories;
import org.lexloci.source.Document;
import org.lexloci.source.DocumentReader;
import org.lexloci.source.InputFile;
import org.lexloci.source.Limits;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.source.ReadFile;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.Shown;

/**
 * Puts what charts and overlays come to in the place of their files, by the programs that fill them
 * in. What comes of them is told at the file that it comes from, as no line of it is one of a file.
 */
public final class Rendering {

  private static final String CHART = "Chart.yaml";
  private static final Pattern VALUES = Pattern.compile("(?:.*[-_.])?values(?:[-_.].*)?\\.ya?ml");
  private static final Pattern SOURCE = Pattern.compile("(?m)^# Source: [^/\\s]+/(\\S+)\\s*$");
  private static final Pattern REMOTE =
      Pattern.compile(".*://.*|.*\\?ref=.*|[\\w.-]+\\.[a-z]+/.*|git@.*");

  private final RenderTool tool;
  private final List<Document> made = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();
  private final Set<String> replaced = new HashSet<>();

  private Rendering(RenderTool tool) {
    this.tool = tool;
  }

  /** Renders all that is among files and can be. */
  public static FilesRead of(FilesRead files, Map<String, String> environment) {
    Rendering rendering = new Rendering(new RenderTool(environment));
    Map<String, InputFile> taken = new TreeMap<>();
    files.taken().forEach(file -> taken.put(file.shown(), file));
    rendering.charts(taken);
    rendering.overlays(files.foreign(), taken);
    return files.rendered(
        document -> rendering.replaced.contains(document.file()),
        rendering.made,
        rendering.warnings);
  }

  private void charts(Map<String, InputFile> taken) {
    Set<String> directories = new HashSet<>();
    for (String file : taken.keySet()) {
      if (file.equals(CHART) || file.endsWith("/" + CHART)) {
        directories.add(Directories.of(file));
      }
    }
    for (String directory : directories) {
      boolean part =
          directories.stream()
              .anyMatch(d -> !d.equals(directory) && directory.startsWith(below(d) + "charts/"));
      if (!part) {
        chart(directory, taken);
      }
    }
  }

  private static String below(String directory) {
    return directory.isEmpty() ? "" : directory + "/";
  }

  private void chart(String directory, Map<String, InputFile> taken) {
    InputFile chart = Optional.ofNullable(taken.get(below(directory) + CHART)).orElseThrow();
    Path place = Optional.ofNullable(chart.path().toAbsolutePath().getParent()).orElseThrow();
    Optional<Path> helm = tool.find("helm");
    if (helm.isEmpty()) {
      warn(chart, "`helm` is not on the PATH");
      return;
    }
    List<InputFile> others =
        taken.values().stream()
            .filter(f -> Directories.of(f.shown()).equals(directory))
            .filter(f -> VALUES.matcher(name(f)).matches() && !name(f).equals("values.yaml"))
            .toList();
    List<List<String>> ways = new ArrayList<>();
    others.forEach(f -> ways.add(List.of("template", ".", "-f", name(f))));
    if (ways.isEmpty()) {
      ways.add(List.of("template", "."));
    }
    List<Document> all = new ArrayList<>();
    for (List<String> way : ways) {
      RenderTool.Printed printed = tool.run(helm.get(), place, way);
      if (!printed.complaint().isEmpty() || !split(printed.bytes(), directory, chart, all)) {
        warn(chart, "`helm " + String.join(" ", way) + "` " + Shown.of(printed.complaint()));
        return;
      }
    }
    made.addAll(all);
    String of = below(directory);
    taken.keySet().stream()
        .filter(f -> f.startsWith(of) && isPart(f.substring(of.length())))
        .forEach(replaced::add);
  }

  /** A directory may hold more than its chart. */
  private static boolean isPart(String file) {
    return file.indexOf('/') < 0 && file.matches(".*\\.ya?ml")
        || file.matches("(?:templates|charts|crds)/.*");
  }

  private void overlays(List<Document> foreign, Map<String, InputFile> taken) {
    Overlays overlays = Overlays.among(foreign);
    List<Document> kustomizations =
        foreign.stream()
            .filter(d -> Overlays.isNamed(d.file()) && !replaced.contains(d.file()))
            .toList();
    for (Document document : kustomizations) {
      Optional<InputFile> file = Optional.ofNullable(taken.get(document.file()));
      if (file.isPresent() && !overlays.isBase(document.file())) {
        overlay(document, file.get(), kustomizations, taken);
      }
    }
  }

  private void overlay(
      Document document,
      InputFile file,
      List<Document> kustomizations,
      Map<String, InputFile> taken) {
    Set<String> reached = new HashSet<>();
    Predicate<String> remote = path -> REMOTE.matcher(path).matches() && !path.endsWith("yaml");
    if (reach(Directories.of(document.file()), kustomizations, reached, remote)) {
      warn(file, "it builds on something that is not among the files");
      return;
    }
    Path place = Optional.ofNullable(file.path().toAbsolutePath().getParent()).orElseThrow();
    Optional<Path> kustomize = tool.find("kustomize");
    Optional<Path> program = kustomize.or(() -> tool.find("kubectl"));
    if (program.isEmpty()) {
      warn(file, "neither `kustomize` nor `kubectl` is on the PATH");
      return;
    }
    List<Document> all = new ArrayList<>();
    RenderTool.Printed printed =
        tool.run(program.get(), place, List.of(kustomize.isPresent() ? "build" : "kustomize", "."));
    if (!printed.complaint().isEmpty()
        || !split(printed.bytes(), Directories.of(document.file()), file, all)) {
      warn(file, "`" + name(program.get()) + "` " + Shown.of(printed.complaint()));
      return;
    }
    made.addAll(all);
    kustomizations.stream()
        .filter(d -> reached.contains(Directories.of(d.file())))
        .forEach(d -> joined(d.root(), d.file(), taken));
  }

  /** What a kustomization does not name is no part of what it makes. */
  private void joined(Node node, String file, Map<String, InputFile> taken) {
    replaced.add(file);
    if (node instanceof MappingNode mapping) {
      mapping.entries().forEach(entry -> joined(entry.value(), file, taken));
    } else if (node instanceof SequenceNode list) {
      list.items().forEach(item -> joined(item, file, taken));
    } else if (node instanceof ScalarNode name) {
      String named = Directories.resolved(Directories.of(file), name.text());
      taken.keySet().stream()
          .filter(f -> Directories.normal(f).equals(named))
          .forEach(replaced::add);
    }
  }

  /** Follows what an overlay builds on; true where that leads out of the files. */
  private static boolean reach(
      String directory,
      List<Document> kustomizations,
      Set<String> reached,
      Predicate<String> remote) {
    if (!reached.add(directory)) {
      return false;
    }
    Optional<Document> found =
        kustomizations.stream().filter(d -> Directories.of(d.file()).equals(directory)).findFirst();
    for (String path : found.map(Overlays::builtOn).orElse(List.of())) {
      String target = Directories.resolved(directory, path);
      boolean holds =
          kustomizations.stream().anyMatch(d -> Directories.of(d.file()).equals(target));
      if (remote.test(path) || holds && reach(target, kustomizations, reached, remote)) {
        return true;
      }
    }
    return false;
  }

  /** Reads what was printed, each document as of the file that it says it comes from. */
  private static boolean split(
      byte[] printed, String directory, InputFile chart, List<Document> all) {
    DocumentReader reader = new DocumentReader(Limits.DEFAULT);
    for (String part : new String(printed, StandardCharsets.UTF_8).split("(?m)^---\\s*$")) {
      Matcher source = SOURCE.matcher(part);
      String file = source.find() ? below(directory) + source.group(1) : chart.shown();
      if (!part.isBlank()) {
        ReadFile read = reader.read("rendered.yaml", part.getBytes(StandardCharsets.UTF_8));
        if (read.documents().isEmpty() && read.trouble() != ReadFile.Trouble.EMPTY) {
          return false;
        }
        read.documents()
            .forEach(d -> all.add(new Document(file, d.root().movedTo(Position.whole(file)))));
      }
    }
    return true;
  }

  private void warn(InputFile file, String why) {
    warnings.add(new Problem(Position.whole(file.shown()), "not rendered: " + why));
  }

  private static String name(InputFile file) {
    return name(file.path());
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }
}
