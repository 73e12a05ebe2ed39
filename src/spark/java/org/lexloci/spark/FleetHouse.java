package org.lexloci.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * By what a fleet is judged, as every executor opens it for itself.
 *
 * @param agreement the name of one that is shipped; empty for the one that is used when none is
 *     named
 * @param editions their names, or {@code in-force} alone; empty for the default
 * @param today the day of the question
 * @param records texts of files that put something on record, by the names of the files
 * @param readings answers to what the agreement leaves open, by the names of readings
 */
public record FleetHouse(
    String agreement,
    List<String> editions,
    LocalDate today,
    Map<String, String> records,
    Map<String, String> readings)
    implements Serializable {

  /** Judges by the agreement that is used when none is named, and by the public record. */
  public static FleetHouse asOf(LocalDate today) {
    return new FleetHouse("", List.of(), today, Map.of(), Map.of());
  }

  /** Copies what it is given into what can be sent. */
  public FleetHouse {
    editions = new ArrayList<>(editions);
    records = new TreeMap<>(records);
    readings = new TreeMap<>(readings);
  }

  /** Judges by another agreement that is shipped. */
  public FleetHouse by(String otherAgreement) {
    return new FleetHouse(otherAgreement, editions, today, records, readings);
  }

  /** Judges by other editions. */
  public FleetHouse byEditions(List<String> others) {
    return new FleetHouse(agreement, others, today, records, readings);
  }

  /** Settles what the agreement leaves open. */
  public FleetHouse reading(Map<String, String> settled) {
    return new FleetHouse(agreement, editions, today, records, settled);
  }

  /**
   * Adds files that put something on record.
   *
   * @throws IOException when one cannot be read
   */
  public FleetHouse with(List<Path> files) throws IOException {
    Map<String, String> more = new TreeMap<>(records);
    for (Path file : files) {
      more.put(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
    }
    return new FleetHouse(agreement, editions, today, more, readings);
  }
}
