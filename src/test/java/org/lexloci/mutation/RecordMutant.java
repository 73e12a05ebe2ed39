package org.lexloci.mutation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Documents of which one record differs.
 *
 * @param change what differs, in words
 */
record RecordMutant(String documents, String change) {

  /** Fields that a decision may rest on, with another value for each that they have. */
  private static final List<Map.Entry<String, String>> OTHERS =
      List.of(
          Map.entry("type: api", "type: non-api"),
          Map.entry("type: non-api", "type: api"),
          Map.entry("statefulness: stateless", "statefulness: persistent"),
          Map.entry("statefulness: session", "statefulness: stateless"),
          Map.entry("statefulness: persistent", "statefulness: stateless"),
          Map.entry("openWeights: true", "openWeights: false"),
          Map.entry("hardware: true", "hardware: false"),
          Map.entry("able: false", "able: true"),
          Map.entry("able: true", "able: false"),
          Map.entry("willing: false", "willing: true"),
          Map.entry("willing: true", "willing: false"),
          Map.entry("provider: azure", "provider: ibm"),
          Map.entry("provider: aws", "provider: ibm"),
          Map.entry("provider: gcp", "provider: ibm"),
          Map.entry("provider: oci", "provider: ibm"),
          Map.entry("provider: coreweave", "provider: ibm"),
          Map.entry("provider: on-prem", "provider: ibm"),
          Map.entry("stage: preview", "stage: general-availability"),
          Map.entry("stage: general-availability", "stage: preview"),
          Map.entry("clause: any", "clause: open-weight-release"),
          Map.entry("clause: ship-first-azure", "clause: open-weight-release"));

  private static final Pattern FIELD =
      Pattern.compile(
          "  (type|statefulness|openWeights|hardware|jointlyDevelopedWith|open|capability|owner): .*");
  private static final Pattern DATE = Pattern.compile("\\bdate: \"(\\d{4}-\\d\\d-\\d\\d)\"");

  /**
   * Lists everything that can be changed in records.
   *
   * @param launch the day of the deployment that is judged
   */
  static List<RecordMutant> of(String documents, LocalDate launch) {
    List<RecordMutant> mutants = new ArrayList<>();
    List<String> parts = new ArrayList<>(List.of(documents.split("(?m)^---\n")));
    for (int at = 0; at < parts.size(); at++) {
      String part = parts.get(at);
      boolean deployment = part.contains("kind: ProductDeployment");
      boolean product = part.contains("kind: Product\n");
      List<String> changed = new ArrayList<>();
      List<String> words = new ArrayList<>();
      if (!deployment && !product) {
        mutants.add(new RecordMutant(joined(parts, at, null), "without " + name(part)));
      }
      List<String> lines = part.lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        boolean aLaunch = line.strip().startsWith("- {provider:");
        if (deployment && !aLaunch) {
          continue;
        }
        if (aLaunch || product && FIELD.matcher(line).matches()) {
          changed.add(with(lines, i, null));
          words.add("without `" + line.strip() + "`");
        }
        for (String other : others(line, aLaunch, launch)) {
          changed.add(with(lines, i, other));
          words.add("`" + other.strip() + "` for `" + line.strip() + "`");
        }
      }
      for (int i = 0; i < changed.size(); i++) {
        mutants.add(
            new RecordMutant(joined(parts, at, changed.get(i)), name(part) + ", " + words.get(i)));
      }
    }
    return mutants;
  }

  /** A launch is shifted by a day each way; what a party says is shifted past the launch. */
  private static List<String> others(String line, boolean launched, LocalDate launch) {
    List<String> others = new ArrayList<>();
    for (Map.Entry<String, String> other : OTHERS) {
      Matcher matcher = Pattern.compile("(?<=[ {])" + other.getKey() + "(?=[,}]|$)").matcher(line);
      if (matcher.find()) {
        others.add(matcher.replaceFirst(other.getValue()));
      }
    }
    Matcher date = DATE.matcher(line);
    if (date.find()) {
      LocalDate day = LocalDate.parse(date.group(1));
      List<LocalDate> shifted =
          launched ? List.of(day.minusDays(1), day.plusDays(1)) : List.of(launch.plusDays(1));
      shifted.forEach(d -> others.add(date.replaceFirst("date: \"" + d + "\"")));
    }
    if (line.equals("  until: open")) {
      others.add("  until: \"" + launch.minusDays(1) + "\"");
    }
    return others;
  }

  private static String name(String part) {
    Matcher name = Pattern.compile("kind: (\\S+)\nmetadata: \\{name: (\\S+)\\}").matcher(part);
    return name.find() ? name.group(1) + " " + name.group(2) : part;
  }

  private static String with(List<String> lines, int at, @Nullable String other) {
    List<String> changed = new ArrayList<>(lines);
    if (other == null) {
      changed.remove(at);
      boolean alone =
          lines.get(at).strip().startsWith("- ")
              && changed.get(at - 1).endsWith("launches:")
              && (at == changed.size() || !changed.get(at).strip().startsWith("- "));
      if (alone) {
        changed.remove(at - 1);
      }
    } else {
      changed.set(at, other);
    }
    return String.join("\n", changed) + "\n";
  }

  private static String joined(List<String> parts, int at, @Nullable String other) {
    List<String> changed = new ArrayList<>(parts);
    if (other == null) {
      changed.remove(at);
    } else {
      changed.set(at, other);
    }
    return String.join("---\n", changed);
  }
}
