package org.lexloci.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lexloci.Given;
import org.lexloci.agreement.Agreement;
import org.lexloci.library.Library;
import org.lexloci.library.PackedLibrary;
import org.lexloci.run.FailOn;
import org.lexloci.run.Ledger;
import org.lexloci.run.Run;
import org.lexloci.run.Tally;
import org.lexloci.run.UnjudgedInput;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;

/** A run over deployments of one product, for the tests of one class. */
public final class TeaRun {

  public static final Library LIBRARY = PackedLibrary.open();
  public static final Agreement AGREEMENT = LIBRARY.agreement();
  public static final LocalDate TODAY = LocalDate.parse("2026-06-15");

  public static final String NEXT_CHAPTER = "2025-10-28-next-chapter";
  public static final String NEXT_PHASE = "2026-04-27-next-phase";
  public static final String EXCLUSIVITY = "azure-api-exclusivity-until-agi";
  public static final String SHIP_FIRST = "ship-first-azure";

  /** An API that is on AWS only, a product on Azure, and one of which too little is known. */
  public static final String NO =
      "product: {name: tea, type: api}, target: {provider: aws, launchDate: 2026-06-01}";

  public static final String YES =
      "product: {name: tea, type: api}, target: {provider: azure, launchDate: 2026-06-01}";
  public static final String DEPENDS =
      "product: {name: tea, type: non-api}, target: {provider: aws, launchDate: 2026-06-01}";

  private TeaRun() {}

  public static Judge judge() {
    return new Judge(LIBRARY, EditionChoice.byDefault(AGREEMENT), TODAY, List.of(), List.of());
  }

  public static Decision decision(String spec, String... records) {
    return judge().judge(Given.deployment(spec, records));
  }

  /** A decision that counts otherwise. */
  public static Decision standing(Decision decision, Standing standing) {
    return decision.with(new Acceptance(standing, decision.verdict(), List.of(), List.of()));
  }

  public static Run run(Decision... decisions) {
    return run(FailOn.INDETERMINATE, decisions);
  }

  public static Run run(FailOn failOn, Decision... decisions) {
    return new Run(
        AGREEMENT,
        "digest",
        TODAY,
        List.of(decisions),
        1,
        0,
        UnjudgedInput.NOTHING,
        List.of(),
        List.of(),
        Map.of(),
        List.of(),
        "",
        new Ledger(List.of(), Optional.empty(), List.of(), failOn),
        List.of(),
        List.of(),
        Optional.empty(),
        Tally.NONE);
  }

  public static Problem problem(String file) {
    return new Problem(Position.whole(file), "wrong");
  }

  public static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
