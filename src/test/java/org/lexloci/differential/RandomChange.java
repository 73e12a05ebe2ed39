package org.lexloci.differential;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files of documents, and changes of them such as people make. */
final class RandomChange {

  private static final String DEPLOYMENT = "ProductDeployment";
  private static final String SPEC = "spec";
  private static final String TARGET = "target";
  private static final String PRODUCT = "product";

  private final Draw draw;
  private final long seed;
  private final StatedFiles files = new StatedFiles();
  private int drawn;

  private RandomChange(long seed) {
    this.seed = seed;
    draw = new Draw(seed);
  }

  /** Draws the first files; the same seed draws the same. */
  static RandomChange of(long seed) {
    RandomChange change = new RandomChange(seed);
    change.more().forEach(change::put);
    change.more().stream().filter(RandomChange::isDeployment).limit(2).forEach(change::put);
    return change;
  }

  StatedFiles files() {
    return files;
  }

  private List<Map<String, Object>> more() {
    return RandomDocuments.of(seed + 1_000_000_007L * drawn++);
  }

  private void put(Map<String, Object> document) {
    files.in(file()).add(document);
  }

  private String file() {
    return draw.one("deploy/a.yaml", "deploy/a.yaml", "deploy/b.yaml", "deploy/c/a.yaml");
  }

  /** Changes some of it, so that some of what was frozen is another denial, and some is not. */
  void change() {
    for (int i = draw.below(4); i > 0; i--) {
      List<String> names = files.names();
      String file = names.get(draw.below(names.size()));
      List<Map<String, Object>> documents = files.in(file);
      if (draw.in100(30)) {
        changeFile(file);
      } else if (!documents.isEmpty()) {
        int place = draw.below(documents.size());
        if (isDeployment(documents.get(place))) {
          documents.set(place, changed(documents.get(place)));
          arrange(documents, place);
        } else {
          documents.remove(place);
        }
      }
    }
  }

  private void changeFile(String file) {
    switch (draw.below(5)) {
      case 0 -> files.copy(file, draw.one("deploy/b.yaml", "deploy/d.yaml"));
      case 1 -> files.remove(file);
      case 2 -> more().stream().filter(d -> !isDeployment(d)).limit(1).forEach(d -> add(file, d));
      default -> {
        String other = draw.one("deploy/c/a.yaml", "deploy/d.yaml");
        files.move(file, other, draw.in100(40));
        if (draw.in100(40)) {
          files
              .in(other)
              .add(StatedFields.document("Product", "coffee", Map.of("title", "Coffee")));
        }
      }
    }
    if (files.names().isEmpty()) {
      more().forEach(this::put);
    }
  }

  /** Names of records are given once. */
  private void add(String file, Map<String, Object> record) {
    Map<String, Object> named = new LinkedHashMap<>(record);
    if (!new StatedFields(record).is("kind", "Product")) {
      named.put("metadata", new LinkedHashMap<>(Map.of("name", "more" + drawn)));
    }
    files.in(file).add(named);
  }

  private void arrange(List<Map<String, Object>> documents, int place) {
    switch (draw.below(12)) {
      case 0, 1 -> documents.add(documents.get(place));
      case 2 -> put(documents.remove(place));
      case 3 -> documents.remove(place);
      case 4 -> Collections.reverse(documents);
      default -> {}
    }
  }

  private Map<String, Object> changed(Map<String, Object> deployment) {
    Map<String, Object> spec = copied(deployment, SPEC);
    Map<String, Object> metadata = copied(deployment, "metadata");
    Map<String, Object> target = copied(spec, TARGET);
    switch (draw.below(10)) {
      case 0 -> metadata.put("name", draw.one("renamed", "sibling1"));
      case 1 -> {
        target.put("provider", draw.one("aws", "gcp", "azure"));
        spec.put(TARGET, target);
      }
      case 2 -> {
        target.put("launchDate", draw.day());
        spec.put(TARGET, target);
      }
      case 3 -> {
        Object own = target.getOrDefault("provider", "aws");
        spec.put("inference", Map.of("provider", draw.one(own, own, "gcp", "azure")));
      }
      case 4 -> spec.remove("inference");
      case 5 -> spec.put(PRODUCT, named(spec, "coffee"));
      case 6 -> spec.put(PRODUCT, named(spec, "green-tea"));
      case 7 -> spec.put("stage", draw.one("preview", "general-availability", "retired"));
      case 8 -> {
        Map<String, Object> other = copied(more().get(0), SPEC);
        other.put(TARGET, target);
        spec = other;
      }
      default -> {}
    }
    Map<String, Object> changed = new LinkedHashMap<>(deployment);
    changed.put("metadata", metadata);
    changed.put(SPEC, spec);
    return changed;
  }

  private static Object named(Map<String, Object> spec, String name) {
    if (!(spec.get(PRODUCT) instanceof Map<?, ?>)) {
      return name;
    }
    Map<String, Object> product = copied(spec, PRODUCT);
    product.put("name", name);
    return product;
  }

  private static Map<String, Object> copied(Map<String, Object> mapping, String field) {
    Map<String, Object> copy = new LinkedHashMap<>();
    if (mapping.get(field) instanceof Map<?, ?> stated) {
      stated.forEach((key, value) -> copy.put((String) key, value));
    }
    return copy;
  }

  /** Writes something else into a baseline than was frozen. */
  void edit(StatedBaseline baseline) {
    for (StatedDenial denial : new ArrayList<>(baseline.many().keySet())) {
      switch (draw.below(12)) {
        case 0 -> baseline.many().remove(denial);
        case 1 -> baseline.many().merge(denial, 1, Integer::sum);
        case 2 -> baseline.held().put(denial, "");
        case 3 -> baseline.held().put(denial, "0".repeat(64));
        case 4 -> baseline.add(denial.at(file()), 1, baseline.held().get(denial));
        case 5 -> baseline.add(denial.at("deploy/gone.yaml"), 1, baseline.held().get(denial));
        default -> {}
      }
    }
  }

  private static boolean isDeployment(Map<String, Object> document) {
    return DEPLOYMENT.equals(document.get("kind"));
  }
}
