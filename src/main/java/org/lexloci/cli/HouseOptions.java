package org.lexloci.cli;

import java.util.Optional;
import org.lexloci.configuration.ConfigurationFile;
import org.lexloci.descriptor.Vocabularies;
import org.lexloci.source.Binder;
import org.lexloci.source.DocumentReader;
import org.lexloci.source.Limits;
import picocli.CommandLine.Mixin;

/** By what a house judges: the same for every command, so that none answers otherwise. */
final class HouseOptions {

  @Mixin private AgreementOptions agreement = new AgreementOptions();
  @Mixin private RecordOptions records = new RecordOptions();
  @Mixin private ConfigurationOptions configuration = new ConfigurationOptions();

  /** Reads the configuration that is in effect, and takes from it what no option says. */
  House read(Terminal terminal) {
    Binder binder = new Binder(Vocabularies.all());
    DocumentReader reader = new DocumentReader(Limits.DEFAULT, terminal.in());
    ConfigurationFile file = configuration.read(terminal, reader, binder);
    agreement.configure(file);
    records.configure(file);
    return new House(terminal, binder, reader, file, agreement, records);
  }

  /** Names the configuration that is in effect, as the working directory sees it. */
  Optional<String> named(Terminal terminal) {
    return configuration.named(terminal);
  }
}
