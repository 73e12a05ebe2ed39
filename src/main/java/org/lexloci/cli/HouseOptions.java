package org.lexloci.cli;

import java.util.Optional;
import picocli.CommandLine.Mixin;

/** By what a house judges: the same for every command, so that none answers otherwise. */
final class HouseOptions {

  @Mixin private AgreementOptions agreement = new AgreementOptions();
  @Mixin private RecordOptions records = new RecordOptions();
  @Mixin private ConfigurationOptions configuration = new ConfigurationOptions();

  /** Reads the configuration that is in effect, and takes from it what no option says. */
  House read(Terminal terminal) {
    return House.read(terminal, configuration, agreement, records);
  }

  /** Names the configuration that is in effect, as the working directory sees it. */
  Optional<String> named(Terminal terminal) {
    return configuration.named(terminal);
  }
}
