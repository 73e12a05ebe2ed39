package org.lexloci.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.lexloci.source.SafeText;

/**
 * Where an API server is, and as whom it is asked.
 *
 * @param server its address, without a slash at the end
 * @param tls whom the connection trusts, and the certificate to show; empty for what Java trusts
 * @param token that is sent with each request
 */
public record ClusterAccess(URI server, Optional<SSLContext> tls, Token token) {

  /** Where a bearer token comes from. */
  @FunctionalInterface
  interface Token {

    /** There is none. */
    Token NONE = () -> "";

    /** Answers it as it is now, which may be another one later; blank where there is none. */
    String text() throws IOException;
  }

  /**
   * Asks without credentials what listens on this machine, as {@code kubectl proxy} does.
   *
   * @throws ClusterException when that is elsewhere
   */
  public static ClusterAccess proxy(String address) throws ClusterException {
    URI server = address(address);
    if (!isLoopback(server)) {
      throw new ClusterException(
          SafeText.quoted(address) + " is not on this machine; credentials come from a kubeconfig");
    }
    return new ClusterAccess(server, Optional.empty(), Token.NONE);
  }

  /** Reads an address; nothing is asked without TLS that is not on this machine. */
  static URI address(String text) throws ClusterException {
    try {
      URI server = new URI(text.replaceAll("/+$", ""));
      boolean secure = "https".equals(server.getScheme());
      boolean plain = "http".equals(server.getScheme()) && isLoopback(server);
      if (server.getHost() != null && server.getUserInfo() == null && (secure || plain)) {
        return server;
      }
    } catch (URISyntaxException e) {
      // It is told with all that is no address.
    }
    throw new ClusterException(
        SafeText.quoted(text) + " is no address of an API server, such as https://HOST:6443");
  }

  private static boolean isLoopback(URI server) {
    try {
      return server.getHost() != null
          && InetAddress.getByName(server.getHost()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
