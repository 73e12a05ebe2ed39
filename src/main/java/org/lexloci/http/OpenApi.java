package org.lexloci.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lexloci.report.Schemas;
import org.lexloci.source.DocumentReader;
import org.lexloci.source.JsonTree;
import org.lexloci.source.Limits;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;

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
    try (InputStream in =
        Objects.requireNonNull(OpenApi.class.getResourceAsStream("openapi.json"))) {
      MappingNode description = read("openapi.json", in.readAllBytes());
      List<MappingNode.Entry> schemas = new ArrayList<>();
      for (String kind : KINDS) {
        byte[] schema = Schemas.of(kind).getBytes(StandardCharsets.UTF_8);
        schemas.add(entry(kind, read(kind + ".json", schema)));
      }
      MappingNode components = (MappingNode) description.get("components").orElseThrow();
      MappingNode own = (MappingNode) components.get("schemas").orElseThrow();
      schemas.addAll(own.entries());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      JsonTree.write(
          with(
              description,
              "components",
              with(components, "schemas", new MappingNode(own.at(), schemas))),
          out);
      return new Reply(200, Reply.JSON, out.toByteArray(), Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MappingNode read(String name, byte[] bytes) {
    return (MappingNode)
        new DocumentReader(Limits.DEFAULT).read(name, bytes).documents().get(0).root();
  }

  private static MappingNode with(MappingNode mapping, String key, Node value) {
    return new MappingNode(
        mapping.at(),
        mapping.entries().stream().map(e -> e.key().equals(key) ? entry(key, value) : e).toList());
  }

  private static MappingNode.Entry entry(String key, Node value) {
    return new MappingNode.Entry(key, value.at(), value);
  }
}
