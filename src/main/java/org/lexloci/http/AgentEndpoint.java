package org.lexloci.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lexloci.http.endpoint.Call;
import org.lexloci.http.endpoint.Endpoint;
import org.lexloci.http.endpoint.Reply;
import org.lexloci.mcp.AgentProtocol;
import org.lexloci.mcp.AgentTools;

/**
 * Answers agents by the Model Context Protocol, as its streamable HTTP wants it: a message in, and
 * its answer out.
 *
 * <p>A page of another site in a browser is refused, as the protocol demands: it could ask what
 * only this machine may ask.
 */
final class AgentEndpoint implements Endpoint {

  private final AgentTools tools;
  private final String version;
  private final Supplier<String> address;
  private @Nullable AgentProtocol protocol;

  /**
   * Prepares to answer.
   *
   * @param version of the program
   * @param address at which clients reach the service
   */
  AgentEndpoint(AgentTools tools, String version, Supplier<String> address) {
    this.tools = tools;
    this.version = version;
    this.address = address;
  }

  /** Loads the protocol when the first agent asks. */
  private synchronized AgentProtocol protocol() {
    if (protocol == null) {
      protocol = new AgentProtocol(tools, version);
    }
    return protocol;
  }

  @Override
  public Reply answer(Call call) {
    if (!call.origin().isEmpty() && !call.origin().equals(address.get())) {
      return Reply.refused(403, "a page of another site may not ask");
    }
    try {
      Optional<String> told = protocol().answer(new String(call.body(), StandardCharsets.UTF_8));
      return told.isPresent()
          ? Reply.text(200, Reply.JSON, told.get())
          : new Reply(202, Reply.JSON, new byte[0], Map.of());
    } catch (IOException e) {
      return Reply.refused(400, "expected a message of the Model Context Protocol");
    }
  }
}
