package org.lexloci.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import org.lexloci.descriptor.CommonNames;
import org.lexloci.source.SafeText;
import org.lexloci.source.word.NearMiss;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command line that cannot be understood. */
final class MistypedLine {

  /** Examples name what is shipped, which the code does not. */
  private static final ResourceBundle HELP = CommandHelp.words();

  /** Where people type a question that is for another command. */
  private static final Set<String> ASKING = Set.of("lexloci", "explain", "clauses");

  private MistypedLine() {}

  /** Says what is wrong, in words of the command line. */
  static String message(ParameterException e, List<String> typed) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().get(0);
      CommandLine command = e.getCommandLine();
      boolean option = word.startsWith("-");
      List<String> known =
          option
              ? command.getCommandSpec().options().stream().map(o -> o.longestName()).toList()
              : List.copyOf(command.getSubcommands().keySet());
      String what = option ? "option" : known.isEmpty() ? "argument" : "command";
      return "unknown "
          + what
          + " "
          + SafeText.quoted(word)
          + Optional.of(new OptionHint(command, typed))
              .filter(hint -> option)
              .flatMap(hint -> hint.of(word))
              .or(
                  () ->
                      suggestion(word, question(word, command, typed), known, command)
                          .map("did you mean `%s`?"::formatted))
              .map("; "::concat)
              .orElse("");
    }
    String said =
        e.getMessage()
            .lines()
            .findFirst()
            .orElse("")
            .replace("is not an int", "is no whole number");
    String message = SafeText.full(said.replaceAll("(?<!\\w)'([^']*)'", "`$1`"));
    return message.substring(0, 1).toLowerCase(Locale.ROOT)
        + message.substring(1)
        + example(e).map("; for example `lexloci %s`"::formatted).orElse("");
  }

  /** Answers what to type where a command needs words and got none, or too few. */
  private static Optional<String> example(ParameterException e) {
    boolean words =
        e instanceof MissingParameterException missing
            && missing.getMissing().stream().allMatch(ArgSpec::isPositional);
    String command = e.getCommandLine().getCommandName();
    return Optional.of("example." + command)
        .filter(key -> words && HELP.containsKey(key))
        .map(key -> command + " " + HELP.getString(key));
  }

  /** Finds what may be meant: a similar name, an option without its hyphens, or a question. */
  private static Optional<String> suggestion(
      String word, List<String> words, List<String> known, CommandLine command) {
    List<String> near = NearMiss.several(word, known, 1);
    if (!near.isEmpty() || word.startsWith("-")) {
      return near.stream().findFirst();
    }
    CommonNames names = CommonNames.shipped();
    boolean cloud = words.stream().anyMatch(w -> names.place(bare(w)).isPresent());
    if (cloud && ASKING.contains(command.getCommandName())) {
      String product = words.size() == 1 ? "PRODUCT on " : "";
      return Optional.of("lexloci may " + product + SafeText.of(String.join(" ", words)));
    }
    return NearMiss.of(word, known)
        .or(
            () ->
                Optional.ofNullable(command.getCommandSpec().findOption("--" + word))
                    .filter(option -> command.getParent() == null)
                    .map(OptionSpec::longestName));
  }

  /** Finds the words that may be a question. */
  private static List<String> question(String word, CommandLine command, List<String> typed) {
    int from = command.getParent() == null ? typed.indexOf(word) : 1;
    return typed.subList(Math.max(0, from), typed.size());
  }

  private static String bare(String word) {
    return word.replaceFirst("[?,.]+$", "");
  }
}
