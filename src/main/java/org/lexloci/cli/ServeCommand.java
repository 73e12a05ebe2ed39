package org.lexloci.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lexloci.cli.option.Subcommand;
import org.lexloci.cli.terminal.Terminal;
import org.lexloci.cli.terminal.Version;
import org.lexloci.http.DecisionLog;
import org.lexloci.http.Service;
import org.lexloci.http.ServiceSettings;
import org.lexloci.source.IoMessage;
import org.lexloci.source.SafeText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves answers over HTTP. */
@Command(
    name = "serve",
    description = {
      "Answers over HTTP: evaluations of the AuthZEN Authorization API, reviews of a Kubernetes API"
          + " server, documents to check, and a page for people.",
      "",
      "It judges by the configuration of the working directory, which is opened once, and anew when"
          + " a file of it changes. What then does not load is told on standard error and has no"
          + " effect. Each request is told there too, as an object on a line, without its body."
    },
    exitCodeList = {
      "3:the rules are at fault",
      "4:the configuration or the command line is at fault, or nothing can listen there",
      "5:lexloci is at fault",
      "143:it was told to end (SIGTERM), and has answered what was under way"
    })
final class ServeCommand extends Subcommand {

  @Option(
      names = "--listen",
      paramLabel = "HOST:PORT",
      description =
          "where to listen; the default is 127.0.0.1:8080, and 0 is any port that is free")
  private String listen = "127.0.0.1:8080";

  @Option(
      names = "--address",
      paramLabel = "URL",
      description = "at which address clients reach it, where that is another than it listens on")
  private @Nullable String address;

  @Option(
      names = "--tls-certificate",
      paramLabel = "FILE",
      description = "its certificate, with those that vouch for it, as PEM")
  private @Nullable Path certificate;

  @Option(
      names = "--tls-key",
      paramLabel = "FILE",
      description = "the key of the certificate: PKCS#8 without a password, as PEM")
  private @Nullable Path key;

  @Option(
      names = "--tls-clients",
      paramLabel = "FILE",
      description = "who vouches for clients, as PEM; a client then needs a certificate")
  private @Nullable Path clients;

  @Option(
      names = "--tokens",
      paramLabel = "FILE",
      description =
          "bearer tokens, one a line; a client then needs one, except to ask whether it lives")
  private @Nullable Path tokens;

  @Option(
      names = "--plain",
      description = "speak HTTP without TLS on an address that others can reach")
  private boolean plain;

  @Option(
      names = "--decisions",
      paramLabel = "FILE",
      description =
          "where to write down each decision, as an object on a line; - is standard output")
  private @Nullable String decisions;

  @Option(
      names = "--decision-facts",
      paramLabel = "HOW",
      description =
          "how the facts of a decision are written down: hash (the default), by which the same"
              + " facts are known again, or all, one by one")
  private DecisionLog.@Nullable Facts facts;

  ServeCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() throws InterruptedException {
    ServiceSettings settings = settings();
    ServedHouse house = new ServedHouse(terminal, Main::clock);
    try (PrintWriter decided = new PrintWriter(decisionLog())) {
      Clock clock = Clock.systemUTC();
      Service service =
          new Service(
              settings,
              house,
              terminal.directory(),
              clock,
              Version.number(),
              terminal.err(),
              Optional.of(
                      new DecisionLog(
                          decided, clock, facts == null ? DecisionLog.Facts.HASH : facts))
                  .filter(log -> decisions != null));
      // What is loaded for the first question is loaded before anybody asks it.
      house.run(List.of("matrix", "--output=json"), new byte[0]);
      terminal.err().println("lexloci: listens on " + service.start());
      terminal.err().flush();
      Thread ending = new Thread(() -> end(service));
      Runtime.getRuntime().addShutdownHook(ending);
      service.join();
      return 0;
    } catch (IOException e) {
      String told = String.valueOf(e.getMessage());
      throw fault(e instanceof FileSystemException ? told + ": " + IoMessage.of(e) : told);
    }
  }

  private void end(Service service) {
    try {
      service.stop();
    } catch (IOException e) {
      terminal.err().println("lexloci: " + e.getMessage());
    }
  }

  private ServiceSettings settings() {
    int colon = listen.lastIndexOf(':');
    int port = colon < 0 ? -1 : port(listen.substring(colon + 1));
    if (port < 0 || colon == 0) {
      throw mistake("`--listen` is " + SafeText.quoted(listen) + "; expected HOST:PORT");
    }
    if (facts != null && decisions == null) {
      throw mistake("`--decision-facts` has no effect without `--decisions`");
    }
    String host = listen.substring(0, colon);
    if ((certificate == null) != (key == null)) {
      throw mistake("`--tls-certificate` and `--tls-key` go together");
    }
    if (certificate == null && clients != null) {
      throw mistake("`--tls-clients` needs `--tls-certificate` and `--tls-key`");
    }
    if (certificate == null && !plain && !isLoopback(host)) {
      throw mistake(
          "others can reach "
              + SafeText.quoted(host)
              + ": give `--tls-certificate` and `--tls-key`, or `--plain` where something before"
              + " it speaks TLS");
    }
    return new ServiceSettings(
        host,
        port,
        Optional.ofNullable(address).map(said -> said.replaceAll("/+$", "")),
        certificate == null
            ? Optional.empty()
            : Optional.of(
                new ServiceSettings.Identity(
                    resolve(certificate), resolve(Objects.requireNonNull(key)))),
        Optional.ofNullable(clients).map(this::resolve),
        Optional.ofNullable(tokens).map(this::resolve));
  }

  private Path resolve(Path file) {
    return terminal.directory().resolve(file);
  }

  private static int port(String said) {
    try {
      int port = Integer.parseInt(said);
      return port <= 65_535 ? port : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw mistake("`--listen`: unknown host " + SafeText.quoted(host));
    }
  }

  private Writer decisionLog() throws IOException {
    if (decisions == null) {
      return Writer.nullWriter();
    }
    return decisions.equals("-")
        ? new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8)
        : Files.newBufferedWriter(
            resolve(Path.of(decisions)), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
