package org.lexloci.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lexloci.agreement.Clause;
import org.lexloci.agreement.Edition;
import org.lexloci.descriptor.Citation;
import org.lexloci.descriptor.NamedRecord;
import org.lexloci.descriptor.ProductSpec;
import org.lexloci.descriptor.Records;

/** Finds what cites a source. */
public final class Citations {

  private Citations() {}

  /** Names the clauses and readings of an edition that cite a source, all as one. */
  public static List<String> by(Edition edition, String source) {
    List<String> by =
        Stream.concat(
                edition.clauses().stream()
                    .filter(clause -> clause.sources().contains(source))
                    .map(Clause::id),
                edition.readings().stream()
                    .filter(reading -> reading.sources().contains(source))
                    .map(reading -> "reading " + reading.name()))
            .toList();
    return by.isEmpty() ? by : List.of(String.join(", ", by));
  }

  /** Lists what cites a source of the public record, and of which products. */
  public static List<String> by(Records records, String source) {
    Map<String, List<String>> by = new LinkedHashMap<>();
    for (Map.Entry<String, List<NamedRecord<ProductSpec>>> product :
        records.products().entrySet()) {
      List<String> what = new ArrayList<>();
      for (NamedRecord<ProductSpec> said : product.getValue()) {
        if (source.equals(said.value().source())) {
          what.add("the product");
        }
        said.value().launchesOrNone().stream()
            .filter(launch -> source.equals(launch.source()))
            .map(launch -> "launch on " + launch.provider().id() + ", " + launch.date().value())
            .forEach(what::add);
      }
      product.getValue().stream()
          .map(said -> said.value().note())
          .filter(note -> note != null && Citation.named(note).contains(source))
          .forEach(note -> what.add("the note"));
      records.capabilities().stream()
          .filter(c -> c.value().product().value().equals(product.getKey()))
          .filter(c -> c.value().source().equals(source))
          .forEach(c -> what.add("capability"));
      records.refusals().stream()
          .filter(r -> r.value().product().value().equals(product.getKey()))
          .filter(r -> r.value().source().equals(source))
          .forEach(r -> what.add("first refusal on " + r.value().provider().id()));
      if (!what.isEmpty()) {
        by.computeIfAbsent(String.join("; ", what), k -> new ArrayList<>()).add(product.getKey());
      }
    }
    return by.entrySet().stream()
        .map(e -> String.join(", ", e.getValue()) + " (" + e.getKey() + ")")
        .toList();
  }
}
