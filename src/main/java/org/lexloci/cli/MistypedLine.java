package org.lexloci.cli;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.lexloci.source.NearMiss;
import org.lexloci.source.Shown;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command line that cannot be understood. */
final class MistypedLine {

  /** What other tools call the option that says how a run is told. */
  private static final Pattern FORMAT = Pattern.compile("--(output-)?format(=.*)?");

  private MistypedLine() {}

  /** Says what is wrong, in words of the command line. */
  static String told(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().get(0);
      CommandLine command = e.getCommandLine();
      boolean option = word.startsWith("-");
      List<String> known =
          option
              ? command.getCommandSpec().options().stream().map(o -> o.longestName()).toList()
              : List.copyOf(command.getSubcommands().keySet());
      if (known.contains("--output") && FORMAT.matcher(word).matches()) {
        return "unknown option `" + Shown.of(word) + "`; did you mean `-o " + format(word) + "`?";
      }
      String what = option ? "option" : known.isEmpty() ? "argument" : "command";
      return "unknown "
          + what
          + " `"
          + Shown.of(word)
          + "`"
          + NearMiss.of(word, known).map(n -> "; did you mean `" + n + "`?").orElse("");
    }
    String said = e.getMessage().lines().findFirst().orElse("");
    String message = Shown.full(said.replaceAll("(?<!\\w)'([^']*)'", "`$1`"));
    return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
  }

  /** Answers the format that stands in the option; one behind it is taken for an argument. */
  private static String format(String word) {
    String said = word.substring(word.indexOf('=') + 1);
    return said.matches("[a-z]+") ? said : "FORMAT";
  }
}
