package org.lexloci.tool;

import java.util.List;

/** Runs a command line as it would run at a prompt. */
public interface CommandRunner {

  /**
   * The result of a command.
   *
   * @param exit its exit code
   * @param out what it wrote as its answer
   * @param err what it wrote besides
   */
  record Result(int exit, String out, String err) {}

  /**
   * Runs a command.
   *
   * @param arguments its name, options and arguments
   * @param input what it reads as standard input
   */
  Result run(List<String> arguments, byte[] input);
}
