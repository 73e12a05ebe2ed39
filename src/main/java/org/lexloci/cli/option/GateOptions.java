package org.lexloci.cli.option;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lexloci.cli.terminal.Terminal;
import org.lexloci.command.Checker;
import org.lexloci.configuration.ConfigurationFile;
import org.lexloci.manifest.evidence.ManifestDefaults;
import org.lexloci.manifest.evidence.UnreadRule;
import org.lexloci.report.VerdictWords;
import org.lexloci.run.FailOn;
import org.lexloci.run.FaultException;
import org.lexloci.source.Position;
import org.lexloci.source.StatedValue;
import picocli.CommandLine.Option;

/** What makes a run fail. */
public final class GateOptions {

  @Option(
      names = "--fail-on",
      paramLabel = "WHAT",
      description =
          "fail on this and on all that is worse: deny, indeterminate (the default), or duty, which"
              + " is something still to be done. What does not fail ends with 0; what does keeps"
              + " its exit code")
  private @Nullable FailOn failOn;

  private @Nullable Position at;

  @Option(
      names = "--unread",
      paramLabel = "WHAT",
      description =
          "what to make of charts, modules and other files that may deploy and cannot be read:"
              + " ignore, warn, or fail. When left out, what names a product fails with 2, and the"
              + " rest is a warning")
  private @Nullable UnreadRule unread;

  private @Nullable Position unreadAt;

  /** What a broken file does to a run. */
  private enum Broken {
    FAIL,
    WARN
  }

  @Option(
      names = "--broken",
      paramLabel = "WHAT",
      description =
          "what to make of a file that a walk comes across and that is broken: fail (the default),"
              + " or warn; one that names a product is then one that was not read")
  private Broken broken = Broken.FAIL;

  @Option(
      names = "--render",
      description =
          "run `helm template` and `kustomize build` or `kubectl kustomize`, where they are on the"
              + " PATH, without network and plug-ins, and judge what they print")
  private boolean render;

  /** Takes from a configuration what no option says. */
  public void configure(ConfigurationFile file) {
    @Nullable StatedValue<FailOn> configured = file.configuration().failOn();
    if (failOn == null && configured != null) {
      failOn = configured.value();
      at = configured.at();
    }
    @Nullable StatedValue<UnreadRule> rule = file.configuration().unread();
    if (unread == null && rule != null) {
      unread = rule.value();
      unreadAt = rule.at();
    }
  }

  /** Answers what a run fails on. */
  public FailOn failOn() {
    return failOn == null ? FailOn.INDETERMINATE : failOn;
  }

  /** Has a checker render charts and overlays, if that was asked for. */
  public Checker withRendering(Checker checker, Terminal terminal) {
    return render ? checker.renderWith(terminal.environment()) : checker;
  }

  /** Adds what is to become of unread and broken files; refuses what would be without effect. */
  public ManifestDefaults withRules(ManifestDefaults defaults) {
    if (unread == UnreadRule.FAIL && failOn == FailOn.DENY) {
      throw FaultException.ofInput(
          unreadAt != null ? unreadAt : at != null ? at : Position.TYPED,
          "what was not read depends, and does not fail where only denials do: say either"
              + " `--unread fail` or `--fail-on deny`");
    }
    return defaults.unread(Optional.ofNullable(unread), broken == Broken.WARN);
  }

  /** Tells what is in effect for what was not read. */
  public Setting unreadSetting() {
    return unread == null
        ? Setting.byDefault("unread", "fail if naming")
        : Setting.of("unread", List.of(VerdictWords.spell(unread)), "--unread", unreadAt);
  }

  /** Tells what a run fails on, and who says so. */
  public Setting setting() {
    String word = VerdictWords.spell(failOn());
    return failOn == null
        ? Setting.byDefault("fail on", word)
        : Setting.of("fail on", List.of(word), "--fail-on", at);
  }
}
