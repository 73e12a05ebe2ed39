package org.lexloci.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** Runs the steps of action.yml as a runner of GitHub Actions does. */
final class Action {

  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ *([^} ]+) *}}");

  private final Path runner;
  private final Path workspace;
  private final Map<String, String> inputs;
  private final Map<String, String> variables = new LinkedHashMap<>();

  /**
   * Prepares a job.
   *
   * @param runner an empty directory for the runner's own files
   * @param workspace the repository that is checked out
   */
  Action(Path runner, Path workspace, Map<String, String> inputs) {
    this.runner = runner;
    this.workspace = workspace;
    this.inputs = inputs;
    variables.put("CI", "true");
    variables.put("GITHUB_ACTIONS", "true");
    variables.put("HOME", runner.toString());
    variables.put("RUNNER_TEMP", runner.toString());
    variables.put("GITHUB_WORKSPACE", workspace.toString());
    for (String file : List.of("GITHUB_PATH", "GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")) {
      variables.put(file, file(file).toString());
    }
  }

  /** Sets a variable of the job. */
  Action with(String name, String value) {
    variables.put(name, value);
    return this;
  }

  /** Puts the tools in a directory before those of the machine. */
  Action using(Path tools) throws IOException {
    Files.writeString(file("GITHUB_PATH"), tools + "\n");
    return this;
  }

  /** Runs each step until one fails, and answers the last. */
  Step run() {
    Map<String, ?> action = mapping(yaml().get("runs"));
    Step last = new Step(0, "");
    for (Object step : (List<?>) action.get("steps")) {
      Map<String, ?> said = mapping(step);
      Map<String, String> environment = new LinkedHashMap<>(variables);
      mapping(said.get("env")).forEach((name, value) -> environment.put(name, filled(value)));
      String path = text("GITHUB_PATH").replace('\n', ':') + System.getenv("PATH");
      environment.put("PATH", path);
      last = Step.run(filled(said.get("run")), workspace, environment);
      if (last.exit() != 0) {
        break;
      }
    }
    return last;
  }

  /** Answers what steps wrote into a file of the runner's, empty when nothing. */
  String text(String file) {
    try {
      return Files.exists(file(file)) ? Files.readString(file(file)) : "";
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Path file(String name) {
    return runner.resolve(name.toLowerCase(java.util.Locale.ROOT));
  }

  private String filled(Object value) {
    Matcher matcher = EXPRESSION.matcher(String.valueOf(value));
    return matcher.replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
  }

  private String value(String expression) {
    if (expression.startsWith("inputs.")) {
      String name = expression.substring("inputs.".length());
      Map<String, ?> input = mapping(mapping(yaml().get("inputs")).get(name));
      return inputs.getOrDefault(name, String.valueOf(input.get("default")));
    }
    return switch (expression) {
      case "github.action_path" -> checkedOut().toString();
      case "github.action_repository" -> "owner/lexloci";
      case "github.action_ref" -> inputs.getOrDefault("ref", "v1");
      case "github.token" -> inputs.getOrDefault("token", "");
      default -> throw new AssertionError(expression);
    };
  }

  /** Checks out what the action needs of its repository, which has not been built there. */
  private Path checkedOut() {
    Path action = runner.resolve("action");
    Path scripts = Path.of("src/main/scripts/ci");
    try (Stream<Path> files = Files.list(scripts)) {
      Files.createDirectories(action.resolve(scripts));
      for (Path file : files.toList()) {
        Files.copy(file, action.resolve(file), StandardCopyOption.REPLACE_EXISTING);
      }
      Files.writeString(
          action.resolve("pom.xml"), "<project>\n  <version>1</version>\n</project>\n");
      return action;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, ?> yaml() {
    try {
      return mapping(new Yaml().load(Files.readString(Path.of("action.yml"))));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, ?> mapping(Object node) {
    return node == null ? Map.of() : (Map<String, ?>) node;
  }
}
