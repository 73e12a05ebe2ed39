package org.lexloci.input;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.lexloci.manifest.module.Directories;
import org.lexloci.source.Document;
import org.lexloci.source.InputFile;
import org.lexloci.source.Node;
import org.lexloci.source.Problem;
import org.lexloci.source.SafeText;
import org.lexloci.source.TreePaths;
import org.lexloci.source.file.Link;
import org.lexloci.source.file.RepositoryTop;

/**
 * Renders charts and overlays, and puts the results in the place of their files. A result is
 * reported at the file that it comes from, without a line, as its lines are not those of the file.
 */
public final class Rendering {

  private static final String CHART = "Chart.yaml";
  private static final Pattern VALUES = Pattern.compile("(?:.*[-_.])?values(?:[-_.].*)?\\.ya?ml");
  private static final String NO_YAML = "printed what is no YAML";

  private final RenderTool tool;
  private final List<Document> made = new ArrayList<>();
  private final List<Document> unread = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();
  private final Set<String> replaced = new HashSet<>();

  private Rendering(RenderTool tool) {
    this.tool = tool;
  }

  /** Renders all charts and overlays among files that can be rendered. */
  public static InputDocuments of(InputDocuments files, Map<String, String> environment) {
    Map<String, InputFile> taken = new TreeMap<>();
    files.files().forEach(file -> taken.put(file.shown(), file));
    Rendering rendering = new Rendering(new RenderTool(environment, trees(files.files())));
    rendering.charts(taken);
    rendering.overlays(files.foreign(), taken);
    return files.withRendered(
        document -> rendering.replaced.contains(document.file()),
        rendering.made,
        rendering.unread,
        rendering.warnings);
  }

  /** Lists the directories that are checked: no program in them is run. */
  private static Set<Path> trees(List<InputFile> taken) {
    Set<Path> trees = new HashSet<>();
    for (InputFile file : taken) {
      if (!file.isStandardInput() && trees.add(file.tree().toAbsolutePath().normalize())) {
        RepositoryTop.of(file.tree()).ifPresent(trees::add);
      }
    }
    return trees;
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
    if (Link.leadsOut(place, chart.tree())) {
      warn(chart, "a link in it leads out of what is checked");
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
      String command = "helm " + String.join(" ", way);
      if (!take(printed, command, new RenderedText(directory, chart, taken.keySet()), all)) {
        return;
      }
    }
    made.addAll(all);
    String of = below(directory);
    taken.keySet().stream()
        .filter(f -> f.startsWith(of) && isPart(f.substring(of.length())))
        .forEach(replaced::add);
  }

  /** Tells whether a file in the directory of a chart is a part of it. */
  private static boolean isPart(String file) {
    return file.equals(CHART)
        || file.indexOf('/') < 0 && VALUES.matcher(file).matches()
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
    Set<String> files = new HashSet<>();
    taken.keySet().forEach(one -> files.add(Directories.normal(one)));
    if (reach(Directories.of(document.file()), kustomizations, reached, files)) {
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
    RenderedText text = new RenderedText(Directories.of(document.file()), file, taken.keySet());
    if (!take(printed, name(program.get()), text, all)) {
      return;
    }
    made.addAll(all);
    kustomizations.stream()
        .filter(d -> reached.contains(Directories.of(d.file())))
        .forEach(d -> replaceResources(d.root(), d.file(), taken));
  }

  /** Adds the documents that a command printed; answers false, and warns, where there are none. */
  private boolean take(
      RenderTool.Printed printed, String command, RenderedText text, List<Document> all) {
    Optional<String> complaint = printed.complaint();
    if (complaint.isEmpty() && !text.read(printed.bytes(), all)) {
      complaint = Optional.of(NO_YAML);
      unread.add(text.unread(printed.bytes()));
    }
    complaint.ifPresent(why -> warn(text.made(), "`" + command + "` " + SafeText.of(why)));
    return complaint.isEmpty();
  }

  /** Replaces a kustomization and the files that it names. */
  private void replaceResources(Node node, String file, Map<String, InputFile> taken) {
    replaced.add(file);
    TreePaths.scalars(node)
        .map(name -> Directories.resolved(Directories.of(file), name.text()))
        .flatMap(named -> taken.keySet().stream().filter(f -> Directories.normal(f).equals(named)))
        .forEach(replaced::add);
  }

  /** Follows what an overlay builds on; true where that leads out of the files. */
  private static boolean reach(
      String directory, List<Document> kustomizations, Set<String> reached, Set<String> files) {
    if (!reached.add(directory)) {
      return false;
    }
    Optional<Document> found =
        kustomizations.stream().filter(d -> Directories.of(d.file()).equals(directory)).findFirst();
    for (String path : found.map(Overlays::builtOn).orElse(List.of())) {
      String target = Directories.resolved(directory, path);
      boolean holds =
          kustomizations.stream().anyMatch(d -> Directories.of(d.file()).equals(target));
      boolean known = !path.startsWith("/") && (holds || files.contains(target));
      if (!known || holds && reach(target, kustomizations, reached, files)) {
        return true;
      }
    }
    return false;
  }

  private void warn(InputFile file, String why) {
    warnings.add(Problem.whole(file.shown(), "not rendered: " + why));
  }

  private static String name(InputFile file) {
    return name(file.path());
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }
}
