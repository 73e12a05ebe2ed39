package org.lexloci.cli;

import java.time.LocalDate;
import org.lexloci.Adviser;
import org.lexloci.decision.EditionChoice;
import org.lexloci.decision.Run;
import org.lexloci.engine.Library;
import org.lexloci.world.WhatIf;
import picocli.CommandLine.Option;

/** Whether a run also tells what would make it permitted. */
final class RemedyOptions {

  @Option(
      names = "--remedy",
      description =
          "for what is not permitted, find every smallest set of changes that would make it so")
  private boolean wanted;

  /** Answers the run, with remedies if they are wanted. */
  Run advise(Run run, Library library, EditionChoice choice, LocalDate today, WhatIf supposed) {
    return wanted ? new Adviser(library, choice, today, supposed).advise(run) : run;
  }
}
