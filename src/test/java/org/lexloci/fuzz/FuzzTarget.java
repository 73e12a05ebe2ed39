package org.lexloci.fuzz;

import static org.lexloci.cli.Ran.lexloci;
import static org.lexloci.cli.Ran.piping;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.lexloci.cli.Ran;
import org.lexloci.cli.RunningService;
import org.lexloci.drl.RuleFile;
import org.lexloci.drl.RuleParser;
import org.lexloci.mcp.AgentProtocol;
import org.lexloci.mcp.AgentServer;
import org.lexloci.mcp.AgentTools;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.source.StatedValue;
import org.lexloci.source.file.Globs;
import org.lexloci.tool.CommandRunner;

/** Something that reads what strangers write, with what may not come of it. */
public enum FuzzTarget {
  YAML(FileTarget.named("a.yaml")),
  JSON(FileTarget.named("a.json")),
  PLAN(FileTarget.named("plan.json")),
  TERRAFORM(FileTarget.named("main.tf")),
  BICEP(FileTarget.named("main.bicep")),
  COMPOSE(FileTarget.named("compose.yaml")),
  PULUMI(FileTarget.named("Pulumi.yaml")),
  SCRIPT(FileTarget.named("serve.sh")),
  NOTEBOOK(FileTarget.named("serve.py")),
  RULES(FuzzTarget::rules),
  GLOBS(FuzzTarget::globs),
  DATES(FuzzTarget::dates),
  COMMAND_LINE(FuzzTarget::commandLine),
  REPORTS(ReportTarget::take),
  CHECK_REQUEST(bytes -> post("/v1/check", bytes)),
  ADMISSION(bytes -> post("/admit", bytes)),
  AUTHZEN(bytes -> post("/access/v1/evaluation", bytes)),
  AUTHZEN_MANY(bytes -> post("/access/v1/evaluations", bytes)),
  AUTHZEN_SEARCH(bytes -> post("/access/v1/search/resource", bytes)),
  AGENT(FuzzTarget::agent),
  ATTESTATION(ProofTarget::envelope),
  STATEMENT(ProofTarget::statement);

  /** Commands that only look; the others write files, or stay. */
  private static final Set<String> LOOK =
      Set.of("may", "clauses", "compare", "explain", "matrix", "schema", "verify", "remedy");

  private final Consumer<byte[]> taker;

  FuzzTarget(Consumer<byte[]> taker) {
    this.taker = taker;
  }

  /** Takes bytes, and throws where something comes of them that may not. */
  void take(byte[] bytes) {
    taker.accept(bytes);
  }

  static void require(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError(what);
    }
  }

  private static void rules(byte[] bytes) {
    List<Problem> problems = new ArrayList<>();
    boolean parsed =
        RuleParser.parse(new RuleFile("a", "a.drl", text(bytes)), problems::add).isPresent();
    require(parsed || !problems.isEmpty(), "rules are refused without a word");
  }

  private static void globs(byte[] bytes) {
    List<Problem> problems = new ArrayList<>();
    StatedValue<String> word = new StatedValue<>(text(bytes), Position.whole("a"));
    Globs.of(Path.of("."), List.of(word), List.of(word), problems);
  }

  private static void dates(byte[] bytes) {
    String day = text(bytes).strip();
    Ran ran = lexloci("may", "gpt-5.5", "on", "azure", "--launch=" + day);
    boolean isDay = day.matches("\\d{4}-\\d\\d-\\d\\d");
    require(ran.exit() == 4 || isDay && ran.exit() < 3, ran.toString());
  }

  private static void commandLine(byte[] bytes) {
    String[] words = text(bytes).split("\n");
    boolean writes =
        Arrays.stream(words).anyMatch(w -> w.contains("/") || w.contains("=") || w.startsWith("@"));
    if (!writes && LOOK.contains(words[0])) {
      Ran ran = lexloci(words);
      require(ran.exit() >= 0 && ran.exit() <= 4, ran.toString());
    }
  }

  private static void post(String path, byte[] bytes) {
    HttpResponse<String> reply = Held.SERVICE.post(path, text(bytes));
    require(reply.statusCode() < 500, reply.statusCode() + " " + reply.body());
    boolean permits =
        reply.body().contains("\"allowed\":true") || reply.body().contains("\"decision\":true");
    byte[] sent = text(bytes).getBytes(StandardCharsets.UTF_8);
    require(!permits || Parses.json(sent), "permitted, though it is no JSON: " + reply.body());
  }

  private static void agent(byte[] bytes) {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    try {
      AgentServer server =
          new AgentServer(
              new AgentProtocol(
                  new AgentTools(FuzzTarget::told, Path.of("."), true, List.of("Product")), "1"));
      server.serve(new ByteArrayInputStream(bytes), told);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String out = told.toString(StandardCharsets.UTF_8);
    require(!out.contains("Exception"), out);
  }

  private static CommandRunner.Result told(List<String> line, byte[] input) {
    Ran ran = piping(text(input), line.toArray(String[]::new));
    return new CommandRunner.Result(ran.exit(), ran.out(), ran.err());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Starts when it is first asked, and stays until the process ends. */
  private static final class Held {

    private static final RunningService SERVICE = RunningService.inEmptyDirectory();
  }
}
