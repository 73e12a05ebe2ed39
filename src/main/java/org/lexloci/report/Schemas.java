package org.lexloci.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The JSON Schemas of every kind of document. */
public final class Schemas {

  private static final List<String> CHECKED =
      List.of(
          "ProductDeployment",
          "Product",
          "Consent",
          "CapabilityStatement",
          "FirstRefusal",
          "Event",
          "Sources");

  /** Every kind that there is a schema of. */
  public static final List<String> KINDS =
      List.of(
          "ProductDeployment",
          "Product",
          "Consent",
          "CapabilityStatement",
          "FirstRefusal",
          "Event",
          "Sources",
          "Agreement",
          "Edition",
          "Cases",
          "Run");

  private Schemas() {}

  /** Reads the schema of a kind. */
  public static String of(String kind) throws IOException {
    String name = "/org/lexloci/schema/" + kind + ".json";
    try (InputStream in = Schemas.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("no schema of " + kind);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Joins the schemas of all kinds that a check reads, for editors. */
  public static String ofDocuments() throws IOException {
    StringBuilder joined = new StringBuilder();
    joined.append("{\n\"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n");
    joined.append("\"title\": \"A document of lexloci\",\n\"oneOf\": [\n");
    joined.append(
        CHECKED.stream()
            .map(kind -> "{\"$ref\": \"#/$defs/" + kind + "\"}")
            .collect(Collectors.joining(",\n")));
    joined.append("\n],\n\"$defs\": {\n");
    for (int i = 0; i < CHECKED.size(); i++) {
      joined.append(i == 0 ? "" : ",\n").append('"').append(CHECKED.get(i)).append("\": ");
      joined.append(of(CHECKED.get(i)).strip());
    }
    return joined.append("\n}\n}\n").toString();
  }
}
