package org.lexloci.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lexloci.descriptor.DescriptorReader;
import org.lexloci.source.binding.Envelope;
import org.lexloci.source.packed.Resources;

/** The JSON Schemas of every kind of document. */
public final class Schemas {

  /** Every kind that a check reads. */
  private static final List<String> DOCUMENTS =
      Stream.concat(
              DescriptorReader.KINDS.stream(), Stream.of("Waiver", "Baseline", "Configuration"))
          .toList();

  /** Every kind that there is a schema of: what a check reads, and the others. */
  public static final List<String> KINDS =
      Stream.concat(DescriptorReader.KINDS.stream(), DescriptorReader.ELSEWHERE.stream()).toList();

  private Schemas() {}

  /** Names the version that a document of a kind is of, such as {@code lexloci.dev/v1}. */
  public static String apiVersion(String kind) {
    return kind.equals("Run") ? "lexloci.dev/v2" : Envelope.API_VERSION;
  }

  /** Names the address of the schema of a kind, which is its {@code $id}. */
  public static String address(String kind) {
    return "https://" + apiVersion(kind).replace("/", "/schema/") + "/" + kind + ".json";
  }

  /** Writes the comment by which editors find the schema of the document that follows. */
  public static String modeline(String kind) {
    return "# yaml-language-server: $schema=" + address(kind);
  }

  /** Reads the schema of a kind. */
  public static String of(String kind) {
    return Resources.text(Schemas.class, "/org/lexloci/schema/" + kind + ".json");
  }

  /** Joins the schemas of all kinds that a check reads, for editors. */
  public static String ofDocuments() {
    StringBuilder joined = new StringBuilder();
    joined.append("{\n\"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n");
    joined.append("\"title\": \"A document of lexloci\",\n\"oneOf\": [\n");
    joined.append(
        DOCUMENTS.stream()
            .map(kind -> "{\"$ref\": \"#/$defs/" + kind + "\"}")
            .collect(Collectors.joining(",\n")));
    joined.append("\n],\n\"$defs\": {\n");
    for (int i = 0; i < DOCUMENTS.size(); i++) {
      joined.append(i == 0 ? "" : ",\n").append('"').append(DOCUMENTS.get(i)).append("\": ");
      joined.append(within(DOCUMENTS.get(i)));
    }
    return joined.append("\n}\n}\n").toString();
  }

  /** Reads a schema as a part of another one: editors find nothing in a part with an id. */
  private static String within(String kind) {
    return of(kind)
        .strip()
        .replace("  \"$id\": \"" + address(kind) + "\",\n", "")
        .replace("\"#/$defs/", "\"#/$defs/" + kind + "/$defs/");
  }
}
