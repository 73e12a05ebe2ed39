package org.lexloci.report.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.lexloci.report.SourceTree;
import org.lexloci.source.Position;

/** Writes where something stands, relative to the checkout. */
final class SarifLocation {

  /** What stands for the checkout, wherever it lies. */
  static final String BASE = "%SRCROOT%";

  private final SourceTree tree;
  private final JsonGenerator json;

  SarifLocation(SourceTree tree, JsonGenerator json) {
    this.tree = tree;
    this.json = json;
  }

  /**
   * Writes a physical location. GitHub refuses a result without one, so what stands in no file is
   * told as in one that is not there.
   */
  void physical(Position at) throws IOException {
    json.writeObjectFieldStart("physicalLocation");
    if (tree.path(at).isEmpty()) {
      json.writeObjectFieldStart("artifactLocation");
      json.writeStringField("uri", at.file().replaceAll("[^a-z]+", "-").replaceAll("^-|-$", ""));
      json.writeEndObject();
      region("region", new Position(at.file(), Math.max(1, at.line()), Math.max(1, at.column())));
      json.writeEndObject();
      return;
    }
    artifact(at);
    if (at.line() > 0) {
      region("region", at);
    }
    json.writeEndObject();
  }

  /** Writes which file it is. */
  void artifact(Position at) throws IOException {
    String path = tree.path(at).orElseThrow();
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", SourceTree.uri(path));
    if (!path.startsWith("/")) {
      json.writeStringField("uriBaseId", BASE);
    }
    json.writeEndObject();
  }

  /** Writes from where to where it reaches, as far as that is known. */
  void region(String field, Position at) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeNumberField("startLine", at.line());
    json.writeNumberField("startColumn", at.column());
    if (at.endLine() != at.line() || at.endColumn() != at.column()) {
      json.writeNumberField("endLine", at.endLine());
      json.writeNumberField("endColumn", at.endColumn());
    }
    json.writeEndObject();
  }
}
