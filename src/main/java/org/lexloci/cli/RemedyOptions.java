package org.lexloci.cli;

import picocli.CommandLine.Option;

/** Whether to search for what would make a run permitted. */
final class RemedyOptions {

  @Option(
      names = "--remedy",
      description =
          "for what is not permitted, find every smallest set of changes that would make it so")
  private boolean wanted;

  boolean isWanted() {
    return wanted;
  }
}
