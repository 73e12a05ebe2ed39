package org.lexloci.cli.option;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lexloci.run.FaultException;
import org.lexloci.source.Position;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that several commands have in common, with the line that was typed. */
public abstract class OptionGroup {

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  /** Says what is wrong with the line. */
  protected final ParameterException mistake(String message) {
    return new ParameterException(Objects.requireNonNull(command).commandLine(), message);
  }

  /** Says what is wrong with the line, or with a configuration that says what no option does. */
  protected final RuntimeException mistake(String message, @Nullable Position at) {
    return at == null ? mistake(message) : FaultException.ofInput(at, message);
  }
}
