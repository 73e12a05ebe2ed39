package org.lexloci.cli.house;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lexloci.cli.option.OptionGroup;
import org.lexloci.cli.terminal.Terminal;
import org.lexloci.configuration.ConfigurationFile;
import org.lexloci.source.binding.Binder;
import org.lexloci.source.file.Checkout;
import org.lexloci.source.reader.DocumentReader;
import picocli.CommandLine.Option;

/** Which configuration, if any. */
public final class ConfigurationOptions extends OptionGroup {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "use this configuration; the default is "
              + ConfigurationFile.NAME
              + " in the working directory or above it, up to the top of the repository")
  private @Nullable String file;

  @Option(names = "--no-config", description = "use no configuration, even if there is one")
  private boolean none;

  /** Names the configuration that is in effect. */
  Optional<String> file(Terminal terminal, Checkout checkout) {
    if (none && file != null) {
      throw mistake("`--config` and `--no-config` exclude each other");
    }
    if (none) {
      return Optional.empty();
    }
    return file == null
        ? ConfigurationFile.find(
            checkout.resolve(""),
            Optional.ofNullable(terminal.environment().get("HOME")).map(Path::of))
        : Optional.of(file).filter(named -> !checkout.isNew(named));
  }

  /** Reads the configuration that is in effect. */
  public ConfigurationFile read(
      Terminal terminal, Checkout checkout, DocumentReader reader, Binder binder) {
    return file(terminal, checkout)
        .map(
            named ->
                terminal
                    .cache()
                    .once(
                        List.of("configuration", named),
                        () -> ConfigurationFile.read(named, checkout, reader, binder)))
        .orElse(ConfigurationFile.NONE);
  }
}
