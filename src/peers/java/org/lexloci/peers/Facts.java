package org.lexloci.peers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;

/**
 * What engines take that cannot look through a list of launches: the first days are found for them.
 *
 * @param line of products, for generated clauses, as is the site
 * @param azure the first day on azure, counted from 1970
 * @param elsewhere the first day on any other cloud
 */
public record Facts(
    boolean api,
    boolean declared,
    String line,
    String site,
    String cloud,
    long azure,
    long elsewhere) {

  private static final long NEVER = 1_000_000;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Reads a descriptor. */
  public static Facts of(byte[] json) throws IOException {
    JsonNode spec = MAPPER.readTree(json).path("spec");
    JsonNode target = spec.path("target");
    String cloud = target.path("provider").asText();
    long own = day(target.path("launchDate").asText());
    long azure = cloud.equals("azure") ? own : NEVER;
    long elsewhere = cloud.equals("azure") ? NEVER : own;
    for (JsonNode launch : spec.path("product").path("launches")) {
      long day = day(launch.path("date").asText());
      if (launch.path("provider").asText().equals("azure")) {
        azure = Math.min(azure, day);
      } else {
        elsewhere = Math.min(elsewhere, day);
      }
    }
    JsonNode attributes = spec.path("attributes");
    return new Facts(
        spec.path("product").path("type").asText().equals("api"),
        attributes.path("agi").asText().equals("declared"),
        attributes.path("line").asText(),
        attributes.path("site").asText(),
        cloud,
        azure,
        elsewhere);
  }

  private static long day(String text) {
    return text.equals("never") ? NEVER : LocalDate.parse(text).toEpochDay();
  }
}
