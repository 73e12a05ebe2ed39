package org.lexloci.cli.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.cli.option.OptionGroup;
import org.lexloci.cli.option.Setting;
import org.lexloci.configuration.Configuration;
import org.lexloci.decision.EditionChoice;
import org.lexloci.source.Position;
import org.lexloci.source.StatedValue;
import picocli.CommandLine.Option;

/** Which editions of an agreement. */
public final class EditionOptions extends OptionGroup {

  @Option(
      names = "--editions",
      paramLabel = "EDITION",
      split = ",",
      description =
          "check against these editions, by name or first day, or `in-force` for the one in force"
              + " on the launch date; the default is what the agreement says")
  private @Nullable List<String> names;

  private @Nullable Position at;

  /** Takes from a configuration what no option says. */
  void configure(Configuration configuration) {
    if (names == null && configuration.editions() != null) {
      names = configuration.editions().stream().map(StatedValue::value).toList();
      at = Setting.first(configuration.editions());
    }
  }

  /** Tells whether an option names them. */
  boolean areTyped() {
    return names != null && at == null;
  }

  /** Forgets the editions of a configuration that is not about the agreement. */
  void forgetConfigured() {
    if (at != null && !List.of(EditionChoice.IN_FORCE).equals(names)) {
      names = null;
    }
  }

  /** Refuses the option in a command that takes editions as arguments. */
  void refuse() {
    if (areTyped()) {
      throw mistake("`--editions` has no place here: the editions to compare come first", at);
    }
    names = null;
    at = null;
  }

  Setting setting(Agreement agreement) {
    return names == null
        ? Setting.byDefault("editions", String.join(", ", agreement.defaultEditions()))
        : Setting.of("editions", names, "--editions", at);
  }

  /** Answers what was chosen, or something else when nothing was. */
  public EditionChoice choice(Agreement agreement, EditionChoice otherwise) {
    if (names == null) {
      return otherwise;
    }
    if (names.equals(List.of(EditionChoice.IN_FORCE))) {
      return EditionChoice.oneInForce();
    }
    List<EditionPeriod> chosen = new ArrayList<>();
    for (String name : names) {
      EditionPeriod period = find(agreement, name);
      if (chosen.contains(period)) {
        throw mistake("edition `" + period.name() + "` is named twice", at);
      }
      chosen.add(period);
    }
    return new EditionChoice(false, chosen);
  }

  /** Finds an edition by its name or its first day. */
  public EditionPeriod edition(Agreement agreement, String name) {
    if (name.equals(EditionChoice.IN_FORCE)) {
      throw mistake("`in-force` is no edition to compare; name one, or its first day", at);
    }
    return find(agreement, name);
  }

  private EditionPeriod find(Agreement agreement, String name) {
    Optional<EditionPeriod> found = agreement.edition(name);
    if (found.isPresent()) {
      return found.get();
    }
    if (name.equals(EditionChoice.IN_FORCE)) {
      throw mistake("`in-force` cannot be combined with other editions", at);
    }
    throw mistake(EditionNames.unknown(agreement, name), at);
  }
}
