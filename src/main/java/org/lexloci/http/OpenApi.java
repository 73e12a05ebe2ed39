package org.lexloci.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lexloci.http.endpoint.Reply;
import org.lexloci.report.Schemas;
import org.lexloci.source.Limits;
import org.lexloci.source.MappingNode;
import org.lexloci.source.json.JsonTree;
import org.lexloci.source.packed.Resources;
import org.lexloci.source.reader.DocumentReader;

/** The description of the service for programs, which holds the schemas of what it answers. */
final class OpenApi {

  /** The kinds whose schemas the description refers to. */
  private static final List<String> KINDS = List.of("Run", "Matrix", "Comparison");

  private static final Reply TOLD = read();

  private OpenApi() {}

  /** Answers the description as OpenAPI 3.1. */
  static Reply reply() {
    return TOLD;
  }

  private static Reply read() {
    MappingNode description = read("openapi.json", Resources.bytes(OpenApi.class, "openapi.json"));
    MappingNode components = (MappingNode) description.get("components").orElseThrow();
    MappingNode own = (MappingNode) components.get("schemas").orElseThrow();
    List<MappingNode.Entry> schemas = new ArrayList<>();
    for (String kind : KINDS) {
      byte[] schema = Schemas.of(kind).getBytes(StandardCharsets.UTF_8);
      schemas.add(new MappingNode.Entry(kind, read(kind + ".json", schema)));
    }
    schemas.addAll(own.entries());
    MappingNode all = components.with("schemas", new MappingNode(own.at(), schemas));
    byte[] told = JsonTree.bytes(description.with("components", all));
    return new Reply(200, Reply.JSON, told, Map.of());
  }

  private static MappingNode read(String name, byte[] bytes) {
    return (MappingNode)
        new DocumentReader(Limits.DEFAULT).read(name, bytes).documents().get(0).root();
  }
}
