package org.lexloci.remedy;

import java.util.ArrayList;
import java.util.List;
import org.lexloci.deployment.Deployment;

/**
 * Something that can be changed, with every value it can take instead of the one it has.
 *
 * @param moves of which a set of changes has at most one, those that ask for less first
 * @param declared whether others declare it: then it changes answers, each dimension its own, and
 *     no other dimension changes what it comes to but by what the descriptor states
 */
public record Dimension(List<Move> moves, boolean declared) {

  /** Lists all that can be changed about a deployment. */
  public static List<Dimension> all(Candidates candidates, Deployment deployment) {
    RecordMoves records = new RecordMoves(candidates, deployment);
    List<Dimension> all = new ArrayList<>(stated(candidates, deployment));
    all.add(records.launch());
    all.addAll(new CounterpartyMoves(candidates).all());
    all.addAll(records.events());
    return all;
  }

  /** Lists what the descriptor could state otherwise. */
  public static List<Dimension> stated(Candidates candidates, Deployment deployment) {
    return new DescriptorMoves(candidates, deployment).all();
  }

  /** Makes one that is changed here. */
  Dimension(List<Move> moves) {
    this(moves, false);
  }

  /** Makes one that others declare. */
  static Dimension declared(List<Move> moves) {
    return new Dimension(moves, true);
  }
}
