package org.lexloci.remedy;

import java.util.ArrayList;
import java.util.List;
import org.lexloci.deployment.Deployment;

/**
 * All that can be changed about deployments that have to clear the same editions. What is the same
 * for each of them is listed once.
 */
public final class Dimensions {

  private final Candidates candidates;
  private final RecordMoves records;
  private final Days days;
  private final Dimension regions;
  private final Dimension inferenceRegions;
  private final List<Dimension> declared;

  /** Prepares to list them. */
  public Dimensions(Candidates candidates) {
    this.candidates = candidates;
    this.records = new RecordMoves(candidates);
    this.days = new Days(candidates);
    RegionMoves moves = new RegionMoves(candidates);
    this.regions = moves.targets();
    this.inferenceRegions = moves.inferences();
    this.declared = new ArrayList<>(new CounterpartyMoves(candidates).all());
    this.declared.addAll(records.events());
  }

  /** Lists all that can be changed about a deployment. */
  public List<Dimension> all(Deployment deployment) {
    List<Dimension> all = new ArrayList<>(stated(deployment));
    all.add(records.launch(deployment));
    all.addAll(declared);
    return all;
  }

  /** Lists what the descriptor could state otherwise. */
  public List<Dimension> stated(Deployment deployment) {
    ProviderMoves providers = new ProviderMoves(candidates, deployment);
    DescriptorMoves others = new DescriptorMoves(candidates, deployment);
    return List.of(
        providers.targets(),
        regions,
        providers.inferences(),
        inferenceRegions,
        others.days(days.of(deployment)),
        others.stages(),
        others.channels());
  }
}
