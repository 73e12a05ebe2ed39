package org.lexloci.manifest.resource;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lexloci.manifest.evidence.Clouds;
import org.lexloci.manifest.evidence.Endpoints;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.ManifestPlace;
import org.lexloci.manifest.model.Address;
import org.lexloci.manifest.module.Directories;
import org.lexloci.manifest.module.FileTexts;
import org.lexloci.source.Position;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SourceText;
import org.lexloci.source.reader.FileFormat;

/**
 * Variables that lead providers to something else than their cloud, which files set that run the
 * tool: pipelines, scripts, and settings of its own directory.
 */
public final class ProviderVariables {

  /** Programs that carry source out. */
  private static final List<String> TOOLS = List.of("terraform", "tofu", "terragrunt", "pulumi");

  /** A name with its value, which no condition compares. */
  private static final Pattern SET =
      Pattern.compile(
          "(?<!\\$\\{)(?<![$.\\w])([A-Z]+_[A-Z0-9_]{4,60})[\"']?"
              + "(?:[ \t]*[:=](?![=~])|,?\\s+[\"']?value[\"']?[ \t]*:)"
              + "[ \t]*[\"']?([^\\s\"',;#})\\]]+)");

  private static final Pattern COMMENT = Pattern.compile("[ \\t]*(?:#|//|REM\\s|::)");

  /** Where a file says in which directory a command is carried out. */
  private static final Pattern PLACED =
      Pattern.compile(
          "(?:working-?directory|chdir|\\bcd\\b)[\"']?\\s*[:=]?\\s*[\"']?([^\\s\"';&|,})\\]]+)",
          Pattern.CASE_INSENSITIVE);

  private final Clouds clouds;
  private final FileTexts texts;
  private final Map<List<String>, List<EvidenceItem>> reaching = new HashMap<>();
  private @Nullable List<Told> told;

  /** Looks among the files of a run once somebody asks. */
  public ProviderVariables(Clouds clouds, FileTexts texts) {
    this.clouds = clouds;
    this.texts = texts;
  }

  /**
   * A variable that a file sets.
   *
   * @param item where it leads
   * @param reaches tells the directories whose providers are given it
   */
  private record Told(EvidenceItem item, Predicate<String> reaches) {}

  /** Lists where the providers of a cloud are led that a file is carried out with. */
  public List<EvidenceItem> of(String file, Clouds.Sign cloud) {
    String directory = Directories.of(Directories.normal(file));
    String id = cloud.provider().id();
    return reaching.computeIfAbsent(
        List.of(directory, id),
        k ->
            all().stream()
                .filter(variable -> variable.item().value().equals(id))
                .filter(variable -> variable.reaches().test(directory))
                .map(Told::item)
                .toList());
  }

  private List<Told> all() {
    List<Told> known = told;
    if (known == null) {
      known = texts.those(ProviderVariables::isSetting).flatMap(this::in).toList();
      told = known;
    }
    return known;
  }

  /**
   * Files of tools, whose names start with a dot, and others that run commands or set variables.
   */
  private static boolean isSetting(String file) {
    Optional<FileFormat> format = FileFormat.of(file);
    boolean dotted = file.startsWith(".") && !file.startsWith("../") || file.contains("/.");
    boolean pipeline = file.substring(file.lastIndexOf('/') + 1).contains("pipeline");
    return format
        .filter(
            f ->
                switch (f) {
                  case COMMANDS, SETTINGS, NAMES -> true;
                  case YAML -> dotted || pipeline;
                  default -> false;
                })
        .isPresent();
  }

  /** Lists variables of a file, each where it is first set to what leads elsewhere. */
  private Stream<Told> in(SourceText file) {
    String text = file.text();
    Map<String, Told> found = new LinkedHashMap<>();
    Matcher set = SET.matcher(text);
    Matcher comment = COMMENT.matcher(text);
    // Settings and other scripts tell programs of all sorts where a cloud is.
    boolean carries = isCarrying(file);
    int line = 1;
    int start = 0;
    while (set.find()) {
      for (int end = text.indexOf('\n', start);
          end >= 0 && end < set.start(1);
          end = text.indexOf('\n', start)) {
        start = end + 1;
        line++;
      }
      String variable = set.group(1);
      Optional<Clouds.Sign> cloud =
          clouds
              .find("elsewhere-environment", variable)
              .or(() -> clouds.find("elsewhere-program", variable).filter(sign -> carries));
      if (cloud.isPresent()
          && !found.containsKey(variable)
          && isElsewhere(new ScalarNode(file.at(), set.group(2), true), cloud.get())
          && !comment.region(start, set.start(1)).lookingAt()) {
        Position at = new Position(file.at().file(), line, set.start(1) - start + 1);
        EvidenceItem item =
            cloud
                .get()
                .item(EvidenceItem.quoted("variable", variable), new ManifestPlace(at, 1, ""));
        found.put(variable, new Told(item, reach(file)));
      }
    }
    return found.values().stream();
  }

  /** A value that a pipeline fills in may be any, and an address of the own machine is a test. */
  private boolean isElsewhere(ScalarNode value, Clouds.Sign cloud) {
    return !new Endpoints(clouds).isOwn(value, cloud)
        && (Address.isElsewhere(value.text()) || value.text().startsWith("$"));
  }

  private static boolean isCarrying(SourceText file) {
    return TOOLS.stream().anyMatch(file.text()::contains);
  }

  /** A file that does not run the tool is read where it stands, as whoever works there reads it. */
  private Predicate<String> reach(SourceText file) {
    String name = Directories.normal(file.at().file());
    int dot = ("/" + name).indexOf("/.");
    String base = dot >= 0 ? Directories.normal(name.substring(0, dot)) : Directories.of(name);
    if (!isCarrying(file)) {
      return Directories.of(name)::equals;
    }
    Set<String> places =
        PLACED
            .matcher(file.text())
            .results()
            .map(place -> named(base, place.group(1)))
            .collect(Collectors.toSet());
    return directory ->
        (places.isEmpty() ? Set.of(base) : places)
            .stream().anyMatch(place -> isBelow(directory, place));
  }

  /** Of a name that is known in part, what stands before the rest. */
  private static String named(String base, String place) {
    int open = place.indexOf('$');
    return Directories.resolved(base, open < 0 ? place : place.substring(0, open));
  }

  private static boolean isBelow(String directory, String base) {
    return base.isEmpty() || directory.equals(base) || directory.startsWith(base + "/");
  }
}
