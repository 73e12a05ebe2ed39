package org.lexloci.cli.house;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lexloci.agreement.Agreement;
import org.lexloci.cli.option.EngineOptions;
import org.lexloci.cli.option.OptionGroup;
import org.lexloci.cli.option.Setting;
import org.lexloci.cli.terminal.Terminal;
import org.lexloci.configuration.Configuration;
import org.lexloci.configuration.ConfigurationFile;
import org.lexloci.library.AgreementTexts;
import org.lexloci.library.Library;
import org.lexloci.library.PackedLibrary;
import org.lexloci.source.Position;
import org.lexloci.source.SafeText;
import org.lexloci.source.binding.Binder;
import org.lexloci.source.file.Checkout;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which agreement, which editions of it, and as of which day. */
public final class AgreementOptions extends OptionGroup {

  @Option(
      names = "--agreement",
      paramLabel = "AGREEMENT",
      description =
          "another agreement that is shipped, by name, or the directory of one of your own")
  private @Nullable String word;

  @Mixin private EditionOptions editions = new EditionOptions();

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description = "ask as of this day instead of today, which is the day of UTC")
  private @Nullable LocalDate asOf;

  @Mixin private EngineOptions engine = new EngineOptions();

  private @Nullable String path;
  private @Nullable Position wordAt;
  private boolean byHand;
  private boolean typed;
  private @Nullable AgreementArgument houses;
  private @Nullable Checkout checkout;

  /** Takes from a configuration what no option says. */
  public void configure(ConfigurationFile file, Checkout of) {
    checkout = of;
    Configuration configuration = file.configuration();
    typed = word != null;
    byHand = typed || editions.areTyped();
    editions.configure(configuration);
    if (configuration.agreement() != null) {
      String own = configuration.agreement().value();
      houses = new AgreementArgument(own, file.resolve(own));
      if (word == null) {
        word = own;
        path = houses.path();
        wordAt = configuration.agreement().at();
      }
    }
  }

  /** Tells whether the agreement or the editions were asked for by an option. */
  boolean areTyped() {
    return byHand;
  }

  /** Tells whether an option names the agreement. */
  public boolean isAgreementTyped() {
    return typed;
  }

  /**
   * Tells whether an option asked for another agreement than the house's own. The editions and
   * readings of the configuration then do not apply.
   */
  public boolean isAnother(Agreement agreement, Binder binder, Terminal terminal) {
    if (!typed) {
      return false;
    }
    Library own =
        houses == null
            ? PackedLibrary.open()
            : houses.open(binder, terminal, checkout(terminal), this::mistake);
    return !own.agreement().id().equals(agreement.id());
  }

  /** Answers which editions of the agreement. */
  public EditionOptions editions() {
    return editions;
  }

  /** Names the agreement as it was asked for. */
  public String shown() {
    return word == null ? Position.COMMAND_LINE : SafeText.full(path == null ? word : path);
  }

  /** Lists what is in effect of the agreement, its editions and the day. */
  public List<Setting> settings(Library library, Clock clock) {
    String id = library.agreement().id();
    return List.of(
        word == null
            ? Setting.byDefault("agreement", id)
            : Setting.of("agreement", List.of(id), "--agreement", wordAt),
        editions.setting(library.agreement()),
        asOf == null
            ? Setting.byDefault("as of", today(clock).toString())
            : Setting.of("as of", List.of(asOf.toString()), "--as-of", null));
  }

  /** Answers the day of the question. */
  public LocalDate today(Clock clock) {
    return asOf == null ? LocalDate.now(clock) : asOf;
  }

  /** Tells whether another day than today is asked about. */
  public boolean isOfAnotherDay() {
    return asOf != null;
  }

  /** Opens the agreement. */
  public Library library(Binder binder, Terminal terminal) {
    return engine.apply(
        terminal
            .cache()
            .once(
                word == null ? List.of("agreement") : List.of("agreement", word()),
                () ->
                    word == null
                        ? PackedLibrary.open()
                        : word()
                            .open(
                                binder,
                                terminal,
                                checkout(terminal),
                                message -> mistake(message, wordAt))));
  }

  /** Answers an agreement, judged by the engine that was asked for. */
  public Library withEngine(Library library) {
    return engine.apply(library);
  }

  /** Answers the texts that the authors of the agreement wrote for people. */
  public AgreementTexts texts(Terminal terminal, Library library) {
    return (word == null ? new AgreementArgument(library.agreement().id()) : word())
        .texts(checkout(terminal), library);
  }

  /** Tells whether another word means the same agreement. */
  public boolean means(AgreementArgument other, Binder binder, Terminal terminal) {
    Checkout seen = checkout(terminal);
    Optional<Path> own =
        Optional.ofNullable(word).flatMap(w -> word().directory(seen)).map(Path::normalize);
    Optional<Path> others = other.directory(seen).map(Path::normalize);
    return own.isEmpty() && others.isEmpty()
        ? library(binder, terminal).agreement().id().equals(other.word())
        : own.equals(others);
  }

  private Checkout checkout(Terminal terminal) {
    return checkout == null ? Checkout.of(terminal.directory()) : checkout;
  }

  private AgreementArgument word() {
    return new AgreementArgument(Objects.requireNonNull(word), path == null ? word : path);
  }

  /** Refuses {@code --editions} in a command that takes editions as arguments. */
  public void withoutEditions() {
    editions.refuse();
    byHand = true;
  }
}
