package org.lexloci.cli.output;

import java.util.Map;
import java.util.Optional;

/** Recognises the servers that turn lines of a log into marks beside the code. */
final class BuildServer {

  /** The variable that turns this off when it says {@code off}. */
  static final String SWITCH = "LEXLOCI_CI";

  private BuildServer() {}

  /** Finds the format of the server that a run happens on, by the variable each documents. */
  static Optional<OutputFormat> format(Map<String, String> environment) {
    if ("off".equals(environment.get(SWITCH))) {
      return Optional.empty();
    }
    if ("true".equals(environment.get("GITHUB_ACTIONS"))) {
      return Optional.of(OutputFormat.GITHUB);
    }
    if ("true".equalsIgnoreCase(environment.get("TF_BUILD"))) {
      return Optional.of(OutputFormat.PIPELINES);
    }
    return Optional.ofNullable(environment.get("TEAMCITY_VERSION")).map(v -> OutputFormat.TEAMCITY);
  }
}
