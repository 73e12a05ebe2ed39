package org.lexloci.report;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Validates against a schema that comes in a jar of those who keep it. */
public final class OfficialSchema {

  private final Schema schema;

  private OfficialSchema(Schema schema) {
    this.schema = schema;
  }

  /** Reads a schema of draft 7 from the class path. */
  public static OfficialSchema draft7(String resource) throws IOException {
    try (InputStream in = OfficialSchema.class.getResourceAsStream(resource)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return new OfficialSchema(
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
              .getSchema(text, InputFormat.JSON));
    }
  }

  /** Lists what is wrong, each with its place. */
  public List<String> problems(String json) {
    return schema.validate(json, InputFormat.JSON).stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
        .toList();
  }
}
