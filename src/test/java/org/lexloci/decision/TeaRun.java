package org.lexloci.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lexloci.Given;
import org.lexloci.agreement.Agreement;
import org.lexloci.library.Library;
import org.lexloci.library.PackedLibrary;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;

/** A run over deployments of one product, for the tests of one class. */
final class TeaRun {

  static final Library LIBRARY = PackedLibrary.open();
  static final Agreement AGREEMENT = LIBRARY.agreement();
  static final LocalDate TODAY = LocalDate.parse("2026-06-15");

  static final String NEXT_CHAPTER = "2025-10-28-next-chapter";
  static final String NEXT_PHASE = "2026-04-27-next-phase";
  static final String EXCLUSIVITY = "azure-api-exclusivity-until-agi";
  static final String SHIP_FIRST = "ship-first-azure";

  /** An API that is on AWS only, a product on Azure, and one of which too little is known. */
  static final String NO =
      "product: {name: tea, type: api}, target: {provider: aws, launchDate: 2026-06-01}";

  static final String YES =
      "product: {name: tea, type: api}, target: {provider: azure, launchDate: 2026-06-01}";
  static final String DEPENDS =
      "product: {name: tea, type: non-api}, target: {provider: aws, launchDate: 2026-06-01}";

  private TeaRun() {}

  static Judge judge() {
    return new Judge(LIBRARY, EditionChoice.byDefault(AGREEMENT), TODAY);
  }

  static Decision decision(String spec, String... records) {
    return judge().judge(Given.deployment(spec, records));
  }

  /** A decision that counts otherwise. */
  static Decision standing(Decision decision, Standing standing) {
    return decision.with(new Acceptance(standing, decision.verdict(), List.of(), List.of()));
  }

  static Run run(Decision... decisions) {
    return run(FailOn.INDETERMINATE, decisions);
  }

  static Run run(FailOn failOn, Decision... decisions) {
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

  static Problem problem(String file) {
    return new Problem(Position.whole(file), "wrong");
  }

  static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
