package org.lexloci.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lexloci.http.endpoint.Call;
import org.lexloci.http.endpoint.Endpoint;
import org.lexloci.http.endpoint.Reply;
import org.lexloci.tool.CommandRunner;

/** Checks the documents of a request, and answers in the format that the caller accepts. */
record CheckEndpoint(CommandRunner runner) implements Endpoint {

  /** The formats of a run by their types, the most usual first. */
  private static final Map<String, String> FORMATS = formats();

  private static Map<String, String> formats() {
    Map<String, String> formats = new LinkedHashMap<>();
    formats.put(Reply.JSON, "json");
    formats.put("application/x-ndjson", "ndjson");
    formats.put("application/sarif+json", "sarif");
    formats.put("text/plain", "text");
    formats.put("text/csv", "csv");
    formats.put("text/markdown", "markdown");
    formats.put("application/junit+xml", "junit");
    formats.put("application/oscal+json", "oscal");
    return formats;
  }

  @Override
  public Reply answer(Call call) {
    String format = call.parameter("format").orElse("");
    String type =
        FORMATS.keySet().stream()
            .filter(
                t -> format.isEmpty() ? call.accept().contains(t) : FORMATS.get(t).equals(format))
            .findFirst()
            .orElse(format.isEmpty() && isUndecided(call.accept()) ? Reply.JSON : "");
    if (type.isEmpty()) {
      return Reply.refused(406, "expected one of " + String.join(", ", FORMATS.keySet()));
    }
    List<String> line = List.of("check", "--output=" + FORMATS.get(type), "-");
    return CommandEndpoint.reply(
        runner.run(line, call.body()), type.startsWith("text/") ? type + "; charset=utf-8" : type);
  }

  private static boolean isUndecided(String accept) {
    return accept.isBlank() || accept.contains("*/*") || accept.contains("application/*");
  }
}
