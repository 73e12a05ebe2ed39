package org.lexloci.manifest.unread;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.model.Models;
import org.lexloci.manifest.workload.Containers;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.SourceText;
import org.lexloci.source.reader.EmbeddedDocuments;

/**
 * A file of commands: a script, the recipe of an image, a makefile, a unit of systemd. It is put
 * into the form of a container that runs them one after the other.
 */
record CommandFile(Models models) {

  private static final Pattern RECIPE =
      Pattern.compile(
          "(?i)\\s*(FROM|RUN|CMD|ENTRYPOINT|ENV|ARG|ExecStart\\w*|Environment)[\\s=:]\\s*(.*)");
  private static final Pattern MARKS = Pattern.compile("^[@-]+");
  private static final Pattern FILLED_IN = Pattern.compile("\\{\\{\\s*([A-Za-z_]\\w*)\\s*\\}\\}");
  private static final Pattern PAIR = Pattern.compile("([A-Za-z_]\\w*)=(\"[^\"]*\"|'[^']*'|\\S*)");
  private static final Pattern MAKE = Pattern.compile("([A-Za-z_]\\w*)\\s*[:?+]?=\\s*(.*\\S)\\s*");

  /** Collects the models that commands of a file serve, and what they run that it does not tell. */
  Evidence read(Document document) {
    SourceText text = (SourceText) document.root();
    Position at = text.at();
    List<Node> commands = new ArrayList<>();
    List<MappingNode.Entry> container = new ArrayList<>();
    List<Node> variables = new ArrayList<>();
    for (ScalarNode line : lines(text)) {
      Matcher recipe = RECIPE.matcher(line.text());
      String word = recipe.matches() ? recipe.group(1).toUpperCase(Locale.ROOT) : "";
      String rest = recipe.matches() ? recipe.group(2) : line.text();
      switch (word) {
        case "FROM" -> put("image", text(line, rest.strip().split("\\s+")[0]), container);
        case "CMD" -> put("args", list(line, rest), container);
        case "ENTRYPOINT" -> put("command", list(line, rest), container);
        case "ENV", "ARG", "ENVIRONMENT" -> {
          commands.add(text(line, "export " + rest + "\n"));
          variables(line, rest, variables);
        }
        default -> commands.add(text(line, command(rest) + "\n"));
      }
    }
    put("env", new SequenceNode(at, variables), container);
    Evidence.Builder found = new Evidence.Builder();
    Containers containers = new Containers(models, "", document.number(), found);
    containers.read(new MappingNode(at, container), Path.ROOT);
    MappingNode.Entry all = new MappingNode.Entry("command", at, new SequenceNode(at, commands));
    containers.read(new MappingNode(at, List.of(all)), Path.ROOT);
    return found.build();
  }

  /** Joins lines that go on, and leaves out comments. */
  private static List<ScalarNode> lines(SourceText text) {
    List<ScalarNode> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int number = 0;
    int first = 1;
    for (String part : text.text().split("\n", -1)) {
      number++;
      if (part.stripLeading().startsWith("#")) {
        continue;
      }
      first = line.length() == 0 ? number : first;
      boolean goesOn = part.endsWith("\\");
      line.append(goesOn ? part.substring(0, part.length() - 1) + " " : part);
      if (!goesOn) {
        if (!line.toString().isBlank()) {
          Position at = new Position(text.at().file(), first, 1);
          lines.add(new ScalarNode(at, line.toString(), true));
        }
        line.setLength(0);
      }
    }
    return lines;
  }

  /** A recipe sets several variables in one line, or one with a space before its value. */
  private static void variables(ScalarNode line, String rest, List<Node> into) {
    Matcher pairs = PAIR.matcher(rest.matches("\\w+\\s.*") ? rest.replaceFirst("\\s+", "=") : rest);
    while (pairs.find()) {
      String value = pairs.group(2).replaceAll("^[\"']|[\"']$", "");
      into.add(
          new MappingNode(
              line.at(),
              List.of(
                  new MappingNode.Entry("name", line.at(), text(line, pairs.group(1))),
                  new MappingNode.Entry("value", line.at(), text(line, value)))));
    }
  }

  /** A makefile assigns in its own way, and marks commands that it does not show. */
  private static String command(String line) {
    String unmarked = MARKS.matcher(line.strip()).replaceFirst("").replace("$$", "$");
    String plain = FILLED_IN.matcher(unmarked).replaceAll("\\${$1}");
    Matcher assignment = MAKE.matcher(plain);
    return assignment.matches()
        ? "export " + assignment.group(1) + "=" + assignment.group(2)
        : plain;
  }

  private static void put(String key, Node value, List<MappingNode.Entry> container) {
    container.removeIf(entry -> entry.key().equals(key));
    container.add(new MappingNode.Entry(key, value));
  }

  private static ScalarNode text(ScalarNode line, String text) {
    return new ScalarNode(line.at(), text, true);
  }

  /** A command is a list, or a line for a shell. */
  private static Node list(ScalarNode line, String command) {
    Optional<Node> list =
        command.startsWith("[")
            ? EmbeddedDocuments.of(text(line, command)).stream().findFirst()
            : Optional.empty();
    return list.orElseGet(() -> text(line, command));
  }
}
