package org.lexloci.verification;

import java.util.ArrayList;
import java.util.List;
import org.lexloci.decision.Verdict;
import org.lexloci.diagram.Circumstances;
import org.lexloci.diagram.Cover;
import org.lexloci.diagram.Diagram;
import org.lexloci.diagram.DiagramNodes;
import org.lexloci.diagram.Effect;

/**
 * The verdicts of an edition on complete answers, in few rows. Any row that is met gives its
 * verdict, and rows that are met together give the same; where none is met, the answer is no.
 */
public record DecisionTable(List<Row> rows) {

  /** One row. */
  public record Row(Verdict verdict, Circumstances circumstances) {}

  static DecisionTable of(Diagram diagram) {
    List<Row> rows = new ArrayList<>();
    for (Effect effect : List.of(Effect.SILENT, Effect.APPLIES)) {
      Cover.of(
              new DiagramNodes().mapped(diagram.effect(), leaf -> leaf.value() == effect),
              diagram.questions())
          .forEach(circumstances -> rows.add(new Row(Verdict.of(effect), circumstances)));
    }
    return new DecisionTable(rows);
  }

  /** Answers the verdict where no row is met. */
  public Verdict otherwise() {
    return Verdict.DENY;
  }
}
