package org.lexloci.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexloci.cli.Ran;
import org.lexloci.cli.RunningService;
import org.lexloci.source.InputFile;
import org.lexloci.source.Limits;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.reader.DocumentReader;

/** What a container is told of the service is what the service and the image take. */
class ContainerTest {

  private static final Path COMPOSE = Path.of("src/main/container/compose.yaml");
  private static final Path IMAGE = Path.of("Containerfile");

  private static final int PORT = 8080;

  private final MappingNode service =
      (MappingNode)
          at(
              new DocumentReader(Limits.DEFAULT)
                  .read(new InputFile("compose.yaml", COMPOSE))
                  .documents()
                  .get(0)
                  .root(),
              "services",
              "lexloci");

  @TempDir private Path folder;

  @Test
  void every_option_is_one_of_the_command_and_says_what_the_ports_say() {
    List<String> command = texts(at(service, "command"));
    String help = Ran.lexloci("serve", "--help").out();

    assertThat(command).startsWith("serve", "--listen=0.0.0.0:" + PORT, "--plain").hasSize(4);
    assertThat(command.subList(1, 4))
        .allSatisfy(said -> assertThat(help).contains(said.replaceAll("=.*", "")));
    assertThat(command).contains("--address=http://127.0.0.1:" + PORT);
    assertThat(texts(at(service, "ports"))).containsExactly("127.0.0.1:" + PORT + ":" + PORT);
  }

  @Test
  void it_may_write_nothing_but_temporary_files_and_is_nobody() {
    assertThat(text(at(service, "read_only"))).isEqualTo("true");
    assertThat(text(at(service, "user"))).isEqualTo(image("USER")).isEqualTo("65534:65534");
    assertThat(texts(at(service, "cap_drop"))).containsExactly("ALL");
    assertThat(texts(at(service, "security_opt"))).containsExactly("no-new-privileges:true");
    assertThat(texts(at(service, "tmpfs"))).singleElement().asString().startsWith("/tmp:");
    assertThat(service.get("privileged")).isEmpty();
    assertThat(service.get("network_mode")).isEmpty();
  }

  @Test
  void the_directory_of_the_image_is_mounted_and_stays_as_it_is() {
    Node mounted = ((SequenceNode) at(service, "volumes")).items().get(0);

    assertThat(((SequenceNode) at(service, "volumes")).items()).hasSize(1);
    assertThat(text(at(mounted, "target")))
        .isEqualTo(text(at(service, "working_dir")))
        .isEqualTo(image("WORKDIR"));
    assertThat(text(at(mounted, "read_only"))).isEqualTo("true");
  }

  @Test
  void the_image_is_made_of_the_file_that_there_is() {
    Path context = COMPOSE.resolveSibling(text(at(service, "build", "context"))).normalize();

    assertThat(context.resolve(text(at(service, "build", "dockerfile")))).isEqualTo(IMAGE).exists();
    assertThat(image("ENTRYPOINT")).isEqualTo("[\"lexloci\"]");
  }

  @Test
  void a_service_that_can_answer_is_healthy() throws Exception {
    try (RunningService running = RunningService.in(folder)) {
      assertThat(health(running.address().getPort())).isZero();
    }
  }

  @Test
  void nothing_that_listens_and_an_answer_that_says_no_are_not_healthy() throws Exception {
    InetAddress here = InetAddress.getLoopbackAddress();
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, here)) {
      free = socket.getLocalPort();
    }
    assertThat(health(free)).isNotZero();

    HttpServer server = HttpServer.create(new InetSocketAddress(here, 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(503, -1);
          exchange.close();
        });
    server.start();
    try {
      assertThat(health(server.getAddress().getPort())).isNotZero();
    } finally {
      server.stop(0);
    }
  }

  @Test
  void a_walk_takes_these_files_for_what_they_are() {
    Ran.lexloci("check", COMPOSE.getParent().toString()).exits(0);
  }

  /** Runs what the container runs, on another port. */
  private int health(int port) throws IOException, InterruptedException {
    List<String> test = texts(at(service, "healthcheck", "test"));
    assertThat(test).hasSize(4).startsWith("CMD", "bash", "-c");
    assertThat(test.get(3)).contains("/dev/tcp/127.0.0.1/" + PORT, "GET /readyz ");
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no bash");
    Process process =
        new ProcessBuilder(
                "/bin/bash",
                "-c",
                test.get(3).replace("$$", "$").replace("127.0.0.1/" + PORT, "127.0.0.1/" + port))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }

  private static String image(String instruction) {
    try {
      Matcher found =
          Pattern.compile("(?m)^" + instruction + " (.+)$").matcher(Files.readString(IMAGE));
      assertThat(found.find()).as(instruction).isTrue();
      return found.group(1);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Node at(Node node, String... keys) {
    Node here = node;
    for (String key : keys) {
      here = ((MappingNode) here).get(key).orElseThrow();
    }
    return here;
  }

  private static List<String> texts(Node node) {
    return ((SequenceNode) node).items().stream().map(ContainerTest::text).toList();
  }

  private static String text(Node node) {
    return ((ScalarNode) node).text();
  }
}
