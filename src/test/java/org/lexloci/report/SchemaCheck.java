package org.lexloci.report;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.lexloci.source.Document;
import org.lexloci.source.FileDocuments;
import org.lexloci.source.InputFile;
import org.lexloci.source.Limits;
import org.lexloci.source.json.JsonTree;
import org.lexloci.source.reader.DocumentReader;

/** Validates against JSON Schema 2020-12, dates included, without a network. */
public final class SchemaCheck {

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  private final Schema schema;

  private SchemaCheck(Schema schema) {
    this.schema = schema;
  }

  /** Checks against a schema of ours. */
  public static SchemaCheck of(String schema) {
    return new SchemaCheck(REGISTRY.getSchema(schema, InputFormat.JSON));
  }

  /** Checks whether something is a schema. */
  static SchemaCheck ofSchemas() {
    return new SchemaCheck(
        REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId())));
  }

  /** Lists what is wrong, each with its place. */
  public List<String> problems(String json) {
    return schema.validate(json, InputFormat.JSON).stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
        .toList();
  }

  /** Reads the documents of a file as JSON. */
  static List<String> documents(Path file) {
    return json(new DocumentReader(Limits.DEFAULT).read(new InputFile(file.toString(), file)));
  }

  /** Reads documents of YAML as JSON. */
  static List<String> documents(String yaml) {
    return json(
        new DocumentReader(Limits.DEFAULT).read("a.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> json(FileDocuments reading) {
    if (!reading.problems().isEmpty()) {
      throw new IllegalArgumentException(reading.problems().toString());
    }
    return reading.documents().stream().map(SchemaCheck::json).toList();
  }

  private static String json(Document document) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      JsonTree.write(document.root(), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
