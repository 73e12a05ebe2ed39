package org.lexloci.report.policy;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.lexloci.report.json.JsonObject;
import org.lexloci.report.json.JsonOutput;

/**
 * A report, an object for a cluster to keep.
 *
 * @param namespace that it is in; empty for one of the whole cluster
 * @param name the same in every run over the same object
 * @param object all of it
 */
public record PolicyReport(String namespace, String name, JsonObject object) {

  /** Writes it as JSON. */
  public String json() {
    StringWriter text = new StringWriter();
    JsonOutput.write(new PrintWriter(text), object);
    return text.toString();
  }
}
