package org.lexloci.http;

import java.util.List;
import org.lexloci.http.endpoint.Call;
import org.lexloci.http.endpoint.Endpoint;
import org.lexloci.http.endpoint.Reply;
import org.lexloci.tool.CommandRunner;

/** Tells the verdict for every product on every cloud, as a page or as an object. */
record MatrixEndpoint(CommandRunner runner) implements Endpoint {

  @Override
  public Reply answer(Call call) {
    boolean page = call.accept().contains("text/html");
    return CommandEndpoint.reply(
        runner.run(List.of("matrix", page ? "--output=html" : "--output=json"), call.body()),
        page ? Reply.HTML : Reply.JSON);
  }
}
