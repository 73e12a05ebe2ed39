package org.lexloci.http;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lexloci.http.endpoint.Call;
import org.lexloci.http.endpoint.Endpoint;
import org.lexloci.http.endpoint.Reply;
import org.lexloci.run.Exit;
import org.lexloci.tool.CommandRunner;
import org.lexloci.tool.Tool;
import org.lexloci.tool.ToolArguments;

/**
 * Answers a request as a command answers the same question at a prompt.
 *
 * @param directory in which requests may name files
 */
record CommandEndpoint(CommandRunner runner, Tool tool, Path directory) implements Endpoint {

  /** The header that tells the exit code of the command. */
  static final String EXIT = "Lexloci-Exit";

  @Override
  public Reply answer(Call call) {
    Map<String, Object> said = new LinkedHashMap<>();
    call.query()
        .forEach((name, values) -> said.put(name, values.size() == 1 ? values.get(0) : values));
    if (call.accept().contains(Reply.JSON) && tool.takes("format")) {
      said.putIfAbsent("format", "json");
    }
    if (said.containsKey("paths")) {
      return Reply.refused(
          400, "`paths` would be files of the service; send documents to /v1/check");
    }
    try {
      List<String> line = tool.line(said, directory);
      return reply(
          runner.run(line, call.body()), line.contains("--output=json") ? Reply.JSON : Reply.TEXT);
    } catch (ToolArguments.Mistake e) {
      return Reply.refused(400, String.valueOf(e.getMessage()));
    }
  }

  /**
   * Makes a reply of what a command wrote. An exit code that is no answer becomes an error of HTTP:
   * of the caller where the input is at fault, else of the service.
   *
   * @param type of what the command wrote
   */
  static Reply reply(CommandRunner.Result result, String type) {
    Map<String, String> exit = Map.of(EXIT, Integer.toString(result.exit()));
    if (result.exit() <= Exit.INDETERMINATE.code()) {
      return Reply.text(200, type, result.out()).with(exit);
    }
    int status = result.exit() == Exit.INPUT.code() ? 400 : 500;
    return result.out().isBlank()
        ? Reply.refused(status, result.err().strip()).with(exit)
        : Reply.text(status, type, result.out()).with(exit);
  }
}
