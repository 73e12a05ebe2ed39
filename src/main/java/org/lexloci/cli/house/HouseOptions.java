package org.lexloci.cli.house;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lexloci.cli.output.Originals;
import org.lexloci.cli.terminal.Terminal;
import org.lexloci.source.file.Checkout;
import picocli.CommandLine.Mixin;

/** The agreement, records and configuration: the same options in every command. */
public final class HouseOptions {

  @Mixin private AgreementOptions agreement = new AgreementOptions();
  @Mixin private RecordOptions records = new RecordOptions();
  @Mixin private ConfigurationOptions configuration = new ConfigurationOptions();

  /** Reads the configuration that is in effect, and takes from it what no option says. */
  public CommandContext read(Terminal terminal) {
    return read(terminal, Checkout.of(terminal.directory()));
  }

  /** Reads the house as it stands in a checkout. */
  public CommandContext read(Terminal terminal, Checkout checkout) {
    return CommandContext.read(terminal, checkout, configuration, agreement, records);
  }

  /** Lists the files in which the house says by what it judges, with others that are named. */
  public Originals originals(CommandContext asking, List<String> named) {
    Path directory = asking.terminal().directory();
    return Originals.NONE
        .and(asking.recordFiles())
        .and(directory, named)
        .and(directory, configurationFile(asking.terminal(), asking.checkout()).stream().toList());
  }

  /** Names the configuration that is in effect, as the working directory sees it. */
  public Optional<String> configurationFile(Terminal terminal, Checkout checkout) {
    return configuration.file(terminal, checkout);
  }
}
