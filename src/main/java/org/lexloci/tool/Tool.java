package org.lexloci.tool;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A tool that can be called: a command, whose call stands for a line that could be typed. */
public enum Tool {
  /** Asks about a product on some clouds. */
  MAY("may", "product!", "clouds!*", "launch", "stage", "type", "editions", "format") {
    @Override
    void say(ToolArguments said, List<String> line) {
      for (String option : List.of("launch", "stage", "type", "editions")) {
        option(option, said, line);
      }
      format(said, line);
      line.addAll(said.words("product"));
      String before = "on";
      for (String cloud : said.words("clouds")) {
        line.add(before);
        line.add(cloud);
        before = "and";
      }
    }
  },
  /** Checks files or a document. */
  CHECK("check", "paths*", "content", "editions", "format") {
    @Override
    void say(ToolArguments said, List<String> line) {
      option("editions", said, line);
      format(said, line);
      List<String> paths = said.paths("paths");
      if (paths.isEmpty() == said.text("content").isEmpty()) {
        throw new ToolArguments.Mistake("either `paths` or `content` has to be given");
      }
      line.addAll(paths.isEmpty() ? List.of("-") : paths);
    }
  },
  /** Shows the agreement. */
  CLAUSES("clauses", "about") {
    @Override
    void say(ToolArguments said, List<String> line) {
      line.addAll(said.words("about"));
    }
  },
  /** Compares two editions. */
  COMPARE("compare", "before!", "after!", "paths*", "format") {
    @Override
    void say(ToolArguments said, List<String> line) {
      format(said, line);
      line.addAll(said.words("before"));
      line.addAll(said.words("after"));
      line.addAll(said.paths("paths"));
    }
  };

  /**
   * A parameter of a tool.
   *
   * @param needed whether it has to
   * @param many whether it is a list
   */
  private record Parameter(String name, boolean needed, boolean many) {

    static Parameter of(String written) {
      return new Parameter(
          written.replaceAll("[!*]", ""), written.contains("!"), written.endsWith("*"));
    }

    Map<String, Object> schema(String tool) {
      Map<String, Object> schema = new LinkedHashMap<>();
      schema.put("type", many ? "array" : "string");
      schema.put("description", ToolWords.of(tool, name));
      if (many) {
        schema.put("items", Map.of("type", "string"));
        schema.put("minItems", 1);
      }
      return schema;
    }
  }

  private final String command;
  private final List<Parameter> parameters;

  /**
   * Names the parameters.
   *
   * @param parameters with an exclamation mark where it has to, and a star where it is a list
   */
  Tool(String command, String... parameters) {
    this.command = command;
    this.parameters = Arrays.stream(parameters).map(Parameter::of).toList();
  }

  /** Adds the arguments of a call to a command line. */
  abstract void say(ToolArguments said, List<String> line);

  /** Answers the name that it is called by, which is that of its command. */
  public String command() {
    return command;
  }

  public String description() {
    return ToolWords.of(command);
  }

  /** Tells whether there is a parameter of this name. */
  public boolean takes(String name) {
    return parameters.stream().anyMatch(parameter -> parameter.name().equals(name));
  }

  /** Describes the parameters as a JSON Schema. */
  public Map<String, Object> schema() {
    Map<String, Object> properties = new LinkedHashMap<>();
    parameters.forEach(parameter -> properties.put(parameter.name(), parameter.schema(command)));
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put(
        "required", parameters.stream().filter(Parameter::needed).map(Parameter::name).toList());
    schema.put("additionalProperties", false);
    return schema;
  }

  /**
   * Answers the command line that a call means.
   *
   * @param directory that files may be named in
   * @throws ToolArguments.Mistake when it cannot be meant
   */
  public List<String> line(Map<String, Object> said, Path directory) {
    ToolArguments arguments =
        new ToolArguments(
            said,
            directory,
            parameters.stream().collect(Collectors.toMap(Parameter::name, Parameter::many)));
    for (Parameter parameter : parameters) {
      if (parameter.needed() && arguments.words(parameter.name()).isEmpty()) {
        throw new ToolArguments.Mistake("`" + parameter.name() + "` is missing");
      }
    }
    List<String> line = new ArrayList<>(List.of(command));
    say(arguments, line);
    return line;
  }

  private static void option(String name, ToolArguments said, List<String> line) {
    said.words(name).forEach(word -> line.add("--" + name + "=" + word));
  }

  /** Adds the output format. Without one the outputs of the configuration would be written. */
  private static void format(ToolArguments said, List<String> line) {
    String format = said.text("format").orElse("text");
    if (!List.of("text", "json").contains(format)) {
      throw new ToolArguments.Mistake("`format` is neither `text` nor `json`");
    }
    line.add("--output=" + format);
  }
}
