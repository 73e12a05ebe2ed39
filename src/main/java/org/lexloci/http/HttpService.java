package org.lexloci.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.lexloci.crypto.PemFiles;
import org.lexloci.source.IoMessage;
import org.lexloci.source.Limits;

/**
 * The server: what it listens on, and its bounds. As many requests are worked on as there are cores
 * for, and a number of others wait; any more are told to come back.
 */
final class HttpService {

  private static final int WORKING = 2 * Runtime.getRuntime().availableProcessors();
  private static final int WAITING = 1_000;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
  private static final int IDLE = 30_000;
  private static final int STOP = 15_000;

  /** Slower senders are cut off, as they would hold a place that others wait for. */
  private static final int SLOWEST_BYTES_A_SECOND = 1_000;

  private final ServiceSettings settings;
  private final Server server;
  private final ServerConnector connector;
  private final Optional<SslContextFactory.Server> tls;
  private final AtomicReference<BearerTokens> tokens = new AtomicReference<>();

  /**
   * Prepares to serve.
   *
   * @param open the paths that need no token and no place
   * @throws IOException when a certificate, a key or a file of tokens cannot be used
   */
  HttpService(ServiceSettings settings, Routes routes, Set<String> open, ServiceMetrics metrics)
      throws IOException {
    this.settings = settings;
    QueuedThreadPool threads = new QueuedThreadPool(WORKING + 8);
    threads.setName("http");
    this.server = new Server(threads);
    this.tls = settings.identity().map(identity -> new SslContextFactory.Server());
    readFiles();
    this.connector = connector();
    server.addConnector(connector);
    server.setErrorHandler(new PlainErrors());
    server.setStopTimeout(STOP);
    server.setHandler(new GracefulHandler(withTokens(withLimits(routes, open, metrics), open)));
  }

  /** Lets requests through that bring a token, if tokens are wanted. */
  private Handler withTokens(Handler handler, Set<String> open) {
    return settings.tokens().isPresent() ? new TokenHandler(tokens::get, open, handler) : handler;
  }

  /** Reads requests whole, within bounds, before they are given a place. */
  private static Handler withLimits(Handler routes, Set<String> open, ServiceMetrics metrics) {
    QoSHandler places = new QoSHandler(routes);
    places.setMaxRequestCount(WORKING);
    places.setMaxSuspendedRequestCount(WAITING);
    places.setMaxSuspend(LONGEST_WAIT);
    open.forEach(places::excludePath);
    metrics.countWaiting(places::getSuspendedRequestCount);
    Handler whole =
        new EagerContentHandler(places, new EagerContentHandler.RetainedContentLoaderFactory());
    Handler quick = new MinimumDataRateHandler(whole, SLOWEST_BYTES_A_SECOND, 0);
    SizeLimitHandler small = new SizeLimitHandler(Limits.DEFAULT.bytes(), -1);
    small.setHandler(quick);
    return small;
  }

  private ServerConnector connector() {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    HttpConnectionFactory plain = new HttpConnectionFactory(http);
    ServerConnector made;
    if (tls.isPresent()) {
      SecureRequestCustomizer secure = new SecureRequestCustomizer();
      // A cluster reaches it by names and addresses that its certificate need not list.
      secure.setSniHostCheck(false);
      http.addCustomizer(secure);
      ALPNServerConnectionFactory negotiated = new ALPNServerConnectionFactory();
      negotiated.setDefaultProtocol(plain.getProtocol());
      made =
          new ServerConnector(
              server,
              new SslConnectionFactory(tls.get(), negotiated.getProtocol()),
              negotiated,
              new HTTP2ServerConnectionFactory(http),
              plain);
    } else {
      made = new ServerConnector(server, plain, new HTTP2CServerConnectionFactory(http));
    }
    made.setHost(settings.host());
    made.setPort(settings.port());
    made.setIdleTimeout(IDLE);
    return made;
  }

  private void readFiles() throws IOException {
    try {
      readEach();
    } catch (FileSystemException e) {
      throw new IOException(e.getFile() + ": " + IoMessage.of(e), e);
    }
  }

  private void readEach() throws IOException {
    if (tls.isPresent() && settings.identity().isPresent()) {
      ServiceSettings.Identity identity = settings.identity().get();
      tls.get().setKeyStore(PemFiles.identity(identity.certificate(), identity.key()));
      tls.get().setKeyStorePassword("");
      if (settings.clients().isPresent()) {
        tls.get().setTrustStore(PemFiles.authorities(settings.clients().get()));
        tls.get().setNeedClientAuth(true);
      }
    }
    if (settings.tokens().isPresent()) {
      tokens.set(BearerTokens.read(settings.tokens().get()));
    }
  }

  /** Lists the files that it reads again when they change. */
  List<Path> files() {
    List<Path> files = new ArrayList<>();
    settings
        .identity()
        .ifPresent(identity -> files.addAll(List.of(identity.certificate(), identity.key())));
    settings.clients().ifPresent(files::add);
    settings.tokens().ifPresent(files::add);
    return files;
  }

  /**
   * Reads certificates and tokens anew; connections that are open keep what they have.
   *
   * @throws IOException when one cannot be used; all then stays as it was
   */
  void reload() throws IOException {
    if (tls.isEmpty()) {
      readFiles();
      return;
    }
    try {
      tls.get()
          .reload(
              factory -> {
                try {
                  readFiles();
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    } catch (Exception e) {
      throw new IOException("the certificate cannot be used: " + e.getMessage(), e);
    }
  }

  /**
   * Begins to listen.
   *
   * @throws IOException when it cannot
   */
  void start() throws IOException {
    try {
      server.start();
    } catch (Exception e) {
      throw new IOException(settings.host() + ":" + settings.port() + ": " + e.getMessage(), e);
    }
  }

  /** Takes no more connections, answers what is under way, and ends. */
  void stop() throws IOException {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  /** Waits until it has ended. */
  void join() throws InterruptedException {
    server.join();
  }

  /** Answers the address at which it is reached. */
  String address() {
    return settings
        .address()
        .orElseGet(
            () ->
                (tls.isPresent() ? "https://" : "http://")
                    + settings.host()
                    + ":"
                    + connector.getLocalPort());
  }
}
