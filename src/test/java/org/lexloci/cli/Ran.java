package org.lexloci.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lexloci.cli.terminal.HouseCache;
import org.lexloci.cli.terminal.Terminal;
import org.lexloci.report.Colour;

/**
 * What one run of the command line left behind, on 2026-11-21.
 *
 * @param command as it would be typed
 */
public record Ran(String command, int exit, String out, String err) {

  private static final String SUMMARY = "\\d+ deployments?\\b.* · exit \\d, .*";

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

  /** What is shipped does not change between two runs. */
  private static final HouseCache SHIPPED =
      new HouseCache(false, Set.of(List.of("agreement"), List.of("public record"))::contains);

  private static final Map<List<String>, Ran> ONCE = new ConcurrentHashMap<>();

  /** Runs a command with nothing on standard input. */
  public static Ran lexloci(String... args) {
    return run("", Colour.OFF, Map.of(), args);
  }

  /**
   * Answers what a command said, and runs it if none asked before: for one that takes long and
   * whose files nobody changes.
   */
  public static Ran once(String... args) {
    return ONCE.computeIfAbsent(List.of(args), words -> lexloci(args));
  }

  /** Runs a command where variables are set. */
  public static Ran where(Map<String, String> environment, String... args) {
    return run("", Colour.OFF, environment, args);
  }

  /** Runs a command that can read standard input. */
  public static Ran piping(String input, String... args) {
    return run(input, Colour.OFF, Map.of(), args);
  }

  /** Runs a command at a terminal that shows colours. */
  public static Ran inColour(String... args) {
    return run("", Colour.ON, Map.of(), args);
  }

  /** Runs a command in another directory, with variables of the environment. */
  public static Ran in(Path directory, Map<String, String> environment, String... args) {
    return run("", Colour.OFF, directory, environment, args);
  }

  /** Runs a command in another directory, that can read standard input. */
  public static Ran pipingIn(Path directory, String input, String... args) {
    return run(input, Colour.OFF, directory, Map.of(), args);
  }

  /** Runs a command on another day, at its noon, in a directory, that can read standard input. */
  public static Ran pipingOn(String today, Path directory, String input, String... args) {
    Clock noon = Clock.fixed(Instant.parse(today + "T12:00:00Z"), ZoneOffset.UTC);
    return run(noon, input, Colour.OFF, directory, Map.of(), args);
  }

  private static Ran run(
      String input, Colour colour, Map<String, String> environment, String... args) {
    return run(input, colour, Path.of(""), environment, args);
  }

  private static Ran run(
      String input,
      Colour colour,
      Path directory,
      Map<String, String> environment,
      String... args) {
    return run(CLOCK, input, colour, directory, environment, args);
  }

  private static Ran run(
      Clock clock,
      String input,
      Colour colour,
      Path directory,
      Map<String, String> environment,
      String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(
            new PrintWriter(out),
            new PrintWriter(err),
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            clock,
            colour,
            directory,
            environment,
            false,
            SHIPPED);
    int exit = Main.run(terminal, args);
    return new Ran(
        "lexloci " + String.join(" ", args),
        exit,
        out.toString().replace("\r\n", "\n"),
        err.toString().replace("\r\n", "\n"));
  }

  /** Asserts how the run ended. */
  public Ran exits(int code) {
    assertThat(exit).as(toString()).isEqualTo(code);
    return this;
  }

  /** Asserts what stands somewhere on standard output. */
  public Ran says(String... parts) {
    assertThat(out).as(toString()).contains(parts);
    return this;
  }

  /** Asserts what stands nowhere on standard output. */
  public Ran omits(String... parts) {
    assertThat(out).as(toString()).doesNotContain(parts);
    return this;
  }

  /** Asserts that standard output is empty. */
  public Ran saysNothing() {
    assertThat(out).as(toString()).isEmpty();
    return this;
  }

  /**
   * Asserts all lines of the error stream but a summary, which is no complaint; none when none are
   * given.
   */
  public Ran complains(String... lines) {
    assertThat(err.lines().filter(line -> !line.matches(SUMMARY)))
        .as(toString())
        .containsExactly(lines);
    return this;
  }

  /** Asserts that the last line of the error stream says how the run ended. */
  public Ran sumsUp(String end) {
    assertThat(err.lines().reduce("", (before, last) -> last))
        .as(toString())
        .matches(SUMMARY)
        .endsWith(end);
    return this;
  }

  /** Asserts the one line that tells a mistake on the command line, and where to look. */
  public Ran refuses(String mistake, String help) {
    return exits(4)
        .saysNothing()
        .complains("lexloci: " + mistake, "try `" + help + " --help` for what can be said");
  }

  @Override
  public String toString() {
    return "$ " + command + "\n" + out + err + "exit " + exit + "\n";
  }
}
