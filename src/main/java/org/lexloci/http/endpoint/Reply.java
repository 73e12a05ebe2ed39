package org.lexloci.http.endpoint;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.lexloci.report.json.JsonObject;
import org.lexloci.report.json.JsonOutput;

/**
 * What a request is answered with.
 *
 * @param status of HTTP
 * @param type of the body, with its character set where it is text
 * @param headers besides that of the type
 */
public record Reply(int status, String type, byte[] body, Map<String, String> headers) {

  /** The type of an object. */
  public static final String JSON = "application/json";

  /** The type of what people read. */
  public static final String TEXT = "text/plain; charset=utf-8";

  /** The type of a page. */
  public static final String HTML = "text/html; charset=utf-8";

  public static Reply json(int status, JsonObject object) {
    StringWriter text = new StringWriter();
    JsonOutput.writeLines(new PrintWriter(text), Stream.of(object));
    return text(status, JSON, text.toString());
  }

  public static Reply text(int status, String type, String text) {
    return new Reply(status, type, text.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  /** Refuses a request in one sentence. */
  public static Reply refused(int status, String message) {
    return json(
        status,
        new JsonObject()
            .put("error", new JsonObject().put("status", status).put("message", message)));
  }

  /** Adds headers. */
  public Reply with(Map<String, String> more) {
    return new Reply(status, type, body, more);
  }
}
