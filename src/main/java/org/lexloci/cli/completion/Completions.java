package org.lexloci.cli.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lexloci.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What can be typed next: a command, an option, or a value of what was typed before.
 *
 * @param commands prepares the command of a name, and all of them where that is none
 */
public record Completions(Terminal terminal, Function<String, CommandLine> commands) {

  private static final String HELP = "help";

  /**
   * Lists what completes the last word.
   *
   * @param words of the command line behind the name of the program
   */
  public List<Completion> of(List<String> words) {
    if (words.isEmpty()) {
      return List.of();
    }
    String last = words.get(words.size() - 1);
    String first = words.get(0);
    CommandLine all = commands.apply(words.size() == 1 ? HELP : first);
    if (words.size() == 1 || words.size() == 2 && first.equals(HELP)) {
      List<Completion> offers = new ArrayList<>(commands(all));
      if (words.size() == 1) {
        offers.add(new Completion(HELP, "the help of a command"));
        offers.addAll(last.startsWith("-") ? options(all.getCommandSpec(), Set.of()) : List.of());
      }
      return fitting(offers, last);
    }
    @Nullable CommandLine command = all.getSubcommands().get(first);
    return command == null
        ? List.of()
        : of(command.getCommandSpec(), words.subList(1, words.size() - 1), last);
  }

  private List<Completion> of(CommandSpec command, List<String> before, String last) {
    TypedWords typed = TypedWords.of(command, before);
    ValueCompletions values = new ValueCompletions(terminal, command.userObject(), typed);
    if (typed.waiting() != null) {
      return values(values, typed.waiting(), last);
    }
    if (!typed.isPlain() && last.startsWith("-")) {
      int equals = last.indexOf('=');
      @Nullable OptionSpec option =
          equals < 0 ? null : command.findOption(last.substring(0, equals));
      return option != null && TypedWords.takesValue(option)
          ? values(values, option, last.substring(equals + 1)).stream()
              .map(offer -> offer.behind(last.substring(0, equals + 1)))
              .toList()
          : fitting(options(command, typed.options().keySet()), last);
    }
    int place = typed.placed().size();
    return command.positionalParameters().stream()
        .filter(p -> p.index().min() <= place && place <= p.index().max())
        .findFirst()
        .map(p -> values(values, p, last))
        .orElse(List.of());
  }

  /** Lists values that begin as what was typed, or as what was typed behind the last comma. */
  private static List<Completion> values(ValueCompletions values, ArgSpec arg, String last) {
    int begin = arg.splitRegex().isEmpty() ? 0 : last.lastIndexOf(',') + 1;
    String typed = last.substring(begin);
    return values.of(arg, typed, List.of(last.substring(0, begin).split(","))).stream()
        .filter(offer -> offer.fits(typed))
        .map(offer -> offer.behind(last.substring(0, begin)))
        .distinct()
        .toList();
  }

  private static List<Completion> commands(CommandLine all) {
    return all.getSubcommands().entrySet().stream()
        .map(
            c ->
                new Completion(
                    c.getKey(), text(c.getValue().getCommandSpec().usageMessage().description())))
        .toList();
  }

  /** Lists the options that may still be typed. */
  private static List<Completion> options(CommandSpec command, Set<String> typed) {
    return command.options().stream()
        .filter(option -> !option.hidden())
        .filter(option -> option.isMultiValue() || !typed.contains(option.longestName()))
        .map(option -> new Completion(option.longestName(), text(option.description())))
        .toList();
  }

  private static String text(String... description) {
    return description.length == 0 ? "" : description[0];
  }

  private static List<Completion> fitting(List<Completion> offers, String typed) {
    return offers.stream().filter(offer -> offer.fits(typed)).toList();
  }
}
