package org.lexloci.cli.house;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lexloci.acceptance.BaselineFile;
import org.lexloci.cli.option.Setting;
import org.lexloci.cli.output.OutputPlace;
import org.lexloci.configuration.ConfigurationFile;
import org.lexloci.source.Position;
import org.lexloci.source.StatedValue;
import picocli.CommandLine.Option;

/** The baseline: denials that were there before the gate. */
public final class BaselineOptions {

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description =
          "denials that `lexloci baseline` froze and that do not fail; what is fixed is taken out"
              + " of it, except in CI")
  private @Nullable String file;

  private @Nullable Position at;

  /** Takes from a configuration what no option says; the file must be one to be written. */
  public void configure(ConfigurationFile configuration, Path directory) {
    @Nullable StatedValue<String> configured = configuration.configuration().baseline();
    if (file == null && configured != null) {
      file = OutputPlace.resolve(configured, configuration, directory);
      at = configured.at();
    }
  }

  /** Tells which baseline is in effect. */
  public Setting setting(CommandContext.Opened opened) {
    forgetWhatIsOf(opened);
    return file == null
        ? Setting.byDefault("baseline", "none")
        : Setting.of("baseline", List.of(file), "--baseline", at);
  }

  /** Names the file, if there is to be one. */
  public Optional<String> path() {
    return Optional.ofNullable(file);
  }

  /** Reads the baseline, if there is to be one. */
  Optional<BaselineFile> read(CommandContext.Opened opened) {
    forgetWhatIsOf(opened);
    return file == null || opened.house().checkout().isNew(file)
        ? Optional.empty()
        : Optional.of(BaselineStore.of(opened).read(file));
  }

  /** The baseline of a configuration is of the house's own agreement. */
  private void forgetWhatIsOf(CommandContext.Opened opened) {
    if (opened.another() && at != null) {
      file = null;
      at = null;
    }
  }
}
