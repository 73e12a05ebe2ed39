package org.lexloci.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lexloci.agreement.AgreementException;
import org.lexloci.cli.house.CommandContext;
import org.lexloci.cli.house.HouseOptions;
import org.lexloci.cli.house.WaiverOptions;
import org.lexloci.cli.terminal.HouseCache;
import org.lexloci.cli.terminal.Terminal;
import org.lexloci.command.CheckInput;
import org.lexloci.configuration.Configuration;
import org.lexloci.configuration.ConfigurationFile;
import org.lexloci.descriptor.PublicRecord;
import org.lexloci.http.endpoint.House;
import org.lexloci.http.endpoint.HouseSource;
import org.lexloci.run.Exit;
import org.lexloci.run.FailOn;
import org.lexloci.run.FaultException;
import org.lexloci.run.HouseTerms;
import org.lexloci.run.Run;
import org.lexloci.source.Problem;
import org.lexloci.source.StatedValue;
import org.lexloci.world.WhatIf;

/** The house of the working directory, opened once for every request until something changes. */
final class ServedHouse implements HouseSource {

  /**
   * What is open.
   *
   * @param files that it was opened from
   */
  private record Open(House house, NestedCommands commands, List<Path> files) {}

  private final Terminal terminal;
  private final Supplier<Clock> clock;
  private final AtomicReference<Open> open;

  /**
   * Opens the house.
   *
   * @param clock asked anew for each command that is run in it
   * @throws FaultException when what it wrote down cannot be used
   * @throws AgreementException when an agreement does not load
   */
  ServedHouse(Terminal terminal, Supplier<Clock> clock) {
    this.terminal = terminal;
    this.clock = clock;
    this.open = new AtomicReference<>(openHouse());
  }

  private Open openHouse() {
    NestedCommands commands = new NestedCommands(terminal, HouseCache.ofService(), clock);
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    CommandContext house = new HouseOptions().read(commands.inner(nowhere, nowhere, new byte[0]));
    WaiverOptions waivers = new WaiverOptions();
    waivers.configure(house.configuration());
    CommandContext.Opened agreement = house.open();
    waivers.read(agreement);
    PublicRecord publicRecord = house.publicRecord();
    CheckInput recorded = house.readRecords(publicRecord);
    List<Problem> problems = new ArrayList<>(recorded.problems());
    recorded.relevantRecords(agreement.library(), publicRecord, problems::add);
    FaultException.refuse(Exit.INPUT, problems);
    agreement.library().agreement().editions().forEach(agreement.library()::edition);
    return new Open(
        new House(
            agreement.session(publicRecord, WhatIf.NOTHING, terms(house, agreement)),
            recorded.descriptors().records()),
        commands,
        files(house, waivers));
  }

  /** No waiver applies to a question; what is to fail does. */
  private static HouseTerms terms(CommandContext house, CommandContext.Opened agreement) {
    @Nullable StatedValue<FailOn> failOn = house.configuration().configuration().failOn();
    return new HouseTerms(
        List.of(),
        false,
        Optional.empty(),
        List.of(),
        agreement.readings(),
        failOn == null ? FailOn.INDETERMINATE : failOn.value());
  }

  private List<Path> files(CommandContext house, WaiverOptions waivers) {
    ConfigurationFile file = house.configuration();
    Configuration said = file.configuration();
    Stream<String> agreements =
        Stream.concat(
                Stream.ofNullable(said.agreement()),
                Stream.ofNullable(said.agreements()).flatMap(map -> map.values().stream()))
            .map(StatedValue::value)
            .map(file::resolve);
    return Stream.of(
            new HouseOptions().configurationFile(terminal, house.checkout()).stream(),
            house.records().paths().stream(),
            waivers.paths().stream(),
            agreements)
        .flatMap(paths -> paths)
        .map(terminal.directory()::resolve)
        .filter(Files::exists)
        .toList();
  }

  @Override
  public House current() {
    return open.get().house();
  }

  @Override
  public List<Path> files() {
    return open.get().files();
  }

  @Override
  public Result run(List<String> arguments, byte[] input) {
    return open.get().commands().run(arguments, input);
  }

  @Override
  public Run check(byte[] document) {
    return open.get().commands().check(document);
  }

  @Override
  public List<String> reload() {
    try {
      open.set(openHouse());
      return List.of();
    } catch (FaultException e) {
      return e.problems().stream().map(Problem::toString).toList();
    } catch (AgreementException e) {
      return e.problems().stream().map(Problem::toString).toList();
    }
  }
}
