package org.lexloci.http;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.stream.Stream;
import org.lexloci.report.json.JsonObject;
import org.lexloci.report.json.JsonOutput;

/** A log of one object a line. */
record ServiceLog(PrintWriter out, Clock clock) {

  /** Writes a line, whole however many write at once. */
  synchronized void write(String kind, JsonObject fields) {
    JsonObject line =
        new JsonObject().put("time", clock.instant().toString()).put("kind", kind).putAll(fields);
    JsonOutput.writeLines(out, Stream.of(line));
  }
}
