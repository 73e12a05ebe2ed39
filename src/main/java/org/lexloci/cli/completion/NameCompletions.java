package org.lexloci.cli.completion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lexloci.agreement.AgreementException;
import org.lexloci.agreement.Clause;
import org.lexloci.agreement.DeclaredAttribute;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.cli.house.CommandContext;
import org.lexloci.cli.house.HouseOptions;
import org.lexloci.cli.option.OptionConverters;
import org.lexloci.cli.option.Subcommand;
import org.lexloci.cli.terminal.Terminal;
import org.lexloci.decision.EditionChoice;
import org.lexloci.descriptor.PublicRecord;
import org.lexloci.descriptor.Records;
import org.lexloci.engine.EditionRules;
import org.lexloci.fact.Consent;
import org.lexloci.library.PackedLibrary;
import org.lexloci.run.FaultException;
import org.lexloci.world.Questions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/**
 * Names from the agreement, editions and records that the line or a configuration names. Where
 * these do not load, there are none.
 */
final class NameCompletions {

  private final Terminal terminal;
  private final boolean isOfAll;
  private final TypedWords typed;
  private @Nullable Optional<CommandContext.Opened> opened;

  NameCompletions(Terminal terminal, Object command, TypedWords typed) {
    this.terminal = terminal;
    this.isOfAll = command instanceof Subcommand asked && asked.isOfEveryEdition();
    this.typed = typed;
  }

  /** Parses the options that say by what is judged, whatever the command is. */
  @Command
  private static final class Judging {
    @Mixin private HouseOptions house = new HouseOptions();
  }

  List<Completion> agreements() {
    return PackedLibrary.shipped().stream().map(Completion::of).toList();
  }

  List<Completion> editions() {
    return from(
        o ->
            o.library().agreement().editions().stream()
                .map(e -> new Completion(e.from().toString(), e.name()))
                .toList());
  }

  /** Lists every clause, those for people included. */
  List<Completion> clauses() {
    return named(rules -> offers(rules.edition().clauses().stream()));
  }

  /** Lists the clauses that the counterparty can give up. */
  List<Completion> consentable() {
    return named(
        rules ->
            offers(
                rules.edition().clauses().stream()
                    .filter(
                        clause ->
                            rules
                                .base()
                                .asks()
                                .contains(new Consent(clause.id(), true).question()))));
  }

  private static Stream<Completion> offers(Stream<Clause> clauses) {
    return clauses.map(clause -> new Completion(clause.id(), clause.title()));
  }

  List<Completion> sources() {
    return named(
        rules ->
            rules.edition().sources().entrySet().stream()
                .map(source -> new Completion(source.getKey(), source.getValue().title())));
  }

  List<Completion> products() {
    return from(
        o -> {
          PublicRecord known = o.house().publicRecord();
          Records own = o.house().readRecords(known).descriptors().records();
          Records all =
              o.library().agreement().publicRecord() ? known.about(List.of()).plus(own) : own;
          return all.names().stream()
              .filter(name -> all.id(name).equals(Optional.of(name)))
              .sorted()
              .map(Completion::of)
              .toList();
        });
  }

  List<Completion> supplier() {
    return from(o -> List.of(Completion.of(o.library().agreement().supplier().id())));
  }

  List<Completion> events() {
    return from(
        o ->
            o.library().agreement().events().stream()
                .map(e -> new Completion(e.name() + "=", e.title()))
                .toList());
  }

  List<Completion> regions() {
    return from(
        o ->
            o.library().agreement().regions().stream()
                .flatMap(group -> group.members().stream())
                .flatMap(m -> Optional.ofNullable(m.regions()).orElse(List.of()).stream())
                .map(Completion::of)
                .toList());
  }

  List<DeclaredAttribute> attributes() {
    return from(o -> o.library().agreement().attributes());
  }

  /** Lists questions of the editions, readings among them, each with every answer. */
  List<Completion> answers() {
    return from(
        o ->
            periods(o).stream()
                .map(period -> o.library().edition(period).edition())
                .flatMap(edition -> Questions.all(o.library().agreement(), edition).stream())
                .flatMap(
                    question ->
                        question.answers().stream()
                            .map(
                                a ->
                                    new Completion(
                                        question.id() + "=" + a.label(),
                                        question.asked(o.library().agreement()))))
                .distinct()
                .toList());
  }

  /** Lists names of every edition, each once. */
  private List<Completion> named(Function<EditionRules, Stream<Completion>> names) {
    return from(
        o -> {
          Map<String, Completion> offers = new LinkedHashMap<>();
          periods(o)
              .forEach(
                  period ->
                      names
                          .apply(o.library().edition(period))
                          .forEach(offer -> offers.putIfAbsent(offer.value(), offer)));
          return List.copyOf(offers.values());
        });
  }

  private List<EditionPeriod> periods(CommandContext.Opened o) {
    return o.choice().on(Optional.empty(), o.library().agreement(), o.today());
  }

  private <T> List<T> from(Function<CommandContext.Opened, List<T>> names) {
    try {
      if (opened == null) {
        opened = Optional.of(open());
      }
      return opened.map(names).orElse(List.of());
    } catch (ParameterException | AgreementException | FaultException e) {
      opened = Optional.empty();
      return List.of();
    }
  }

  private CommandContext.Opened open() {
    Judging judging = new Judging();
    List<String> words = new ArrayList<>();
    for (String option : List.of("--agreement", "--editions", "--as-of", "--config", "--records")) {
      typed
          .options()
          .getOrDefault(option, List.of())
          .forEach(value -> words.addAll(List.of(option, value)));
    }
    words.addAll(typed.options().containsKey("--no-config") ? List.of("--no-config") : List.of());
    CommandLine line = new CommandLine(judging);
    OptionConverters.register(line);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.parseArgs(words.toArray(String[]::new));
    CommandContext house = judging.house.read(terminal);
    return isOfAll
        ? house.open(agreed -> new EditionChoice(false, agreed.editions()))
        : house.open();
  }
}
