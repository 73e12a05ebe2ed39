package org.lexloci.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.decision.EditionChoice;
import org.lexloci.engine.DirectoryLibrary;
import org.lexloci.engine.Library;
import org.lexloci.engine.PackedLibrary;
import org.lexloci.engine.RememberingLibrary;
import org.lexloci.engine.RuleCache;
import org.lexloci.source.Binder;
import org.lexloci.source.NearMiss;
import org.lexloci.source.Shown;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which agreement, which editions of it, and as of which day. */
final class AgreementOptions {

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--agreement",
      paramLabel = "DIR",
      description = "an agreement of your own, instead of the one that is shipped")
  private @Nullable Path directory;

  @Option(
      names = "--editions",
      paramLabel = "EDITION",
      split = ",",
      description =
          "check against these editions, by name or first day, or `in-force` for the one in force"
              + " on the launch date; the default is what the agreement says")
  private @Nullable List<String> editions;

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description = "ask as of this day instead of today")
  private @Nullable LocalDate asOf;

  LocalDate today(Clock clock) {
    return asOf == null ? LocalDate.now(clock) : asOf;
  }

  Library library(Binder binder) {
    if (directory == null) {
      return PackedLibrary.open(binder);
    }
    if (!Files.isDirectory(directory)) {
      throw mistake("no such directory `" + Shown.of(directory.toString()) + "`");
    }
    Path own = directory;
    return CacheDirectory.of(Commands.terminal(Objects.requireNonNull(command)).environment())
        .<Library>map(cache -> new RememberingLibrary(own, binder, new RuleCache(cache)))
        .orElseGet(() -> new DirectoryLibrary(own, binder));
  }

  EditionChoice choice(Agreement agreement) {
    if (editions == null) {
      return EditionChoice.byDefault(agreement);
    }
    if (editions.equals(List.of(EditionChoice.IN_FORCE))) {
      return EditionChoice.oneInForce();
    }
    List<EditionPeriod> chosen = new ArrayList<>();
    for (String name : editions) {
      EditionPeriod period = find(agreement, name);
      if (!chosen.contains(period)) {
        chosen.add(period);
      }
    }
    return new EditionChoice(false, chosen);
  }

  private EditionPeriod find(Agreement agreement, String name) {
    for (EditionPeriod period : agreement.editions()) {
      if (period.name().equals(name) || period.from().toString().equals(name)) {
        return period;
      }
    }
    if (name.equals(EditionChoice.IN_FORCE)) {
      throw mistake("`in-force` cannot be combined with other editions");
    }
    List<String> known = new ArrayList<>();
    for (EditionPeriod period : agreement.editions()) {
      known.add(period.from().toString());
      known.add(period.name());
    }
    known.add(EditionChoice.IN_FORCE);
    throw mistake(NearMiss.unknown("edition", name, known, "there is " + String.join(", ", known)));
  }

  private ParameterException mistake(String message) {
    CommandLine line = java.util.Objects.requireNonNull(command).commandLine();
    return new ParameterException(line, message);
  }
}
