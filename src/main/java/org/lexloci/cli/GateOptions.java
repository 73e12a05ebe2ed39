package org.lexloci.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lexloci.configuration.ConfigurationFile;
import org.lexloci.decision.FailOn;
import org.lexloci.source.Position;
import org.lexloci.source.Stated;
import picocli.CommandLine.Option;

/** What makes a run fail. */
final class GateOptions {

  @Option(
      names = "--fail-on",
      paramLabel = "WHAT",
      description =
          "fail on this and on all that is worse: deny, indeterminate (the default), or duty, which"
              + " is something still to be done. What does not fail ends with 0; what does keeps"
              + " its exit code")
  private @Nullable FailOn failOn;

  private @Nullable Position at;

  /** Takes from a configuration what no option says. */
  void configure(ConfigurationFile file) {
    @Nullable Stated<FailOn> configured = file.configuration().failOn();
    if (failOn == null && configured != null) {
      failOn = configured.value();
      at = configured.at();
    }
  }

  FailOn failOn() {
    return failOn == null ? FailOn.INDETERMINATE : failOn;
  }

  Setting setting() {
    String word = org.lexloci.report.Words.spell(failOn());
    return failOn == null
        ? Setting.byDefault("fail on", word)
        : Setting.of("fail on", List.of(word), "--fail-on", at);
  }
}
