package org.lexloci.differential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Denials that were frozen, each with how many there are of it and what its file held. */
record StatedBaseline(Map<StatedDenial, Integer> many, Map<StatedDenial, String> held) {

  /** Holds nothing. */
  StatedBaseline() {
    this(new LinkedHashMap<>(), new LinkedHashMap<>());
  }

  /** Reads the document; what stands there twice counts twice. */
  static StatedBaseline in(StatedFields document) {
    StatedBaseline baseline = new StatedBaseline();
    for (StatedFields fields : document.in("spec").each("denials")) {
      baseline.add(
          StatedDenial.in(fields),
          fields.text("count").map(Integer::parseInt).orElse(1),
          fields.text("content").orElse(""));
    }
    return baseline;
  }

  void add(StatedDenial denial, int times, String content) {
    many.merge(denial, times, Integer::sum);
    held.put(denial, content);
  }

  /** Takes one off; false when there is none left. */
  boolean take(StatedDenial denial) {
    int left = many.getOrDefault(denial, 0);
    if (left > 0) {
      many.put(denial, left - 1);
    }
    return left > 0;
  }

  StatedBaseline copy() {
    return new StatedBaseline(new LinkedHashMap<>(many), new LinkedHashMap<>(held));
  }

  /** Answers the document in which somebody writes it by hand. */
  Map<String, Object> document() {
    List<Map<String, Object>> denials = new ArrayList<>();
    many.forEach(
        (denial, times) -> {
          Map<String, Object> fields = denial.fields();
          fields.put("count", times);
          if (!held.get(denial).isEmpty()) {
            fields.put("content", held.get(denial));
          }
          denials.add(fields);
        });
    Map<String, Object> spec = new LinkedHashMap<>();
    spec.put("agreement", "microsoft-openai");
    spec.put("rules", "of the day");
    spec.put("taken", "2026-11-01");
    spec.put("denials", denials);
    return StatedFields.document("Baseline", "by-hand", spec);
  }

  /** Shows it, a line for each denial. */
  @Override
  public String toString() {
    return many.entrySet().stream()
        .filter(e -> e.getValue() > 0)
        .map(e -> e.getValue() + " " + e.getKey().fields() + " " + held.get(e.getKey()))
        .sorted()
        .collect(Collectors.joining("\n"));
  }
}
