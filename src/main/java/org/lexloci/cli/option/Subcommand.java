package org.lexloci.cli.option;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lexloci.cli.terminal.Terminal;
import org.lexloci.run.FaultException;
import org.lexloci.source.Position;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command behind {@code lexloci}, with the line that was typed. */
@Command(mixinStandardHelpOptions = true, exitCodeListHeading = "%nExit codes:%n")
public abstract class Subcommand implements Callable<Integer> {

  /** What it reads from and writes to. */
  protected final Terminal terminal;

  /** None where no line was parsed. */
  @Spec private @Nullable CommandSpec spec;

  private final List<String> formats;

  /** Makes a command of one run, which tells what it finds in one format. */
  protected Subcommand(Terminal terminal) {
    this(terminal, List.of());
  }

  /** Makes a command of one run, which tells what it finds in formats, the default first. */
  protected Subcommand(Terminal terminal, List<String> formats) {
    this.terminal = terminal;
    this.formats = formats;
  }

  /** Tells whether a line was parsed. */
  protected final boolean isTyped() {
    return spec != null;
  }

  /**
   * Lists the formats in which it tells what it finds, the default first; none where it has but
   * one.
   *
   * @param options that were typed, by their long names
   */
  public List<String> formats(Set<String> options) {
    return formats;
  }

  /** Tells whether it answers of clauses of every edition, whichever are chosen. */
  public boolean isOfEveryEdition() {
    return false;
  }

  /** Answers the line that was typed. */
  protected final CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }

  /** Says what is wrong with the line. */
  protected final ParameterException mistake(String message) {
    return new ParameterException(line(), message);
  }

  /** Says what is wrong with the values on the line. */
  public static FaultException fault(String message) {
    return FaultException.ofInput(Position.COMMAND_LINE, message);
  }
}
