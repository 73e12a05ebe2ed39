package org.lexloci.decision;

import java.util.List;
import java.util.stream.Stream;
import org.lexloci.source.Problem;

/**
 * What was come across and not judged by itself.
 *
 * @param skipped files that state no deployment and no record, each with the reason
 * @param inert how many of those are manifests of nothing that runs
 * @param unrecognised how many of those were read and nobody recognised them
 * @param idle what manifests run without naming a product
 * @param held what manifests run as deployments that descriptors state
 */
public record Unjudged(
    List<Problem> skipped, int inert, int unrecognised, List<Problem> idle, List<Problem> held) {

  /** Says which files were passed over in all. */
  public Unjudged skipping(List<Problem> files) {
    return new Unjudged(files, inert, unrecognised, idle, held);
  }

  /** Adds what names a product of which no clause speaks. */
  public Unjudged with(List<Problem> outside) {
    List<Problem> all = Stream.concat(idle.stream(), outside.stream()).toList();
    return new Unjudged(skipped, inert, unrecognised, all, held);
  }

  /** There was nothing. */
  public static final Unjudged NOTHING = new Unjudged(List.of(), 0, 0, List.of(), List.of());
}
