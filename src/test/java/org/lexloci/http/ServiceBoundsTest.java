package org.lexloci.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexloci.cli.RunningService;

/**
 * Who may ask a service, how much, and what it does when a file that it was opened from changes.
 */
@Tag("exhaustive")
class ServiceBoundsTest {

  private static final String MAY = "/v1/may?product=gpt-5.5&clouds=aws&launch=2026-06-01";

  @TempDir private Path directory;

  /** Waits for what comes in a moment, at most half a minute. */
  private static void await(BooleanSupplier condition) throws InterruptedException {
    Instant end = Instant.now().plusSeconds(30);
    while (!condition.getAsBoolean() && Instant.now().isBefore(end)) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  @Test
  void a_configuration_that_changes_counts_and_a_broken_one_does_not() throws Exception {
    Path configuration = directory.resolve("lexloci.yaml");
    String text =
        """
        apiVersion: lexloci.dev/v1
        kind: Configuration
        metadata: {name: house}
        spec: {editions: [%s]}
        """;
    Files.writeString(configuration, text.formatted("2025-10-28"));
    try (RunningService service = RunningService.in(directory)) {
      assertThat(service.get(MAY).body()).contains("NO ").doesNotContain("2026-04-27");

      Files.writeString(configuration, text.formatted("2026-04-27"));
      await(() -> service.get(MAY).body().contains("2026-04-27"));
      String before = service.get(MAY).body();

      Files.writeString(configuration, text.formatted("no-such-edition"));
      await(() -> service.log().contains("\"taken\":false"));

      assertThat(service.get(MAY).body()).isEqualTo(before);
      assertThat(service.log()).contains("unknown edition `no-such-edition`");
      assertThat(service.get("/metrics").body())
          .contains("lexloci_reloads_total{result=\"refused\"} 1.0");
    }
  }

  @Test
  void a_record_that_is_added_counts_in_evaluations_too() throws Exception {
    Files.writeString(
        directory.resolve("lexloci.yaml"),
        """
        apiVersion: lexloci.dev/v1
        kind: Configuration
        metadata: {name: house}
        spec: {editions: [2025-10-28], records: [records]}
        """);
    Path records = Files.createDirectory(directory.resolve("records"));
    String product =
        """
        apiVersion: lexloci.dev/v1
        kind: Product
        metadata: {name: house-app}
        spec: {type: %s, owner: openai}
        """;
    Files.writeString(records.resolve("app.yaml"), product.formatted("api"));
    String question =
        """
        {"subject": {"type": "product", "id": "house-app"}, "action": {"name": "run"},
         "resource": {"type": "cloud", "id": "aws"}}
        """;
    try (RunningService service = RunningService.in(directory)) {
      assertThat(service.post("/access/v1/evaluation", question).body())
          .contains("\"decision\":false", "\"verdict\":\"deny\"");

      Files.writeString(records.resolve("app.yaml"), product.formatted("non-api"));

      await(
          () ->
              !service
                  .post("/access/v1/evaluation", question)
                  .body()
                  .contains("\"verdict\":\"deny\""));
    }
  }

  @Test
  void who_has_no_token_learns_nothing_but_that_it_lives() throws IOException {
    Path tokens = directory.resolve("tokens");
    Files.writeString(tokens, "# for the gate\nt0ken-of-the-gate\n");
    try (RunningService service =
        RunningService.with(
            directory, Optional.empty(), Optional.of(tokens), HttpClient.newHttpClient())) {
      assertThat(service.get(MAY).statusCode()).isEqualTo(401);
      assertThat(service.get(MAY).headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
      assertThat(service.get(MAY, "Authorization", "Bearer # for the gate").statusCode())
          .isEqualTo(401);
      assertThat(service.get(MAY, "Authorization", "Basic t0ken-of-the-gate").statusCode())
          .isEqualTo(401);
      assertThat(service.get(MAY, "Authorization", "bearer t0ken-of-the-gate").statusCode())
          .isEqualTo(200);
      assertThat(service.get("/livez").statusCode()).isEqualTo(200);
      assertThat(service.get("/metrics").statusCode()).isEqualTo(401);
      assertThat(service.log()).doesNotContain("t0ken");
    }
  }

  @Test
  void a_file_without_a_token_lets_nobody_start() throws IOException {
    Path tokens = Files.writeString(directory.resolve("tokens"), "# nobody\n");

    assertThatThrownBy(
            () ->
                RunningService.with(
                    directory, Optional.empty(), Optional.of(tokens), HttpClient.newHttpClient()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("holds no token");
  }

  @Test
  void a_certificate_that_is_replaced_is_shown_to_who_comes_next() throws Exception {
    ServiceSettings.Identity identity =
        new ServiceSettings.Identity(directory.resolve("tls.crt"), directory.resolve("tls.key"));
    SSLContext first = certificate(identity);
    try (RunningService service =
        RunningService.with(directory, Optional.of(identity), Optional.empty(), client(first))) {
      assertThat(service.get(MAY).statusCode()).isEqualTo(200);
      assertThat(service.get(MAY).version()).isEqualTo(HttpClient.Version.HTTP_2);
      assertThat(service.address().getScheme()).isEqualTo("https");

      SSLContext second = certificate(identity);
      await(() -> service.log().contains("\"taken\":true"));

      assertThat(service.by(client(second)).statusCode()).isEqualTo(200);
      assertThatThrownBy(() -> service.by(client(first))).isInstanceOf(SSLHandshakeException.class);
    }
  }

  @Test
  void a_key_of_another_certificate_keeps_the_certificate_that_is_there() throws Exception {
    ServiceSettings.Identity identity =
        new ServiceSettings.Identity(directory.resolve("tls.crt"), directory.resolve("tls.key"));
    ServiceSettings.Identity other =
        new ServiceSettings.Identity(directory.resolve("other.crt"), directory.resolve("o.key"));
    SSLContext first = certificate(identity);
    certificate(other);
    try (RunningService service =
        RunningService.with(directory, Optional.of(identity), Optional.empty(), client(first))) {
      Files.copy(other.key(), identity.key(), StandardCopyOption.REPLACE_EXISTING);
      await(() -> service.log().contains("\"taken\":false"));

      assertThat(service.by(client(first)).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void a_key_that_is_none_keeps_the_certificate_that_is_there() throws Exception {
    ServiceSettings.Identity identity =
        new ServiceSettings.Identity(directory.resolve("tls.crt"), directory.resolve("tls.key"));
    SSLContext first = certificate(identity);
    try (RunningService service =
        RunningService.with(directory, Optional.of(identity), Optional.empty(), client(first))) {
      Files.writeString(identity.key(), "no key");
      await(() -> service.log().contains("\"taken\":false"));

      assertThat(service.by(client(first)).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void a_body_that_is_too_long_is_refused_before_it_is_read() throws IOException {
    try (RunningService service = RunningService.in(directory);
        Socket socket = new Socket("localhost", service.address().getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST /v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 999999999\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      out.flush();
      socket.setSoTimeout((int) Duration.ofSeconds(30).toMillis());
      byte[] answer = socket.getInputStream().readNBytes(12);

      assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
    }
  }

  /** Makes a certificate of its own with the JDK's tool, and trusts nothing else. */
  private SSLContext certificate(ServiceSettings.Identity identity) throws Exception {
    Path store = directory.resolve("store-" + System.nanoTime());
    Process made =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/keytool").toString(),
                "-genkeypair",
                "-alias",
                "service",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                "changeit")
            .redirectErrorStream(true)
            .start();
    assertThat(made.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance(store.toFile(), "changeit".toCharArray());
    Files.writeString(
        identity.certificate(), pem("CERTIFICATE", keys.getCertificate("service").getEncoded()));
    Files.writeString(
        identity.key(),
        pem("PRIVATE KEY", keys.getKey("service", "changeit".toCharArray()).getEncoded()));
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("service", keys.getCertificate("service"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private static String pem(String what, byte[] encoded) {
    return "-----BEGIN "
        + what
        + "-----\n"
        + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
            .encodeToString(encoded)
        + "\n-----END "
        + what
        + "-----\n";
  }

  private static HttpClient client(SSLContext trusting) {
    return HttpClient.newBuilder().sslContext(trusting).build();
  }
}
