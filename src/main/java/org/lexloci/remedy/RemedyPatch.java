package org.lexloci.remedy;

import java.util.List;
import java.util.Optional;
import org.lexloci.source.Problem;
import org.lexloci.source.edit.TextEdit;

/**
 * How what a remedy changes in the descriptor is written down.
 *
 * @param edits of the descriptor's file; none when it cannot be edited
 * @param diff the same as {@code git apply} takes it; empty when it cannot be edited
 * @param command what to type instead, where the command line is the descriptor; may be empty
 * @param obstacle why there is no edit though there is something to edit: at the file as a whole
 *     where nothing in it can be edited
 */
public record RemedyPatch(
    List<TextEdit> edits, String diff, String command, Optional<Problem> obstacle) {

  /** There is nothing to write down. */
  public static final RemedyPatch NOTHING = new RemedyPatch(List.of(), "", "", Optional.empty());

  /** Cannot be edited. */
  public static RemedyPatch without(Problem obstacle) {
    return new RemedyPatch(List.of(), "", "", Optional.of(obstacle));
  }

  /** Says why there is no edit; empty where nothing is in the way. */
  public String unfit() {
    return obstacle.map(Problem::message).orElse("");
  }
}
