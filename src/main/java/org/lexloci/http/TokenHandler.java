package org.lexloci.http;

import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Lets requests through that bring a token, and those for open paths. */
final class TokenHandler extends Handler.Wrapper {

  private final Supplier<BearerTokens> tokens;
  private final Set<String> open;

  /**
   * Stands before a handler.
   *
   * @param tokens asked anew for each request
   * @param open the paths that need none
   */
  TokenHandler(Supplier<BearerTokens> tokens, Set<String> open, Handler handler) {
    super(handler);
    this.tokens = tokens;
    this.open = open;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String sent = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    if (open.contains(Request.getPathInContext(request))
        || sent != null && tokens.get().accept(sent)) {
      return super.handle(request, response, callback);
    }
    response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, "Bearer");
    Response.writeError(request, response, callback, 401);
    return true;
  }
}
