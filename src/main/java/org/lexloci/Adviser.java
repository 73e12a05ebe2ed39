package org.lexloci;

import java.time.LocalDate;
import java.util.List;
import org.lexloci.decision.Decision;
import org.lexloci.decision.EditionChoice;
import org.lexloci.decision.Judge;
import org.lexloci.decision.Run;
import org.lexloci.decision.Verdict;
import org.lexloci.engine.Library;
import org.lexloci.world.WhatIf;
import org.lexloci.world.Worlds;

/** Finds for each deployment that is not permitted what would make it so. */
public final class Adviser {

  private final Judge judge;

  /**
   * Prepares to search among the same editions and as of the same day, and to suppose the same, as
   * the run was judged.
   */
  public Adviser(Library library, EditionChoice choice, LocalDate today, WhatIf supposed) {
    this.judge = new Judge(library, choice, today, Worlds.MOST, supposed.answers());
  }

  /** Adds to a run what would make its deployments permitted. */
  public Run advise(Run run) {
    List<Decision> decisions =
        run.decisions().stream()
            .map(d -> d.verdict() == Verdict.PERMIT ? d : d.with(judge.remedies(d.deployment())))
            .toList();
    return run.with(decisions);
  }
}
