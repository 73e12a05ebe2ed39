package org.lexloci.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lexloci.agreement.AgreementException;
import org.lexloci.cli.option.OptionConverters;
import org.lexloci.cli.terminal.ColourChoice;
import org.lexloci.cli.terminal.Terminal;
import org.lexloci.cli.terminal.Version;
import org.lexloci.run.Exit;
import org.lexloci.run.FaultException;
import org.lexloci.source.Problem;
import org.lexloci.source.SafeText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The commands, what they have in common, and how mistakes are reported. */
@Command(
    name = "lexloci",
    description = "May this product run on that cloud? Checks deployments against an agreement.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every deployment is permitted",
      "1:at least one is denied",
      "2:none denied, at least one indeterminate",
      "3:the rules are at fault: an agreement or a waiver file does not load",
      "4:the input or the command line is at fault, or nothing was judged",
      "5:lexloci is at fault"
    })
final class Commands implements Runnable {

  private static final List<String> NAMES =
      List.of(
          "check",
          "audit",
          "may",
          "derive",
          "baseline",
          "clauses",
          "explain",
          "compare",
          "matrix",
          "init",
          "new",
          "test",
          "verify",
          "verify-attestation",
          "replay",
          "config",
          "schema",
          "serve",
          "mcp",
          "completion");

  @CommandLine.Spec private @Nullable CommandSpec spec;

  @CommandLine.Option(
      names = "--color",
      paramLabel = "WHEN",
      scope = CommandLine.ScopeType.INHERIT,
      description = "colour a text: auto (the default, on a terminal), always or never")
  private @Nullable ColourChoice paint;

  private final Terminal terminal;

  private Commands(Terminal terminal) {
    this.terminal = terminal;
  }

  static Terminal terminal(CommandLine.Model.CommandSpec command) {
    return ((Commands) command.root().userObject()).terminal;
  }

  /** Runs the command that arguments mean and answers its exit code. */
  static int run(Terminal terminal, String... typed) {
    String[] args = withHelpOption(typed);
    if (!isPlainCheck(args)) {
      return of(ColourChoice.on(terminal, List.of(args)), args).execute(args);
    }
    try {
      return new CheckCommand(terminal, List.of(args).subList(1, args.length)).call();
    } catch (RuntimeException e) {
      return failure(terminal, e);
    }
  }

  /** Reads {@code help may} as {@code may --help}. */
  private static String[] withHelpOption(String... typed) {
    if (typed.length == 0 || !typed[0].equals("help")) {
      return typed;
    }
    List<String> words = new ArrayList<>(List.of(typed).subList(1, typed.length));
    words.remove("help");
    if (words.isEmpty() || NAMES.contains(words.get(0))) {
      words.add("--help");
    }
    return words.toArray(String[]::new);
  }

  /**
   * Tells whether arguments are {@code check} and paths, which is what a gate runs, and nothing
   * that picocli has to read: loading it alone takes as long as checking a file.
   */
  private static boolean isPlainCheck(String... args) {
    for (int i = 1; i < args.length; i++) {
      if (args[i].startsWith("@") || args[i].startsWith("-") && !args[i].equals("-")) {
        return false;
      }
    }
    return args.length > 1 && args[0].equals("check");
  }

  /** Prepares all commands, by their names, at the terminal of one of them. */
  static Map<String, CommandLine> all(CommandSpec one) {
    return of(terminal(one)).getSubcommands();
  }

  /** Prepares the commands that arguments may mean: the one they name, else all. */
  static CommandLine of(Terminal terminal, String... args) {
    CommandLine commands = new CommandLine(new Commands(terminal));
    for (String name : candidates(args)) {
      commands.addSubcommand(command(name, terminal));
    }
    OptionConverters.register(commands);
    commands.setOut(terminal.out());
    commands.setErr(terminal.err());
    commands.setHelpFactory(CommandHelp::of);
    commands.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setExecutionStrategy(EmptyValue::refuseOrRun);
    commands.setParameterExceptionHandler((e, words) -> mistake(terminal, e, words));
    commands.setExecutionExceptionHandler((e, command, result) -> failure(terminal, e));
    return commands;
  }

  /**
   * Lists the commands that arguments may mean: describing one to picocli takes longer than running
   * most of them. Help and mistakes need all commands, and do not start with the name of one.
   */
  private static List<String> candidates(String... args) {
    if (List.of(args).equals(List.of("--version"))) {
      return List.of();
    }
    return args.length > 0 && NAMES.contains(args[0]) ? List.of(args[0]) : NAMES;
  }

  /** Sets the options and arguments of a command, without running it. */
  static void parse(Object command, Terminal terminal, List<String> typed) {
    CommandLine commands = new CommandLine(new Commands(terminal));
    commands.addSubcommand(command);
    OptionConverters.register(commands);
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.parseArgs(typed.toArray(String[]::new));
  }

  private static Object command(String name, Terminal terminal) {
    return switch (name) {
      case "check" -> new CheckCommand(terminal);
      case "may" -> new MayCommand(terminal);
      case "baseline" -> new BaselineCommand(terminal);
      case "derive" -> new DeriveCommand(terminal);
      case "clauses" -> new ClausesCommand(terminal);
      case "explain" -> new ExplainCommand(terminal);
      case "compare" -> new CompareCommand(terminal);
      case "matrix" -> new MatrixCommand(terminal);
      case "init" -> new InitCommand(terminal);
      case "new" -> new NewCommand(terminal);
      case "test" -> new TestCommand(terminal);
      case "verify" -> new VerifyCommand(terminal);
      case "verify-attestation" -> new VerifyAttestationCommand(terminal);
      case "replay" -> new ReplayCommand(terminal);
      case "config" -> new ConfigCommand(terminal);
      case "schema" -> new SchemaCommand(terminal);
      case "audit" -> new AuditCommand(terminal);
      case "serve" -> new ServeCommand(terminal);
      case "mcp" -> new McpCommand(terminal);
      default -> new CompletionCommand(terminal);
    };
  }

  @Override
  public void run() {
    throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "missing command");
  }

  private static int mistake(Terminal terminal, ParameterException e, String... typed) {
    CommandLine command = e.getCommandLine();
    terminal.err().println("lexloci: " + MistypedLine.message(e, List.of(typed)));
    terminal
        .err()
        .println(
            "try `" + command.getCommandSpec().qualifiedName() + " --help` for what can be said");
    return Exit.INPUT.code();
  }

  private static int failure(Terminal terminal, Exception e) {
    if (e instanceof AgreementException agreement) {
      return end(Exit.RULES, agreement.problems(), terminal);
    }
    if (e instanceof FaultException fault) {
      return end(fault.exit(), fault.problems(), terminal);
    }
    terminal
        .err()
        .println("lexloci: internal error: " + SafeText.of(String.valueOf(e.getMessage())));
    if (terminal.environment().containsKey("LEXLOCI_TRACE")) {
      e.printStackTrace(terminal.err());
    } else {
      terminal.err().println("set LEXLOCI_TRACE=1 to see where");
    }
    return end(Exit.INTERNAL, List.of(), terminal);
  }

  private static int end(Exit exit, List<Problem> problems, Terminal terminal) {
    problems.forEach(terminal.err()::println);
    terminal.err().println("exit " + exit.code() + ", " + exit.reason());
    return exit.code();
  }
}
