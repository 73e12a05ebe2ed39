package org.lexloci.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.lexloci.cli.terminal.Terminal;
import org.lexloci.http.DecisionLog;
import org.lexloci.http.Service;
import org.lexloci.http.ServiceSettings;
import org.lexloci.report.Colour;

/** A service on a free port of this machine, as of 2026-11-21, and what is asked of it. */
public final class RunningService implements AutoCloseable {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

  private final Service service;
  private final HttpClient client;
  private final URI address;
  private final StringWriter log = new StringWriter();
  private final StringWriter decisions = new StringWriter();

  private RunningService(Path directory, ServiceSettings settings, HttpClient client)
      throws IOException {
    PrintWriter told = new PrintWriter(log);
    Terminal terminal =
        new Terminal(
            told,
            told,
            new ByteArrayInputStream(new byte[0]),
            CLOCK,
            Colour.OFF,
            directory,
            Map.of());
    this.service =
        new Service(
            settings,
            new ServedHouse(terminal, () -> CLOCK),
            directory,
            CLOCK,
            "1",
            told,
            Optional.of(new DecisionLog(new PrintWriter(decisions), CLOCK, DecisionLog.Facts.ALL)));
    this.client = client;
    this.address = URI.create(service.start());
  }

  /** Starts one that everybody on this machine may ask. */
  public static RunningService in(Path directory) throws IOException {
    return with(directory, Optional.empty(), Optional.empty(), HttpClient.newHttpClient());
  }

  /** Starts one that everybody on this machine may ask, in an empty directory. */
  public static RunningService inEmptyDirectory() {
    try {
      Path directory = Files.createTempDirectory("lexloci");
      directory.toFile().deleteOnExit();
      return in(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts one that wants a token, or shows a certificate. */
  public static RunningService with(
      Path directory,
      Optional<ServiceSettings.Identity> identity,
      Optional<Path> tokens,
      HttpClient client)
      throws IOException {
    ServiceSettings settings =
        new ServiceSettings(
            identity.isPresent() ? "localhost" : "127.0.0.1",
            0,
            Optional.empty(),
            identity,
            Optional.empty(),
            tokens);
    return new RunningService(directory, settings, client);
  }

  public URI address() {
    return address;
  }

  /** Answers what was logged so far. */
  public String log() {
    return log.toString();
  }

  /** Answers what was written down of decisions so far. */
  public String decisions() {
    return decisions.toString();
  }

  /** Asks by another client whether it lives. */
  public HttpResponse<String> by(HttpClient other) throws IOException, InterruptedException {
    return other.send(
        HttpRequest.newBuilder(address.resolve("/livez")).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  public HttpResponse<String> get(String path, String... headers) {
    return send(HttpRequest.newBuilder().GET(), path, headers);
  }

  public HttpResponse<String> post(String path, String body, String... headers) {
    return send(
        HttpRequest.newBuilder()
            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)),
        path,
        headers);
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String path, String... headers) {
    request.uri(address.resolve(path)).timeout(Duration.ofMinutes(1));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    service.stop();
  }
}
