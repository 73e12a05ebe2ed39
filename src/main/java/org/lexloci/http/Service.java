package org.lexloci.http;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpMethod;
import org.lexloci.http.authzen.AuthzenApi;
import org.lexloci.http.authzen.EvaluationAnswer;
import org.lexloci.http.endpoint.HouseSource;
import org.lexloci.http.endpoint.Reply;
import org.lexloci.mcp.AgentTools;
import org.lexloci.report.Schemas;
import org.lexloci.report.json.JsonObject;
import org.lexloci.source.file.FileStates;
import org.lexloci.tool.Tool;

/**
 * The same answers over HTTP. The house is held in memory and opened anew when one of its files
 * changes; if it then does not load, the log says so and the old one stays.
 */
public final class Service {

  private static final String LIVE = "/livez";
  private static final String READY = "/readyz";
  private static final int SECONDS_BETWEEN_LOOKS = 2;

  private final HouseSource house;
  private final ServiceMetrics metrics = new ServiceMetrics();
  private final ServiceLog log;
  private final Optional<DecisionLog> decisions;
  private final HttpService server;
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "reload");
            thread.setDaemon(true);
            return thread;
          });
  private Map<Path, String> seen;

  /**
   * Prepares to serve.
   *
   * @param directory in which requests may name files
   * @param version of the program
   * @param logs where what happens is told, one object a line
   * @param decisions where each decision is written down, if it is
   * @throws IOException when a certificate, a key or a file of tokens cannot be used
   */
  public Service(
      ServiceSettings settings,
      HouseSource house,
      Path directory,
      Clock clock,
      String version,
      PrintWriter logs,
      Optional<DecisionLog> decisions)
      throws IOException {
    this.house = house;
    this.log = new ServiceLog(logs, clock);
    this.decisions = decisions;
    Routes routes = new Routes(metrics, log);
    Supplier<LocalDate> today = () -> LocalDate.now(clock);
    this.server = new HttpService(settings, routes, Set.of(LIVE, READY), metrics);
    for (Tool tool : List.of(Tool.MAY, Tool.CLAUSES, Tool.COMPARE)) {
      routes.add(
          HttpMethod.GET, "/v1/" + tool.command(), new CommandEndpoint(house, tool, directory));
    }
    routes.add(HttpMethod.GET, "/v1/matrix", new MatrixEndpoint(house).acceptingOnly(List.of()));
    routes.add(
        HttpMethod.POST, "/v1/check", new CheckEndpoint(house).acceptingOnly(List.of("format")));
    routes.add(HttpMethod.POST, "/admit", new AdmissionEndpoint(house));
    AgentTools tools = new AgentTools(house, directory, false, Schemas.KINDS);
    routes.add(HttpMethod.POST, "/mcp", new AgentEndpoint(tools, version, server::address));
    new AuthzenApi(house::current, today, this::log)
        .endpoints()
        .forEach((path, endpoint) -> routes.add(HttpMethod.POST, path, endpoint));
    routes.add(HttpMethod.GET, AuthzenApi.METADATA, call -> AuthzenApi.metadata(server.address()));
    QuestionPage page = new QuestionPage(house, today);
    routes.add(HttpMethod.GET, "/", page::answer);
    routes.add(HttpMethod.POST, "/", page::check);
    routes.add(HttpMethod.GET, "/timeline.svg", page::drawTimeline);
    routes.add(HttpMethod.GET, "/editions", page::compareEditions);
    routes.add(HttpMethod.GET, "/matrix", new MatrixEndpoint(house));
    routes.add(HttpMethod.GET, "/openapi.json", call -> OpenApi.reply());
    routes.add(HttpMethod.GET, "/metrics", call -> metrics.reply());
    // It listens only once it can answer, so that it is there and that it is ready are one.
    routes.add(HttpMethod.GET, LIVE, call -> Reply.text(200, Reply.TEXT, "live\n"));
    routes.add(HttpMethod.GET, READY, call -> Reply.text(200, Reply.TEXT, "ready\n"));
    this.seen = FileStates.of(files(), file -> true);
  }

  private void log(EvaluationAnswer evaluated) {
    evaluated.decision().ifPresent(metrics::decision);
    decisions.ifPresent(written -> written.write(evaluated));
  }

  /**
   * Begins to listen, and to look for changes.
   *
   * @return the address at which it is reached
   * @throws IOException when it cannot listen
   */
  public String start() throws IOException {
    server.start();
    looking.scheduleWithFixedDelay(
        this::look, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    return server.address();
  }

  /** Waits until it has ended. */
  public void join() throws InterruptedException {
    server.join();
  }

  /** Takes no more connections, answers what is under way, and ends. */
  public void stop() throws IOException {
    looking.shutdownNow();
    server.stop();
  }

  private List<Path> files() {
    List<Path> files = new ArrayList<>(house.files());
    files.addAll(server.files());
    return files;
  }

  /** Opens everything anew once a change is complete. */
  private void look() {
    try {
      Map<Path, String> now = FileStates.of(files(), file -> true);
      if (!now.equals(seen)) {
        seen = now;
        reload();
      }
    } catch (RuntimeException e) {
      // Nobody would look again after it.
      log.write("fault", new JsonObject().put("what", e.toString()));
    }
  }

  private void reload() {
    List<String> problems = new ArrayList<>(house.reload());
    try {
      server.reload();
    } catch (IOException e) {
      problems.add(String.valueOf(e.getMessage()));
    }
    metrics.reload(problems.isEmpty());
    log.write(
        "reload",
        new JsonObject()
            .put("taken", problems.isEmpty())
            .put("digest", house.current().session().library().digest())
            .strings("problems", problems));
  }
}
