package org.lexloci.input;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lexloci.manifest.Manifests;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.UnreadPart;
import org.lexloci.manifest.evidence.UnreadRule;
import org.lexloci.manifest.kind.ManifestKind;
import org.lexloci.source.Document;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.source.TreePaths;

/**
 * What may deploy and was not read, each with what to do about it.
 *
 * @param parts those in directories
 * @param problems those that the command line names
 * @param quiet those that are reported elsewhere
 */
record UnreadFiles(List<UnreadPart> parts, List<Problem> problems, List<UnreadPart> quiet) {

  /** Kinds of files that are parts of a chart, and not read by themselves. */
  private static final Set<ManifestKind> OF_CHART =
      Set.of(ManifestKind.HELM_CHART, ManifestKind.HELM_VALUES, ManifestKind.TEMPLATE);

  static UnreadFiles of(InputDocuments files, Manifests.Read read) {
    Charts charts = new Charts(files.files(), read.unread());
    Overlays overlays = Overlays.among(files.foreign());
    List<UnreadPart> parts = new ArrayList<>();
    List<UnreadPart> quiet = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    Map<String, List<EvidenceItem>> ofCharts = new LinkedHashMap<>();
    read.unread()
        .forEach(
            (kind, names) -> {
              for (String file : names) {
                List<EvidenceItem> found = read.named().getOrDefault(file, List.of());
                String what = "this is " + kind.title() + "; " + charts.fill(kind.instead(), file);
                Optional<String> chart =
                    OF_CHART.contains(kind) ? charts.of(file) : Optional.empty();
                UnreadPart part = new UnreadPart(kind.counted(), Position.whole(file), what, found);
                if (files.named().contains(file) || kind.mistaken()) {
                  if (kind != ManifestKind.TEMPLATE) {
                    problems.add(Problem.whole(file, what));
                  }
                } else if (chart.isPresent()) {
                  ofCharts.computeIfAbsent(chart.get(), k -> new ArrayList<>()).addAll(found);
                } else if (!kind.deploys()) {
                  quiet.add(part);
                } else if (!found.isEmpty() || !overlays.isBase(file)) {
                  parts.add(part);
                }
              }
            });
    ofCharts.forEach(
        (chart, names) ->
            parts.add(
                new UnreadPart(
                    ManifestKind.HELM_CHART.counted(),
                    Position.whole(charts.file(chart)),
                    "this is " + ManifestKind.HELM_CHART.title() + "; " + charts.command(chart),
                    names)));
    read.named()
        .forEach(
            (file, names) -> {
              boolean known = read.unread().values().stream().anyMatch(of -> of.contains(file));
              UnreadPart part =
                  new UnreadPart("file", Position.whole(file), "not recognised", names);
              if (!known && files.named().contains(file)) {
                problems.add(part.told());
              } else if (!known) {
                parts.add(part);
              }
            });
    parts.addAll(read.besides());
    for (Problem one : files.unsearched()) {
      String kind = one.message().equals(SkipReasons.TOO_MANY) ? "program" : "resource";
      parts.add(new UnreadPart(kind, one.at(), one.message(), List.of()));
    }
    return new UnreadFiles(parts, problems, quiet);
  }

  /** Adds others in directories. */
  UnreadFiles and(List<UnreadPart> more) {
    return new UnreadFiles(Stream.concat(parts.stream(), more.stream()).toList(), problems, quiet);
  }

  /** Adds files that a walk passes over; those that name nothing are told by the way. */
  UnreadFiles andUnwalked(List<UnreadPart> files) {
    List<UnreadPart> more = new ArrayList<>(quiet);
    files.stream().filter(file -> !file.isTelling()).forEach(more::add);
    return new UnreadFiles(parts, problems, more)
        .and(files.stream().filter(UnreadPart::isTelling).toList());
  }

  /** Leaves out what documents of ours name. */
  UnreadFiles beside(List<Document> ours) {
    Set<Position> stated = new HashSet<>();
    for (Document document : ours) {
      TreePaths.at(document.root(), "spec", "product").map(Node::at).ifPresent(stated::add);
      TreePaths.at(document.root(), "spec", "product", "name").map(Node::at).ifPresent(stated::add);
    }
    return new UnreadFiles(
        parts.stream().flatMap(part -> part.beside(stated).stream()).toList(), problems, quiet);
  }

  /** Leaves out what is stated elsewhere. */
  UnreadFiles without(Set<UnreadPart> stated) {
    return new UnreadFiles(
        parts.stream().filter(part -> !stated.contains(part)).toList(), problems, quiet);
  }

  /** Lists what does not make the run fail, alike ones once, unless the rule ignores it. */
  List<Problem> warnings(Optional<UnreadRule> rule) {
    List<Problem> warnings = new ArrayList<>();
    Map<String, List<UnreadPart>> alike = new TreeMap<>();
    for (UnreadPart part : parts) {
      if (!UnreadRule.fails(rule, part) && !rule.equals(Optional.of(UnreadRule.IGNORE))) {
        if (part.isTelling()) {
          warnings.add(part.told());
        } else if (part.kind().equals(UnreadPart.OPEN_MODEL)) {
          // Who serves it differs where what is not told is the same.
          String source = part.what().substring(part.what().indexOf('(') + 1);
          alike.computeIfAbsent(source, k -> new ArrayList<>()).add(part);
        } else if (!part.kind().equals(ManifestKind.BROKEN.counted())) {
          // What is wrong with a file is told already.
          alike.computeIfAbsent(part.kind(), k -> new ArrayList<>()).add(part);
        }
      }
    }
    quiet.forEach(part -> alike.computeIfAbsent(part.what(), k -> new ArrayList<>()).add(part));
    alike.values().forEach(of -> warning(of).ifPresent(warnings::add));
    return warnings;
  }

  /** Tells alike parts once, and counts files, or what the parts are where all are in one. */
  private static Optional<Problem> warning(List<UnreadPart> alike) {
    List<Problem> told = alike.stream().map(UnreadPart::told).toList();
    boolean many = told.stream().map(problem -> problem.at().file()).distinct().count() > 1;
    return GroupedMessages.warning(told, many ? "file" : alike.get(0).kind());
  }

  /** Lists what is wrong with files that a walk came across and that are broken. */
  List<Problem> broken(Set<String> named) {
    return parts.stream()
        .filter(part -> part.kind().equals(ManifestKind.BROKEN.counted()))
        .filter(part -> !named.contains(part.at().file()))
        .map(part -> new Problem(part.at(), part.what()))
        .toList();
  }

  Map<String, Integer> counts() {
    Map<String, Integer> counts = new TreeMap<>();
    parts.forEach(part -> counts.merge(part.kind(), 1, Integer::sum));
    return counts;
  }
}
