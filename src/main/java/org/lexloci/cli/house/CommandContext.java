package org.lexloci.cli.house;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lexloci.agreement.Agreement;
import org.lexloci.cli.terminal.Terminal;
import org.lexloci.command.CheckInput;
import org.lexloci.command.Session;
import org.lexloci.configuration.Configuration;
import org.lexloci.configuration.ConfigurationFile;
import org.lexloci.decision.EditionChoice;
import org.lexloci.descriptor.PublicRecord;
import org.lexloci.descriptor.Vocabularies;
import org.lexloci.input.InputDocuments;
import org.lexloci.library.Library;
import org.lexloci.manifest.evidence.ManifestDefaults;
import org.lexloci.run.FailOn;
import org.lexloci.run.HouseTerms;
import org.lexloci.source.Limits;
import org.lexloci.source.binding.Binder;
import org.lexloci.source.file.Checkout;
import org.lexloci.source.reader.DocumentReader;
import org.lexloci.source.reader.FileDigests;
import org.lexloci.world.SettledReading;
import org.lexloci.world.WhatIf;

/**
 * The house that a command judges for.
 *
 * @param checkout where its files are read
 * @param configuration what it has written down
 * @param agreement which agreement, editions and day, typed or else configured
 * @param records what is on record besides, typed or else configured
 */
public record CommandContext(
    Terminal terminal,
    Checkout checkout,
    Binder binder,
    DocumentReader reader,
    ConfigurationFile configuration,
    AgreementOptions agreement,
    RecordOptions records) {

  /**
   * An agreement that was opened.
   *
   * @param another whether it is another than the house's own, which it says nothing about
   * @param choice the editions to judge by
   * @param today the day of the question
   */
  public record Opened(
      CommandContext house,
      Library library,
      boolean another,
      EditionChoice choice,
      LocalDate today) {

    /** Answers the session that judges everything that is asked. */
    public Session session(PublicRecord publicRecord, WhatIf supposed, HouseTerms terms) {
      return new Session(library, publicRecord, house.binder, choice, today, supposed, terms);
    }

    /**
     * Answers the house's own terms, which stand beside the rules.
     *
     * @param paths what was asked about
     */
    public HouseTerms terms(
        WaiverOptions waivers,
        Optional<BaselineOptions> baseline,
        List<String> paths,
        FailOn failOn) {
      return new HouseTerms(
          waivers.read(this),
          waivers.areIgnored(),
          baseline.flatMap(file -> file.read(this)),
          paths,
          readings(),
          failOn);
    }

    /** Answers the session for a question to which no waiver and no baseline applies. */
    public Session session(PublicRecord publicRecord, WhatIf supposed) {
      return session(publicRecord, supposed, HouseTerms.settling(readings()));
    }

    /**
     * Lists the readings that the house has settled.
     *
     * @throws org.lexloci.run.FaultException when one of them can have no effect
     */
    public List<SettledReading> readings() {
      return another
          ? List.of()
          : new ReadingChoice(library).of(house.configuration, choice, house.agreement.areTyped());
    }
  }

  /** Reads the configuration that is in effect, and takes from it what no option says. */
  static CommandContext read(
      Terminal terminal,
      Checkout checkout,
      ConfigurationOptions options,
      AgreementOptions agreement,
      RecordOptions records) {
    Binder binder = Vocabularies.binder();
    DocumentReader reader = new DocumentReader(Limits.DEFAULT, terminal.in());
    ConfigurationFile configuration = options.read(terminal, checkout, reader, binder);
    agreement.configure(configuration, checkout);
    records.configure(configuration);
    return new CommandContext(
        terminal, checkout, binder, reader, configuration, agreement, records);
  }

  /** Reads the house for a command that asks no clause, so that no agreement is named. */
  public static CommandContext unasked(
      Terminal terminal, ConfigurationOptions options, RecordOptions records) {
    return read(
        terminal, Checkout.of(terminal.directory()), options, new AgreementOptions(), records);
  }

  /** Answers the same house, which notes the digest of each file that is read. */
  public CommandContext notingDigests(FileDigests digests) {
    return new CommandContext(
        terminal,
        checkout,
        binder,
        new DocumentReader(Limits.DEFAULT, terminal.in(), Optional.of(digests)),
        configuration,
        agreement,
        records);
  }

  /** Opens the agreement, with its default editions unless others are chosen. */
  public Opened open() {
    return open(EditionChoice::byDefault);
  }

  /** Opens the agreement, with editions to judge by unless others are chosen. */
  public Opened open(Function<Agreement, EditionChoice> otherwise) {
    Library library = agreement.library(binder, terminal);
    boolean another =
        saysOfAgreement() && agreement.isAnother(library.agreement(), binder, terminal);
    if (another) {
      agreement.forgetConfigured();
    }
    EditionChoice choice =
        agreement.choice(library.agreement(), otherwise.apply(library.agreement()));
    return new Opened(this, library, another, choice, agreement.today(terminal.clock()));
  }

  /** Tells whether its configuration says something that applies to one agreement alone. */
  private boolean saysOfAgreement() {
    Configuration said = configuration.configuration();
    return said.editions() != null
        || said.readings() != null
        || said.waivers() != null
        || said.baseline() != null;
  }

  public InputDocuments recordFiles() {
    return terminal
        .memory()
        .once(List.of("records", records.paths()), () -> records.read(reader, checkout));
  }

  /** Opens what is on public record. */
  public PublicRecord publicRecord() {
    return terminal.memory().once(List.of("public record"), PublicRecord::new);
  }

  /** Reads what is on record besides the public record. */
  public CheckInput readRecords(PublicRecord publicRecord) {
    return CheckInput.of(
        InputDocuments.NONE, recordFiles(), ManifestDefaults.NOTHING, publicRecord, binder);
  }
}
