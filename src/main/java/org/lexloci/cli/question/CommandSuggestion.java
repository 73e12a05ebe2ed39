package org.lexloci.cli.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lexloci.cli.terminal.ShellWord;
import org.lexloci.deployment.Deployment;
import org.lexloci.remedy.Remedy;
import org.lexloci.remedy.RemedyPatch;
import org.lexloci.remedy.Statement;

/**
 * Rewrites the command line so that the answer would be yes.
 *
 * @param takesValue tells of an option whether a value may follow it as a word of its own
 */
public record CommandSuggestion(List<String> typed, Predicate<String> takesValue) {

  private static final String PROVIDER = "target.provider";

  private static final Map<String, String> OPTIONS =
      Map.of(
          "target.launchDate", "--launch",
          "target.region", "--region",
          "stage", "--stage",
          "inference.provider", "--inference",
          "inference.region", "--inference-region",
          "channel", "--channel");

  /** Writes what to type, where a change of the command line is enough. */
  public RemedyPatch write(Deployment deployment, Remedy remedy) {
    return remedy.isEdit()
        ? new RemedyPatch(List.of(), "", command(deployment, remedy), Optional.empty())
        : RemedyPatch.NOTHING;
  }

  private String command(Deployment deployment, Remedy remedy) {
    Map<String, Optional<String>> options = new LinkedHashMap<>();
    String cloud = deployment.provider().orElseThrow().value().id();
    for (Statement statement :
        remedy.changes().stream().flatMap(c -> c.states().stream()).toList()) {
      if (statement.field().equals(PROVIDER)) {
        cloud = statement.value();
        statement.without().forEach(field -> options.put(OPTIONS.get(field), Optional.empty()));
      } else {
        options.put(OPTIONS.get(statement.field()), Optional.of(statement.value()));
      }
    }
    List<String> words =
        new ArrayList<>(List.of("may", deployment.stated().product().name().value(), "on", cloud));
    words.addAll(options(options));
    options.forEach((option, value) -> value.ifPresent(v -> words.addAll(List.of(option, v))));
    return "lexloci " + words.stream().map(ShellWord::quoted).collect(Collectors.joining(" "));
  }

  /** Keeps the typed options, except those that change and {@code --remedy}. */
  private List<String> options(Map<String, Optional<String>> options) {
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < typed.size(); i++) {
      String word = typed.get(i);
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      boolean more = equals < 0 && takesValue.test(name) && i + 1 < typed.size();
      if (word.startsWith("-") && !options.containsKey(name) && !word.equals("--remedy")) {
        kept.addAll(typed.subList(i, more ? i + 2 : i + 1));
      }
      i += more ? 1 : 0;
    }
    return kept;
  }
}
