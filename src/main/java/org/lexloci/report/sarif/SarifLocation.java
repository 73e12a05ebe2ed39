package org.lexloci.report.sarif;

import org.lexloci.report.SourceTree;
import org.lexloci.report.json.JsonObject;
import org.lexloci.source.Position;

/** Writes where something stands, relative to the checkout. */
record SarifLocation(SourceTree tree) {

  /** What stands for the checkout, wherever it lies. */
  static final String BASE = "%SRCROOT%";

  /**
   * Tells a physical location, as a field of an object that may have others. GitHub refuses a
   * result without one, so what stands in no file is told as in one that is not there.
   */
  JsonObject of(Position at) {
    JsonObject physical = new JsonObject();
    if (tree.path(at).isEmpty()) {
      String nowhere = at.file().replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
      physical
          .put("artifactLocation", new JsonObject().put("uri", nowhere))
          .put(
              "region",
              region(new Position(at.file(), Math.max(1, at.line()), Math.max(1, at.column()))));
    } else {
      physical.put("artifactLocation", artifact(at));
      if (at.line() > 0) {
        physical.put("region", region(at));
      }
    }
    return new JsonObject().put("physicalLocation", physical);
  }

  /** Tells which file it is. */
  JsonObject artifact(Position at) {
    String path = tree.path(at).orElseThrow();
    JsonObject artifact = new JsonObject().put("uri", SourceTree.uri(path));
    return path.startsWith("/") ? artifact : artifact.put("uriBaseId", BASE);
  }

  /** Tells from where to where it reaches, as far as that is known. */
  private static JsonObject region(Position at) {
    boolean ends = at.endLine() != at.line() || at.endColumn() != at.column();
    return ends ? whole(at) : begin(at);
  }

  /** Tells both ends. Where none is written a region reaches to the end of its line. */
  static JsonObject whole(Position at) {
    return begin(at).put("endLine", at.endLine()).put("endColumn", at.endColumn());
  }

  private static JsonObject begin(Position at) {
    return new JsonObject().put("startLine", at.line()).put("startColumn", at.column());
  }
}
