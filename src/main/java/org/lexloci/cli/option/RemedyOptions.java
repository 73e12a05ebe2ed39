package org.lexloci.cli.option;

import picocli.CommandLine.Option;

/** Whether to search for what would make a run permitted. */
public final class RemedyOptions {

  @Option(
      names = "--remedy",
      description =
          "for what is not permitted, find every smallest set of changes that would make it so")
  private boolean wanted;

  /** Tells whether changes are searched for. */
  public boolean isWanted() {
    return wanted;
  }
}
