package org.lexloci.manifest;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lexloci.descriptor.ModelNames;
import org.lexloci.fact.Provider;
import org.lexloci.manifest.evidence.LocationEvidence;
import org.lexloci.manifest.evidence.ManifestDefaults;
import org.lexloci.manifest.evidence.Subject;
import org.lexloci.source.Document;
import org.lexloci.source.FileDocuments;
import org.lexloci.source.InputFile;
import org.lexloci.source.Limits;
import org.lexloci.source.reader.DocumentReader;

/**
 * Compares the clouds that evidence proves with the truth about a folder of manifests. Its
 * arguments are the folder and a table, {@code truth.csv} in it unless given: a CSV file with the
 * columns {@code file}, {@code kind} and {@code provider} or {@code target_cloud}. What nobody can
 * tell from a file is {@code unknown} in it. Ends with 1 when anything is wrong.
 */
public final class CorpusReport {

  /** What evidence came to, beside the truth. */
  public enum Score {
    RIGHT,
    NOTHING,
    MISSED,
    WRONG
  }

  /** Is one line of the report. */
  public record Line(String file, String kind, Set<Provider> truth, Set<Provider> found) {

    /** A cloud too many is as wrong as another one. */
    public Score score() {
      if (!truth.containsAll(found)) {
        return Score.WRONG;
      }
      return found.equals(truth) ? truth.isEmpty() ? Score.NOTHING : Score.RIGHT : Score.MISSED;
    }
  }

  private CorpusReport() {}

  /** Prints the report of a folder. */
  public static void main(String... args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path folder = Path.of(args[0]);
    List<Line> lines = of(folder, args.length > 1 ? Path.of(args[1]) : folder.resolve("truth.csv"));
    print(lines, out);
    System.exit(lines.stream().anyMatch(l -> l.score() == Score.WRONG) ? 1 : 0);
  }

  /** Reads every file of a table that is there. */
  public static List<Line> of(Path folder, Path table) throws IOException {
    List<String> rows = Files.readAllLines(table);
    List<String> header = cells(rows.get(0));
    int file = header.indexOf("file");
    int kind = header.indexOf("kind");
    int provider = Math.max(header.indexOf("provider"), header.indexOf("target_cloud"));
    List<Line> lines = new ArrayList<>();
    for (String row : rows.subList(1, rows.size())) {
      List<String> cells = cells(row);
      Path path = folder.resolve(cells.get(file));
      if (Files.isRegularFile(path)) {
        lines.add(
            new Line(cells.get(file), cells.get(kind), truth(cells.get(provider)), found(path)));
      }
    }
    lines.sort(Comparator.comparing(Line::file));
    return lines;
  }

  private static void print(List<Line> lines, PrintStream out) {
    Map<String, List<Line>> kinds =
        lines.stream()
            .collect(Collectors.groupingBy(Line::kind, TreeMap::new, Collectors.toList()));
    out.printf("%-18s %6s %8s %7s %6s%n", "kind", "right", "nothing", "missed", "wrong");
    kinds.forEach((kind, of) -> print(kind, of, out));
    print("all", lines, out);
    for (Line line : lines) {
      if (line.score() == Score.MISSED || line.score() == Score.WRONG) {
        out.println(line.score() + " " + line.file() + ": " + line.truth() + " " + line.found());
      }
    }
  }

  private static void print(String kind, List<Line> lines, PrintStream out) {
    Map<Score, Long> counts =
        lines.stream().collect(Collectors.groupingBy(Line::score, Collectors.counting()));
    out.printf(
        "%-18s %6d %8d %7d %6d%n",
        kind,
        counts.getOrDefault(Score.RIGHT, 0L),
        counts.getOrDefault(Score.NOTHING, 0L),
        counts.getOrDefault(Score.MISSED, 0L),
        counts.getOrDefault(Score.WRONG, 0L));
  }

  private static Set<Provider> found(Path path) {
    FileDocuments read =
        new DocumentReader(Limits.DEFAULT).readAny(new InputFile(path.toString(), path));
    List<Document> documents = read.documents();
    Manifests manifests =
        new Manifests(new ModelNames(Map.of(), Map.of()), List.of(), ManifestDefaults.NOTHING);
    Set<Provider> found = EnumSet.noneOf(Provider.class);
    for (Subject subject : manifests.read(documents).subjects()) {
      LocationEvidence.proved(subject.evidence())
          .forEach(item -> found.add(Provider.named(item.value()).orElseThrow()));
    }
    return found;
  }

  /** Takes the clouds that a cell names; a word that is no cloud means that none is told. */
  private static Set<Provider> truth(String cell) {
    Set<Provider> truth = EnumSet.noneOf(Provider.class);
    for (String word : cell.split("[+ (]")) {
      Provider.named(word).ifPresent(truth::add);
    }
    return truth;
  }

  /** Splits a line of CSV, whose cells may be quoted. */
  private static List<String> cells(String row) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (char letter : row.toCharArray()) {
      if (letter == '"') {
        quoted = !quoted;
      } else if (letter == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(letter);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
