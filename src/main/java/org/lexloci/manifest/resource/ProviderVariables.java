package org.lexloci.manifest.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final Pattern COMMENT = Pattern.compile("\\s*(?:#|//|REM\\s|::).*");

  /** Where a file says in which directory a command is carried out. */
  private static final Pattern PLACED =
      Pattern.compile(
          "(?:working-?directory|chdir|\\bcd\\b)[\"']?\\s*[:=]?\\s*[\"']?([^\\s\"';&|,})\\]]+)",
          Pattern.CASE_INSENSITIVE);

  private final Clouds clouds;
  private final FileTexts texts;
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
    return all().stream()
        .filter(variable -> variable.item().value().equals(cloud.provider().id()))
        .filter(variable -> variable.reaches().test(directory))
        .map(Told::item)
        .toList();
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

  private Stream<Told> in(SourceText file) {
    List<Told> found = new ArrayList<>();
    Matcher set = SET.matcher(file.text());
    while (set.find()) {
      int line = file.text().lastIndexOf('\n', set.start(1)) + 1;
      if (COMMENT.matcher(file.text().substring(line, set.end())).matches()) {
        continue;
      }
      String variable = set.group(1);
      ScalarNode value = new ScalarNode(file.at(), set.group(2), true);
      ManifestPlace place = new ManifestPlace(at(file, set.start(1)), 1, "");
      clouds
          .find("elsewhere-environment", variable)
          .filter(cloud -> !new Endpoints(clouds).isOwn(value, cloud))
          .filter(cloud -> Address.isElsewhere(value.text()) || value.text().startsWith("$"))
          .map(cloud -> cloud.item(EvidenceItem.quoted("variable", variable), place))
          .ifPresent(item -> found.add(new Told(item, reach(file))));
    }
    return found.stream();
  }

  private static Position at(SourceText file, int offset) {
    String before = file.text().substring(0, offset);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return new Position(file.at().file(), line, offset - before.lastIndexOf('\n'));
  }

  /** A file that does not run the tool is read where it stands, as whoever works there reads it. */
  private Predicate<String> reach(SourceText file) {
    String name = Directories.normal(file.at().file());
    int dot = ("/" + name).indexOf("/.");
    String base = dot >= 0 ? Directories.normal(name.substring(0, dot)) : Directories.of(name);
    if (TOOLS.stream().noneMatch(file.text()::contains)) {
      return Directories.of(name)::equals;
    }
    List<String> places =
        PLACED.matcher(file.text()).results().map(place -> place.group(1)).toList();
    return places.isEmpty()
        ? directory -> isBelow(directory, base)
        : directory -> places.stream().anyMatch(place -> isBelow(directory, named(base, place)));
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
