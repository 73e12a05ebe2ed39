package org.lexloci.spark;

import java.io.PrintWriter;
import java.io.Serializable;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.lexloci.report.json.JsonObject;
import org.lexloci.report.json.JsonOutput;
import org.lexloci.source.binding.Envelope;

/**
 * The columns of a table. Either one named {@code content} holds a text, and one named {@code path}
 * what it is called; or there is a column for each field of a descriptor that is stated.
 */
final class FleetColumns implements Serializable {

  private static final long serialVersionUID = 1L;

  static final String CONTENT = "content";
  static final String PATH = "path";
  static final String PRODUCT = "product";

  /** The fields of a descriptor, by the names of their columns. */
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry(PRODUCT, "product"),
          Map.entry("type", "product.type"),
          Map.entry("owner", "product.owner"),
          Map.entry("provider", "target.provider"),
          Map.entry("region", "target.region"),
          Map.entry("launch_date", "target.launchDate"),
          Map.entry("inference_provider", "inference.provider"),
          Map.entry("stage", "stage"),
          Map.entry("channel", "channel"),
          Map.entry("customer", "customer"),
          Map.entry("workload", "workload"));

  private final Map<String, Integer> places = new TreeMap<>();

  /**
   * Finds the columns of a table.
   *
   * @throws IllegalArgumentException when there are others, or too few
   */
  FleetColumns(StructType schema) {
    List<String> names = Stream.of(schema.fieldNames()).toList();
    for (int i = 0; i < names.size(); i++) {
      places.put(names.get(i).toLowerCase(Locale.ROOT), i);
    }
    if (places.containsKey(CONTENT)) {
      return;
    }
    if (!places.containsKey(PRODUCT)) {
      throw new IllegalArgumentException(
          "a table of a fleet has a column `content`, or a column `product`; found " + names);
    }
    for (String name : places.keySet()) {
      if (!name.equals(PATH) && !FIELDS.containsKey(name)) {
        throw new IllegalArgumentException(
            "unknown column `%s`; expected %s and %s"
                .formatted(name, PATH, String.join(", ", new TreeMap<>(FIELDS).keySet())));
      }
    }
  }

  /**
   * Reads a row.
   *
   * @param otherwise what it is called where no column says so
   */
  FleetRow read(Row row, String otherwise) {
    String path = text(row, PATH);
    return new FleetRow(
        path.isEmpty() ? otherwise : path,
        places.containsKey(CONTENT) ? text(row, CONTENT) : descriptor(row));
  }

  private String text(Row row, String column) {
    Integer place = places.get(column);
    if (place == null || row.isNullAt(place)) {
      return "";
    }
    return String.valueOf(row.get(place));
  }

  private String descriptor(Row row) {
    Map<String, String> stated = new LinkedHashMap<>();
    FIELDS.forEach(
        (column, field) -> {
          String text = text(row, column);
          if (!text.isEmpty()) {
            stated.put(field, text);
          }
        });
    return descriptor(stated);
  }

  /**
   * Writes a descriptor.
   *
   * @param stated its fields, by their paths
   */
  static String descriptor(Map<String, String> stated) {
    JsonObject product = new JsonObject().put("name", stated.getOrDefault("product", ""));
    JsonObject target = new JsonObject();
    JsonObject spec = new JsonObject().put("product", product);
    stated.forEach(
        (field, text) -> {
          String last = field.substring(field.indexOf('.') + 1);
          if (field.startsWith("product.")) {
            product.put(last, text);
          } else if (field.startsWith("target.")) {
            target.put(last, text);
          } else if (field.startsWith("inference.")) {
            spec.put("inference", new JsonObject().put(last, text));
          } else if (!field.equals("product")) {
            spec.put(field, text);
          }
        });
    JsonObject descriptor =
        new JsonObject()
            .put("apiVersion", Envelope.API_VERSION)
            .put("kind", "ProductDeployment")
            .put("metadata", new JsonObject().put("name", "row"))
            .put("spec", spec.put("target", target));
    StringWriter json = new StringWriter();
    JsonOutput.writeLines(new PrintWriter(json), Stream.of(descriptor));
    return json.toString();
  }
}
