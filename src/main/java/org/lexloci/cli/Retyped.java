package org.lexloci.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lexloci.descriptor.Deployment;
import org.lexloci.remedy.Remedy;
import org.lexloci.remedy.Statement;
import org.lexloci.remedy.Written;

/** Says a question anew, as it would have to be asked for the answer yes. */
final class Retyped {

  private static final String PROVIDER = "target.provider";

  private static final Map<String, String> OPTIONS =
      Map.of(
          "target.launchDate", "--launch",
          "target.region", "--region",
          "stage", "--stage",
          "inference.provider", "--inference",
          "inference.region", "--inference-region",
          "channel", "--channel");

  private final List<String> typed;
  private final String provider;

  /**
   * Starts from what was typed.
   *
   * @param provider as it was typed
   */
  Retyped(List<String> typed, String provider) {
    this.typed = typed;
    this.provider = provider;
  }

  /** Writes what to type, where other words on the command line are all that it takes. */
  Written write(Deployment deployment, Remedy remedy) {
    return remedy.isEdit() ? new Written(List.of(), "", command(remedy), "") : Written.NOTHING;
  }

  private String command(Remedy remedy) {
    Map<String, Optional<String>> options = new LinkedHashMap<>();
    Optional<String> cloud = Optional.empty();
    for (Statement statement :
        remedy.changes().stream().flatMap(c -> c.states().stream()).toList()) {
      if (statement.field().equals(PROVIDER)) {
        cloud = Optional.of(statement.value());
        statement.without().forEach(field -> options.put(OPTIONS.get(field), Optional.empty()));
      } else {
        options.put(OPTIONS.get(statement.field()), Optional.of(statement.value()));
      }
    }
    List<String> words = kept(options);
    cloud.ifPresent(c -> words.set(words.lastIndexOf(provider), c));
    options.forEach((option, value) -> value.ifPresent(v -> words.addAll(List.of(option, v))));
    return "lexloci " + words.stream().map(Retyped::quoted).collect(Collectors.joining(" "));
  }

  /** Leaves out the options that are said anew, and the wish for a remedy. */
  private List<String> kept(Map<String, Optional<String>> options) {
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < typed.size(); i++) {
      String word = typed.get(i);
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      if (options.containsKey(name)) {
        i += equals < 0 ? 1 : 0;
      } else if (!word.equals("--remedy")) {
        kept.add(word);
      }
    }
    return kept;
  }

  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9._/=,:@%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
