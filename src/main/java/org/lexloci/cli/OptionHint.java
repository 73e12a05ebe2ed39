package org.lexloci.cli;

import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lexloci.cli.option.Subcommand;
import org.lexloci.cli.output.OutputFormat;
import org.lexloci.source.packed.Resources;
import org.lexloci.source.word.NearMiss;
import org.lexloci.source.word.WordList;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What to type in the place of an option that a command does not have: a format, what other tools
 * call an option ({@code options.txt}), a slip, or an option of other commands.
 *
 * @param typed all words of the command line
 */
record OptionHint(CommandLine command, List<String> typed) {

  /** What other tools call the option that says how a run is told. */
  private static final Pattern FORMAT =
      Pattern.compile("(--(output-)?(format|type)|--reporter|--report|-f|-o|--output)(=.*)?");

  /** The formats that some command has and a check has not. */
  private static final List<String> OTHER_FORMATS = List.of("html", "svg");

  private static final String OUTPUT = "--output";

  /** Finds what to suggest in the place of an option, as it was typed. */
  Optional<String> of(String option) {
    return format(option)
        .or(() -> ofOtherTools(name(option)))
        .or(() -> near(name(option)))
        .or(() -> ofOtherCommands(name(option)));
  }

  private Optional<String> format(String option) {
    String bare = option.replaceFirst("^--", "");
    Optional<String> asked = Optional.of(bare).filter(OptionHint::isFormat);
    if (asked.isEmpty() && FORMAT.matcher(option).matches()) {
      asked =
          Stream.of(option.substring(option.indexOf('=') + 1), following(option))
              .filter(OptionHint::isFormat)
              .findFirst()
              .or(() -> Optional.of("FORMAT").filter(any -> isPlain(option)));
    }
    return asked.flatMap(this::formatHint);
  }

  /** Says how to ask the command for a format, or that it has only one. */
  private Optional<String> formatHint(String format) {
    if (has(OUTPUT)) {
      boolean told =
          spec().userObject() instanceof Subcommand asked
              && asked.formats(Set.copyOf(typed)).contains(format);
      return Optional.of("did you mean `-o " + (told ? format : "FORMAT") + "`?");
    }
    ResourceBundle help = CommandHelp.words();
    String key = "alone." + command.getCommandName();
    return help.containsKey(key)
        ? Optional.of("`" + spec().qualifiedName() + "` " + help.getString(key))
        : ofOtherCommands(OUTPUT);
  }

  /** Tells whether an option is about formats whatever stands behind it. */
  private static boolean isPlain(String option) {
    return option.matches("--(output-)?format(=.*)?|-o|--output(=.*)?");
  }

  private static boolean isFormat(String word) {
    return OTHER_FORMATS.contains(word) || OutputFormat.words().contains(word);
  }

  /** Finds the word behind an option; picocli takes it for an argument. */
  private String following(String option) {
    int next = typed.indexOf(option) + 1;
    return next < typed.size() ? typed.get(next) : "";
  }

  private Optional<String> ofOtherTools(String option) {
    return Resources.lines(OptionHint.class, "options.txt").stream()
        .map(line -> line.split(" *\\| *", 3))
        .filter(cells -> List.of(cells[0].split(" +")).contains(option))
        .filter(cells -> has(cells[1]))
        .map(cells -> cells[2])
        .findFirst();
  }

  private boolean has(String needed) {
    return needed.equals("-")
        || needed.equals(command.getCommandName())
        || spec().findOption(needed) != null
        || spec().positionalParameters().stream().anyMatch(p -> p.paramLabel().equals(needed));
  }

  private Optional<String> near(String option) {
    List<String> known = spec().options().stream().map(o -> o.longestName()).toList();
    return NearMiss.of(option, known).map("did you mean `%s`?"::formatted);
  }

  private Optional<String> ofOtherCommands(String option) {
    List<String> commands =
        Commands.all(spec()).entrySet().stream()
            .filter(other -> other.getValue().getCommandSpec().findOption(option) != null)
            .map(other -> "`" + other.getKey() + "`")
            .toList();
    return Optional.of(commands)
        .filter(some -> !some.isEmpty())
        .map(some -> "`" + option + "` is an option of " + WordList.bareAnd(some));
  }

  private static String name(String option) {
    int equals = option.indexOf('=');
    return equals < 0 ? option : option.substring(0, equals);
  }

  private CommandSpec spec() {
    return command.getCommandSpec();
  }
}
