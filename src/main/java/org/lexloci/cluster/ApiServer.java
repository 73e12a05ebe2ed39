package org.lexloci.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.lexloci.source.SafeText;

/** Asks an API server, and gives it objects. */
public final class ApiServer {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** As much as one answer may have. */
  private static final int MOST = 64 << 20;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** How often it is asked again that has too much to do. */
  private static final int TRIES = 5;

  private final ClusterAccess access;
  private final HttpClient client;

  /** Asks a server. */
  public ApiServer(ClusterAccess access) {
    this.access = access;
    HttpClient.Builder builder =
        HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NEVER);
    access.tls().ifPresent(builder::sslContext);
    this.client = builder.build();
  }

  /**
   * Gets what stands at a path.
   *
   * @throws ClusterException when it does not answer with that
   */
  JsonNode get(String path) throws ClusterException {
    return send(request(path).GET());
  }

  /** Makes an object be as it is told, for the parts that are told; server-side apply. */
  void apply(String path, String object) throws ClusterException {
    send(
        request(path + "?fieldManager=lexloci&force=true")
            .header("Content-Type", "application/apply-patch+yaml")
            .method("PATCH", BodyPublishers.ofString(object)));
  }

  /** Removes an object. */
  void delete(String path) throws ClusterException {
    send(request(path).DELETE());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(access.server() + path))
        .timeout(PATIENCE)
        .header("Accept", "application/json")
        .header("User-Agent", "lexloci");
  }

  private JsonNode send(HttpRequest.Builder asking) throws ClusterException {
    try {
      HttpRequest request = authorized(asking).build();
      for (int tried = 1; ; tried++) {
        HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
          int status = response.statusCode();
          if (status / 100 == 2) {
            return read(body.readNBytes(MOST + 1));
          }
          if (status != 429 && status != 503 || tried == TRIES) {
            throw refused(request, status, body.readNBytes(1 << 16));
          }
        }
        TimeUnit.SECONDS.sleep(tried);
      }
    } catch (ClusterException e) {
      throw e;
    } catch (IOException e) {
      throw new ClusterException(access.server() + " cannot be asked: " + why(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClusterException("the question was interrupted");
    }
  }

  /** Says what is wrong with a connection, as far as Java says it anywhere. */
  private static String why(IOException exception) {
    Throwable cause = exception;
    while (cause.getMessage() == null && cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (exception instanceof ConnectException) {
      return "nothing listens there";
    }
    return exception instanceof SSLException
        ? "it is not trusted: " + SafeText.of(String.valueOf(exception.getMessage()))
        : SafeText.of(String.valueOf(cause.getMessage()));
  }

  private HttpRequest.Builder authorized(HttpRequest.Builder request) throws IOException {
    String token = access.token().text();
    if (token.isBlank()) {
      return request;
    }
    try {
      return request.header("Authorization", "Bearer " + token.strip());
    } catch (IllegalArgumentException e) {
      throw new ClusterException("the token holds characters that no token has");
    }
  }

  private static JsonNode read(byte[] body) throws ClusterException {
    if (body.length > MOST) {
      throw new ClusterException("answers with more than " + (MOST >> 20) + " MiB at once");
    }
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new ClusterException("answers with something that is no JSON");
    }
  }

  private static ClusterException refused(HttpRequest request, int status, byte[] body) {
    String said = "";
    try {
      said = JSON.readTree(body).path("message").asText();
    } catch (IOException e) {
      // Whatever stands before it may say anything.
    }
    ClusterException.Reason reason =
        switch (status) {
          case 401, 403 -> ClusterException.Reason.FORBIDDEN;
          case 404, 405 -> ClusterException.Reason.MISSING;
          case 410 -> ClusterException.Reason.EXPIRED;
          default -> ClusterException.Reason.FAULT;
        };
    return new ClusterException(
        reason,
        "answers "
            + status
            + " to "
            + request.method()
            + " "
            + SafeText.of(request.uri().getPath())
            + (said.isEmpty() ? "" : ": " + SafeText.of(said)));
  }
}
